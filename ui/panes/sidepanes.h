// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/logmodel.h"
#include "ui/models/pendingchangesmodel.h"
#include "ui/panes/tablepane.h"

namespace lvs {

class Actions;
class HostSession;

/// The edits that wait to be applied, each of which can be forgotten by itself.
class PendingPane : public TablePane
{
    Q_OBJECT
public:
    explicit PendingPane(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

private:
    void forgetSelected();

    PendingChangesModel m_model;
    HostSession *m_session = nullptr;
    QAction *m_forget;
};

/// What happened in this session.
class LogPane : public TablePane
{
    Q_OBJECT
public:
    LogPane(LogModel &log, const Actions &actions, QWidget *parent = nullptr);
};

} // namespace lvs
