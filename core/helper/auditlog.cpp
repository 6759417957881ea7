// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/auditlog.h"

#include "core/helper/auditline.h"
#include "core/helper/systemjournal.h"
#include "core/kernel/auditresult.h"

#include <QDateTime>

#include <algorithm>
#include <array>

#include <pwd.h>
#include <unistd.h>

namespace lvs {

namespace {

constexpr qsizetype longestText = 256;
constexpr qsizetype mostArguments = 8;
constexpr qsizetype longestHash = 64;
/// Users whose names and refusals are remembered.
constexpr qsizetype mostUsers = 1024;

void bound(AuditEntry &entry)
{
    for (QString *text : {&entry.user, &entry.action, &entry.member, &entry.result}) {
        text->truncate(longestText);
    }
    entry.planHash.truncate(longestHash);
    entry.arguments = entry.arguments.mid(0, mostArguments);
    for (QString &argument : entry.arguments) {
        argument.truncate(longestText);
    }
}

} // namespace

AuditLog::AuditLog(const QString &folder, const Pauses &pauses, QObject *parent)
    : QObject(parent)
    , m_file(folder)
    , m_pauses(pauses)
{
    m_clock.start();
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AuditLog::write);
    const Result<QList<AuditEntry>> read = m_file.read(mostKept);
    if (!read) {
        AuditEntry entry;
        entry.uid = ::geteuid();
        entry.member = QStringLiteral("AuditLog");
        setResult(entry, read.error());
        add(std::move(entry));
        return;
    }
    for (AuditEntry entry : *read) {
        // Another process may have written beside the helper; and whoever edits the file cannot make numbers
        // fall back.
        entry.number = std::max(entry.number, m_next);
        m_next = entry.number + 1;
        m_entries.push_back(std::move(entry));
    }
    m_written = latest();
}

AuditLog::~AuditLog()
{
    m_retry.stop();
    if (m_fails) {
        write();
    }
}

void AuditLog::add(AuditEntry entry)
{
    entry.user = nameOf(entry.uid);
    keep(std::move(entry));
    write();
}

void AuditLog::addRefusal(AuditEntry entry)
{
    if (m_allowances.size() >= mostUsers && !m_allowances.contains(entry.uid)) {
        m_allowances.clear();
    }
    const qint64 now = m_clock.elapsed();
    Allowance &allowance = m_allowances[entry.uid];
    const auto earned =
        static_cast<double>(now - allowance.since) / static_cast<double>(m_pauses.refusal.count());
    allowance.left = std::min<double>(refusalsAtOnce, allowance.left + earned);
    allowance.since = now;
    if (allowance.left < 1) {
        ++allowance.untold;
        return;
    }
    allowance.left -= 1;
    if (const quint64 untold = std::exchange(allowance.untold, 0); untold > 0) {
        AuditEntry sum = entry;
        sum.planHash.clear();
        sum.steps = 0;
        sum.result = auditRepeated;
        sum.arguments = QStringList {QString::number(untold)};
        add(std::move(sum));
    }
    add(std::move(entry));
}

void AuditLog::keep(AuditEntry entry)
{
    bound(entry);
    entry.number = m_next++;
    entry.time = QDateTime::currentMSecsSinceEpoch();
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > static_cast<size_t>(mostKept)) {
        m_entries.pop_front();
    }
    tellSystemJournal(m_entries.back());
    Q_EMIT grew(latest());
}

/// Everything that is not in the file yet.
void AuditLog::write()
{
    if (m_retry.isActive()) {
        return;
    }
    QByteArray lines;
    for (const AuditEntry &entry : after(m_written, mostKept)) {
        lines += auditLine(entry) + '\n';
    }
    const Result<void> appended = m_file.append(lines);
    if (appended) {
        m_written = latest();
    } else if (!m_fails) {
        AuditEntry entry;
        entry.uid = ::geteuid();
        entry.user = nameOf(entry.uid);
        entry.member = QStringLiteral("AuditLog");
        setResult(entry, appended.error());
        keep(std::move(entry));
    }
    m_fails = !appended.ok();
    if (m_fails) {
        m_retry.start(m_pauses.writing);
    }
}

QList<AuditEntry> AuditLog::after(quint64 number, qsizetype most) const
{
    const auto first =
        std::upper_bound(m_entries.begin(), m_entries.end(), number,
                         [](quint64 left, const AuditEntry &right) { return left < right.number; });
    const auto count = std::min<qsizetype>(m_entries.end() - first, most);
    return {first, first + count};
}

QString AuditLog::nameOf(quint32 uid)
{
    if (const auto known = m_names.constFind(uid); known != m_names.constEnd()) {
        return *known;
    }
    if (m_names.size() >= mostUsers) {
        m_names.clear();
    }
    passwd entry {};
    passwd *found = nullptr;
    std::array<char, 4096> buffer {};
    const bool exists =
        ::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
    return *m_names.insert(uid, exists ? QString::fromLocal8Bit(entry.pw_name) : QString());
}

} // namespace lvs
