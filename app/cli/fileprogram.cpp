// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fileprogram.h"

#include "app/cli/commandline.h"
#include "app/cli/conversion.h"
#include "app/cli/exportdelivery.h"
#include "app/cli/planjson.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"

#include <QDateTime>

namespace lvs::cli {

FileProgram::FileProgram(const Arguments &arguments)
    : m_arguments(arguments)
    , m_output(arguments)
{
}

void FileProgram::start()
{
    switch (m_arguments.verb) {
    case Verb::Check:
        check();
        return;
    case Verb::Convert:
        convert();
        return;
    default:
        compare();
        return;
    }
}

void FileProgram::check()
{
    const ImportedFile file = readImportedFile(m_arguments.file, m_arguments.format, FileFormat::Ipvsadm);
    const bool right = printFindings(file, m_output);
    const IpvsState &state = file.imported.state.ipvs;
    QJsonObject json = findingsJson(file);
    json.insert(QLatin1String("services"), static_cast<qint64>(state.services.size()));
    json.insert(QLatin1String("realServers"), static_cast<qint64>(state.realServerCount()));
    m_output.print(json);
    if (right && !m_output.isJson()) {
        m_output.out() << CommandLine::tr("Services: %1. Real servers: %2.")
                              .arg(state.services.size())
                              .arg(state.realServerCount())
                       << Qt::endl;
    }
    m_output.end(!right                             ? ExitStatus::BadInput
                     : file.notUnderstood.isEmpty() ? ExitStatus::Done
                                                    : ExitStatus::HasChanges);
}

void FileProgram::convert()
{
    const ImportedFile file = readImportedFile(m_arguments.file, m_arguments.format);
    const bool right = printFindings(file, m_output);
    const bool isUsable = right || (m_arguments.partial && !file.imported.problems.isEmpty());
    if (!isUsable) {
        m_output.print(findingsJson(file));
        m_output.end(ExitStatus::BadInput);
        return;
    }
    const Result<Converted> converted = conversionTarget(m_arguments.to)->write(file.imported);
    if (!converted) {
        m_output.endWith(converted.error());
        return;
    }
    if (!deliver(converted->files, QDateTime::currentSecsSinceEpoch(), m_arguments, m_output)) {
        return;
    }
    printConversion(file, *converted);
    const bool isWhole = file.notUnderstood.isEmpty() && converted->omissions.isEmpty();
    m_output.end(!right ? ExitStatus::BadInput : isWhole ? ExitStatus::Done : ExitStatus::HasChanges);
}

void FileProgram::printConversion(const ImportedFile &file, const Converted &converted)
{
    QJsonArray omissions;
    for (const Error &omission : converted.omissions) {
        m_output.err() << CommandLine::tr("left out: %1").arg(describe(omission)) << Qt::endl;
        omissions.append(errorJson(omission));
    }
    if (converted.files.isEmpty()) {
        m_output.err() << CommandLine::tr("There is nothing to write.") << Qt::endl;
    }
    QJsonObject json = findingsJson(file);
    if (converted.files.size() == 1 && goesToStandardOutput(m_arguments)) {
        json.insert(QLatin1String("text"), converted.files.first().text);
    }
    json.insert(QLatin1String("files"), filesJson(converted.files, m_arguments));
    json.insert(QLatin1String("omissions"), omissions);
    m_output.print(json);
}

void FileProgram::compare()
{
    const QList<ImportedFile> files {readImportedFile(m_arguments.file, m_arguments.format),
                                     readImportedFile(m_arguments.otherFile, std::nullopt)};
    bool right = true;
    for (const ImportedFile &file : files) {
        right = printFindings(file, m_output) && right;
    }
    if (!right) {
        m_output.print(
            {{QStringLiteral("files"), QJsonArray {findingsJson(files[0]), findingsJson(files[1])}}});
        m_output.end(ExitStatus::BadInput);
        return;
    }
    printDifference(planner(files[0].imported.state, files[1].imported.state), files, m_output);
}

bool printFindings(const ImportedFile &file, Output &output)
{
    for (const FileProblem &each : file.problems) {
        output.err() << each.toString() << Qt::endl;
    }
    for (const QList<FileProblem> *list : {&file.warnings, &file.notUnderstood}) {
        for (const FileProblem &each : *list) {
            output.err() << CommandLine::tr("warning: %1").arg(each.toString()) << Qt::endl;
        }
    }
    for (const Diagnostic &each : file.advice) {
        output.err() << CommandLine::tr("warning: %1").arg(warningText(each)) << Qt::endl;
    }
    return file.problems.isEmpty();
}

void printDifference(const Plan &plan, const QList<ImportedFile> &files, Output &output)
{
    QJsonArray findings;
    for (const ImportedFile &file : files) {
        findings.append(findingsJson(file));
    }
    output.print({{QStringLiteral("files"), findings}, {QStringLiteral("steps"), stepsJson(plan)}});
    if (!output.isJson()) {
        for (const Step &step : plan.steps) {
            output.out() << describe(step) << '\n';
        }
        output.out() << (plan.isEmpty() ? CommandLine::tr("No difference.")
                                        : CommandLine::tr("Differences: %1.").arg(plan.steps.size()))
                     << Qt::endl;
    }
    output.end(plan.isEmpty() ? ExitStatus::Done : ExitStatus::HasChanges);
}

} // namespace lvs::cli
