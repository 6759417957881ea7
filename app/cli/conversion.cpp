// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conversion.h"

#include "app/cli/planjson.h"
#include "app/cli/statejson.h"
#include "core/formats/cluster/writer.h"
#include "core/formats/ipvsadm/writer.h"
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

void omit(const QString &subject, WrittenText &written)
{
    written.omissions.append(Error(ErrorCode::Unsupported, {subject}));
}

/// What only keepalived does, and no other target can say.
void omitSupervision(const Imported &imported, WrittenText &written)
{
    if (!imported.keepalived) {
        return;
    }
    for (const keepalived::VirtualServer &server : imported.keepalived->virtualServers) {
        for (const keepalived::CheckedServer &each : server.servers) {
            for (const keepalived::Checker &checker : each.checkers) {
                omit(checkerKindName(checker.kind) + u' ' + each.server.endpoint.toString(), written);
            }
        }
        if (server.sorryServer) {
            omit(QLatin1String("sorry_server ") + server.sorryServer->endpoint.toString(), written);
        }
    }
    for (const keepalived::VrrpInstance &instance : imported.keepalived->instances) {
        omit(QLatin1String("vrrp_instance ") + instance.name, written);
    }
}

Result<WrittenText> toIpvsadm(const Imported &imported)
{
    WrittenText written = writeIpvsadmRestore(imported.state.ipvs);
    for (const Step &step : setupPlan(imported).steps) {
        omit(stepSubject(step), written);
    }
    omitSupervision(imported, written);
    return written;
}

Result<WrittenText> toShell(const Imported &imported)
{
    WrittenText written = writeHostScript(planner(HostState {}, imported.state),
                                          {QStringLiteral("imported"), QStringLiteral("host")});
    omitSupervision(imported, written);
    return written;
}

Result<WrittenText> toSaved(const Imported &imported)
{
    const Result<QByteArray> saved = writeSaved({{}, imported.state});
    if (!saved) {
        return saved.error();
    }
    WrittenText written {QString::fromUtf8(*saved), {}};
    omitSupervision(imported, written);
    return written;
}

Result<WrittenText> toCluster(const Imported &imported)
{
    if (!imported.cluster) {
        // Which machines there are, and on which interfaces, one machine's file does not say.
        return Error(ErrorCode::Unsupported, {QStringLiteral("cluster")});
    }
    const WrittenCluster written = writeCluster(*imported.cluster);
    return WrittenText {QString::fromUtf8(written.json), written.omissions};
}

Result<WrittenText> toJson(const Imported &imported)
{
    QJsonObject object = stateJson({}, 0, imported.state.ipvs, nullptr);
    object.remove(QLatin1String("kernel"));
    object.remove(QLatin1String("generation"));
    object.insert(QLatin1String("setup"), stepsJson(setupPlan(imported)));
    WrittenText written {QString::fromUtf8(QJsonDocument(object).toJson()), {}};
    omitSupervision(imported, written);
    return written;
}

/// A line a target.
constexpr std::array targets {
    ConversionTarget {"ipvsadm", toIpvsadm}, ConversionTarget {"shell", toShell},
    ConversionTarget {"cluster", toCluster}, ConversionTarget {"saved", toSaved},
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
