// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicesmodel.h"

#include "core/plan/wording/wording.h"
#include "ui/models/ratecolumns.h"
#include "ui/support/cellroles.h"
#include "ui/support/numberformat.h"

namespace lvs {

namespace {

bool isServiceRate(int column)
{
    return column >= ServicesModel::Connections && column <= ServicesModel::OutBytes;
}

RateColumn serviceRate(int column)
{
    return static_cast<RateColumn>(column - ServicesModel::Connections);
}

std::optional<TrafficRates> ratesOf(const ServiceRow &row)
{
    return row.traffic != nullptr ? row.traffic->rates : std::nullopt;
}

} // namespace

ServicesModel::ServicesModel(QObject *parent)
    : KeyedTableModel<ServiceRow>(parent)
{
}

void ServicesModel::setLiveState(LiveState *state)
{
    if (m_state == state) {
        return;
    }
    if (m_state != nullptr) {
        m_state->disconnect(this);
    }
    m_state = state;
    m_filled = false;
    m_traffic.reset();
    linkTraffic();
    if (state != nullptr) {
        connect(state, &LiveState::changed, this, &ServicesModel::takeState);
    }
    takeState();
}

void ServicesModel::takeState()
{
    setRows(m_state != nullptr ? serviceRows(*m_state) : std::vector<ServiceRow>(), m_filled);
    m_filled = m_state != nullptr && m_state->host().state() != nullptr;
    linkTraffic();
}

void ServicesModel::setTraffic(const TrafficSnapshotPointer &traffic)
{
    m_traffic = traffic;
    linkTraffic();
    announceColumns(Trace, Active);
}

void ServicesModel::linkTraffic()
{
    static const std::vector<ServiceSnapshot> none;
    const std::vector<ServiceSnapshot> &services = m_traffic ? m_traffic->services : none;
    auto next = services.begin();
    for (ServiceRow &row : mutableRows()) {
        while (next != services.end() && next->key < row.key) {
            ++next;
        }
        row.traffic = next != services.end() && next->key == row.key ? &*next : nullptr;
    }
}

int ServicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ServiceRow &row = this->row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::TextAlignmentRole:
        return (isServiceRate(column) || column == Active || column == RealServers)
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case SortRole:
        return sortValue(row, column);
    case StateRole:
        return QVariant::fromValue(row.conflict ? RowState::Attention : row.state());
    case MarkRole:
        return QVariant::fromValue(row.mark);
    case OldValueRole:
        return oldValue(row, column);
    case QuietRole:
        return isQuiet(row, column);
    case TraceRole:
        return QVariant::fromValue(column == Trace && row.traffic != nullptr ? row.traffic->trace
                                                                             : QList<float>());
    case FlashRole:
        return isFlashing(row);
    default:
        return {};
    }
}

QVariant ServicesModel::display(const ServiceRow &row, int column) const
{
    switch (column) {
    case Protocol:
        return serviceProtocolText(row.key);
    case Address:
        return serviceAddressText(row.key);
    case Scheduler:
        return schedulerText(row.settings);
    case Persistence:
        return persistenceText(row.settings);
    case RealServers:
        return QStringLiteral("%1/%2").arg(row.up).arg(row.total);
    case Active:
        return formatCount(row.traffic != nullptr ? std::optional(row.traffic->active) : std::nullopt);
    default:
        return isServiceRate(column) ? QVariant(formatRate(rateValue(ratesOf(row), serviceRate(column))))
                                     : QVariant();
    }
}

QVariant ServicesModel::sortValue(const ServiceRow &row, int column) const
{
    switch (column) {
    case State:
        return static_cast<int>(row.state());
    case Address:
        return rowOf(row.key);
    case RealServers:
        return row.up;
    case Active:
        return row.traffic != nullptr ? QVariant(row.traffic->active) : QVariant();
    default:
        break;
    }
    if (isServiceRate(column) || column == Trace) {
        const std::optional<double> value =
            rateValue(ratesOf(row), column == Trace ? RateColumn::Connections : serviceRate(column));
        return value ? QVariant(*value) : QVariant();
    }
    return display(row, column);
}

bool ServicesModel::isLess(int column, int first, int second) const
{
    const ServiceRow &a = row(first);
    const ServiceRow &b = row(second);
    if (isServiceRate(column) || column == Trace) {
        const RateColumn rate = column == Trace ? RateColumn::Connections : serviceRate(column);
        return rateValue(ratesOf(a), rate).value_or(-1) < rateValue(ratesOf(b), rate).value_or(-1);
    }
    switch (column) {
    case State:
        return a.state() < b.state();
    case Protocol:
        return serviceProtocolText(a.key) < serviceProtocolText(b.key);
    case Scheduler:
        return a.settings.scheduler < b.settings.scheduler;
    case Persistence:
        return (a.settings.persistence ? a.settings.persistence->timeout : 0)
            < (b.settings.persistence ? b.settings.persistence->timeout : 0);
    case RealServers:
        return std::pair(a.up, a.total) < std::pair(b.up, b.total);
    case Active:
        return (a.traffic != nullptr ? a.traffic->active : 0)
            < (b.traffic != nullptr ? b.traffic->active : 0);
    default:
        return first < second;
    }
}

