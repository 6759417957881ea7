// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/interfacesmodel.h"

#include "core/model/interfacename.h"
#include "core/plan/wording/sysctls.h"
#include "ui/models/settingconflicts.h"
#include "ui/support/cellroles.h"
#include "ui/support/numberformat.h"
#include "ui/support/settingdelegate.h"
#include "ui/support/settingtext.h"
#include "ui/support/stateglyph.h"

#include <set>

namespace lvs {

namespace {

using K = SysctlKey;

constexpr std::array<SysctlKey, InterfaceRow::settingCount> keys {
    K::ArpIgnore,
    K::ArpAnnounce,
    K::ReversePathFilter,
    K::SendRedirects,
    K::IPv4InterfaceForwarding,
    K::IPv6InterfaceForwarding,
    K::AcceptRouterAdvertisements,
};

/// Forwarding of "all" is a setting of the host.
SysctlName nameOf(SysctlKey key, const ShortName &interface)
{
    if (interface == allInterfaces && key == K::IPv4InterfaceForwarding) {
        return {K::IPv4Forward, {}};
    }
    if (interface == allInterfaces && key == K::IPv6InterfaceForwarding) {
        return {K::IPv6Forward, {}};
    }
    return {key, interface};
}

class RowBuilder
{
public:
    explicit RowBuilder(const LiveState &state)
        : m_live(state.liveHost().setup.sysctls)
        , m_desired(state.desiredHost().setup.sysctls)
        , m_conflicts(settingConflicts(state))
    {
    }

    [[nodiscard]] InterfaceRow row(int rank, const ShortName &interface) const
    {
        InterfaceRow row;
        row.key = {rank, interface};
        for (size_t i = 0; i < keys.size(); ++i) {
            row.settings[i] = setting(keys[i], interface);
        }
        return row;
    }

private:
    [[nodiscard]] InterfaceSetting setting(SysctlKey key, const ShortName &interface) const
    {
        InterfaceSetting setting;
        setting.name = nameOf(key, interface);
        setting.conflict = m_conflicts.count(setting.name) > 0;
        const auto now = m_live.find(setting.name);
        if (now == m_live.end()) {
            return setting;
        }
        setting.known = true;
        setting.own = m_desired.at(setting.name).first;
        if (setting.own != now->second.first) {
            setting.before = now->second.first;
        }
        if (interface != allInterfaces && interface != futureInterfaces) {
            setting.effective = effectiveSysctl(m_desired, key, interface);
        }
        return setting;
    }

    const SysctlState &m_live;
    const SysctlState &m_desired;
    std::set<SysctlName> m_conflicts;
};

std::vector<InterfaceRow> interfaceRows(const LiveState &state)
{
    const HostSetup &setup = state.liveHost().setup;
    if (setup.sysctls.empty()) {
        return {};
    }
    const RowBuilder builder(state);
    std::vector<InterfaceRow> rows {builder.row(0, allInterfaces), builder.row(1, futureInterfaces)};
    for (const Link &link : setup.network.links) {
        InterfaceRow row = builder.row(2, link.name);
        row.kind = link.kind;
        row.up = link.settings.up;
        rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(),
              [](const InterfaceRow &a, const InterfaceRow &b) { return a.key < b.key; });
    return rows;
}

bool actsOnArp(SysctlKey key)
{
    return key == K::ArpIgnore || key == K::ArpAnnounce;
}

} // namespace

bool InterfaceRow::isChanged() const
{
    return std::any_of(settings.begin(), settings.end(),
                       [](const InterfaceSetting &each) { return each.before.has_value(); });
}

bool InterfaceRow::hasConflict() const
{
    return std::any_of(settings.begin(), settings.end(),
                       [](const InterfaceSetting &each) { return each.conflict; });
}

InterfacesModel::InterfacesModel(QObject *parent)
    : StateTableModel<InterfaceRow>(parent)
{
}

std::vector<InterfaceRow> InterfacesModel::rowsOf(const LiveState &state) const
{
    return interfaceRows(state);
}

const InterfaceSetting *InterfacesModel::setting(const QModelIndex &index) const
{
    return index.isValid() && index.column() >= ArpIgnore
        ? &row(index.row()).settings[static_cast<size_t>(index.column() - ArpIgnore)]
        : nullptr;
}

std::optional<SysctlName> InterfacesModel::settingAt(const QModelIndex &index) const
{
    const InterfaceSetting *found = setting(index);
    return found != nullptr && found->known ? std::optional(found->name) : std::nullopt;
}

bool InterfacesModel::matches(int row, const QString &text) const
{
    const InterfaceRow &each = this->row(row);
    return each.key.interface.toString().contains(text, Qt::CaseInsensitive)
        || (each.kind && linkKindWords(*each.kind).contains(text, Qt::CaseInsensitive))
        || std::any_of(keys.begin(), keys.end(), [&text](SysctlKey key) {
               return QLatin1String(sysctlRule(key).file).contains(text, Qt::CaseInsensitive);
           });
}

int InterfacesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags InterfacesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (const InterfaceSetting *cell = setting(index); cell != nullptr && cell->known) {
        flags |= isSwitch(cell->name.key) ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    }
    return flags;
}

bool InterfacesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const std::optional<SysctlValue> wanted = wantedSetting(index, value, role);
    if (!wanted) {
        return false;
    }
    const InterfaceSetting &cell = *setting(index);
    if (wanted->first != cell.own) {
        Q_EMIT settingEdited(SysctlName(cell.name), *wanted); // the row changes while it is told
    }
    return true;
}

