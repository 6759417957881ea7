// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/saved/objectreader.h"

#include "core/formats/saved/words.h"
#include "core/model/networktext.h"

#include <initializer_list>
#include <limits>
#include <tuple>

namespace lvs::saved {

namespace {

constexpr quint64 mostByte = std::numeric_limits<quint8>::max();
constexpr quint64 mostShort = std::numeric_limits<quint16>::max();
constexpr quint64 mostWord = std::numeric_limits<quint32>::max();

/// The value of that name, among those that have one.
template <typename Value>
Value named(Fields &fields, const QString &text, std::initializer_list<Value> values,
            QString (*nameOf)(Value))
{
    QStringList names;
    for (const Value value : values) {
        if (nameOf(value) == text) {
            return value;
        }
        names.append(nameOf(value));
    }
    fields.fail(Error(ErrorCode::KeywordUnknown, {text, names.join(QLatin1String(", "))}));
    return *values.begin();
}

AddressFamily family(Fields &fields)
{
    return named(fields, fields.word(), {AddressFamily::IPv4, AddressFamily::IPv6}, addressFamilyName);
}

ServiceKey serviceKey(Fields &fields)
{
    const QString kind = fields.word();
    if (kind == QLatin1String("FWM")) {
        const auto mark = static_cast<quint32>(fields.numberOf(fields.word(), 1, mostWord));
        return fields.take(ServiceKey::forMark(mark, family(fields)));
    }
    const Result<Protocol> protocol = parseProtocol(kind);
    const Result<Endpoint> endpoint = Endpoint::parse(fields.word());
    if (!protocol || !endpoint) {
        fields.fail(protocol ? endpoint.error() : protocol.error());
        return {};
    }
    return {*protocol, *endpoint};
}

/// "10.0.0.250/32": an address and the length of its network's prefix.
std::pair<Address, quint8> network(Fields &fields)
{
    const QString text = fields.word();
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0) {
        fields.fail(Error(ErrorCode::MaskInvalid, {text}));
        return {};
    }
    const Address address = fields.take(Address::parse(text.left(slash)));
    const quint64 length = fields.numberOf(text.mid(slash + 1), 0, address.isIPv4() ? 32 : 128);
    return {address, static_cast<quint8>(length)};
}

SchedulerFlags schedulerFlags(Fields &fields, const Scheduler &scheduler)
{
    SchedulerFlags flags;
    const std::optional<QString> text = fields.optionalText("flags");
    const QStringList names = text ? text->split(u',') : QStringList();
    for (const QString &name : names) {
        bool isKnown = false;
        for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
            if (scheduler.flagName(flag) == name) {
                flags.setFlag(flag);
                isKnown = true;
            }
        }
        if (!isKnown) {
            fields.fail(Error(ErrorCode::OptionUnknown, {name}));
        }
    }
    return flags;
}

std::optional<Persistence> persistence(Fields &fields)
{
    const std::optional<QString> timeout = fields.optionalText("persistence");
    if (!timeout) {
        return std::nullopt;
    }
    Persistence made;
    made.timeout = static_cast<quint32>(fields.numberOf(*timeout, 0, mostWord));
    const QString mask = fields.text("mask");
    if (mask.contains(u'.')) {
        const Address address = fields.take(Address::parse(mask));
        made.mask = PersistenceMask::forIPv4(address.isIPv4() ? address.toIPv4() : 0);
    } else {
        const auto prefix = static_cast<quint32>(fields.numberOf(mask, 1, 128));
        made.mask = PersistenceMask::forIPv6(prefix).valueOr({});
    }
    return made;
}

Tunnel tunnel(Fields &fields)
{
    Tunnel made;
    const std::optional<QString> type = fields.optionalText("tunnel");
    if (!type) {
        return made;
    }
    made.type = named(fields, *type, {TunnelType::Ipip, TunnelType::Gue, TunnelType::Gre}, tunnelTypeName);
    made.port = Port(static_cast<quint16>(fields.number("tunnel-port", mostShort)));
    made.checksum = named(fields, fields.text("tunnel-checksum"),
                          {TunnelChecksum::None, TunnelChecksum::Checksum, TunnelChecksum::RemoteChecksum},
                          tunnelChecksumName);
    return made;
}

/// Refuses a second object of a key that another has.
void refuse(Fields &fields, bool isThere, const QString &subject)
{
    if (isThere && !fields.failed()) {
        fields.fail(Error(ErrorCode::OptionRepeated, {subject}));
    }
}

template <typename Object, typename SameKey> bool holds(const std::vector<Object> &objects, SameKey sameKey)
{
    // Objects of a key stand behind each other where a text is in order; one that is not is refused anyhow.
    return !objects.empty() && sameKey(objects.back());
}

} // namespace

