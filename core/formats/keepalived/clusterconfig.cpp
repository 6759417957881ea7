// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/clusterconfig.h"

#include "core/formats/filehead.h"
#include "core/formats/keepalived/writer.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lvs {

namespace {

using namespace std::chrono_literals;

/// How many addresses keepalived puts into an advertisement.
constexpr size_t mostAdvertised = 20;

/// Bytes that are the same for both directors, whoever of them is written.
QByteArray digest(const Cluster &cluster)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(cluster.name.toUtf8());
    for (const VirtualAddress &each : cluster.addresses) {
        hash.addData(each.address.toString().toUtf8());
    }
    return hash.result();
}

quint8 routerId(const Cluster &cluster, const PairChoices &choices)
{
    const auto derived = static_cast<quint8>(1 + static_cast<quint8>(digest(cluster).at(0)) % 255);
    return choices.routerId != 0 ? choices.routerId : derived;
}

QString password(const Cluster &cluster, const PairChoices &choices)
{
    return choices.password.isEmpty() ? QString::fromLatin1(digest(cluster).mid(1, 4).toHex())
                                      : choices.password;
}

/// How a real server of that service is checked; nothing where no port is known.
std::optional<keepalived::CheckerKind> checkerFor(const ServiceKey &key, const RealServer &server)
{
    if (key.isMark() || server.endpoint.port.isAny()) {
        return std::nullopt;
    }
    switch (key.protocol()) {
    case Protocol::Tcp:
        return keepalived::CheckerKind::TcpCheck;
    case Protocol::Udp:
        return keepalived::CheckerKind::UdpCheck;
    case Protocol::Sctp:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

keepalived::VirtualServer virtualServer(const VirtualService &service)
{
    keepalived::VirtualServer written;
    if (service.key.isMark()) {
        written.target = service.key.mark();
        written.family = service.key.family();
    } else {
        written.target = service.key.endpoint();
        written.protocol = service.key.protocol();
    }
    written.settings = service.settings;
    written.timing.delayLoop = 5s;
    written.timing.connectTimeout = 3s;
    written.timing.retry = 2;
    written.timing.delayBeforeRetry = 1s;
    for (const RealServer &each : service.realServers) {
        keepalived::CheckedServer server;
        server.server = each;
        if (const auto kind = checkerFor(service.key, each)) {
            keepalived::Checker checker;
            checker.kind = *kind;
            server.checkers.push_back(checker);
        }
        written.servers.push_back(server);
    }
    return written;
}

keepalived::VrrpAddress vrrpAddress(const InterfaceAddress &address)
{
    keepalived::VrrpAddress written;
    written.address = address.address;
    written.prefixLength = address.prefixLength;
    written.interface = address.interface;
    written.label = address.label;
    written.broadcast = address.broadcast;
    // The kernel prefers a host's address as source over that of a network (net/ipv6/addrconf.c,
    // ipv6_get_saddr_eval): checks would come from the VIP, which real servers take for themselves.
    if (address.deprecated || address.address.isIPv6()) {
        written.others << QStringLiteral("preferred_lft") << QStringLiteral("0");
    }
    if (address.noDuplicateDetection) {
        written.others << QStringLiteral("-nodad");
    }
    return written;
}

/// One instance for all VIPs. Advertisements are of one family: addresses of the other, and what does not
/// fit, move along without standing in them.
keepalived::VrrpInstance instanceFor(const Cluster &cluster, const HostPart &part, const PairChoices &choices)
{
    const Director &director = *cluster.director(part.host);
    const bool isFirst = cluster.directors.front().host == part.host;
    const bool anyIPv4 = std::any_of(part.moved.begin(), part.moved.end(),
                                     [](const InterfaceAddress &each) { return each.address.isIPv4(); });
    keepalived::VrrpInstance instance;
    instance.name = QStringLiteral("lvs");
    instance.state = isFirst ? keepalived::VrrpState::Master : keepalived::VrrpState::Backup;
    instance.interface = director.interface;
    instance.routerId = routerId(cluster, choices);
    instance.priority = isFirst ? 150 : 100;
    instance.advertisement = choices.advertisement;
    instance.version = anyIPv4 ? 2 : 3;
    if (anyIPv4) {
        instance.authentication = keepalived::VrrpAuthentication::Password;
        instance.password = password(cluster, choices);
    }
    for (const InterfaceAddress &each : part.moved) {
        const bool isAdvertised =
            each.address.isIPv4() == anyIPv4 && instance.addresses.size() < mostAdvertised;
        (isAdvertised ? instance.addresses : instance.excludedAddresses).push_back(vrrpAddress(each));
    }
    if (!director.insideInterface.isEmpty() && director.insideInterface != director.interface) {
        instance.trackedInterfaces.push_back({director.insideInterface.toString(), std::nullopt, false});
    }
    // keepalived adds what became of which instance.
    instance.notification.any.command = QStringLiteral("/usr/bin/logger -t keepalived-vrrp");
    return instance;
}

void addPair(const Cluster &cluster, const HostPart &part, const PairChoices &choices,
             keepalived::Config &config)
{
    const Director &director = *cluster.director(part.host);
    keepalived::ConnectionSync sync;
    sync.daemon.interface =
        director.insideInterface.isEmpty() ? director.interface : director.insideInterface;
    sync.daemon.syncId = routerId(cluster, choices);
    sync.instance = QStringLiteral("lvs");
    config.global.sync = sync;
    config.global.enableScriptSecurity = true;
    config.global.scriptUser = QStringLiteral("root");
    config.instances.push_back(instanceFor(cluster, part, choices));
}

/// Services of which a real server is not checked, so that it always counts as alive.
QStringList uncheckedNotes(const keepalived::Config &config, const IpvsState &ipvs)
{
    QStringList notes;
    for (size_t i = 0; i < config.virtualServers.size(); ++i) {
        const auto &servers = config.virtualServers.at(i).servers;
        const bool isUnchecked = std::any_of(servers.begin(), servers.end(),
                                             [](const auto &each) { return each.checkers.empty(); });
        if (isUnchecked) {
            notes.append(QLatin1String("Nothing checks the real servers of ")
                         + ipvs.services.at(i).key.toString()
                         + QLatin1String(": nobody said on which port."));
        }
    }
    return notes;
}

QList<ExportedFile> fileOf(const keepalived::Config &config, const HostPart &part, QStringList notes,
                           const QList<Error> &omissions)
{
    if (config.virtualServers.empty() && config.instances.empty()) {
        return {};
    }
    const WrittenText written = writeKeepalived(config);
    notes += uncheckedNotes(config, part.state.ipvs);
    const QList<Error> all = written.omissions + omissions;
    return {{QStringLiteral("etc/keepalived/keepalived.conf"), fileHead(part, notes, all) + written.text,
             config.instances.empty() ? FileMode::Plain : FileMode::Private, all}};
}

} // namespace

keepalived::Config keepalivedConfig(const HostPart &part)
{
    keepalived::Config config;
    config.global.routerId = plainName(part.host);
    const Timeouts &timeouts = part.state.ipvs.timeouts;
    if (timeouts != Timeouts()) {
        config.global.timeouts = {timeouts.tcp, timeouts.tcpFin, timeouts.udp};
    }
    for (const VirtualService &each : part.state.ipvs.services) {
        config.virtualServers.push_back(virtualServer(each));
    }
    return config;
}

keepalived::Config keepalivedConfig(const Cluster &cluster, const HostPart &part, const PairChoices &choices)
{
    keepalived::Config config = keepalivedConfig(part);
    // Without an address that moves there is nothing to agree on.
    if (!part.moved.empty()) {
        addPair(cluster, part, choices, config);
    }
    return config;
}

QList<ExportedFile> writeKeepalivedFiles(const HostPart &part)
{
    QList<Error> omissions;
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (const std::optional<SyncDaemon> &daemon = part.state.ipvs.daemon(role)) {
            omissions.append(omissionOf(StartSyncDaemon {role, *daemon}));
        }
    }
    return fileOf(keepalivedConfig(part), part, {}, omissions);
}

QList<ExportedFile> writeKeepalivedFiles(const Cluster &cluster, const HostPart &part,
                                         const PairChoices &choices)
{
    if (cluster.director(part.host) == nullptr) {
        return {};
    }
    QStringList notes;
    if (cluster.directors.size() > 1) {
        notes << QStringLiteral(
            "keepalived moves the VIPs between the directors, and keeps the tables of IPVS.");
    } else {
        notes << QStringLiteral(
            "keepalived keeps the tables of IPVS. The VIPs are the host's own: they stand in its")
              << QStringLiteral("network configuration.");
    }
    return fileOf(keepalivedConfig(cluster, part, choices), part, notes, {});
}

} // namespace lvs
