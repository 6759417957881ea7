// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/hostsmodel.h"

#include "core/plan/wording/wording.h"
#include "ui/support/cellroles.h"
#include "ui/support/stateglyph.h"

namespace lvs {

namespace {

RowState stateOf(const HostSession &session)
{
    const std::optional<Error> &error = session.host().error();
    if (session.host().status() == HostStatus::Unavailable) {
        const bool wanted = error && error->code == ErrorCode::ConnectionClosed;
        return wanted ? RowState::Idle : RowState::Attention;
    }
    return session.isSimulated() || session.host().status() == HostStatus::Connecting ? RowState::Idle
                                                                                      : RowState::Running;
}

} // namespace

HostsModel::HostsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

HostSession *HostsModel::add(std::unique_ptr<HostSession> session)
{
    HostSession *added = session.get();
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_sessions.push_back(std::move(session));
    endInsertRows();
    connect(added, &HostSession::summaryChanged, this, [this, added] {
        const QModelIndex changed = index(rowOf(added));
        Q_EMIT dataChanged(changed, changed);
    });
    return added;
}

void HostsModel::remove(const HostSession *session)
{
    const int row = rowOf(session);
    if (row >= 0) {
        beginRemoveRows({}, row, row);
        const std::unique_ptr<HostSession> removed = std::move(m_sessions[static_cast<size_t>(row)]);
        m_sessions.erase(m_sessions.begin() + row);
        endRemoveRows();
        removed->disconnect(this);
    }
}

int HostsModel::rowOf(const HostSession *session) const
{
    for (size_t i = 0; i < m_sessions.size(); ++i) {
        if (m_sessions[i].get() == session) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

HostSession *HostsModel::sessionOf(HostKind kind) const
{
    for (const auto &session : m_sessions) {
        if (session->host().kind() == kind) {
            return session.get();
        }
    }
    return nullptr;
}

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HostSession &session = *this->session(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return session.title();
    case SummaryRole:
        return session.summary();
    case Qt::AccessibleTextRole:
        return listWords({session.title(), session.summary()});
    case Qt::ToolTipRole: {
        QStringList lines {session.title(), session.summary()};
        if (session.isSimulated()) {
            lines += tr("Simulated kernel, as IPVS %1").arg(session.host().kernelInfo().ipvsVersion);
        } else if (!session.host().kernelInfo().release.isEmpty()) {
            lines += tr("Kernel %1, IPVS %2")
                         .arg(session.host().kernelInfo().release, session.host().kernelInfo().ipvsVersion);
        }
        if (const size_t count = session.drift().shownCount(); count > 0) {
            lines += tr("%n difference(s) to what is saved", nullptr, static_cast<int>(count));
        }
        if (session.host().error()) {
            lines += describe(*session.host().error());
        }
        return lines.join(QLatin1Char('\n'));
    }
    case StateRole:
        return QVariant::fromValue(stateOf(session));
    case DriftRole: {
        const size_t count = session.drift().shownCount();
        return count == 0 ? QString() : QStringLiteral("~%1").arg(count);
    }
    default:
        return {};
    }
}

} // namespace lvs