Result<void> ObjectReader::read(const QString &line)
{
    using Read = void (ObjectReader::*)(Fields &);
    static constexpr std::pair<QLatin1String, Read> kinds[] = {
        {timeouts, &ObjectReader::readTimeouts}, {syncDaemon, &ObjectReader::readDaemon},
        {service, &ObjectReader::readService},   {realServer, &ObjectReader::readRealServer},
        {link, &ObjectReader::readLink},         {address, &ObjectReader::readAddress},
        {route, &ObjectReader::readRoute},       {rule, &ObjectReader::readRule},
        {port, &ObjectReader::readPort},         {sysctl, &ObjectReader::readSysctl},
    };
    Fields fields(line);
    const QString kind = fields.word();
    QStringList known;
    for (const auto &[name, read] : kinds) {
        if (name == kind) {
            (this->*read)(fields);
            return fields.end();
        }
        known.append(name);
    }
    return Error(ErrorCode::KeywordUnknown, {kind, known.join(QLatin1String(", "))});
}

void ObjectReader::readTimeouts(Fields &fields)
{
    Timeouts &read = m_state.ipvs.timeouts;
    read.tcp = static_cast<quint32>(fields.number("tcp", mostWord));
    read.tcpFin = static_cast<quint32>(fields.number("tcp-fin", mostWord));
    read.udp = static_cast<quint32>(fields.number("udp", mostWord));
}

void ObjectReader::readDaemon(Fields &fields)
{
    const SyncRole role = named(fields, fields.word(), {SyncRole::Master, SyncRole::Backup}, syncRoleName);
    SyncDaemon daemon;
    daemon.interface = fields.name("interface");
    daemon.syncId = static_cast<quint8>(fields.number("id", mostByte));
    daemon.maximumLength = static_cast<quint16>(fields.number("length", mostShort));
    daemon.group = fields.take(Address::parse(fields.text("group")));
    daemon.port = static_cast<quint16>(fields.number("port", mostShort));
    daemon.ttl = static_cast<quint8>(fields.number("ttl", mostByte));
    m_state.ipvs.daemon(role) = daemon;
}

void ObjectReader::readService(Fields &fields)
{
    VirtualService read;
    read.key = serviceKey(fields);
    if (const Result<Scheduler> scheduler = Scheduler::parse(fields.text("scheduler"))) {
        read.settings.scheduler = *scheduler;
    } else {
        fields.fail(scheduler.error());
    }
    read.settings.schedulerFlags = schedulerFlags(fields, read.settings.scheduler);
    read.settings.onePacket = fields.flag("one-packet");
    read.settings.persistence = persistence(fields);
    read.settings.persistenceEngine = fields.name("engine");
    std::vector<VirtualService> &services = m_state.ipvs.services;
    refuse(fields, holds(services, [&](const VirtualService &each) { return each.key == read.key; }),
           read.key.toString());
    services.push_back(std::move(read));
}

void ObjectReader::readRealServer(Fields &fields)
{
    const ServiceKey key = serviceKey(fields);
    RealServer read;
    read.endpoint = fields.take(Endpoint::parse(fields.word()));
    RealServerSettings &settings = read.settings;
    settings.forwarding =
        named(fields, fields.text("forwarding"),
              {ForwardingMethod::Masquerading, ForwardingMethod::Local, ForwardingMethod::Tunnel,
               ForwardingMethod::DirectRouting, ForwardingMethod::Bypass},
              forwardingMethodName);
    settings.weight = fields.take(Weight::fromNumber(fields.number("weight", Weight::largest)));
    settings.upperThreshold = static_cast<quint32>(fields.number("upper", mostWord));
    settings.lowerThreshold = static_cast<quint32>(fields.number("lower", mostWord));
    settings.tunnel = tunnel(fields);
    std::vector<VirtualService> &services = m_state.ipvs.services;
    if (services.empty() || services.back().key != key) {
        fields.fail(Error(ErrorCode::ServiceUnknown, {key.toString()}));
        return;
    }
    std::vector<RealServer> &servers = services.back().realServers;
    refuse(fields, holds(servers, [&](const RealServer &each) { return each.endpoint == read.endpoint; }),
           read.endpoint.toString());
    servers.push_back(read);
}

