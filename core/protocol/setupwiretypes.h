// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/wireaddress.h"

#include <QDBusArgument>
#include <QList>
#include <QString>

#include <tuple>

/// The part of a plan's operations that is about what stands around IPVS. Parts of a struct stand in it
/// field by field, without a container of their own, in the order of fields().
namespace lvs::wire {

/// sybuyttytt
struct Link
{
    QString name;
    uchar linkKind = 0; ///< its place in lvs::LinkKind
    bool up = false;
    quint32 mtu = 0; ///< 0: the kernel chooses
    Address local; ///< may be none
    Address remote; ///< may be none

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.name, self.linkKind, self.up, self.mtu, self.local, self.remote);
    }
    friend bool operator==(const Link &, const Link &) = default;
};

/// syttysyttybbb
struct InterfaceAddress
{
    QString interface;
    Address address;
    uchar prefixLength = 0;
    QString label; ///< may be empty
    Address broadcast; ///< may be none
    uchar scope = 0; ///< RT_SCOPE_*
    bool deprecated = false;
    bool noDuplicateDetection = false;
    bool foreign = false;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.interface, self.address, self.prefixLength, self.label, self.broadcast,
                        self.scope, self.deprecated, self.noDuplicateDetection, self.foreign);
    }
    friend bool operator==(const InterfaceAddress &, const InterfaceAddress &) = default;
};

/// uyttyuyttsyttybbb
struct Route
{
    quint32 table = 0;
    Address destination;
    uchar prefixLength = 0;
    quint32 metric = 0;
    Address gateway; ///< may be none
    QString interface; ///< may be empty
    Address preferredSource; ///< may be none
    uchar protocol = 0; ///< RTPROT_*
    bool local = false;
    bool onLink = false;
    bool foreign = false;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.table, self.destination, self.prefixLength, self.metric, self.gateway,
                        self.interface, self.preferredSource, self.protocol, self.local, self.onLink,
                        self.foreign);
    }
    friend bool operator==(const Route &, const Route &) = default;
};

/// (uysybuyttytt) adds or removes a link.
struct LinkOperation
{
    quint32 position = 0; ///< in the plan, from 0; so in all of these
    uchar kind = 0;
    Link link;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.kind, self.link);
    }
    friend bool operator==(const LinkOperation &, const LinkOperation &) = default;
};

/// (usbubu) takes a link up or down, or gives it another MTU.
struct LinkEdit
{
    quint32 position = 0;
    QString name;
    bool upBefore = false;
    quint32 mtuBefore = 0;
    bool upAfter = false;
    quint32 mtuAfter = 0;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.name, self.upBefore, self.mtuBefore, self.upAfter, self.mtuAfter);
    }
    friend bool operator==(const LinkEdit &, const LinkEdit &) = default;
};

/// (uysyttysyttybbb) adds or removes an address.
struct AddressOperation
{
    quint32 position = 0;
    uchar kind = 0;
    InterfaceAddress address;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.kind, self.address);
    }
    friend bool operator==(const AddressOperation &, const AddressOperation &) = default;
};

/// (uyuyttyuyttsyttybbb) adds or removes a route.
struct RouteOperation
{
    quint32 position = 0;
    uchar kind = 0;
    Route route;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.kind, self.route);
    }
    friend bool operator==(const RouteOperation &, const RouteOperation &) = default;
};

/// (uuyttyuyttsyttybbbuyttyuyttsyttybbb) changes the way to a destination.
struct RouteEdit
{
    quint32 position = 0;
    Route before;
    Route after;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.before, self.after);
    }
    friend bool operator==(const RouteEdit &, const RouteEdit &) = default;
};

/// (uyyuuuu) adds or removes a rule for marked packets.
struct RuleOperation
{
    quint32 position = 0;
    uchar kind = 0;
    uchar family = 0; ///< 4 or 6
    quint32 priority = 0;
    quint32 mark = 0;
    quint32 mask = 0;
    quint32 table = 0;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.kind, self.family, self.priority, self.mark, self.mask,
                        self.table);
    }
    friend bool operator==(const RuleOperation &, const RuleOperation &) = default;
};

