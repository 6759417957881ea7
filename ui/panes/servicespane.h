// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/servicesmodel.h"
#include "ui/models/tablefilter.h"
#include "ui/panes/tablepane.h"

namespace lvs {

class Actions;
class HostSession;

/// The virtual services of the host that is shown.
class ServicesPane : public TablePane
{
    Q_OBJECT
public:
    explicit ServicesPane(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    void setFilterText(const QString &text);

    /// The keys of the selected rows, sorted.
    [[nodiscard]] std::vector<ServiceKey> selectedServices() const;
    /// Selects that service alone and scrolls to it; one that is not there yet as soon as it is.
    void selectService(const ServiceKey &key);

Q_SIGNALS:
    void servicesSelected();

private:
    void takeTraffic();
    void updateDetail();
    void updateWaiting();
    void selectFirstIfNone();
    void selectWanted();

    ServicesModel m_model;
    TableFilter m_filter;
    HostSession *m_session = nullptr;
    std::optional<ServiceKey> m_wanted;
};

} // namespace lvs