QVariant InterfacesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const InterfaceRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return display(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole:
        return index.column() == State ? row.key.interface.toString() : display(index);
    case MarkRole:
        return QVariant::fromValue(row.isChanged() ? PendingMark::Changed : PendingMark::None);
    case StateRole:
        return row.hasConflict() ? QVariant::fromValue(RowState::Attention)
            : !row.kind          ? QVariant()
                                 : QVariant::fromValue(row.up ? RowState::Running : RowState::Idle);
    case SignRole:
        // What is no interface has no state beside which the mark could stand.
        return !row.kind && row.isChanged() && !row.hasConflict() ? QVariant::fromValue(PendingMark::Changed)
                                                                  : QVariant();
    case FlashRole:
        return isFlashing(row);
    case QuietRole:
        if (index.column() == Kind) {
            return true;
        }
        break;
    default:
        break;
    }
    const InterfaceSetting *cell = setting(index);
    return cell != nullptr ? settingData(*cell, role) : QVariant();
}

QVariant InterfacesModel::settingData(const InterfaceSetting &setting, int role) const
{
    if (role == QuietRole) {
        const std::optional<SysctlValue> usual = kernelDefault(setting.name.key);
        return !setting.known || (usual && usual->first == setting.own);
    }
    if (!setting.known) {
        return {};
    }
    switch (role) {
    case Qt::EditRole:
        return QVariant::fromValue(SysctlValue {setting.own, 0});
    case SettingRole:
        return QVariant::fromValue(setting.name.key);
    case Qt::CheckStateRole:
        return isSwitch(setting.name.key)
            ? QVariant(static_cast<int>(setting.own != 0 ? Qt::Checked : Qt::Unchecked))
            : QVariant();
    case OldValueRole:
        return setting.before ? QString::number(*setting.before) : QString();
    default:
        return {};
    }
}

QString InterfacesModel::display(const QModelIndex &index) const
{
    const InterfaceRow &row = this->row(index.row());
    switch (index.column()) {
    case State:
        return {};
    case Interface:
        return row.key.interface.toString();
    case Kind:
        return row.kind                          ? linkKindWords(*row.kind)
            : row.key.interface == allInterfaces ? tr("all together")
                                                 : tr("new ones");
    default:
        break;
    }
    const InterfaceSetting &cell = *setting(index);
    if (!cell.known) {
        return unknownNumber();
    }
    const QString own = QString::number(cell.own);
    return cell.effective && *cell.effective != cell.own
        ? QStringLiteral("%1 (%2)").arg(own).arg(*cell.effective)
        : own;
}

QString InterfacesModel::toolTip(const QModelIndex &index) const
{
    const InterfaceRow &row = this->row(index.row());
    const InterfaceSetting *cell = setting(index);
    if (cell == nullptr) {
        return row.kind ? (row.up ? tr("%1: %2, up") : tr("%1: %2, down"))
                              .arg(row.key.interface.toString(), linkKindWords(*row.kind))
            : row.key.interface == allInterfaces
            ? tr("“all” counts beside each interface's own value; for forwarding it is the host's.")
            : tr("“default” is what an interface begins with that is made later.");
    }
    if (!cell->known) {
        return tr("The kernel has no such setting here.");
    }
    QStringList lines {cell->name.toString(), describe(cell->name.key)};
    lines += meaningLines(cell->name.key);
    if (cell->effective) {
        lines += tr("Own value %1, effective %2.").arg(cell->own).arg(*cell->effective) + u' '
            + effectiveRule(cell->name.key);
    }
    if (row.kind == LinkKind::Loopback && actsOnArp(cell->name.key)) {
        lines += tr("On lo it does nothing: ARP comes in at the network cards.");
    }
    if (cell->before) {
        lines += tr("Was %1, will be %2.").arg(*cell->before).arg(cell->own);
    }
    if (cell->conflict) {
        lines += tr("Somebody else has changed it since you did: review before you apply.");
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant InterfacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case State:
        return words ? QString() : tr("● up, ○ down, ~ is to be changed.");
    case Interface:
        return words ? tr("Interface") : tr("Its name; “all” and “default” are none but count for all.");
    case Kind:
        return words ? tr("Kind") : tr("What sort of interface it is.");
    case IPv4Forwarding:
        return words ? QString(QLatin1String(sysctlRule(K::IPv4InterfaceForwarding).file))
                     : describe(K::IPv4InterfaceForwarding);
    case IPv6Forwarding:
        return words ? tr("IPv6 forwarding") : describe(K::IPv6InterfaceForwarding);
    default:
        break;
    }
    if (section < ArpIgnore || section >= ColumnCount) {
        return {};
    }
    const SysctlKey key = keys[static_cast<size_t>(section - ArpIgnore)];
    return words ? QString(QLatin1String(sysctlRule(key).file))
                 : describe(key) + QLatin1Char('\n')
            + tr("In brackets the value that counts, where it is not the interface's own.");
}

QString linkKindWords(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Loopback:
        return InterfacesModel::tr("loopback");
    case LinkKind::Ethernet:
        return InterfacesModel::tr("network card");
    case LinkKind::Other:
        return InterfacesModel::tr("other");
    case LinkKind::Bridge:
        return InterfacesModel::tr("bridge");
    case LinkKind::Bond:
        return InterfacesModel::tr("bond");
    default:
        break;
    }
    return isTunnel(kind) ? InterfacesModel::tr("tunnel (%1)").arg(linkKindName(kind)) : linkKindName(kind);
}

} // namespace lvs
