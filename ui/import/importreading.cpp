// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importreading.h"

#include "core/formats/cluster/place.h"
#include "core/formats/cluster/ways.h"
#include "core/formats/includedfiles.h"
#include "core/formats/textfile.h"
#include "core/plan/planner.h"
#include "core/plan/setupvalidator.h"
#include "core/plan/validator.h"
#include "core/plan/wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lvs {

namespace {

void add(std::vector<TextFinding> &findings, TextFinding::Severity severity, const QList<Error> &errors)
{
    for (const Error &error : errors) {
        findings.push_back({severity, error.position.value_or(TextPosition()), describe(error)});
    }
}

/// What is allowed and probably not meant, of services that have no place in the text any more.
void addAdvice(std::vector<TextFinding> &findings, const IpvsState &state, qsizetype most)
{
    for (const Diagnostic &each : validate(state)) {
        if (each.refuses()) {
            continue;
        }
        if (most-- == 0) {
            return;
        }
        const QString subject = each.realServer
            ? each.service.toString() + QLatin1String(" → ") + each.realServer->toString()
            : each.service.toString();
        findings.push_back(
            {TextFinding::Severity::Doubt, {}, subject + QLatin1String(": ") + describe(each)});
    }
}

/// What was never there did not go.
QString objectionWords(const Error &error)
{
    return error.code == ErrorCode::PreconditionMissing
        ? QCoreApplication::translate("lvs::ImportDialog", "%1 is not on this host.")
              .arg(subjectWords(error.arguments.value(0)))
        : describe(error);
}

/// Whether the reader gave up before it read anything.
bool isRefusal(const Imported &imported)
{
    return !imported.problems.isEmpty()
        && (imported.problems.first().code == ErrorCode::FileTooLarge
            || imported.problems.first().code == ErrorCode::NotText);
}

QString whyNoCluster(const Cluster &cluster, const QByteArray &json)
{
    const QList<ClusterProblem> problems = checkWays(cluster);
    if (problems.isEmpty()) {
        return {};
    }
    return describe(positionOf(problems.first(), json)) + QLatin1String(": ")
        + describe(problems.first().error);
}

} // namespace

QString sourceName(const ImportSource &source)
{
    return QFileInfo(source.path).fileName();
}

ReadImport readSource(ImportSource source)
{
    if (!source.path.isEmpty()) {
        Result<QByteArray> bytes = loadBytes(source.path, ImportLimits().mostCharacters);
        if (!bytes) {
            ReadImport read;
            read.source = source;
            read.refusal = bytes.error();
            return read;
        }
        source.content = *bytes;
    }
    return readContent(source, std::nullopt);
}

ReadImport readContent(const ImportSource &source, std::optional<FileFormat> format)
{
    ReadImport read;
    read.source = source;
    read.found = detectFormat(source.path, source.content);
    read.format = format ? format : read.found;
    ImportOptions options;
    options.name = source.path.isEmpty() ? QCoreApplication::translate("lvs::ImportDialog", "The pasted text")
                                         : source.path;
    if (!source.path.isEmpty()) {
        options.include = includeReaderFor(source.path, options.limits);
    }
    // Where no format is known, whether it can be shown at all is still to be found out.
    read.imported = readFile(read.format.value_or(FileFormat::Listing), source.content, options);
    if (isRefusal(read.imported)) {
        read.refusal = read.imported.problems.first();
        return read;
    }
    if (!read.format) {
        read.imported = {};
        read.findings.push_back(
            {TextFinding::Severity::Problem,
             {},
             QCoreApplication::translate(
                 "lvs::ImportDialog", "It cannot be told what this is. Choose a format above to read it.")});
        return read;
    }
    add(read.findings, TextFinding::Severity::Problem, read.imported.problems);
    add(read.findings, TextFinding::Severity::Doubt, read.imported.warnings);
    add(read.findings, TextFinding::Severity::LeftOut, read.imported.notUnderstood);
    addAdvice(read.findings, read.imported.state.ipvs, options.limits.mostFindings);
    if (read.imported.cluster) {
        read.clusterRefusal = whyNoCluster(*read.imported.cluster, source.content);
    }
    if (read.imported.keepalived) {
        read.pair = keepalived::clusterOf(*read.imported.keepalived);
    }
    return read;
}

PlannedImport planImport(const Imported &imported, const ImportBase &base)
{
    PlannedImport planned;
    const HostState &live = *base.live;
    const HostState before = base.pending.overlaidOn(live);
    const HostState wanted = wantedState(imported, before, base.others);
    planned.pending.setDesired(live, wanted);
    const HostState after = planned.pending.overlaidOn(live);
    planned.plan = planner(before, after);
    for (const Step &step : planner(after, wanted).steps) {
        planned.objections.append(
            QCoreApplication::translate("lvs::ImportDialog", "Cannot become pending: %1")
                .arg(describe(step)));
    }
    const Plan whole = planner(live, after);
    for (const SetupFinding &finding : validateSetup(whole, live.setup)) {
        planned.objections.append(subjectWords(whole.steps[finding.step]) + QLatin1String(": ")
                                  + objectionWords(finding.error));
    }
    return planned;
}

} // namespace lvs
