// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/servicespane.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/celldelegate.h"

#include <QHeaderView>

#include <algorithm>

namespace lvs {

ServicesPane::ServicesPane(const Actions &actions, QWidget *parent)
    : TablePane(tr("Services"), QStringLiteral("servicesTable"), parent)
    , m_filter([this](int column, int a, int b) { return m_model.isLess(column, a, b); },
               [this](int row, const QString &text) { return m_model.matches(row, text); },
               ServicesModel::Trace, ServicesModel::Active)
{
    m_filter.setSourceModel(&m_model);
    setTableModel(&m_filter);
    table()->setItemDelegate(new CellDelegate(this));
    table()->setItemDelegateForColumn(ServicesModel::State, new StateDelegate(this));
    table()->setItemDelegateForColumn(ServicesModel::Trace, new TraceDelegate(this));
    table()->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table()->setToolTip(
        tr("The virtual services of this host. Enter edits, Delete removes, Ctrl+N adds one."));
    table()->setColumnSamples({QStringLiteral("● ~"), QStringLiteral("SCTP"),
                               QStringLiteral("255.255.255.255:65535"), QStringLiteral("wlblc"),
                               QStringLiteral("6 min per /24"), QStringLiteral("20/20"),
                               QStringLiteral("▁▂▄▆█▆▁▂▄"), QStringLiteral("99.9 k"),
                               QStringLiteral("99.9 k"), QStringLiteral("99.9 k"), QStringLiteral("99.9 M"),
                               QStringLiteral("99.9 M"), QStringLiteral("100,000")});
    table()->setSortingEnabled(true);
    table()->sortByColumn(ServicesModel::Address, Qt::AscendingOrder);
    table()->setYieldingColumns({ServicesModel::OutPackets, ServicesModel::InPackets, ServicesModel::OutBytes,
                                 ServicesModel::InBytes, ServicesModel::Persistence});
    table()->setStretchColumn(ServicesModel::Trace, QStringLiteral("▁▂▄▆█▆▁▂▄"));
    table()->addActions({actions.addService, actions.addRealServer, actions.edit, actions.duplicate,
                         actions.remove, actions.whatIf, actions.copyTable, actions.copyCommands});
    setEmptyWords(tr("No virtual services"),
                  tr("A virtual service is what clients reach: an address, a port and a way to choose "
                     "among the real servers behind it."));
    setEmptyAction(actions.addService);
    connect(table(), &DataTable::rowOpened, actions.edit, &QAction::trigger);
    connect(table(), &DataTable::rowSelectionChanged, this, &ServicesPane::servicesSelected);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ServicesPane::selectWanted);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &ServicesPane::selectFirstIfNone,
            Qt::QueuedConnection);
}

void ServicesPane::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->disconnect(this);
        m_session->state().disconnect(this);
        m_session->host().disconnect(this);
    }
    m_session = session;
    m_model.setLiveState(session != nullptr ? &session->state() : nullptr);
    if (session != nullptr) {
        connect(session, &HostSession::trafficChanged, this, &ServicesPane::takeTraffic);
        connect(&session->state(), &LiveState::changed, this, &ServicesPane::updateDetail);
        connect(&session->host(), &Host::statusChanged, this, &ServicesPane::updateWaiting);
        takeTraffic();
    }
    updateWaiting();
    updateDetail();
    selectFirstIfNone();
}

void ServicesPane::updateWaiting()
{
    setWaiting(m_session != nullptr && m_session->host().status() == HostStatus::Connecting);
}

void ServicesPane::takeTraffic()
{
    m_model.setTraffic(m_session->traffic().snapshot());
}

void ServicesPane::updateDetail()
{
    const auto count = m_model.rowCount();
    const QString shown =
        m_filter.rowCount() == count ? QString() : tr(", %n shown", nullptr, m_filter.rowCount());
    header()->setDetail(count == 0 ? QString() : tr("%n on this host", nullptr, count) + shown);
}

void ServicesPane::setFilterText(const QString &text)
{
    m_filter.setFilterText(text);
    updateDetail();
}

std::vector<ServiceKey> ServicesPane::selectedServices() const
{
    std::vector<ServiceKey> keys;
    for (const int row : table()->selectedRows()) {
        keys.push_back(m_model.row(m_filter.mapToSource(m_filter.index(row, 0)).row()).key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

void ServicesPane::selectService(const ServiceKey &key)
{
    m_wanted = key;
    selectWanted();
}

void ServicesPane::selectWanted()
{
    if (!m_wanted) {
        return;
    }
    const int row = m_model.rowOf(*m_wanted);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter.mapFromSource(m_model.index(row, 0));
    if (index.isValid()) {
        m_wanted.reset();
        table()->selectRow(index.row());
        table()->scrollTo(index);
    }
}

void ServicesPane::selectFirstIfNone()
{
    if (m_filter.rowCount() > 0 && !table()->selectionModel()->hasSelection()) {
        table()->selectRow(0);
    }
}

} // namespace lvs
