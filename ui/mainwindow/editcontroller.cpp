// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/editcontroller.h"

#include "core/formats/ipvsadm/writer.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/realserverdialog.h"
#include "ui/dialogs/servicedialog.h"
#include "ui/dialogs/severalserversdialog.h"
#include "ui/dialogs/severalservicesdialog.h"
#include "ui/dialogs/timeoutsdialog.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/servicesview.h"
#include "ui/mainwindow/views.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/hostspane.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"

#include <QApplication>

namespace lvs {

namespace {

template <typename Dialog> void open(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

EditController::EditController(Actions &actions, Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(actions.addService, &QAction::triggered, this, &EditController::addService);
    connect(actions.addRealServer, &QAction::triggered, this, &EditController::addRealServer);
    connect(actions.edit, &QAction::triggered, this, &EditController::edit);
    connect(actions.duplicate, &QAction::triggered, this, &EditController::duplicate);
    connect(actions.remove, &QAction::triggered, this, &EditController::remove);
    connect(actions.timeouts, &QAction::triggered, this, &EditController::editTimeouts);
    connect(actions.discard, &QAction::triggered, this, &EditController::discard);
    connect(actions.revertLast, &QAction::triggered, this, &EditController::revertLast);
    connect(workspace.services(), &ServicesPane::servicesSelected, this, &EditController::updateAvailability);
    connect(workspace.realServers(), &RealServersPane::serversSelected, this,
            &EditController::updateAvailability);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { noteFocus(now); });
    connect(workspace.views(), &QTabWidget::currentChanged, this, &EditController::updateAvailability);
    updateAvailability();
}

bool EditController::seesServices() const
{
    return m_workspace.views()->currentWidget() == m_workspace.servicesView();
}

void EditController::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->disconnect(this);
        m_session->state().disconnect(this);
    }
    m_session = session;
    if (session != nullptr) {
        connect(session, &HostSession::summaryChanged, this, &EditController::updateAvailability);
        connect(&session->state(), &LiveState::changed, this, &EditController::updateAvailability);
    }
    updateAvailability();
}

void EditController::noteFocus(const QWidget *focus)
{
    const bool onServers = focus != nullptr && m_workspace.realServers()->isAncestorOf(focus);
    const bool onServices =
        focus != nullptr && (m_workspace.services()->isAncestorOf(focus) || m_workspace.hosts() == focus);
    if (onServers || onServices) {
        mean(onServers);
    }
}

void EditController::mean(bool servers)
{
    if (servers != m_onServers) {
        m_onServers = servers;
        updateAvailability();
    }
}

QString EditController::whyNoAddingServers() const
{
    if (!seesServices()) {
        return tr("go to the view “Services” first");
    }
    const std::vector<ServiceKey> keys = m_workspace.services()->selectedServices();
    if (keys.size() != 1) {
        return keys.empty() ? tr("select a service first") : tr("select one service only");
    }
    return m_session->state().desired().service(keys.front()) == nullptr ? tr("the service is to be removed")
                                                                         : QString();
}

QString EditController::whyNoEditing() const
{
    if (!seesServices()) {
        return tr("go to the view “Services” first");
    }
    if (m_onServers) {
        const auto servers = m_workspace.realServers()->selectedServers();
        if (servers.empty()) {
            return tr("nothing is selected");
        }
        return liveServers().empty() ? tr("it is to be removed; undo brings it back") : QString();
    }
    return m_workspace.services()->selectedServices().empty() ? tr("select a service first")
        : desiredServices().empty()                           ? tr("the service is to be removed")
                                                              : QString();
}

std::vector<ServiceKey> EditController::desiredServices() const
{
    std::vector<ServiceKey> keys = m_workspace.services()->selectedServices();
    std::erase_if(
        keys, [this](const ServiceKey &key) { return m_session->state().desired().service(key) == nullptr; });
    return keys;
}

QString EditController::whyNoRemoving() const
{
    if (m_onServers || !seesServices()) {
        return whyNoEditing();
    }
    return m_workspace.services()->selectedServices().empty() ? tr("nothing is selected") : QString();
}

