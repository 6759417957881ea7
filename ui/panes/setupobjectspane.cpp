// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/setupobjectspane.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/celldelegate.h"

#include <algorithm>

namespace lvs {

SetupObjectsPane::SetupObjectsPane(const Actions &actions, QWidget *parent)
    : TablePane(tr("Addresses, devices and routes"), QStringLiteral("setupObjectsTable"), parent)
    , m_filter([this](int column, int a, int b) { return m_model.isLess(column, a, b); },
               [this](int row, const QString &text) { return m_model.matches(row, text); }, -1, -1)
{
    m_filter.setSourceModel(&m_model);
    setTableModel(&m_filter);
    table()->setItemDelegate(new CellDelegate(this));
    table()->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table()->setToolTip(tr("What stands on this host around IPVS. What others keep is shown with the reason "
                           "and left alone."));
    table()->setColumnSamples({QStringLiteral("Address"), QStringLiteral("192.168.254.250/32"),
                               QStringLiteral("ens192"), QStringLiteral("via 192.168.254.250, metric 100"),
                               QString(22, QLatin1Char('n'))});
    table()->setSortingEnabled(true);
    table()->sortByColumn(SetupObjectsModel::Kind, Qt::AscendingOrder);
    table()->setStretchColumn(SetupObjectsModel::Details, QStringLiteral("via 192.168.254.250"));
    table()->addAction(actions.copyTable);
    setEmptyWords(
        tr("Nothing to show"),
        tr("Here stand the addresses, tunnels, routes and rules of the host. With a filter, none of "
           "them contains its text."));
    connect(table()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SetupObjectsPane::currentObjectChanged);
}

void SetupObjectsPane::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->state().disconnect(this);
        m_session->host().disconnect(this);
    }
    m_session = session;
    m_model.setLiveState(session != nullptr ? &session->state() : nullptr);
    if (session != nullptr) {
        connect(&session->state(), &LiveState::changed, this, &SetupObjectsPane::updateDetail);
        connect(&session->host(), &Host::statusChanged, this, &SetupObjectsPane::updateWaiting);
    }
    updateWaiting();
    updateDetail();
}

QStringList SetupObjectsPane::currentWords() const
{
    const QModelIndex current = table()->currentIndex();
    if (!current.isValid()) {
        return {};
    }
    return current.siblingAtColumn(SetupObjectsModel::Kind).data(Qt::ToolTipRole).toString().split(u'\n');
}

void SetupObjectsPane::updateWaiting()
{
    setWaiting(m_session != nullptr && m_session->host().status() == HostStatus::Connecting);
}

void SetupObjectsPane::updateDetail()
{
    const auto kept =
        static_cast<int>(std::count_if(m_model.rows().begin(), m_model.rows().end(),
                                       [](const SetupObjectRow &row) { return !row.keeper.isEmpty(); }));
    header()->setDetail(m_model.rowCount() == 0 ? QString()
                            : kept == 0         ? tr("to be looked at")
                                                : tr("to be looked at; %n kept by others", nullptr, kept));
}

} // namespace lvs
