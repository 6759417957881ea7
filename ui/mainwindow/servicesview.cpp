// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/servicesview.h"

#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/charts/trafficchart.h"
#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"

#include <QComboBox>
#include <QDockWidget>
#include <QEvent>

#include <algorithm>

namespace lvs {

namespace {
/// Counts up when docks are added or renamed.
constexpr int splitVersion = 1;

/// The chart is of use from there on; beside it the real servers need what they can get.
constexpr int leastChartWidth = 280;
constexpr double chartShare = 0.26;
constexpr double lowerShare = 0.56;
} // namespace

ServicesView::ServicesView(const Actions &actions, QWidget *parent)
    : DockWindow(QStringLiteral("servicesView"), parent)
    , m_services(new ServicesPane(actions, this))
    , m_realServers(new RealServersPane(actions, this))
    , m_chart(new TrafficChart(this))
{
    setCentralWidget(m_services);
    setFocusProxy(m_services->table());
    m_services->header()->addAction(actions.addService);
    m_realServers->header()->addAction(actions.addRealServer);
    m_serversDock = addTablePane(QStringLiteral("realServersDock"), m_realServers, Qt::BottomDockWidgetArea);
    m_liveDock = addPane(QStringLiteral("liveDock"), tr("Live"), m_chart, new PaneHeader(tr("Live"), this),
                         Qt::BottomDockWidgetArea);
    arrange();
    connectChart();
    setHelp(*m_services, HelpTopic::Services);
    setHelp(*m_realServers, HelpTopic::RealServers);
    setHelp(*m_chart, HelpTopic::Numbers);
    connect(m_services, &ServicesPane::servicesSelected, this, &ServicesView::showSelection);
}

void ServicesView::arrange()
{
    splitDockWidget(m_serversDock, m_liveDock, Qt::Horizontal);
    for (const QDockWidget *dock : docks()) {
        connect(dock, &QDockWidget::dockLocationChanged, this, [this] { m_divided = true; });
        connect(dock, &QDockWidget::topLevelChanged, this, [this] { m_divided = true; });
    }
}

void ServicesView::divideRoom()
{
    if (m_serversDock->isFloating() || m_serversDock->isHidden()) {
        return;
    }
    resizeDocks({m_serversDock}, {static_cast<int>(height() * lowerShare)}, Qt::Vertical);
    if (!m_liveDock->isFloating() && !m_liveDock->isHidden()) {
        const int both = m_services->width();
        const int chart = std::max(leastChartWidth, static_cast<int>(both * chartShare));
        resizeDocks({m_serversDock, m_liveDock}, {std::max(1, both - chart), chart}, Qt::Horizontal);
    }
}

void ServicesView::resizeEvent(QResizeEvent *event)
{
    DockWindow::resizeEvent(event);
    if (!m_divided) {
        divideRoom();
    }
}

bool ServicesView::event(QEvent *event)
{
    const bool taken = DockWindow::event(event);
    // What reaches this window of all presses is those on the lines between the panes.
    if (event->type() == QEvent::MouseButtonPress && event->isAccepted()) {
        m_divided = true;
    }
    return taken;
}

void ServicesView::showChart()
{
    m_liveDock->show();
    m_liveDock->raise();
    if (auto *metric = m_chart->findChild<QComboBox *>()) {
        metric->setFocus(Qt::OtherFocusReason);
    }
}

void ServicesView::connectChart()
{
    connect(m_chart, &TrafficChart::queryChanged, this, [this](const TrafficQuery &query) {
        if (m_session != nullptr) {
            m_session->traffic().ask(query);
        }
    });
}

void ServicesView::showSelection()
{
    const std::vector<ServiceKey> keys = m_services->selectedServices();
    m_realServers->setServices(keys);
    m_chart->setService(keys.empty() ? std::nullopt : std::optional(keys.front()));
}

void ServicesView::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->disconnect(this);
        m_session->traffic().disconnect(m_chart);
    }
    m_session = session;
    m_chart->setService(std::nullopt);
    m_realServers->setSession(session);
    m_services->setSession(session);
    if (session != nullptr) {
        connect(&session->traffic(), &TrafficFeed::answered, m_chart,
                [this](const TrafficExcerpt &excerpt) { m_chart->setExcerpt(excerpt); });
        connect(session, &HostSession::applied, this, [this](qint64 time, const Plan &plan) {
            m_chart->addMark({time, describe(plan.steps.front())});
        });
    }
    showSelection();
}

void ServicesView::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("services/layout"), saveState(splitVersion));
    settings.setValue(QStringLiteral("services/divided"), m_divided);
    m_services->table()->saveColumns(settings);
    m_realServers->table()->saveColumns(settings);
}

void ServicesView::restoreLayout(QSettings &settings)
{
    if (restoreState(settings.value(QStringLiteral("services/layout")).toByteArray(), splitVersion)) {
        m_divided = settings.value(QStringLiteral("services/divided")).toBool();
    }
    m_services->table()->restoreColumns(settings);
    m_realServers->table()->restoreColumns(settings);
}

} // namespace lvs
