// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/setupobjectsmodel.h"
#include "ui/models/tablefilter.h"
#include "ui/panes/tablepane.h"

namespace lvs {

class Actions;
class HostSession;

/// Addresses, tunnels, routes, rules and ports of the host, to be looked at.
class SetupObjectsPane : public TablePane
{
    Q_OBJECT
public:
    explicit SetupObjectsPane(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    void setFilterText(const QString &text) { m_filter.setFilterText(text); }
    /// The object that the user is at in words, a line each: what it is, its details, who keeps it; empty
    /// where there is none.
    [[nodiscard]] QStringList currentWords() const;

Q_SIGNALS:
    /// The user moved to another.
    void currentObjectChanged();

private:
    void updateDetail();
    void updateWaiting();

    SetupObjectsModel m_model;
    TableFilter m_filter;
    HostSession *m_session = nullptr;
};

} // namespace lvs
