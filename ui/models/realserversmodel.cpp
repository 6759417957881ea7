// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/realserversmodel.h"

#include "core/plan/wording/wording.h"
#include "ui/models/ratecolumns.h"
#include "ui/models/servicerow.h"
#include "ui/support/cellroles.h"
#include "ui/support/numberformat.h"

namespace lvs {

namespace {

bool isRealServerRate(int column)
{
    return column >= RealServersModel::Connections && column <= RealServersModel::OutBytes;
}

bool isCount(int column)
{
    return column >= RealServersModel::Active && column <= RealServersModel::Persistent;
}

RateColumn realServerRate(int column)
{
    return static_cast<RateColumn>(column - RealServersModel::Connections);
}

std::optional<TrafficRates> ratesOf(const RealServerRow &row)
{
    return row.traffic != nullptr ? row.traffic->rates : std::nullopt;
}

std::optional<quint64> countOf(const RealServerRow &row, int column)
{
    if (row.traffic == nullptr) {
        return std::nullopt;
    }
    return column == RealServersModel::Active  ? row.traffic->active
        : column == RealServersModel::Inactive ? row.traffic->inactive
                                               : row.traffic->persistent;
}

bool isRightAligned(int column)
{
    return isRealServerRate(column) || isCount(column) || column == RealServersModel::WeightColumn
        || column == RealServersModel::Share;
}

} // namespace

RealServersModel::RealServersModel(QObject *parent)
    : KeyedTableModel<RealServerRow>(parent)
{
}

void RealServersModel::setLiveState(LiveState *state)
{
    if (m_state == state) {
        return;
    }
    if (m_state != nullptr) {
        m_state->disconnect(this);
    }
    m_state = state;
    m_services.clear();
    m_traffic.reset();
    linkTraffic();
    if (state != nullptr) {
        connect(state, &LiveState::changed, this, &RealServersModel::takeState);
    }
    fill(false);
}

void RealServersModel::setServices(const std::vector<ServiceKey> &services)
{
    if (m_services != services) {
        m_services = services;
        fill(false);
    }
}

void RealServersModel::takeState()
{
    fill(true);
}

void RealServersModel::fill(bool flash)
{
    setRows(m_state != nullptr ? realServerRows(*m_state, m_services) : std::vector<RealServerRow>(), flash);
    linkTraffic();
}

void RealServersModel::setTraffic(const TrafficSnapshotPointer &traffic)
{
    m_traffic = traffic;
    linkTraffic();
    announceColumns(State, Persistent);
}

void RealServersModel::linkTraffic()
{
    const ServiceSnapshot *service = nullptr;
    for (RealServerRow &row : mutableRows()) {
        if (m_traffic && (service == nullptr || service->key != row.service())) {
            service = m_traffic->service(row.service());
        }
        row.traffic = m_traffic && service != nullptr ? service->realServer(row.endpoint()) : nullptr;
    }
}

int RealServersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RealServersModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == WeightColumn && row(index.row()).mark != PendingMark::Removed) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool RealServersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (!isNumber || number < 0) {
        return false;
    }
    const Result<Weight> weight = Weight::fromNumber(static_cast<quint64>(number));
    if (!weight) {
        return false;
    }
    if (*weight != row(index.row()).settings.weight) {
        Q_EMIT weightEdited(index.row(), *weight);
    }
    return true;
}

QVariant RealServersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RealServerRow &row = this->row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::EditRole:
        return column == WeightColumn ? QVariant(row.settings.weight.number()) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::TextAlignmentRole:
        return isRightAligned(column) ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
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
    case ShareRole:
        return column == Share && row.traffic != nullptr && row.traffic->share ? QVariant(*row.traffic->share)
                                                                               : QVariant();
    case FlashRole:
        return isFlashing(row);
    default:
        return {};
    }
}

QVariant RealServersModel::display(const RealServerRow &row, int column) const
{
    switch (column) {
    case Service:
        return row.service().toString();
    case Address:
        return row.endpoint().toString();
    case Forwarding:
        return forwardingText(row.settings);
    case WeightColumn:
        return row.settings.weight.toString();
    case Share:
        return formatShare(row.traffic != nullptr ? row.traffic->share : std::nullopt);
    case Thresholds:
        return thresholdsText(row.settings);
    default:
        break;
    }
    if (isRealServerRate(column)) {
        return formatRate(rateValue(ratesOf(row), realServerRate(column)));
    }
    return isCount(column) ? QVariant(formatCount(countOf(row, column))) : QVariant();
}

QVariant RealServersModel::sortValue(const RealServerRow &row, int column) const
{
    switch (column) {
    case State:
        return static_cast<int>(row.state());
    case WeightColumn:
        return row.settings.weight.number();
    case Share:
        return row.traffic != nullptr && row.traffic->share ? QVariant(*row.traffic->share) : QVariant();
    case Thresholds:
        return row.settings.upperThreshold;
    default:
        break;
    }
    if (isRealServerRate(column)) {
        const std::optional<double> value = rateValue(ratesOf(row), realServerRate(column));
        return value ? QVariant(*value) : QVariant();
    }
    if (isCount(column)) {
        const std::optional<quint64> count = countOf(row, column);
        return count ? QVariant(*count) : QVariant();
    }
    return display(row, column);
}

