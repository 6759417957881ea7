// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fileprogram.h"

#include "app/cli/commandline.h"
#include "app/cli/conversion.h"
#include "app/cli/planjson.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"

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
    const Result<WrittenText> written = conversionTarget(m_arguments.to)->write(file.imported);
    if (!written) {
        m_output.endWith(written.error());
        return;
    }
    for (const Error &omission : written->omissions) {
        m_output.err() << CommandLine::tr("left out: %1").arg(describe(omission)) << Qt::endl;
    }
    if (m_output.isJson()) {
        QJsonObject json = findingsJson(file);
        json.insert(QLatin1String("text"), written->text);
        QJsonArray omissions;
        for (const Error &omission : written->omissions) {
            omissions.append(errorJson(omission));
        }
        json.insert(QLatin1String("omissions"), omissions);
        m_output.print(json);
    } else {
        m_output.out() << written->text << Qt::flush;
    }
    const bool isWhole = file.notUnderstood.isEmpty() && written->omissions.isEmpty();
    m_output.end(!right ? ExitStatus::BadInput : isWhole ? ExitStatus::Done : ExitStatus::HasChanges);
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
