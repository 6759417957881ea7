// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/realserverspane.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/weightdelegate.h"

namespace lvs {

RealServersPane::RealServersPane(const Actions &actions, QWidget *parent)
    : TablePane(tr("Real servers"), QStringLiteral("realServersTable"), parent)
    , m_filter([this](int column, int a, int b) { return m_model.isLess(column, a, b); },
               [this](int row, const QString &text) { return m_model.matches(row, text); },
               RealServersModel::Share, RealServersModel::Persistent)
{
    m_filter.setSourceModel(&m_model);
    setTableModel(&m_filter);
    table()->setItemDelegate(new CellDelegate(this));
    table()->setItemDelegateForColumn(RealServersModel::State, new StateDelegate(this));
    table()->setItemDelegateForColumn(RealServersModel::WeightColumn, new WeightDelegate(this));
    table()->setItemDelegateForColumn(RealServersModel::Share, new ShareDelegate(this));
    table()->setToolTip(tr("The real servers of the selected service. Type a number to change the weight, "
                           "Enter edits all of it, Delete removes."));
    table()->setColumnSamples({QStringLiteral("● ~"), QStringLiteral("TCP 255.255.255.255:65535"),
                               QStringLiteral("192.168.254.250:80"), QStringLiteral("Local"),
                               QStringLiteral("10 10"), QStringLiteral("100 % ██████"),
                               QStringLiteral("99.9 k"), QStringLiteral("99.9 k"), QStringLiteral("99.9 k"),
                               QStringLiteral("99.9 M"), QStringLiteral("99.9 M"), QStringLiteral("10,000"),
                               QStringLiteral("10,000"), QStringLiteral("10,000"),
                               QStringLiteral("1,000–2,000")});
    table()->setSortingEnabled(true);
    table()->sortByColumn(RealServersModel::Address, Qt::AscendingOrder);
    table()->setHiddenByDefault(
        {RealServersModel::Service, RealServersModel::Persistent, RealServersModel::Thresholds});
    table()->setYieldingColumns({RealServersModel::Inactive, RealServersModel::OutPackets,
                                 RealServersModel::InPackets, RealServersModel::OutBytes,
                                 RealServersModel::InBytes, RealServersModel::Forwarding,
                                 RealServersModel::Active});
    table()->setStretchColumn(RealServersModel::Share, QStringLiteral("100 % ████"));
    table()->addActions({actions.addRealServer, actions.edit, actions.duplicate, actions.remove,
                         actions.copyTable, actions.copyCommands});
    setEmptyAction(actions.addRealServer);
    connect(table(), &DataTable::rowOpened, actions.edit, &QAction::trigger);
    connect(table(), &DataTable::rowSelectionChanged, this, &RealServersPane::serversSelected);
    connect(&m_model, &RealServersModel::weightEdited, this, &RealServersPane::changeWeight);
    updateWords();
}

void RealServersPane::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->disconnect(this);
        m_session->host().disconnect(this);
    }
    m_session = session;
    m_model.setLiveState(session != nullptr ? &session->state() : nullptr);
    if (session != nullptr) {
        connect(session, &HostSession::trafficChanged, this, &RealServersPane::takeTraffic);
        connect(&session->host(), &Host::statusChanged, this, &RealServersPane::updateWaiting);
    }
    updateWaiting();
    updateWords();
}

void RealServersPane::setServices(const std::vector<ServiceKey> &services)
{
    table()->chooseColumn(RealServersModel::Service, services.size() > 1);
    m_model.setServices(services);
    if (m_session != nullptr) {
        m_session->traffic().select(services);
    }
    takeTraffic();
    updateWords();
}

std::vector<RealServerRow> RealServersPane::selectedServers() const
{
    std::vector<RealServerRow> rows;
    for (const int row : table()->selectedRows()) {
        rows.push_back(m_model.row(m_filter.mapToSource(m_filter.index(row, 0)).row()));
    }
    return rows;
}

void RealServersPane::updateWaiting()
{
    setWaiting(m_session != nullptr && m_session->host().status() == HostStatus::Connecting);
}

void RealServersPane::takeTraffic()
{
    if (m_session != nullptr) {
        m_model.setTraffic(m_session->traffic().snapshot());
    }
}

void RealServersPane::updateWords()
{
    const std::vector<ServiceKey> &services = m_model.services();
    if (services.empty()) {
        header()->setDetail({});
        setEmptyWords(tr("No service selected"),
                      tr("Here stand the machines that do the work of the service selected above."));
        return;
    }
    header()->setDetail(services.size() == 1
                            ? tr("of %1").arg(services.front().toString())
                            : tr("of %n services", nullptr, static_cast<int>(services.size())));
    setEmptyWords(tr("No real servers yet"),
                  tr("A real server does the work of the service. Until there is one, every connection "
                     "to %1 is refused.")
                      .arg(services.front().toString()));
}

void RealServersPane::changeWeight(int row, Weight weight)
{
    const RealServerRow &server = m_model.row(row);
    RealServer changed = server.server();
    changed.settings.weight = weight;
    PendingChanges after = m_session->state().pending();
    after.setRealServer(m_session->state().live(), server.service(), changed);
    m_session->edit(after, tr("weight of %1 to %2").arg(server.endpoint().toString(), weight.toString()));
}

} // namespace lvs