bool ServicesModel::matches(int row, const QString &text) const
{
    const ServiceRow &service = this->row(row);
    return (serviceProtocolText(service.key) + QLatin1Char(' ') + serviceAddressText(service.key))
               .contains(text, Qt::CaseInsensitive)
        || schedulerText(service.settings).contains(text, Qt::CaseInsensitive);
}

QString ServicesModel::oldValue(const ServiceRow &row, int column)
{
    if (!row.before) {
        return {};
    }
    if (column == Scheduler && schedulerText(*row.before) != schedulerText(row.settings)) {
        return schedulerText(*row.before);
    }
    if (column == Persistence && persistenceText(*row.before) != persistenceText(row.settings)) {
        return persistenceText(*row.before);
    }
    return {};
}

bool ServicesModel::isQuiet(const ServiceRow &row, int column)
{
    if (isServiceRate(column)) {
        return rateValue(ratesOf(row), serviceRate(column)).value_or(0) == 0;
    }
    if (column == Active) {
        return row.traffic == nullptr || row.traffic->active == 0;
    }
    if (column == Persistence) {
        return !row.settings.persistence && row.settings.persistenceEngine.isEmpty()
            && !row.settings.onePacket;
    }
    return column == RealServers && row.total == 0;
}

QString ServicesModel::toolTip(const ServiceRow &row, int column) const
{
    QStringList lines;
    if (column == State) {
        lines += row.key.toString() + QLatin1String(": ") + rowStateName(row.state());
        if (row.state() == RowState::Attention) {
            lines += row.settings.scheduler.isNone()
                ? tr("Without a scheduler every new connection is refused.")
                : row.total == 0 ? tr("It has no real server: every connection is refused.")
                                 : tr("Every real server has weight 0: new connections are refused.");
        }
    } else if (isServiceRate(column)) {
        lines += rateWithUnit(ratesOf(row), serviceRate(column));
        lines += rateExplanation(serviceRate(column));
    } else {
        lines += headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    }
    if (const QString old = oldValue(row, column); !old.isEmpty()) {
        lines += tr("Was %1, will be %2.").arg(old, display(row, column).toString());
    }
    if (row.mark != PendingMark::None) {
        lines += pendingMarkName(row.mark);
    }
    if (row.pendingServers > 0) {
        lines +=
            tr("%n pending change(s) of its real servers.", nullptr, static_cast<int>(row.pendingServers));
    }
    if (row.conflict) {
        lines += tr("Somebody else has changed it since you did: review before you apply.");
    }
    return lines.join(QLatin1Char('\n'));
}

QString ServicesModel::accessibleText(const ServiceRow &row, int column) const
{
    if (column == State) {
        QString text = tr("%1, %2, scheduler %3, %4 of %5 real servers up")
                           .arg(row.key.toString(), rowStateName(row.state()), row.settings.scheduler.name())
                           .arg(row.up)
                           .arg(row.total);
        if (row.mark != PendingMark::None) {
            text = listWords({text, pendingMarkName(row.mark)});
        }
        return text;
    }
    if (isServiceRate(column) || column == Trace) {
        return rateWithUnit(ratesOf(row), column == Trace ? RateColumn::Connections : serviceRate(column));
    }
    return display(row, column).toString();
}

QVariant ServicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = isServiceRate(section) || section == Active || section == RealServers;
        return QVariant::fromValue(
            Qt::Alignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    const bool words = role == Qt::DisplayRole;
    if (!words && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (section) {
    case State:
        return words ? QString()
                     : tr("State: how the service does, and what is pending for it. ● running, ◐ some real "
                          "servers at weight 0, ⚠ refuses connections.");
    case Protocol:
        return words ? tr("Proto") : tr("The transport protocol, or FWM for a service by firewall mark.");
    case Address:
        return words ? tr("Address")
                     : tr("Where clients reach the service: address and port, or a firewall mark.");
    case Scheduler:
        return words ? tr("Scheduler") : tr("How the next real server is chosen, with its flags.");
    case Persistence:
        return words ? tr("Persistence")
                     : tr("How long a client returns to the same real server, and per which network.");
    case RealServers:
        return words ? tr("Up") : tr("Real servers that get new connections (weight over 0), of all.");
    case Trace:
        return words ? tr("Last minute")
                     : tr("New connections a second over the last minute, each row to its own scale.");
    case Active:
        return words
            ? tr("Active")
            : tr("Active connections, summed over the real servers. With DR and TUN the director sees "
                 "only one direction and estimates them.");
    default:
        return words ? rateHeader(serviceRate(section)) : rateExplanation(serviceRate(section));
    }
}

} // namespace lvs
