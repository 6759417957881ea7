// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/tourcontroller.h"

#include "ui/actions/actions.h"
#include "ui/charts/trafficchart.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/editcontroller.h"
#include "ui/mainwindow/servicesview.h"
#include "ui/mainwindow/views.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"

#include <QComboBox>

#include <algorithm>

namespace lvs {

TourController::TourController(Actions &actions, EditController &edits, Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_edits(edits)
    , m_workspace(workspace)
{
    connect(workspace.tour(), &TourPanel::wanted, this, &TourController::take);
}

void TourController::setSession(HostSession *session)
{
    m_session = session;
    m_workspace.offerTour(session != nullptr && session->isSimulated());
}

bool TourController::hasServices() const
{
    return m_session != nullptr && !m_workspace.services()->selectedServices().empty();
}

void TourController::take(TourStep step)
{
    m_workspace.views()->setCurrentWidget(m_workspace.servicesView());
    if (!hasServices() && step != TourStep::Build) {
        return;
    }
    DataTable *services = m_workspace.services()->table();
    DataTable *servers = m_workspace.realServers()->table();
    switch (step) {
    case TourStep::Watch:
        m_workspace.servicesView()->showChart();
        break;
    case TourStep::Weight:
        if (servers->selectedRows().isEmpty()) {
            servers->selectRow(0);
        }
        servers->setFocus(Qt::OtherFocusReason);
        m_edits.mean(true);
        m_actions.edit->trigger();
        break;
    case TourStep::Scheduler:
        services->setFocus(Qt::OtherFocusReason);
        m_edits.mean(false);
        m_actions.edit->trigger();
        break;
    case TourStep::Drain:
        drainOne();
        break;
    case TourStep::WhatIf:
        m_actions.whatIf->trigger();
        break;
    case TourStep::Build:
        m_actions.wizard->trigger();
        break;
    }
    m_workspace.tour()->setDone(step);
}

/// The one with the largest weight of the service that is selected: what it had goes to the others.
void TourController::drainOne()
{
    const ServiceKey key = m_workspace.services()->selectedServices().front();
    const VirtualService *service = m_session->state().desired().service(key);
    if (service == nullptr || service->realServers.empty()) {
        return;
    }
    const auto largest = std::max_element(service->realServers.begin(), service->realServers.end(),
                                          [](const RealServer &left, const RealServer &right) {
                                              return left.settings.weight < right.settings.weight;
                                          });
    RealServer drained = *largest;
    drained.settings.weight = *Weight::fromNumber(0);
    PendingChanges pending = m_session->state().pending();
    pending.setRealServer(m_session->state().live(), key, drained);
    m_session->edit(pending, tr("drain %1").arg(drained.endpoint.toString()));
}

} // namespace lvs
