// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sidepanes.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/celldelegate.h"
#include "ui/support/symbolicicon.h"

#include <QAction>
#include <QHeaderView>

namespace lvs {

PendingPane::PendingPane(const Actions &actions, QWidget *parent)
    : TablePane(tr("Pending changes"), QStringLiteral("pendingTable"), parent)
    , m_forget(new QAction(symbolicIcon(QStringLiteral("discard")), tr("Forget this change"), this))
{
    setTableModel(&m_model);
    table()->setItemDelegate(new CellDelegate(this));
    table()->setItemDelegateForColumn(PendingChangesModel::State, new StateDelegate(this));
    table()->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table()->setToolTip(tr("The edits that wait to be applied."));
    table()->setColumnSamples({QStringLiteral("+"),
                               QStringLiteral("TCP 255.255.255.255:65535 -> 255.255.255.255:65535"),
                               QString()});
    table()->setStretchColumn(PendingChangesModel::Words);
    table()->horizontalHeader()->hide();
    m_forget->setObjectName(QStringLiteral("forgetChange"));
    m_forget->setToolTip(tr("Forgets the selected pending changes; undo brings them back."));
    connect(m_forget, &QAction::triggered, this, &PendingPane::forgetSelected);
    table()->addActions({m_forget, actions.review, actions.discard, actions.copyTable});
    setEmptyWords(tr("Nothing is pending"),
                  tr("Edits are collected here and touch nothing until you review and apply them."));
}

void PendingPane::setSession(HostSession *session)
{
    m_session = session;
    m_model.setLiveState(session != nullptr ? &session->state() : nullptr);
}

void PendingPane::forgetSelected()
{
    if (m_session == nullptr) {
        return;
    }
    PendingChanges after = m_session->state().pending();
    const IpvsState &live = m_session->state().live();
    for (const int number : table()->selectedRows()) {
        const PendingRow &row = m_model.row(number);
        if (row.key.group == PendingRow::Sysctl) {
            after.discardSysctl(row.key.sysctl);
        } else if (row.key.group == PendingRow::Network) {
            after.discardObject(row.key.object);
        } else if (row.key.group == PendingRow::TimeoutsGroup) {
            after.setTimeouts(live, live.timeouts);
        } else if (row.key.group == PendingRow::Daemon) {
            const auto role = static_cast<SyncRole>(row.key.role);
            after.setSyncDaemon(live, role, live.daemon(role));
        } else if (row.key.realServer) {
            after.discardRealServer(row.key.service, *row.key.realServer);
        } else {
            after.discardService(row.key.service);
        }
    }
    m_session->edit(after, tr("forget changes"));
}

LogPane::LogPane(LogModel &log, const Actions &actions, QWidget *parent)
    : TablePane(tr("Log"), QStringLiteral("logTable"), parent)
{
    setTableModel(&log);
    table()->setItemDelegate(new CellDelegate(this));
    table()->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table()->setToolTip(tr("What happened in this session, newest first."));
    table()->setColumnSamples({QStringLiteral("00:00:00"), QStringLiteral("Simulated cluster"), QString()});
    table()->setStretchColumn(LogModel::Text);
    table()->horizontalHeader()->hide();
    table()->addAction(actions.copyTable);
    setEmptyWords(tr("Nothing happened yet"), tr("Connections, applies and their results are listed here."));
}

} // namespace lvs
