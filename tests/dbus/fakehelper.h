// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/countersrecord.h"
#include "core/protocol/names.h"
#include "core/protocol/sealedfile.h"
#include "core/protocol/snapshotrecord.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QMap>

namespace lvs::test {

/// A helper that misbehaves as told, which the real one does not: it keeps answers to itself, answers late,
/// and refuses. It takes the helper's name on the private bus; what it holds is empty tables,
/// and samples without services, whose time is how often it has been asked for one.
class FakeHelper : public QDBusVirtualObject
{
    Q_OBJECT
public:
    FakeHelper() { appear(); }
    ~FakeHelper() override { vanish(); }

    /// On the bus, under the name, with a unique name that nobody had before.
    void appear()
    {
        m_connectionName = QStringLiteral("fake-helper-%1").arg(++m_appearances);
        m_connection = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_connectionName));
        if (!m_connection->registerVirtualObject(bus::directorPath, this)
            || !m_connection->registerService(bus::helperName)) {
            qFatal("the helper's name cannot be had");
        }
    }
    void vanish()
    {
        m_connection.reset();
        QDBusConnection::disconnectFromBus(m_connectionName);
    }

    /// The next calls of that member, as many, are not answered but kept.
    void keepAnswersOf(const QString &member, int count) { m_keeping[member] = count; }
    /// The next ones are refused.
    void refuse(const QString &member, int count) { m_refusing[member] = count; }
    /// Answers what was kept.
    void answerKept()
    {
        for (const QDBusMessage &answer : std::exchange(m_kept, {})) {
            m_connection->send(answer);
        }
    }
    [[nodiscard]] int callsOf(const QString &member) const { return m_calls.value(member); }

    void tellStatsReady()
    {
        QDBusMessage signal = QDBusMessage::createSignal(bus::directorPath, bus::directorInterface,
                                                         QStringLiteral("StatsReady"));
        signal.setArguments({quint64(1), generation});
        m_connection->send(signal);
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QString member = message.member();
        ++m_calls[member];
        if (takeOne(m_refusing, member)) {
            connection.send(message.createErrorReply(QStringLiteral("org.lvsdesk.Error.LimitExceeded"),
                                                     QStringLiteral("refused")));
            return true;
        }
        const QDBusMessage answer = message.createReply(answerTo(member));
        if (takeOne(m_keeping, member)) {
            message.setDelayedReply(true);
            m_kept.append(answer);
        } else {
            connection.send(answer);
        }
        return true;
    }
    QString introspect(const QString &) const override { return {}; }

    quint64 generation = 5;

private:
    static bool takeOne(QMap<QString, int> &counts, const QString &member)
    {
        return counts.value(member) > 0 && counts[member]-- > 0;
    }

    QVariantList answerTo(const QString &member)
    {
        if (member == QLatin1String("GetInfo")) {
            return {QStringLiteral("0"),     bus::apiVersion, QStringLiteral("fake"),
                    QStringLiteral("1.2.1"), 4096U,           QStringList()};
        }
        if (member == QLatin1String("GetConfigFd")) {
            return {generation, QVariant::fromValue(sealedFile(packSnapshot({})).value())};
        }
        if (member == QLatin1String("GetStatsFd")) {
            return {quint64(1), QVariant::fromValue(sealedFile(packCounters(nextSample())).value())};
        }
        return {};
    }

    CountersSample nextSample()
    {
        CountersSample sample;
        sample.time = callsOf(QStringLiteral("GetStatsFd"));
        return sample;
    }

    std::unique_ptr<QDBusConnection> m_connection;
    QString m_connectionName;
    int m_appearances = 0;
    QMap<QString, int> m_calls;
    QMap<QString, int> m_keeping;
    QMap<QString, int> m_refusing;
    QList<QDBusMessage> m_kept;
};

} // namespace lvs::test
