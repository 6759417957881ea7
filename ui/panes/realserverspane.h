// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/realserversmodel.h"
#include "ui/models/tablefilter.h"
#include "ui/panes/tablepane.h"

namespace lvs {

class Actions;
class HostSession;

/// The real servers of the services that are selected; their weights are edited in place.
class RealServersPane : public TablePane
{
    Q_OBJECT
public:
    explicit RealServersPane(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    void setServices(const std::vector<ServiceKey> &services);

    [[nodiscard]] std::vector<RealServerRow> selectedServers() const;

Q_SIGNALS:
    void serversSelected();

private:
    void takeTraffic();
    void updateWords();
    void updateWaiting();
    void changeWeight(int row, Weight weight);

    RealServersModel m_model;
    TableFilter m_filter;
    HostSession *m_session = nullptr;
};

} // namespace lvs
