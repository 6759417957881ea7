// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusterexport.h"

#include "core/formats/ansible/writer.h"
#include "core/formats/cluster/writer.h"
#include "core/formats/filehead.h"
#include "core/formats/ifupdown/writer.h"
#include "core/formats/ipvsadm/writer.h"
#include "core/formats/keepalived/clusterconfig.h"
#include "core/formats/modules/writer.h"
#include "core/formats/netplan/writer.h"
#include "core/formats/networkd/writer.h"
#include "core/formats/networkmanager/writer.h"
#include "core/formats/nftables/writer.h"
#include "core/formats/shell/hostunit.h"
#include "core/formats/sysctl/writer.h"

#include <set>

namespace lvs {

namespace {

QList<ExportedFile> ipvsadmFiles(const HostPart &part)
{
    if (part.state.ipvs == IpvsState()) {
        return {};
    }
    const WrittenText rules = writeIpvsadmRestore(part.state.ipvs);
    const QStringList notes {QStringLiteral("Restored with: ipvsadm-restore < FILE")};
    // ipvsadm-restore drops lines that begin with "#", but not empty ones.
    const QString head = fileHead(part, notes, rules.omissions).trimmed() + u'\n';
    return {{QStringLiteral("etc/ipvsadm.rules"), head + rules.text, FileMode::Plain, rules.omissions}};
}

Result<QList<ExportedFile>> filesOf(const HostPart &part, ExportFormat format)
{
    const auto none = [&] { return Error(ErrorCode::Unsupported, {exportFormatName(format)}); };
    switch (format) {
    case ExportFormat::Ipvsadm:
        return ipvsadmFiles(part);
    case ExportFormat::Shell:
        return writeHostScriptFiles(part, ScriptStyle::Modern);
    case ExportFormat::ShellClassic:
        return writeHostScriptFiles(part, ScriptStyle::Classic);
    case ExportFormat::Keepalived:
        return writeKeepalivedFiles(part);
    case ExportFormat::Networkd:
        return writeNetworkdFiles(lastingPart(part));
    case ExportFormat::NetworkManager:
        return writeNetworkManagerFiles(lastingPart(part));
    case ExportFormat::Netplan:
        return writeNetplanFiles(lastingPart(part));
    case ExportFormat::Ifupdown:
        return writeIfupdownFiles(lastingPart(part));
    case ExportFormat::Sysctl:
        return writeSysctlFiles(part);
    case ExportFormat::Modules:
        return writeModuleFiles(part);
    case ExportFormat::Cluster:
    case ExportFormat::Ansible:
    case ExportFormat::Nftables:
    case ExportFormat::Iptables:
        return none();
    }
    Q_UNREACHABLE();
}

QList<ExportedFile> documentFiles(const Cluster &cluster)
{
    const WrittenCluster document = writeCluster(cluster);
    return {{plainName(cluster.name.isEmpty() ? QStringLiteral("cluster") : cluster.name)
                 + QLatin1String(".json"),
             QString::fromUtf8(document.json), FileMode::Plain, document.omissions}};
}

Result<QList<ExportedFile>> filesOfCluster(const Cluster &cluster, ExportFormat format)
{
    return format == ExportFormat::Ansible ? writeAnsibleFiles(cluster) : documentFiles(cluster);
}

} // namespace

Result<QList<ExportedFile>> exportHost(const Cluster &cluster, const QString &host, ExportFormat format)
{
    const Result<HostPart> part = hostPart(cluster, host);
    if (!part) {
        return part.error();
    }
    switch (format) {
    case ExportFormat::Keepalived:
        return writeKeepalivedFiles(cluster, *part);
    case ExportFormat::Nftables:
        return writeNftablesFiles(cluster, *part);
    case ExportFormat::Iptables:
        return writeIptablesFiles(cluster, *part);
    default:
        return filesOf(*part, format);
    }
}

Result<QList<ExportedFile>> exportHost(const HostState &state, const QString &host, ExportFormat format)
{
    const Result<HostPart> part = hostPart(state, host);
    return part ? filesOf(*part, format) : Result<QList<ExportedFile>>(part.error());
}

Result<QList<ExportedFile>> exportPlan(const Plan &plan, const QString &host, ExportFormat format)
{
    const Result<HostPart> part = hostPart(plan, host);
    return part ? filesOf(*part, format) : Result<QList<ExportedFile>>(part.error());
}

Result<QList<ExportedPart>> exportHost(const HostState &state, const QString &host,
                                       const QList<ExportFormat> &formats)
{
    const Result<HostPart> part = hostPart(state, host);
    if (!part) {
        return part.error();
    }
    QList<ExportedPart> parts;
    for (const ExportFormat format : formats) {
        const Result<QList<ExportedFile>> files = filesOf(*part, format);
        if (!files) {
            return files.error();
        }
        parts.append({host, format, *files});
    }
    return parts;
}

Result<QList<ExportedPart>> exportCluster(const Cluster &cluster, const QList<ExportFormat> &formats)
{
    QList<ExportedPart> parts;
    for (const ExportFormat format : formats) {
        if (!isOfWholeCluster(format)) {
            continue;
        }
        const Result<QList<ExportedFile>> files = filesOfCluster(cluster, format);
        if (!files) {
            return files.error();
        }
        parts.append({{}, format, *files});
    }
    for (const QString &host : cluster.hosts()) {
        for (const ExportFormat format : formats) {
            if (isOfWholeCluster(format)) {
                continue;
            }
            const Result<QList<ExportedFile>> files = exportHost(cluster, host, format);
            if (!files) {
                return files.error();
            }
            ExportedPart part {host, format, *files};
            for (ExportedFile &file : part.files) {
                file.path.prepend(plainName(host) + u'/');
            }
            parts.append(part);
        }
    }
    return parts;
}

QList<ExportedFile> filesOf(const QList<ExportedPart> &parts)
{
    QList<ExportedFile> files;
    std::set<QString> paths;
    for (const ExportedPart &part : parts) {
        for (const ExportedFile &file : part.files) {
            if (paths.insert(file.path).second) {
                files.append(file);
            }
        }
    }
    return files;
}

} // namespace lvs
