// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenarioprogram.h"

#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace lvs::cli {

namespace {

/// A scenario may be long, but it is kept as a whole.
constexpr qint64 mostBytes = qint64 {1} << 30;
/// Some hundredths of a second, after which signals and progress have their turn.
constexpr size_t linesAtOnce = 20000;
constexpr qint64 progressInterval = 500; ///< milliseconds

} // namespace

ScenarioProgram::ScenarioProgram(const Arguments &arguments)
    : m_arguments(arguments)
    , m_output(arguments)
    , m_showsProgress(::isatty(STDERR_FILENO) != 0)
{
}

void ScenarioProgram::start()
{
    const Result<QByteArray> text = readBytes(m_arguments.file, mostBytes);
    if (!text) {
        m_output.printProblems({{m_arguments.file, text.error()}});
        m_output.end(ExitStatus::BadInput);
        return;
    }
    m_scenario = Scenario::read(*text);
    QList<FileProblem> problems;
    for (const Error &error : m_scenario.errors()) {
        problems.append({m_arguments.file, error});
    }
    if (!problems.isEmpty()) {
        m_output.printProblems(problems);
        m_output.end(ExitStatus::BadInput);
        return;
    }
    m_run.emplace(m_scenario, m_arguments.kernel);
    m_clock.start();
    goOn();
}

void ScenarioProgram::goOn()
{
    m_chosen.clear();
    m_run->advance(linesAtOnce, m_chosen);
    const auto size = static_cast<size_t>(m_chosen.size());
    const bool isWritten =
        std::fwrite(m_chosen.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    if (!isWritten) { // nobody reads any more
        m_output.end(ExitStatus::Failed);
        return;
    }
    showProgress();
    if (m_run->atEnd()) {
        m_output.end(ExitStatus::Done);
        return;
    }
    QTimer::singleShot(0, this, &ScenarioProgram::goOn);
}

void ScenarioProgram::showProgress()
{
    const bool isDue = m_showsProgress && m_clock.elapsed() >= progressInterval;
    if (!isDue && !(m_hasShownProgress && m_run->atEnd())) {
        return;
    }
    m_clock.restart();
    m_hasShownProgress = true;
    //: %1 and %2 are numbers of lines
    m_output.err() << u'\r' << tr("simulated: %1 of %2").arg(m_run->done()).arg(m_scenario.size());
    m_output.err() << (m_run->atEnd() ? QStringLiteral("\n") : QString()) << Qt::flush;
}

} // namespace lvs::cli