/// (uyyqby) opens or closes a port for encapsulation.
struct PortOperation
{
    quint32 position = 0;
    uchar kind = 0;
    uchar family = 0; ///< 4 or 6
    quint16 port = 0;
    bool gue = false;
    uchar protocol = 0; ///< 0 for GUE

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.kind, self.family, self.port, self.gue, self.protocol);
    }
    friend bool operator==(const PortOperation &, const PortOperation &) = default;
};

/// (usxxxx) gives a kernel setting another value, or two where it has two.
struct SysctlEdit
{
    quint32 position = 0;
    QString name; ///< "net.ipv4.conf.eth0.arp_ignore": one of those in core/model/sysctl.h
    qint64 firstBefore = 0;
    qint64 secondBefore = 0;
    qint64 firstAfter = 0;
    qint64 secondAfter = 0;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.position, self.name, self.firstBefore, self.secondBefore, self.firstAfter,
                        self.secondAfter);
    }
    friend bool operator==(const SysctlEdit &, const SysctlEdit &) = default;
};

/// The lists, which stand behind those on the tables of IPVS in wire::Operations.
struct SetupOperations
{
    QList<LinkOperation> links;
    QList<LinkEdit> linkEdits;
    QList<AddressOperation> addresses;
    QList<RouteOperation> routes;
    QList<RouteEdit> routeEdits;
    QList<RuleOperation> rules;
    QList<PortOperation> ports;
    QList<SysctlEdit> sysctls;

    template <typename Self> static auto fields(Self &self)
    {
        return std::tie(self.links, self.linkEdits, self.addresses, self.routes, self.routeEdits, self.rules,
                        self.ports, self.sysctls);
    }
    friend bool operator==(const SetupOperations &, const SetupOperations &) = default;
};

#define LVS_SETUP_OPERATIONS_SIGNATURE                                                                       \
    "a(uysybuyttytt)a(usbubu)a(uysyttysyttybbb)a(uyuyttyuyttsyttybbb)"                                       \
    "a(uuyttyuyttsyttybbbuyttyuyttsyttybbb)a(uyyuuuu)a(uyyqby)a(usxxxx)"

template <typename Struct>
concept Flat = requires(Struct &value)
{
    Struct::fields(value);
};

template <Flat Struct> QDBusArgument &operator<<(QDBusArgument &argument, const Struct &value);
template <Flat Struct> const QDBusArgument &operator>>(const QDBusArgument &argument, Struct &value);

/// Writes a field, or the fields of a part, into the struct that has been begun.
template <typename Field> void putField(QDBusArgument &argument, const Field &field)
{
    if constexpr (std::is_same_v<Field, Address>) {
        argument << field.family << field.high << field.low;
    } else if constexpr (Flat<Field>) {
        std::apply([&](const auto &...fields) { (putField(argument, fields), ...); }, Field::fields(field));
    } else {
        argument << field;
    }
}

/// Reads it.
template <typename Field> void takeField(const QDBusArgument &argument, Field &field)
{
    if constexpr (std::is_same_v<Field, Address>) {
        argument >> field.family >> field.high >> field.low;
    } else if constexpr (Flat<Field>) {
        std::apply([&](auto &...fields) { (takeField(argument, fields), ...); }, Field::fields(field));
    } else {
        argument >> field;
    }
}

template <Flat Struct> QDBusArgument &operator<<(QDBusArgument &argument, const Struct &value)
{
    argument.beginStructure();
    putField(argument, value);
    argument.endStructure();
    return argument;
}

template <Flat Struct> const QDBusArgument &operator>>(const QDBusArgument &argument, Struct &value)
{
    argument.beginStructure();
    takeField(argument, value);
    argument.endStructure();
    return argument;
}

/// Makes these types known to QtDBus.
void registerSetupTypes();

} // namespace lvs::wire