void EditController::updateAvailability()
{
    QString unreachable;
    if (m_session == nullptr || m_session->host().state() == nullptr) {
        unreachable = tr("this host is not available");
    }
    const auto set = [&](QAction *action, const QString &reason) {
        m_actions.setUnavailable(action, unreachable.isEmpty() ? reason : unreachable);
    };
    const bool ready = unreachable.isEmpty();
    set(m_actions.addService, {});
    set(m_actions.timeouts, {});
    set(m_actions.addRealServer, ready ? whyNoAddingServers() : QString());
    set(m_actions.edit, ready ? whyNoEditing() : QString());
    set(m_actions.duplicate,
        !ready ? QString()
            : m_onServers && m_workspace.realServers()->selectedServers().size() > 1
            ? tr("select one real server only")
            : m_onServers ? whyNoEditing()
                          : whyNoAddingServers());
    set(m_actions.remove, ready ? whyNoRemoving() : QString());
    set(m_actions.copyCommands, ready ? whyNoRemoving() : QString());
    const QString nothing =
        ready && m_session->state().pending().isEmpty() ? tr("nothing is pending") : QString();
    set(m_actions.discard, nothing);
    set(m_actions.review, nothing);
    set(m_actions.revertLast,
        ready && m_session->lastApplied().isEmpty() ? tr("nothing was applied in this session") : QString());
}

void EditController::takeService(const ServiceDialog &dialog, const QString &text)
{
    const VirtualService &service = dialog.service();
    const IpvsState &live = m_session->state().live();
    PendingChanges after = m_session->state().pending();
    after.setService(live, service.key, service.settings);
    for (const RealServer &server : service.realServers) {
        after.setRealServer(live, service.key, server);
    }
    m_session->edit(after, text);
    m_workspace.views()->setCurrentWidget(m_workspace.servicesView());
    m_workspace.services()->selectService(service.key);
}

void EditController::addService()
{
    auto *dialog = new ServiceDialog(ServiceDialog::Purpose::Add, m_session->state().desired(),
                                     VirtualService(), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        takeService(*dialog, tr("add service %1").arg(dialog->service().key.toString()));
    });
    open(dialog);
}

void EditController::editService(const ServiceKey &key)
{
    const VirtualService *service = m_session->state().desired().service(key);
    auto *dialog =
        new ServiceDialog(ServiceDialog::Purpose::Edit, m_session->state().desired(), *service, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const VirtualService &edited = dialog->service();
        PendingChanges after = m_session->state().pending();
        after.setService(m_session->state().live(), edited.key, edited.settings);
        m_session->edit(after, tr("edit service %1").arg(edited.key.toString()));
    });
    open(dialog);
}

void EditController::duplicateService(const ServiceKey &key)
{
    const VirtualService *service = m_session->state().desired().service(key);
    auto *dialog = new ServiceDialog(ServiceDialog::Purpose::Duplicate, m_session->state().desired(),
                                     *service, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        takeService(*dialog, tr("duplicate as %1").arg(dialog->service().key.toString()));
    });
    open(dialog);
}

void EditController::openServerDialog(const VirtualService &service, const std::optional<RealServer> &start,
                                      bool adding)
{
    auto *dialog = new RealServerDialog(
        adding ? RealServerDialog::Purpose::Add : RealServerDialog::Purpose::Edit, service, start, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, adding] {
        PendingChanges after = m_session->state().pending();
        for (const RealServer &server : dialog->servers()) {
            after.setRealServer(m_session->state().live(), dialog->serviceKey(), server);
        }
        const QString first = dialog->servers().front().endpoint.toString();
        m_session->edit(after,
                        !adding ? tr("edit real server %1").arg(first)
                            : dialog->servers().size() == 1
                            ? tr("add real server %1").arg(first)
                            : tr("add %n real servers", nullptr, static_cast<int>(dialog->servers().size())));
    });
    open(dialog);
}

void EditController::addRealServer()
{
    const ServiceKey key = m_workspace.services()->selectedServices().front();
    const VirtualService &service = *m_session->state().desired().service(key);
    std::optional<RealServer> like;
    if (!service.realServers.empty()) {
        // The others of a service are its best example.
        like = service.realServers.front();
        like->settings.weight = Weight();
    }
    openServerDialog(service, like, true);
}

std::vector<RealServerRow> EditController::liveServers() const
{
    std::vector<RealServerRow> servers = m_workspace.realServers()->selectedServers();
    std::erase_if(servers, [](const RealServerRow &row) { return row.mark == PendingMark::Removed; });
    return servers;
}

void EditController::edit()
{
    if (m_onServers) {
        editServers(liveServers());
        return;
    }
    editServices(desiredServices());
}

