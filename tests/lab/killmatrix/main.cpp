// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// In the lab, as root:
//   killmatrix short|whole       kills helpers after every step of a plan that has every kind of step, in its
//                                undo, and in the revert of its checkpoint, and again in the recovery from
//                                that; compares the host with what it was. Short takes a part of the pairs.
//   killmatrix refused FOLDER ERRNO
//                                a plan whose journal cannot be written in that folder is refused with that
//                                error, and touches nothing
#include "core/helper/journaledwriter.h"
#include "core/kernel/linux/linuxkernel.h"
#include "core/plan/planner.h"
#include "core/plan/setupvalidator.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/killmatrix/lives.h"
#include "tests/lab/killmatrix/states.h"
#include "tests/lab/setup/host.h"
#include "tests/lab/setup/listing.h"
#include "tests/support/testtime.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>

#include <cstdio>

using namespace lvs;
using namespace lvs::test;

namespace {

const QByteArray folder = "/run/killmatrix";

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

HostState readHost()
{
    LinuxKernel kernel;
    const Result<HostState> state = kernel.read();
    if (!state) {
        qFatal("%s", text(state.error()).constData());
    }
    return *state;
}

void lead(const HostState &to)
{
    LinuxKernel kernel;
    const TransactionReport report = runTransaction(kernel, planner(readHost(), to));
    if (report.error) {
        qFatal("%s", text(*report.error).constData());
    }
}

/// What other programs see.
QStringList seenByOthers()
{
    QStringList lines = listingByIp();
    // A new dummy has another hardware address, and its automatic address follows from that.
    lines.removeIf([](const QString &line) { return line.contains(QLatin1String(" fe80::")); });
    lines += QString::fromUtf8(ipvsadm(QStringLiteral("-S -n")).output).split(u'\n');
    lines += QString::fromUtf8(ipvsadm(QStringLiteral("-l --timeout")).output).split(u'\n');
    lines += QString::fromUtf8(ipvsadm(QStringLiteral("-l --daemon")).output).split(u'\n');
    const SysctlState settings = settingsBySysctl();
    for (const auto &[name, value] : settings) {
        // Idle fallback devices come with their modules.
        if (name.interface != ShortName::literal("tunl0")) {
            lines += name.toString() + u'=' + value.toString(name.key);
        }
    }
    return lines;
}

class Matrix
{
public:
    explicit Matrix(bool whole)
        : m_whole(whole)
    {
        loadModules();
        enterFreshHost();
        lead(stateBefore(readHost()));
        m_before = readHost();
        m_after = stateAfter(m_before);
        m_plan = planner(m_before, m_after);
        const auto findings = validateSetup(m_plan, m_before.setup);
        if (!findings.isEmpty()) {
            qFatal("step %zu of the plan: %s", findings.first().step,
                   text(findings.first().error).constData());
        }
        m_seenBefore = seenByOthers();
        QDir().mkpath(QString::fromLatin1(folder));
    }

    int run()
    {
        out() << m_plan.steps.size() << " steps of " << kindsOf(m_plan) << " kinds of " << allKinds()
              << Qt::endl;
        if (kindsOf(m_plan) != allKinds()) {
            return 1;
        }
        checkThatItWorks();
        const size_t steps = m_plan.steps.size();
        // Killed before the first step it has a journal, and nothing to be taken back.
        kill("apply", {Life::Apply, Life::Recover}, 0, steps, {});
        kill("undo", {Life::Apply, Life::Recover}, steps, 2 * steps - 2, steps - 1);
        kill("revert", {Life::Revert, Life::Revert}, 0, steps, {});
        out() << "in all: cases " << m_cases << ", kills " << m_kills << ", not restored " << m_wrong
              << "; seen by ip, ipvsadm and sysctl " << m_looks << " times, differently " << m_seenWrong
              << Qt::endl;
        return m_wrong == 0 && m_seenWrong == 0 && m_cases > 0 ? 0 : 1;
    }

private:
    struct Lives
    {
        Life first;
        Life next;
    };

    /// Otherwise none of what follows would mean anything.
    void checkThatItWorks()
    {
        if (live(Life::Apply, {}, folder, m_plan) != End::Lived) {
            qFatal("the plan is not carried out");
        }
        if (const QString left = difference(readHost(), m_after); !left.isEmpty()) {
            qFatal("the plan does not lead there: %s", qPrintable(left));
        }
        lead(m_before);
        const Fate atTheEnd {std::nullopt, m_plan.steps.size() - 1};
        if (live(Life::Apply, atTheEnd, folder, m_plan) != End::Failed) {
            qFatal("the plan does not fail");
        }
        expectBefore(QStringLiteral("a plan that failed"), true);
    }

