// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/restoreprogram.h"

#include "core/helper/auditlog.h"
#include "core/helper/store.h"
#include "core/kernel/auditresult.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <map>

#include <unistd.h>

namespace lvs {

namespace {

constexpr std::chrono::milliseconds betweenTries {500};

QString textOf(const Error &error)
{
    QString text = errorCodeName(error.code);
    if (!error.arguments.isEmpty()) {
        text += QLatin1String(" (") + error.arguments.join(QLatin1String(", ")) + u')';
    }
    return text;
}

/// Whether it may be possible in a moment, when the machine's network is further on.
bool mayCome(const RestoredObject &object)
{
    if (object.outcome != RestoreOutcome::Failed || !object.reason) {
        return false;
    }
    switch (object.reason->code) {
    case ErrorCode::KernelInterfaceMissing:
    case ErrorCode::KernelInterfaceDown:
    case ErrorCode::KernelGatewayUnreachable:
    case ErrorCode::PreconditionMissing:
        return true;
    default:
        return false;
    }
}

/// Lines for systemd, which takes the level from their beginning (sd-daemon(3)).
class SystemLog
{
public:
    explicit SystemLog(QTextStream &stream)
        : m_stream(stream)
    {
    }
    void alert(const QString &text) { tell('1', text); }
    void error(const QString &text) { tell('3', text); }
    void notice(const QString &text) { tell('5', text); }
    void information(const QString &text) { tell('6', text); }

private:
    void tell(char level, const QString &text)
    {
        m_stream << '<' << level << '>';
        for (const QChar letter : text) { // a line is one event
            m_stream << (letter < u' ' ? QChar(u'?') : letter);
        }
        m_stream << Qt::endl;
    }

    QTextStream &m_stream;
};

void tell(SystemLog &journal, const RestoredObject &object)
{
    const QString name = subjectOf(object.key);
    switch (object.outcome) {
    case RestoreOutcome::Restored:
        journal.information(QLatin1String("restored ") + name);
        break;
    case RestoreOutcome::WasThere:
        journal.information(QLatin1String("was there ") + name);
        break;
    case RestoreOutcome::LeftAlone:
        journal.notice(QLatin1String("left alone ") + name + QLatin1String(": ") + textOf(*object.reason));
        break;
    case RestoreOutcome::Failed:
        journal.error(QLatin1String("failed ") + name + QLatin1String(": ") + textOf(*object.reason));
        break;
    }
}

/// Tries again while something may still come. What was restored by an earlier try was there for a later one:
/// it counts as restored.
RestoreReport restorePatiently(Kernel &kernel, const HostState &saved, const Managed &managed,
                               std::chrono::milliseconds patience)
{
    std::map<ObjectKey, RestoreOutcome> restored;
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        RestoreReport report = restoreSaved(kernel, saved, managed);
        for (RestoredObject &object : report.objects) {
            if (object.outcome == RestoreOutcome::Restored) {
                restored[object.key] = object.outcome;
            } else if (object.outcome == RestoreOutcome::WasThere && restored.contains(object.key)) {
                object.outcome = RestoreOutcome::Restored;
            }
        }
        const bool waits = std::any_of(report.objects.begin(), report.objects.end(), mayCome);
        if (!waits || std::chrono::steady_clock::now() + betweenTries > end) {
            return report;
        }
        QThread::msleep(static_cast<unsigned long>(betweenTries.count()));
    }
}

RestoreStatus statusOf(const RestoreReport &report)
{
    if (report.objects.empty()) {
        return RestoreStatus::Refused;
    }
    const bool isComplete = !report.error && report.count(RestoreOutcome::Failed) == 0;
    return isComplete ? RestoreStatus::Complete : RestoreStatus::Incomplete;
}

/// What keeps it from being all that was saved; the first that there is.
std::optional<Error> shortcoming(const RestoreReport &report)
{
    const auto failed =
        std::find_if(report.objects.begin(), report.objects.end(),
                     [](const RestoredObject &object) { return object.outcome == RestoreOutcome::Failed; });
    return report.error || failed == report.objects.end() ? report.error : failed->reason;
}

/// A step stands for an object that was saved.
void note(const Folders &folders, const RestoreReport &report, const std::optional<Error> &error)
{
    AuditEntry entry;
    entry.uid = ::geteuid();
    entry.member = QStringLiteral("Restore");
    entry.steps = static_cast<quint32>(report.objects.size());
    entry.standing =
        static_cast<quint32>(report.count(RestoreOutcome::Restored) + report.count(RestoreOutcome::WasThere));
    setResult(entry, error);
    AuditLog(QFile::decodeName(folders.logs)).add(std::move(entry));
}

} // namespace

RestoreStatus restoreHost(Kernel &kernel, const Folders &folders, std::chrono::milliseconds patience,
                          QTextStream &stream)
{
    SystemLog journal(stream);
    const Result<Store::Latest> latest = Store(folders.configuration).latest();
    if (!latest && latest.error().code == ErrorCode::NotSaved) {
        journal.information(QStringLiteral("nothing is saved"));
        return RestoreStatus::Complete;
    }
    if (!latest) {
        journal.alert(QLatin1String("refused: ") + textOf(latest.error()));
        note(folders, {}, latest.error());
        return RestoreStatus::Refused;
    }
    if (latest->alarm) {
        journal.alert(QStringLiteral("number %1 is restored: %2")
                          .arg(latest->file.origin.number)
                          .arg(textOf(*latest->alarm)));
    }
    const Managed managed = Managed::load(AtomicFolder(folders.runtime)).value_or(Managed());
    const RestoreReport report = restorePatiently(kernel, latest->file.state, managed, patience);
    for (const RestoredObject &object : report.objects) {
        tell(journal, object);
    }
    if (report.error) {
        journal.error(QLatin1String("ended early: ") + textOf(*report.error));
    }
    journal.information(QStringLiteral("number %1: %2 restored, %3 were there, %4 left alone, %5 failed")
                            .arg(latest->file.origin.number)
                            .arg(report.count(RestoreOutcome::Restored))
                            .arg(report.count(RestoreOutcome::WasThere))
                            .arg(report.count(RestoreOutcome::LeftAlone))
                            .arg(report.count(RestoreOutcome::Failed)));
    note(folders, report, latest->alarm ? latest->alarm : shortcoming(report));
    const RestoreStatus status = statusOf(report);
    return status == RestoreStatus::Complete && latest->alarm ? RestoreStatus::Incomplete : status;
}

} // namespace lvs
