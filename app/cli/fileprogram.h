// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/conversion.h"
#include "app/cli/importedfile.h"
#include "app/cli/output.h"
#include "core/plan/plan.h"

#include <QObject>

namespace lvs::cli {

/// One run of a verb that needs files and no host: check, convert, diff of two files.
class FileProgram : public QObject
{
    Q_OBJECT
public:
    explicit FileProgram(const Arguments &arguments);

    /// Does the verb; to be called when the event loop runs.
    void start();

private:
    void check();
    void convert();
    void printConversion(const ImportedFile &file, const Converted &converted);
    void compare();

    Arguments m_arguments;
    Output m_output;
};

/// Says on standard error what is to be said about a file. False where lines of it are wrong.
bool printFindings(const ImportedFile &file, Output &output);

/// The steps of a difference, a line each, and how many; ends with HasChanges where there are any.
void printDifference(const Plan &plan, const QList<ImportedFile> &files, Output &output);

} // namespace lvs::cli
