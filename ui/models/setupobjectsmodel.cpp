// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/setupobjectsmodel.h"

#include "core/plan/wording/wording.h"
#include "ui/support/cellroles.h"

#include <algorithm>
#include <array>
#include <map>

namespace lvs {

namespace {

struct RouteMaker
{
    quint8 protocol;
    const char *name;
};

/// rtnetlink(7), /etc/iproute2/rt_protos: who says in a route that it made it.
constexpr std::array routeMakers {
    RouteMaker {9, "router advertisements"},
    RouteMaker {11, "zebra"},
    RouteMaker {12, "BIRD"},
    RouteMaker {16, "DHCP"},
    RouteMaker {18, "keepalived"},
    RouteMaker {42, "babel"},
    RouteMaker {186, "BGP"},
    RouteMaker {188, "OSPF"},
};

QString network(const Address &address, quint8 prefixLength)
{
    return address.toString() + u'/' + QString::number(prefixLength);
}

QString groupName(int group)
{
    switch (group) {
    case SetupObjectRow::AddressGroup:
        return SetupObjectsModel::tr("Address");
    case SetupObjectRow::TunnelGroup:
        return SetupObjectsModel::tr("Device");
    case SetupObjectRow::RouteGroup:
        return SetupObjectsModel::tr("Route");
    case SetupObjectRow::RuleGroup:
        return SetupObjectsModel::tr("Rule");
    default:
        return SetupObjectsModel::tr("Port");
    }
}

class ObjectRows
{
public:
    explicit ObjectRows(const HostState &host)
        : m_host(host)
    {
        const NetworkState &network = host.setup.network;
        for (const InterfaceAddress &address : network.addresses) {
            add(address);
        }
        for (const Link &link : network.links) {
            if (isTunnel(link.kind) || link.kind == LinkKind::Dummy) {
                add(link);
            }
        }
        for (const Route &route : network.routes) {
            add(route);
        }
        for (const MarkRule &rule : network.rules) {
            add(rule);
        }
        for (const EncapsulationPort &port : network.encapsulationPorts) {
            add(port);
        }
        std::sort(m_rows.begin(), m_rows.end(),
                  [](const SetupObjectRow &a, const SetupObjectRow &b) { return a.key < b.key; });
    }

    [[nodiscard]] std::vector<SetupObjectRow> take() { return std::move(m_rows); }

private:
    SetupObjectRow &append(SetupObjectRow::Group group, const QString &object)
    {
        SetupObjectRow row;
        row.key = {group, object, m_alike[{group, object}]++};
        m_rows.push_back(row);
        return m_rows.back();
    }

    void add(const InterfaceAddress &address)
    {
        SetupObjectRow &row =
            append(SetupObjectRow::AddressGroup, network(address.address, address.prefixLength));
        row.interface = address.interface.toString();
        QStringList details;
        const auto services = std::count_if(
            m_host.ipvs.services.begin(), m_host.ipvs.services.end(), [&](const VirtualService &service) {
                return !service.key.isMark() && service.key.endpoint().address == address.address;
            });
        if (services > 0) {
            details += SetupObjectsModel::tr("VIP of %n service(s)", nullptr, static_cast<int>(services));
        }
        if (!address.label.isEmpty() && address.label != address.interface) {
            details += SetupObjectsModel::tr("label %1").arg(address.label.toString());
        }
        if (address.deprecated) {
            details += SetupObjectsModel::tr("never chosen as source");
        }
        if (address.secondary) {
            details += SetupObjectsModel::tr("goes with the first of its subnet");
        }
        row.details = listWords(details);
        row.keeper = isAutomatic(address)
            ? SetupObjectsModel::tr("the kernel: it comes and goes with its link")
            : address.foreign ? SetupObjectsModel::tr("others: it has a lifetime (DHCP) or a peer")
                              : QString();
    }

    void add(const Link &link)
    {
        SetupObjectRow &row = append(SetupObjectRow::TunnelGroup, link.name.toString());
        row.interface = link.name.toString();
        QStringList details {linkKindName(link.kind),
                             link.settings.up ? SetupObjectsModel::tr("up") : SetupObjectsModel::tr("down"),
                             SetupObjectsModel::tr("MTU %1").arg(link.settings.mtu)};
        if (link.local) {
            details += SetupObjectsModel::tr("from %1").arg(link.local->toString());
        }
        if (link.remote) {
            details += SetupObjectsModel::tr("to %1").arg(link.remote->toString());
        }
        row.details = listWords(details);
        row.keeper = link.isFallback()
            ? SetupObjectsModel::tr("the kernel: it came with its module and is only taken up and down")
            : QString();
    }

