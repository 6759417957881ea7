// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/nftables/writer.h"

#include "core/formats/filehead.h"
#include "core/formats/nftables/packetrules.h"

namespace lvs {

namespace {

QString protocolWord(Protocol protocol)
{
    return protocolName(protocol).toLower();
}

/// "ip daddr" or "ip6 daddr".
QString destination(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? QStringLiteral("ip daddr ") : QStringLiteral("ip6 daddr ");
}

QString nftMark(const MarkedTraffic &traffic)
{
    QStringList addresses;
    for (const Address &each : traffic.addresses) {
        addresses.append(each.toString());
    }
    return destination(traffic.addresses.front().family())
        + QStringLiteral("{ %1 } meta mark set %2")
              .arg(addresses.join(QLatin1String(", ")))
              .arg(traffic.mark);
}

QString nftMask(const MaskedServer &server)
{
    QString text = destination(server.endpoint.address.family()) + server.endpoint.address.toString();
    if (server.protocol && !server.endpoint.port.isAny()) {
        text += QStringLiteral(" %1 dport %2")
                    .arg(protocolWord(*server.protocol), server.endpoint.port.toString());
    } else if (server.protocol) {
        text += QLatin1String(" meta l4proto ") + protocolWord(*server.protocol);
    }
    return text + QLatin1String(" masquerade");
}

QString nftTable(const PacketRules &rules)
{
    // Named first, so that it can be deleted whether it was there or not.
    QString text = QStringLiteral("table inet lvs\ndelete table inet lvs\ntable inet lvs {\n");
    if (!rules.marks.empty()) {
        text += QLatin1String(
            "    chain marks {\n        type filter hook prerouting priority mangle; policy accept;\n");
        for (const MarkedTraffic &each : rules.marks) {
            text += QLatin1String("        ") + nftMark(each) + u'\n';
        }
        text += QLatin1String("    }\n");
    }
    if (!rules.masked.empty()) {
        text += QLatin1String(
            "    chain sources {\n        type nat hook postrouting priority srcnat; policy accept;\n");
        for (const MaskedServer &each : rules.masked) {
            text += QLatin1String("        ") + nftMask(each) + u'\n';
        }
        text += QLatin1String("    }\n");
    }
    return text + QLatin1String("}\n");
}

QString tool(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? QStringLiteral("iptables") : QStringLiteral("ip6tables");
}

/// The words of each rule behind the command's own: "iptables mangle PREROUTING -d …".
QStringList iptablesRules(const PacketRules &rules)
{
    QStringList lines;
    for (const MarkedTraffic &traffic : rules.marks) {
        for (const Address &each : traffic.addresses) {
            lines.append(QStringLiteral("%1 mangle PREROUTING -d %2 -j MARK --set-mark %3")
                             .arg(tool(each.family()), each.toString())
                             .arg(traffic.mark));
        }
    }
    for (const MaskedServer &each : rules.masked) {
        QString line = QStringLiteral("%1 nat POSTROUTING -d %2")
                           .arg(tool(each.endpoint.address.family()), each.endpoint.address.toString());
        if (each.protocol) {
            line += QLatin1String(" -p ") + protocolWord(*each.protocol);
        }
        if (each.protocol && !each.endpoint.port.isAny()) {
            line += QLatin1String(" --dport ") + each.endpoint.port.toString();
        }
        lines.append(line + QLatin1String(" -j MASQUERADE"));
    }
    return lines;
}

const char iptablesFrame[] = R"sh(set -eu

rule() { # rule TOOL TABLE CHAIN RULE...
    tool=$1 table=$2 chain=$3
    shift 3
    there=no
    if "$tool" -w -t "$table" -C "$chain" "$@" 2>/dev/null; then there=yes; fi
    case "$action $there" in
        "start no") "$tool" -w -t "$table" -A "$chain" "$@" ;;
        "stop yes") "$tool" -w -t "$table" -D "$chain" "$@" ;;
        "status no")
            echo "missing: $tool -t $table -A $chain $*"
            status=3
            ;;
    esac
}

status=0
action=${1:-}
case "$action" in
    start | stop | status) ;;
    *)
        echo "usage: $0 start|stop|status" >&2
        exit 2
        ;;
esac

%1
exit "$status"
)sh";

/// Without it the packet filter does not see what IPVS does.
ExportedFile conntrackFile(const HostPart &part)
{
    const QStringList notes {QStringLiteral("Full NAT: the packet filter has to see what IPVS rewrites.")};
    return {QStringLiteral("etc/sysctl.d/91-lvs-full-nat.conf"),
            fileHead(part, notes, {}) + QLatin1String("net.ipv4.vs.conntrack = 1\n"),
            FileMode::Plain,
            {}};
}

QList<ExportedFile> withSettings(const ExportedFile &file, const PacketRules &rules, const HostPart &part)
{
    QList<ExportedFile> files {file};
    if (!rules.masked.empty()) {
        files.append(conntrackFile(part));
    }
    return files;
}

} // namespace

QList<ExportedFile> writeNftablesFiles(const Cluster &cluster, const HostPart &part)
{
    const PacketRules rules = packetRules(cluster);
    if (rules.isEmpty() || cluster.director(part.host) == nullptr) {
        return {};
    }
    const QStringList notes {QStringLiteral("Loaded with: nft -f /etc/nftables.d/lvs.nft")};
    return withSettings({QStringLiteral("etc/nftables.d/lvs.nft"),
                         fileHead(part, notes, rules.omissions) + nftTable(rules), FileMode::Plain,
                         rules.omissions},
                        rules, part);
}

QList<ExportedFile> writeIptablesFiles(const Cluster &cluster, const HostPart &part)
{
    const PacketRules rules = packetRules(cluster);
    if (rules.isEmpty() || cluster.director(part.host) == nullptr) {
        return {};
    }
    QString lines;
    for (const QString &each : iptablesRules(rules)) {
        lines += QLatin1String("rule ") + each + u'\n';
    }
    // Where everything is left out there is nothing to start.
    const QString script =
        lines.isEmpty() ? QStringLiteral("exit 0\n") : QString::fromLatin1(iptablesFrame).arg(lines);
    return withSettings({QStringLiteral("usr/local/sbin/lvs-iptables"),
                         QLatin1String("#!/bin/sh\n") + fileHead(part, {}, rules.omissions) + script,
                         FileMode::Executable, rules.omissions},
                        rules, part);
}

} // namespace lvs