    /// Kills after each number of steps from first to last, and then the helper that follows after each
    /// number of its own.
    void kill(const char *what, const Lives &lives, size_t first, size_t last, std::optional<size_t> refused)
    {
        QElapsedTimer timer;
        timer.start();
        const int casesBefore = m_cases;
        const int killsBefore = m_kills;
        const size_t stride = m_whole || lives.first == Life::Apply ? 1 : 3;
        for (size_t at = first; at <= last; at += refused && !m_whole ? 3 : stride) {
            // In the short form one place of each recovery, another each time.
            const size_t begin = m_whole ? 0 : at % 7 * (at / 7 + 1);
            for (size_t again = begin;; ++again) {
                if (lives.first == Life::Revert
                    && live(Life::ApplyGuarded, {}, folder, m_plan) != End::Lived) {
                    qFatal("the plan is not carried out under a checkpoint");
                }
                const End end = live(lives.first, {at, refused}, folder, m_plan);
                m_kills += end == End::Killed ? 1 : 0;
                if (end != End::Killed && lives.first == Life::Apply) {
                    qFatal("%s: not killed after %zu", what, at);
                }
                const End recovered = live(lives.next, {again, std::nullopt}, folder);
                m_kills += recovered == End::Killed ? 1 : 0;
                if (live(lives.next, {}, folder) != End::Lived) {
                    out() << what << ": the last helper failed after " << at << ", " << again << Qt::endl;
                    ++m_wrong;
                }
                ++m_cases;
                const QString name = QStringLiteral("%1 killed after %2, recovery after %3");
                expectBefore(name.arg(QLatin1String(what)).arg(at).arg(again), m_cases % 40 == 0);
                if (recovered != End::Killed || !m_whole) {
                    break;
                }
            }
        }
        out() << what << ": cases " << m_cases - casesBefore << ", kills " << m_kills - killsBefore << ", "
              << timer.elapsed() / 1000 << " s" << Qt::endl;
    }

    void expectBefore(const QString &when, bool lookCloser)
    {
        const HostState now = readHost();
        const QString left = difference(now, m_before);
        const bool journal =
            QFile::exists(QString::fromLatin1(folder) + u'/' + QLatin1String(Journal::fileName));
        if (!left.isEmpty() || journal) {
            ++m_wrong;
            out() << when << ": not restored: " << left << (journal ? " (a journal is left)" : "")
                  << Qt::endl;
            lead(m_before);
            QFile::remove(QString::fromLatin1(folder) + u'/' + QLatin1String(Journal::fileName));
        } else if (lookCloser) {
            ++m_looks;
            const QStringList seen = seenByOthers();
            if (seen != m_seenBefore) {
                ++m_seenWrong;
                out() << when << ": others see a difference" << Qt::endl;
                for (const QString &line : seen) {
                    if (!m_seenBefore.contains(line)) {
                        out() << "+ " << line << Qt::endl;
                    }
                }
                for (const QString &line : m_seenBefore) {
                    if (!seen.contains(line)) {
                        out() << "- " << line << Qt::endl;
                    }
                }
            }
        }
    }

    bool m_whole;
    HostState m_before;
    HostState m_after;
    Plan m_plan;
    QStringList m_seenBefore;
    int m_cases = 0;
    int m_kills = 0;
    int m_wrong = 0;
    int m_looks = 0;
    int m_seenWrong = 0;
};

int tryRefused(const QByteArray &where, const QString &errorNumber)
{
    loadModules();
    enterFreshHost();
    const HostState before = readHost();
    LinuxKernel kernel;
    Journal journal {AtomicFolder(where)};
    const TestTime time;
    JournaledWriter writer(kernel, journal, time);
    const Plan plan = planner(before, stateBefore(before));
    const TransactionReport report = writer.apply(plan, before, {}, {});
    if (!report.error || report.error->code != ErrorCode::JournalFailed
        || report.error->arguments.value(1) != errorNumber || !report.steps.empty()) {
        out() << "not refused as wanted: " << (report.error ? text(*report.error) : "no error") << Qt::endl;
        return 1;
    }
    const QString touched = difference(readHost(), before);
    out() << "refused with " << report.error->arguments.value(0)
          << "; touched: " << (touched.isEmpty() ? QStringLiteral("nothing") : touched) << Qt::endl;
    return touched.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("refused")) {
        return tryRefused(arguments.value(2).toUtf8(), arguments.value(3));
    }
    return Matrix(arguments.value(1) == QLatin1String("whole")).run();
}