void ObjectReader::readLink(Fields &fields)
{
    Link read;
    read.name = fields.take(ShortName::parse(fields.word()));
    const QString kind = fields.text("kind");
    read.kind = linkKindFromName(kind);
    if (linkKindName(read.kind) != kind) {
        fields.fail(Error(ErrorCode::KeywordUnknown, {kind, linkKindName(LinkKind::Dummy)}));
    }
    read.settings.up = fields.flag("up");
    read.settings.mtu = static_cast<quint32>(fields.number("mtu", mostWord));
    read.local = fields.optionalAddress("local");
    read.remote = fields.optionalAddress("remote");
    std::vector<Link> &links = m_state.setup.network.links;
    refuse(fields, holds(links, [&](const Link &each) { return each.name == read.name; }),
           read.name.toString());
    links.push_back(read);
}

void ObjectReader::readAddress(Fields &fields)
{
    InterfaceAddress read;
    read.interface = fields.take(ShortName::parse(fields.word()));
    std::tie(read.address, read.prefixLength) = network(fields);
    read.label = fields.name("label");
    read.broadcast = fields.optionalAddress("broadcast");
    read.scope = named(fields, fields.text("scope"),
                       {AddressScope::Global, AddressScope::Site, AddressScope::Link, AddressScope::Host},
                       addressScopeName);
    read.deprecated = fields.flag("deprecated");
    read.noDuplicateDetection = fields.flag("no-duplicate-detection");
    read.foreign = fields.flag("foreign");
    std::vector<InterfaceAddress> &addresses = m_state.setup.network.addresses;
    const auto sameKey = [&](const InterfaceAddress &each) {
        return each.interface == read.interface && each.address == read.address
            && each.prefixLength == read.prefixLength;
    };
    refuse(fields, holds(addresses, sameKey), networkText(read.address, read.prefixLength));
    addresses.push_back(read);
}

void ObjectReader::readRoute(Fields &fields)
{
    Route read;
    std::tie(read.destination, read.prefixLength) = network(fields);
    read.table = static_cast<quint32>(fields.number("table", mostWord));
    read.metric = static_cast<quint32>(fields.number("metric", mostWord));
    read.gateway = fields.optionalAddress("gateway");
    read.interface = fields.name("interface");
    read.preferredSource = fields.optionalAddress("source");
    read.protocol = static_cast<quint8>(fields.number("protocol", mostByte));
    read.local = fields.flag("local");
    read.onLink = fields.flag("on-link");
    read.foreign = fields.flag("foreign");
    std::vector<Route> &routes = m_state.setup.network.routes;
    const auto sameKey = [&](const Route &each) {
        return each.table == read.table && each.destination == read.destination
            && each.prefixLength == read.prefixLength && each.metric == read.metric;
    };
    refuse(fields, holds(routes, sameKey), networkText(read.destination, read.prefixLength));
    routes.push_back(read);
}

void ObjectReader::readRule(Fields &fields)
{
    MarkRule read;
    read.family = family(fields);
    read.priority = static_cast<quint32>(fields.number("priority", mostWord));
    read.mark = static_cast<quint32>(fields.number("mark", mostWord));
    const QString mask = fields.text("mask");
    bool isRead = false;
    read.mask = mask.mid(2).toUInt(&isRead, 16);
    if (!isRead || !mask.startsWith(QLatin1String("0x"))) {
        fields.fail(Error(ErrorCode::MaskInvalid, {mask}));
    }
    read.table = static_cast<quint32>(fields.number("table", mostWord));
    std::vector<MarkRule> &rules = m_state.setup.network.rules;
    refuse(fields, holds(rules, [&](const MarkRule &each) { return each == read; }),
           QString::number(read.mark));
    rules.push_back(read);
}

void ObjectReader::readPort(Fields &fields)
{
    EncapsulationPort read;
    read.family = family(fields);
    read.port = static_cast<quint16>(fields.numberOf(fields.word(), 0, mostShort));
    read.gue = fields.flag("gue");
    read.protocol = static_cast<quint8>(fields.number("protocol", mostByte));
    std::vector<EncapsulationPort> &ports = m_state.setup.network.encapsulationPorts;
    const auto sameKey = [&](const EncapsulationPort &each) {
        return each.family == read.family && each.port == read.port;
    };
    refuse(fields, holds(ports, sameKey), QString::number(read.port));
    ports.push_back(read);
}

void ObjectReader::readSysctl(Fields &fields)
{
    const QString text = fields.word();
    const Result<SysctlName> name = SysctlName::parse(text);
    if (!name) {
        fields.fail(name.error());
        return;
    }
    QString value = fields.word();
    if (sysctlRule(name->key).pair) {
        value += u' ' + fields.word();
    }
    const SysctlValue read = fields.take(SysctlValue::parse(name->key, value));
    refuse(fields, m_state.setup.sysctls.count(*name) != 0, text);
    m_state.setup.sysctls[*name] = read;
}

} // namespace lvs::saved