bool RealServersModel::isLess(int column, int first, int second) const
{
    const RealServerRow &a = row(first);
    const RealServerRow &b = row(second);
    if (isRealServerRate(column)) {
        return rateValue(ratesOf(a), realServerRate(column)).value_or(-1)
            < rateValue(ratesOf(b), realServerRate(column)).value_or(-1);
    }
    if (isCount(column)) {
        return countOf(a, column).value_or(0) < countOf(b, column).value_or(0);
    }
    switch (column) {
    case State:
        return a.state() < b.state();
    case Forwarding:
        return std::pair(a.settings.forwarding, a.settings.tunnel)
            < std::pair(b.settings.forwarding, b.settings.tunnel);
    case WeightColumn:
        return a.settings.weight < b.settings.weight;
    case Share:
        return sortValue(a, Share).toDouble() < sortValue(b, Share).toDouble();
    case Thresholds:
        return a.settings.upperThreshold < b.settings.upperThreshold;
    case Address:
        return a.endpoint() < b.endpoint();
    default:
        return first < second;
    }
}

bool RealServersModel::matches(int row, const QString &text) const
{
    const RealServerRow &server = this->row(row);
    return server.endpoint().toString().contains(text, Qt::CaseInsensitive)
        || forwardingText(server.settings).contains(text, Qt::CaseInsensitive);
}

QString RealServersModel::oldValue(const RealServerRow &row, int column)
{
    if (!row.before) {
        return {};
    }
    const auto differing = [](const QString &before, const QString &after) {
        return before != after ? (before.isEmpty() ? unknownNumber() : before) : QString();
    };
    switch (column) {
    case Forwarding:
        return differing(forwardingText(*row.before), forwardingText(row.settings));
    case WeightColumn:
        return differing(row.before->weight.toString(), row.settings.weight.toString());
    case Thresholds:
        return differing(thresholdsText(*row.before), thresholdsText(row.settings));
    default:
        return {};
    }
}

bool RealServersModel::isQuiet(const RealServerRow &row, int column)
{
    if (isRealServerRate(column)) {
        return rateValue(ratesOf(row), realServerRate(column)).value_or(0) == 0;
    }
    if (isCount(column)) {
        return countOf(row, column).value_or(0) == 0;
    }
    return column == Share && (row.traffic == nullptr || row.traffic->share.value_or(0) == 0);
}

QString RealServersModel::toolTip(const RealServerRow &row, int column) const
{
    QStringList lines;
    if (column == State) {
        lines += row.endpoint().toString() + QLatin1String(": ") + rowStateName(row.state());
        if (row.settings.weight.isDraining()) {
            lines += tr("Weight 0: it gets no new connections; those that it has go on.");
        }
    } else if (isRealServerRate(column)) {
        lines += rateWithUnit(ratesOf(row), realServerRate(column));
        lines += rateExplanation(realServerRate(column));
    } else {
        lines += headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    }
    if (const QString old = oldValue(row, column); !old.isEmpty()) {
        lines += tr("Was %1, will be %2.").arg(old, display(row, column).toString());
    }
    if (row.mark != PendingMark::None) {
        lines += pendingMarkName(row.mark);
    }
    if (row.conflict) {
        lines += tr("Somebody else has changed it since you did: review before you apply.");
    }
    return lines.join(QLatin1Char('\n'));
}

QString RealServersModel::accessibleText(const RealServerRow &row, int column) const
{
    if (column == State) {
        QString text = tr("%1, %2, %3, weight %4")
                           .arg(row.endpoint().toString(), rowStateName(row.state()),
                                forwardingText(row.settings), row.settings.weight.toString());
        if (row.mark != PendingMark::None) {
            text = listWords({text, pendingMarkName(row.mark)});
        }
        return text;
    }
    return isRealServerRate(column) ? rateWithUnit(ratesOf(row), realServerRate(column))
                                    : display(row, column).toString();
}

QVariant RealServersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    const bool words = role == Qt::DisplayRole;
    if (!words && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (section) {
    case State:
        return words
            ? QString()
            : tr("State: ● gets new connections, ◌ weight 0 and still has connections, ○ weight 0 and idle.");
    case Service:
        return words ? tr("Service") : tr("The virtual service that the real server works for.");
    case Address:
        return words ? tr("Address") : tr("Address and port at which the real server listens.");
    case Forwarding:
        return words ? tr("Forward")
                     : tr("How packets reach it: NAT, DR, TUN, or the director itself (Local).");
    case WeightColumn:
        return words
            ? tr("Weight")
            : tr("Its share of the work beside the others. 0 drains it: no new connections. Type into "
                 "the cell to change it.");
    case Share:
        return words ? tr("Share") : tr("Its part of the service's new connections over the last minute.");
    case Active:
        return words ? tr("Active")
                     : tr("Connections in use. With DR and TUN the director sees one direction only and "
                          "estimates them.");
    case Inactive:
        return words ? tr("Inactive")
                     : tr("Connections that are closing or idle. With DR and TUN this is an estimate.");
    case Persistent:
        return words ? tr("Persistent")
                     : tr("Clients that are bound to it by persistence; they come back even at weight 0.");
    case Thresholds:
        return words
            ? tr("Thresholds")
            : tr("At the upper number of connections it is passed over until it falls below the lower.");
    default:
        return words ? rateHeader(realServerRate(section)) : rateExplanation(realServerRate(section));
    }
}

} // namespace lvs
