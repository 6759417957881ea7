// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importedfile.h"

#include "app/cli/planjson.h"
#include "core/formats/includedfiles.h"

namespace lvs::cli {

namespace {

QList<FileProblem> inFile(const QString &path, const QList<Error> &errors)
{
    QList<FileProblem> problems;
    for (const Error &error : errors) {
        problems.append({path, error});
    }
    return problems;
}

} // namespace

ImportedFile readImportedFile(const QString &path, const std::optional<FileFormat> &format,
                              const std::optional<FileFormat> &otherwise)
{
    ImportedFile file;
    const Result<QByteArray> bytes = readBytes(path);
    if (!bytes) {
        file.problems.append({path, bytes.error()});
        return file;
    }
    std::optional<FileFormat> told = format ? format : detectFormat(path, *bytes);
    told = told ? told : otherwise;
    if (!told) {
        file.problems.append(
            {path, Error(ErrorCode::FormatUnknown, {path, fileFormatNames().join(QLatin1String(", "))})});
        return file;
    }
    ImportOptions options;
    options.name = path;
    if (path != u'-') { // which has no folder
        options.include = includeReaderFor(path, options.limits);
    }
    file.format = *told;
    file.imported = readFile(*told, *bytes, options);
    file.problems = inFile(path, file.imported.problems);
    file.warnings = inFile(path, file.imported.warnings);
    file.notUnderstood = inFile(path, file.imported.notUnderstood);
    for (const Diagnostic &finding : validate(file.imported.state.ipvs)) {
        if (!finding.refuses()) {
            file.advice.append(finding);
        }
    }
    return file;
}

QJsonObject findingsJson(const ImportedFile &file)
{
    return {{QStringLiteral("format"), fileFormatName(file.format)},
            {QStringLiteral("problems"), problemsJson(file.problems)},
            {QStringLiteral("warnings"), warningsJson(file.advice)},
            {QStringLiteral("doubts"), problemsJson(file.warnings)},
            {QStringLiteral("notUnderstood"), problemsJson(file.notUnderstood)}};
}

} // namespace lvs::cli
