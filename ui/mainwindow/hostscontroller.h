// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"

#include <QObject>

namespace lvs {

class Actions;
class HostSession;
class HostsModel;
class MainWindow;
class SshHost;

/// What the user does with the list of hosts: adds, renames, removes, connects and disconnects machines.
class HostsController : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this.
    HostsController(Actions &actions, HostsModel &hosts, MainWindow &window);

    /// Adds the machines of earlier runs.
    void restore();
    /// Adds a machine and remembers it; one that is in the list already is given back.
    HostSession *add(const SshDestination &destination, const QString &name);
    /// The host whose row is selected; null for none.
    void setSession(HostSession *session);
    /// After the status of a host has changed.
    void updateActions();

private:
    HostSession *addMachine(const SshDestination &destination, const QString &name);
    void addHost();
    void renameHost();
    void removeHost();
    void forget(HostSession *session);
    void remember() const;
    [[nodiscard]] SshHost *machine() const;

    Actions &m_actions;
    HostsModel &m_hosts;
    MainWindow &m_window;
    HostSession *m_session = nullptr;
};

} // namespace lvs
