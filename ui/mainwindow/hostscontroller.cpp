// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/hostscontroller.h"

#include "core/session/ssh/sshhost.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/hostdialog.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/hosts/rememberedhosts.h"
#include "ui/mainwindow/mainwindow.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace lvs {

namespace {

SshHost *machineOf(const HostSession *session)
{
    return session != nullptr ? qobject_cast<SshHost *>(&session->host()) : nullptr;
}

} // namespace

HostsController::HostsController(Actions &actions, HostsModel &hosts, MainWindow &window)
    : QObject(&window)
    , m_actions(actions)
    , m_hosts(hosts)
    , m_window(window)
{
    connect(actions.addHost, &QAction::triggered, this, &HostsController::addHost);
    connect(actions.renameHost, &QAction::triggered, this, &HostsController::renameHost);
    connect(actions.removeHost, &QAction::triggered, this, &HostsController::removeHost);
    connect(actions.connectHost, &QAction::triggered, this, [this] { machine()->refresh(); });
    connect(actions.disconnectHost, &QAction::triggered, this, [this] { machine()->close(); });
    connect(actions.acceptHostKey, &QAction::triggered, this, [this] { machine()->acceptHostKey(); });
    updateActions();
}

SshHost *HostsController::machine() const
{
    return machineOf(m_session);
}

void HostsController::restore()
{
    for (const RememberedHost &host : rememberedHosts()) {
        addMachine(host.destination, host.name);
    }
}

HostSession *HostsController::addMachine(const SshDestination &destination, const QString &name)
{
    return m_window.addHost(makeSshHost(destination), name);
}

HostSession *HostsController::add(const SshDestination &destination, const QString &name)
{
    for (int row = 0; row < m_hosts.rowCount(); ++row) {
        const SshHost *host = machineOf(m_hosts.session(row));
        if (host != nullptr && host->destination() == destination) {
            return m_hosts.session(row);
        }
    }
    HostSession *session = addMachine(destination, name);
    remember();
    return session;
}

void HostsController::setSession(HostSession *session)
{
    m_session = session;
    updateActions();
}

void HostsController::updateActions()
{
    const SshHost *host = machine();
    const QString noMachine = host == nullptr ? tr("only for machines that were added over ssh") : QString();
    m_actions.setUnavailable(m_actions.renameHost, noMachine);
    m_actions.setUnavailable(m_actions.removeHost, noMachine);
    const bool isReady = host != nullptr && host->status() == HostStatus::Ready;
    const bool isConnecting = host != nullptr && host->status() == HostStatus::Connecting;
    const std::optional<Error> error = host != nullptr ? host->error() : std::nullopt;
    const bool isClosed = error && error->code == ErrorCode::ConnectionClosed;
    m_actions.setUnavailable(m_actions.connectHost,
                             isReady            ? tr("it is connected")
                                 : isConnecting ? tr("it is being connected")
                                                : noMachine);
    m_actions.setUnavailable(m_actions.disconnectHost, isClosed ? tr("it is not connected") : noMachine);
    const bool unknownKey =
        error && error->code == ErrorCode::SshHostKeyUnknown && !error->arguments.value(1).isEmpty();
    m_actions.setUnavailable(m_actions.acceptHostKey,
                             unknownKey ? QString() : tr("there is no unknown host key to look at"));
}

void HostsController::addHost()
{
    QStringList taken;
    for (int row = 0; row < m_hosts.rowCount(); ++row) {
        if (const SshHost *host = machineOf(m_hosts.session(row))) {
            taken.append(host->destination().toString());
        }
    }
    auto *dialog = new HostDialog(taken, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_window.showSession(add(dialog->destination(), dialog->name())); });
    dialog->open();
}

void HostsController::renameHost()
{
    auto *dialog = new HostDialog(machine()->destination(), m_session->title(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, session = QPointer(m_session)] {
        if (session) {
            session->setTitle(dialog->name());
            remember();
        }
    });
    dialog->open();
}

void HostsController::removeHost()
{
    if (m_session->state().pending().isEmpty()) {
        forget(m_session);
        return;
    }
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Remove host"),
        tr("%1 has changes that were not applied. They are lost with it.").arg(m_session->title()),
        QMessageBox::Cancel, &m_window);
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    remove->setObjectName(QStringLiteral("confirmRemoval"));
    remove->setAccessibleName(tr("Remove"));
    remove->setToolTip(tr("Forgets the host and its pending changes."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, session = QPointer(m_session)] {
        if (session) {
            forget(session);
        }
    });
    box->open();
}

void HostsController::forget(HostSession *session)
{
    m_window.removeHost(session);
    remember();
}

void HostsController::remember() const
{
    QList<RememberedHost> hosts;
    for (int row = 0; row < m_hosts.rowCount(); ++row) {
        const HostSession *session = m_hosts.session(row);
        if (const SshHost *host = machineOf(session)) {
            hosts.append({host->destination(), session->title()});
        }
    }
    rememberHosts(hosts);
}

} // namespace lvs
