// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/commandline.h"
#include "app/cli/planjson.h"
#include "core/plan/wording/wording.h"

#include <cstdio>
#include <unistd.h>

namespace lvs::cli {

Output::Output(const Arguments &arguments)
    : m_out(stdout)
    , m_err(stderr)
    , m_isJson(arguments.json)
    , m_isSure(arguments.yes)
{
}

void Output::printSteps(QTextStream &stream, const Plan &plan, int indent)
{
    for (const Step &step : plan.steps) {
        stream << QString(indent, u' ') << describe(step) << u'\n';
    }
    stream.flush();
}

void Output::print(const QJsonObject &json)
{
    if (m_isJson) {
        printJson(m_out, json);
    }
}

void Output::printProblems(const QList<FileProblem> &problems)
{
    for (const FileProblem &each : problems) {
        m_err << each.toString() << Qt::endl;
    }
    print({{QStringLiteral("problems"), problemsJson(problems)}});
}

bool Output::isConfirmed(bool canAsk)
{
    if (m_isSure) {
        return true;
    }
    if (!canAsk || ::isatty(STDIN_FILENO) == 0) {
        m_err << CommandLine::tr(
            "There is nobody to ask whether to apply this: --yes applies without asking.")
              << Qt::endl;
        return false;
    }
    m_err << CommandLine::tr("Apply this? [y/N] ") << Qt::flush;
    return QTextStream(stdin).readLine().trimmed().compare(u'y', Qt::CaseInsensitive) == 0;
}

void Output::endWith(const Error &error)
{
    m_err << CommandLine::tr("lvsdesk-cli: %1").arg(describe(error)) << Qt::endl;
    print({{QStringLiteral("error"), errorJson(error)}});
    end(statusOf(error));
}

void Output::end(ExitStatus status)
{
    if (!m_hasEnded) {
        m_hasEnded = true;
        m_out.flush();
        m_err.flush();
        QCoreApplication::exit(static_cast<int>(status));
    }
}

} // namespace lvs::cli
