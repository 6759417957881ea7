// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conversion.h"

#include "app/cli/planjson.h"
#include "app/cli/statejson.h"
#include "core/formats/cluster/writer.h"
#include "core/formats/clusterexport.h"
#include "core/formats/ipvsadm/writer.h"
#include "core/formats/keepalived/writer.h"
#include "core/formats/saved/writer.h"
#include "core/formats/shell/hostscript.h"
#include "core/plan/planner.h"

#include <QJsonDocument>

#include <array>

namespace lvs::cli {

namespace {

/// What leads to the set-up from nothing.
Plan setupPlan(const Imported &imported)
{
    return planner(HostState {}, HostState {{}, imported.state.setup});
}

void omit(const QString &subject, QList<Error> &omissions)
{
    omissions.append(Error(ErrorCode::Unsupported, {subject}));
}

/// What only keepalived does, and no other target can say.
void omitSupervision(const Imported &imported, QList<Error> &omissions)
{
    if (!imported.keepalived) {
        return;
    }
    for (const keepalived::VirtualServer &server : imported.keepalived->virtualServers) {
        for (const keepalived::CheckedServer &each : server.servers) {
            for (const keepalived::Checker &checker : each.checkers) {
                omit(checkerKindName(checker.kind) + u' ' + each.server.endpoint.toString(), omissions);
            }
        }
        if (server.sorryServer) {
            omit(QLatin1String("sorry_server ") + server.sorryServer->endpoint.toString(), omissions);
        }
    }
    for (const keepalived::VrrpInstance &instance : imported.keepalived->instances) {
        omit(QLatin1String("vrrp_instance ") + instance.name, omissions);
    }
}

Converted oneFile(const char *path, const WrittenText &written, FileMode mode = FileMode::Plain)
{
    return {{{QLatin1String(path), written.text, mode, written.omissions}}, written.omissions};
}

Result<Converted> toIpvsadm(const Imported &imported)
{
    WrittenText written = writeIpvsadmRestore(imported.state.ipvs);
    for (const Step &step : setupPlan(imported).steps) {
        omit(stepSubject(step), written.omissions);
    }
    omitSupervision(imported, written.omissions);
    return oneFile("etc/ipvsadm.rules", written);
}

Result<Converted> toShell(const Imported &imported)
{
    WrittenText written = writeHostScript(planner(HostState {}, imported.state),
                                          {QStringLiteral("imported"), QStringLiteral("host")});
    omitSupervision(imported, written.omissions);
    return oneFile("usr/local/sbin/lvs", written, FileMode::Executable);
}

Result<Converted> toSaved(const Imported &imported)
{
    const Result<QByteArray> saved = writeSaved({{}, imported.state});
    if (!saved) {
        return saved.error();
    }
    WrittenText written {QString::fromUtf8(*saved), {}};
    omitSupervision(imported, written.omissions);
    return oneFile("etc/lvsdesk/state.conf", written);
}

Result<Converted> toCluster(const Imported &imported)
{
    if (!imported.cluster) {
        // Which machines there are, and on which interfaces, one machine's file does not say.
        return Error(ErrorCode::Unsupported, {QStringLiteral("cluster")});
    }
    const WrittenCluster written = writeCluster(*imported.cluster);
    return oneFile("cluster.json", {QString::fromUtf8(written.json), written.omissions});
}

Result<Converted> toJson(const Imported &imported)
{
    QJsonObject object = stateJson({}, 0, imported.state.ipvs, nullptr);
    object.remove(QLatin1String("kernel"));
    object.remove(QLatin1String("generation"));
    object.insert(QLatin1String("setup"), stepsJson(setupPlan(imported)));
    WrittenText written {QString::fromUtf8(QJsonDocument(object).toJson()), {}};
    omitSupervision(imported, written.omissions);
    return oneFile("state.json", written);
}

/// What a format is not about; what it is about and still cannot say, its writer tells.
bool isAbout(ExportFormat format, const Step &step)
{
    const auto *setup = std::get_if<SetupStep>(&step);
    const bool isSetting = setup != nullptr && std::holds_alternative<SetSysctl>(*setup);
    switch (format) {
    case ExportFormat::ShellClassic:
        return true;
    case ExportFormat::Keepalived:
        return setup == nullptr;
    case ExportFormat::Sysctl:
        return isSetting;
    default:
        return setup != nullptr && !isSetting;
    }
}

template <ExportFormat format> Result<Converted> toFormat(const Imported &imported)
{
    const Plan plan = planner(HostState {}, imported.state);
    const Result<QList<ExportedFile>> files = exportPlan(plan, QStringLiteral("host"), format);
    if (!files) {
        return files.error();
    }
    Converted converted {*files, {}};
    for (const ExportedFile &file : *files) {
        converted.omissions += file.omissions;
    }
    for (const Step &step : plan.steps) {
        if (!isAbout(format, step)) {
            omit(stepSubject(step), converted.omissions);
        }
    }
    omitSupervision(imported, converted.omissions);
    return converted;
}

/// A file of keepalived's own has more to say than a state.
Result<Converted> toKeepalived(const Imported &imported)
{
    return imported.keepalived
        ? oneFile("etc/keepalived/keepalived.conf", writeKeepalived(*imported.keepalived), FileMode::Private)
        : toFormat<ExportFormat::Keepalived>(imported);
}

/// A line a target.
constexpr std::array targets {
    ConversionTarget {"ipvsadm", toIpvsadm},
    ConversionTarget {"shell", toShell},
    ConversionTarget {"shell-classic", toFormat<ExportFormat::ShellClassic>},
    ConversionTarget {"keepalived", toKeepalived},
    ConversionTarget {"networkd", toFormat<ExportFormat::Networkd>},
    ConversionTarget {"networkmanager", toFormat<ExportFormat::NetworkManager>},
    ConversionTarget {"netplan", toFormat<ExportFormat::Netplan>},
    ConversionTarget {"ifupdown", toFormat<ExportFormat::Ifupdown>},
    ConversionTarget {"sysctl", toFormat<ExportFormat::Sysctl>},
    ConversionTarget {"cluster", toCluster},
    ConversionTarget {"saved", toSaved},
    ConversionTarget {"json", toJson},
};

} // namespace

const ConversionTarget *conversionTarget(QStringView name)
{
    for (const ConversionTarget &each : targets) {
        if (name == QLatin1String(each.name)) {
            return &each;
        }
    }
    return nullptr;
}

QStringList conversionTargetNames()
{
    QStringList names;
    for (const ConversionTarget &each : targets) {
        names.append(QLatin1String(each.name));
    }
    return names;
}

} // namespace lvs::cli