void EditController::editServices(const std::vector<ServiceKey> &keys)
{
    if (keys.size() == 1) {
        editService(keys.front());
        return;
    }
    auto *dialog = new SeveralServicesDialog(m_session->state().desired(), keys, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->changed().empty()) {
            return;
        }
        PendingChanges after = m_session->state().pending();
        for (const VirtualService &service : dialog->changed()) {
            after.setService(m_session->state().live(), service.key, service.settings);
        }
        m_session->edit(after, tr("edit %n services", nullptr, static_cast<int>(dialog->changed().size())));
    });
    open(dialog);
}

void EditController::editServers(const std::vector<RealServerRow> &servers)
{
    if (servers.size() == 1) {
        const VirtualService *service = m_session->state().desired().service(servers.front().service());
        openServerDialog(*service, servers.front().server(), false);
        return;
    }
    std::vector<SeveralServersDialog::Key> keys;
    for (const RealServerRow &row : servers) {
        keys.push_back(row.key);
    }
    auto *dialog = new SeveralServersDialog(m_session->state().desired(), keys, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        PendingChanges after = m_session->state().pending();
        for (const auto &[key, server] : dialog->changed()) {
            after.setRealServer(m_session->state().live(), key, server);
        }
        m_session->edit(after,
                        tr("edit %n real servers", nullptr, static_cast<int>(dialog->changed().size())));
    });
    open(dialog);
}

void EditController::duplicate()
{
    if (!m_onServers) {
        duplicateService(m_workspace.services()->selectedServices().front());
        return;
    }
    const RealServerRow row = liveServers().front();
    openServerDialog(*m_session->state().desired().service(row.service()), row.server(), true);
}

void EditController::remove()
{
    const IpvsState &live = m_session->state().live();
    PendingChanges after = m_session->state().pending();
    if (m_onServers) {
        const std::vector<RealServerRow> servers = liveServers();
        for (const RealServerRow &row : servers) {
            after.removeRealServer(live, row.service(), row.endpoint());
        }
        m_session->edit(after,
                        servers.size() == 1
                            ? tr("remove real server %1").arg(servers.front().endpoint().toString())
                            : tr("remove %n real servers", nullptr, static_cast<int>(servers.size())));
        return;
    }
    const std::vector<ServiceKey> keys = m_workspace.services()->selectedServices();
    for (const ServiceKey &key : keys) {
        after.removeService(live, key);
    }
    m_session->edit(after,
                    keys.size() == 1 ? tr("remove service %1").arg(keys.front().toString())
                                     : tr("remove %n services", nullptr, static_cast<int>(keys.size())));
}

void EditController::editTimeouts()
{
    auto *dialog = new TimeoutsDialog(m_session->state().desired(), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const IpvsState &live = m_session->state().live();
        PendingChanges after = m_session->state().pending();
        after.setTimeouts(live, dialog->timeouts());
        after.setSyncDaemon(live, SyncRole::Master, dialog->daemon(SyncRole::Master));
        after.setSyncDaemon(live, SyncRole::Backup, dialog->daemon(SyncRole::Backup));
        m_session->edit(after, tr("time-outs and sync daemons"));
    });
    open(dialog);
}

void EditController::discard()
{
    m_session->edit({}, tr("discard all changes"));
}

void EditController::revertLast()
{
    const HostState &live = m_session->state().liveHost();
    HostState wanted = live;
    PendingChanges after;
    if (execute(inverse(m_session->lastApplied()), wanted)) {
        after.setDesired(live, wanted);
        if (!planner(after.overlaidOn(live), wanted).isEmpty()) {
            m_actions.setUnavailable(
                m_actions.revertLast,
                tr("it also changed links, addresses or routes, which are not edited here"));
            return;
        }
        m_session->edit(after, tr("revert the last apply"));
        m_actions.review->trigger();
    } else {
        m_actions.setUnavailable(m_actions.revertLast, tr("the host has changed since"));
    }
}

QStringList EditController::selectedCommands() const
{
    QStringList commands;
    if (m_session == nullptr) {
        return commands;
    }
    if (m_onServers) {
        Plan plan;
        for (const RealServerRow &row : m_workspace.realServers()->selectedServers()) {
            plan.steps.push_back(AddRealServer {row.service(), row.server()});
        }
        return ipvsadmCommands(plan);
    }
    for (const ServiceKey &key : m_workspace.services()->selectedServices()) {
        const VirtualService *service = m_session->state().desired().service(key);
        if (service == nullptr) {
            service = m_session->state().live().service(key);
        }
        commands += ipvsadmCommands(*service);
    }
    return commands;
}

} // namespace lvs
