// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/virtualservice.h"

#include <QObject>

namespace lvs {

class Actions;
class HostSession;
class WhatIfDialog;
class Workspace;

/// Opens "What if…" on the host that is shown, and takes what the user wants of it into the pending changes.
class WhatIfController : public QObject
{
    Q_OBJECT
public:
    WhatIfController(Actions &actions, Workspace &workspace, QWidget &window);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

private:
    void updateAvailability();
    void open();
    void makePending(const VirtualService &before, const VirtualService &after);

    Actions &m_actions;
    Workspace &m_workspace;
    QWidget &m_window;
    HostSession *m_session = nullptr;
};

} // namespace lvs
