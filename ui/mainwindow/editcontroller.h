// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/pendingchanges.h"
#include "ui/models/realserverrow.h"

#include <QObject>

namespace lvs {

class Actions;
class HostSession;
class ServiceDialog;
class Workspace;

/// Turns the edit actions into dialogs and the dialogs' answers into edits of the pending changes, for
/// services or real servers, whichever table the user is in.
class EditController : public QObject
{
    Q_OBJECT
public:
    EditController(Actions &actions, Workspace &workspace, QWidget &window);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    /// Whether the actions mean real servers rather than services.
    [[nodiscard]] bool meansServers() const { return m_onServers; }
    /// As if the user were in that table.
    void mean(bool servers);
    /// ipvsadm commands that make what is selected.
    [[nodiscard]] QStringList selectedCommands() const;

private:
    void noteFocus(const QWidget *focus);
    void updateAvailability();
    /// What edits services and real servers is of no use, and its keys mean other things, where they are not
    /// seen.
    [[nodiscard]] bool seesServices() const;
    void addService();
    void addRealServer();
    void edit();
    void duplicate();
    void remove();
    void editTimeouts();
    void discard();
    void revertLast();
    void editService(const ServiceKey &key);
    void editServices(const std::vector<ServiceKey> &keys);
    void duplicateService(const ServiceKey &key);
    void openServerDialog(const VirtualService &service, const std::optional<RealServer> &start, bool adding);
    void editServers(const std::vector<RealServerRow> &servers);
    void takeService(const ServiceDialog &dialog, const QString &text);
    [[nodiscard]] QString whyNoAddingServers() const;
    [[nodiscard]] QString whyNoEditing() const;
    [[nodiscard]] std::vector<ServiceKey> desiredServices() const;
    [[nodiscard]] QString whyNoRemoving() const;
    [[nodiscard]] std::vector<RealServerRow> liveServers() const;

    Actions &m_actions;
    Workspace &m_workspace;
    QWidget &m_window;
    HostSession *m_session = nullptr;
    bool m_onServers = false;
};

} // namespace lvs
