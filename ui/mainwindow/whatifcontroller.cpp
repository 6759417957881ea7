// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/whatifcontroller.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/servicespane.h"
#include "ui/whatif/whatifdialog.h"

namespace lvs {

namespace {

WhatIfDialog::Subject subjectOf(const HostSession &session, const TrafficSnapshotPointer &traffic)
{
    WhatIfDialog::Subject subject;
    subject.state = session.state().liveHost();
    subject.state.ipvs = session.state().desired();
    subject.kernelRelease = session.isSimulated() ? QString() : session.host().kernelInfo().release;
    if (traffic) {
        for (const ServiceSnapshot &service : traffic->services) {
            if (service.rates && service.rates->connections > 0) {
                subject.rates[service.key] = service.rates->connections;
            }
        }
    }
    return subject;
}

} // namespace

WhatIfController::WhatIfController(Actions &actions, Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(actions.whatIf, &QAction::triggered, this, &WhatIfController::open);
    updateAvailability();
}

void WhatIfController::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->disconnect(this);
        m_session->state().disconnect(this);
    }
    m_session = session;
    if (session != nullptr) {
        connect(session, &HostSession::summaryChanged, this, &WhatIfController::updateAvailability);
        connect(&session->state(), &LiveState::changed, this, &WhatIfController::updateAvailability);
    }
    updateAvailability();
}

void WhatIfController::updateAvailability()
{
    QString why;
    if (m_session == nullptr || m_session->host().state() == nullptr) {
        why = tr("this host is not available");
    } else if (m_session->state().desired().services.empty()) {
        why = tr("there is no service to ask about");
    }
    m_actions.setUnavailable(m_actions.whatIf, why);
}

void WhatIfController::open()
{
    auto *dialog = new WhatIfDialog(subjectOf(*m_session, m_session->traffic().snapshot()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<ServiceKey> selected = m_workspace.services()->selectedServices();
    if (!selected.empty()) {
        dialog->selectService(selected.front());
    }
    connect(dialog, &WhatIfDialog::pendingWanted, this, &WhatIfController::makePending);
    dialog->open();
}

void WhatIfController::makePending(const VirtualService &before, const VirtualService &after)
{
    const IpvsState &live = m_session->state().live();
    PendingChanges pending = m_session->state().pending();
    if (after.settings != before.settings) {
        pending.setService(live, after.key, after.settings);
    }
    for (const RealServer &server : after.realServers) {
        const RealServer *was = before.realServer(server.endpoint);
        if (was == nullptr || *was != server) {
            pending.setRealServer(live, after.key, server);
        }
    }
    for (const RealServer &server : before.realServers) {
        if (after.realServer(server.endpoint) == nullptr) {
            pending.removeRealServer(live, after.key, server.endpoint);
        }
    }
    m_session->edit(pending, tr("what if of %1").arg(after.key.toString()));
}

} // namespace lvs
