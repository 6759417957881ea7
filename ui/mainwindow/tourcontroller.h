// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/tourpanel.h"

#include <QObject>

namespace lvs {

class Actions;
class EditController;
class HostSession;
class Workspace;

/// Shows what to try while the simulated cluster is shown, and does it when the user asks. Each step goes the
/// way that the user would go by hand.
class TourController : public QObject
{
    Q_OBJECT
public:
    TourController(Actions &actions, EditController &edits, Workspace &workspace, QObject *parent);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

private:
    void take(TourStep step);
    void drainOne();
    [[nodiscard]] bool hasServices() const;

    Actions &m_actions;
    EditController &m_edits;
    Workspace &m_workspace;
    HostSession *m_session = nullptr;
};

} // namespace lvs
