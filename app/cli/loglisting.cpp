// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/loglisting.h"

#include "core/plan/wording/auditwords.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace lvs::cli {

namespace {

/// Names are stable and the same in every language; "what" and "message" are for people.
QJsonObject entryJson(const AuditEntry &entry)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.time, Qt::UTC);
    return {{QStringLiteral("number"), static_cast<qint64>(entry.number)},
            {QStringLiteral("time"), time.toString(Qt::ISODateWithMs)},
            {QStringLiteral("uid"), static_cast<qint64>(entry.uid)},
            {QStringLiteral("user"), entry.user},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("member"), entry.member},
            {QStringLiteral("what"), auditWhat(entry)},
            {QStringLiteral("generation"), QString::number(entry.generation)},
            {QStringLiteral("plan"), QString::fromLatin1(entry.planHash.toHex())},
            {QStringLiteral("steps"), static_cast<qint64>(entry.steps)},
            {QStringLiteral("standing"), static_cast<qint64>(entry.standing)},
            {QStringLiteral("result"), entry.result},
            {QStringLiteral("arguments"), QJsonArray::fromStringList(entry.arguments)},
            {QStringLiteral("message"), auditResult(entry)}};
}

/// Text of a client's may hold anything; what a terminal would obey is shown as a sign.
QString visible(QString text)
{
    for (QChar &letter : text) {
        if (!letter.isPrint()) {
            letter = QChar(QChar::ReplacementCharacter);
        }
    }
    return text;
}

} // namespace

LogListing::LogListing(Host &host, Output &output, const Arguments &arguments, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_output(output)
    , m_arguments(arguments)
{
    connect(&host, &Host::auditGrew, this, &LogListing::take);
    connect(&host, &Host::auditCaughtUp, this, &LogListing::finish);
}

void LogListing::start()
{
    if (!m_host.keepsAudit()) {
        m_output.endWith(Error(ErrorCode::Unsupported, {QStringLiteral("log")}));
        return;
    }
    m_host.followAudit();
}

void LogListing::take(qsizetype first)
{
    if (!m_isListed && !m_arguments.follow) {
        return; // printed when all of it is there
    }
    const QList<AuditEntry> &entries = m_host.auditEntries();
    for (qsizetype i = first; i < entries.size(); ++i) {
        print(entries[i]);
    }
}

void LogListing::finish()
{
    if (m_isListed || m_arguments.follow || m_output.hasEnded()) {
        return;
    }
    m_isListed = true;
    QJsonArray all;
    for (const AuditEntry &entry : m_host.auditEntries()) {
        if (!m_output.isJson()) {
            print(entry);
        } else if (entry.time >= m_arguments.since) {
            all.append(entryJson(entry));
        }
    }
    m_output.print({{QStringLiteral("entries"), all}});
    m_output.end(ExitStatus::Done);
}

void LogListing::print(const AuditEntry &entry)
{
    if (entry.time < m_arguments.since) {
        return;
    }
    if (m_output.isJson()) {
        m_output.out() << QString::fromUtf8(QJsonDocument(entryJson(entry)).toJson(QJsonDocument::Compact))
                       << Qt::endl;
        return;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.time);
    const QString steps =
        entry.steps == 0 ? QString() : QStringLiteral(" %1/%2").arg(entry.standing).arg(entry.steps);
    m_output.out() << time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) << QLatin1String("  ")
                   << visible(auditWho(entry)) << QLatin1String("  ") << visible(auditWhat(entry)) << steps
                   << QLatin1String("  ") << visible(auditResult(entry)) << Qt::endl;
}

} // namespace lvs::cli