    void add(const Route &route)
    {
        SetupObjectRow &row =
            append(SetupObjectRow::RouteGroup,
                   route.prefixLength == 0 ? SetupObjectsModel::tr("everything else (%1)")
                                                 .arg(addressFamilyName(route.destination.family()))
                                           : network(route.destination, route.prefixLength));
        row.interface = route.interface.toString();
        QStringList details;
        if (route.local) {
            details += SetupObjectsModel::tr("to this host itself");
        }
        if (route.gateway) {
            details += SetupObjectsModel::tr("via %1").arg(route.gateway->toString());
        }
        if (route.preferredSource) {
            details += SetupObjectsModel::tr("from %1").arg(route.preferredSource->toString());
        }
        if (route.metric != 0) {
            details += SetupObjectsModel::tr("metric %1").arg(route.metric);
        }
        if (route.table != Route::mainTable) {
            details += SetupObjectsModel::tr("table %1").arg(route.table);
        }
        row.details = listWords(details);
        row.keeper = keeperOf(route);
    }

    static QString keeperOf(const Route &route)
    {
        for (const RouteMaker &maker : routeMakers) {
            if (maker.protocol == route.protocol) {
                return SetupObjectsModel::tr("others: made by %1").arg(QLatin1String(maker.name));
            }
        }
        return route.foreign ? SetupObjectsModel::tr("others: it has several ways or more than is shown here")
                             : QString();
    }

    void add(const MarkRule &rule)
    {
        SetupObjectRow &row =
            append(SetupObjectRow::RuleGroup, SetupObjectsModel::tr("mark %1").arg(rule.mark));
        row.details = listWords({SetupObjectsModel::tr("to table %1").arg(rule.table),
                                 SetupObjectsModel::tr("priority %1").arg(rule.priority),
                                 addressFamilyName(rule.family)});
    }

    void add(const EncapsulationPort &port)
    {
        SetupObjectRow &row = append(SetupObjectRow::PortGroup, QStringLiteral("UDP %1").arg(port.port));
        row.details =
            listWords({port.gue ? QStringLiteral("GUE") : QStringLiteral("FOU"),
                       addressFamilyName(port.family), SetupObjectsModel::tr("unpacked by the kernel")});
    }

    const HostState &m_host;
    std::vector<SetupObjectRow> m_rows;
    std::map<std::pair<int, QString>, int> m_alike; ///< how many there are of each group and name
};

} // namespace

SetupObjectsModel::SetupObjectsModel(QObject *parent)
    : StateTableModel<SetupObjectRow>(parent)
{
}

std::vector<SetupObjectRow> SetupObjectsModel::rowsOf(const LiveState &state) const
{
    return ObjectRows(state.liveHost()).take();
}

bool SetupObjectsModel::isLess(int column, int first, int second) const
{
    if (column == Kind) {
        return row(first).key < row(second).key;
    }
    return display(row(first), column).localeAwareCompare(display(row(second), column)) < 0;
}

bool SetupObjectsModel::matches(int row, const QString &text) const
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (display(this->row(row), column).contains(text, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

int SetupObjectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SetupObjectsModel::display(const SetupObjectRow &row, int column) const
{
    switch (column) {
    case Kind:
        return groupName(row.key.group);
    case Object:
        return row.key.object;
    case Interface:
        return row.interface;
    case Details:
        return row.details;
    case Keeper:
        return row.keeper;
    default:
        return {};
    }
}

QVariant SetupObjectsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SetupObjectRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case Qt::AccessibleTextRole:
        return display(row, index.column());
    case Qt::ToolTipRole: {
        QStringList lines {groupName(row.key.group) + u' ' + row.key.object, row.details};
        if (!row.keeper.isEmpty()) {
            lines += tr("Kept by %1. It is shown and left alone.").arg(row.keeper);
        }
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    case QuietRole:
        return index.column() == Kind || !row.keeper.isEmpty();
    case FlashRole:
        return isFlashing(row);
    default:
        return {};
    }
}

QVariant SetupObjectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case Kind:
        return words ? tr("Kind") : tr("Address, device, route, rule for marks, or port for encapsulation.");
    case Object:
        return words ? tr("What") : tr("The address, the destination, the mark or the port.");
    case Interface:
        return words ? tr("Interface") : tr("The interface that it stands on or leads to.");
    case Details:
        return words ? tr("Details") : tr("What else is known of it.");
    case Keeper:
        return words ? tr("Kept by") : tr("Who else keeps it: such objects are shown and left alone.");
    default:
        return {};
    }
}

} // namespace lvs
