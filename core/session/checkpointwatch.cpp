// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/checkpointwatch.h"

#include "core/session/helperlink.h"
#include "core/session/recordthread.h"

#include <QDBusPendingCall>
#include <QPointer>

#include <array>
#include <pwd.h>

namespace lvs {

namespace {

/// The name of a user of this machine, or nothing. May take a while: the list may be a network's.
QString userName(quint32 uid)
{
    std::array<char, 4096> text {};
    passwd entry {};
    passwd *found = nullptr;
    const bool isThere = ::getpwuid_r(uid, &entry, text.data(), text.size(), &found) == 0 && found != nullptr;
    return isThere ? QString::fromLocal8Bit(entry.pw_name) : QString();
}

} // namespace

CheckpointWatch::CheckpointWatch(HelperLink &link, RecordThread &thread, bool isLocal)
    : m_link(link)
    , m_thread(thread)
    , m_isLocal(isLocal)
{
}

void CheckpointWatch::begin()
{
    ++m_epoch;
    m_awaited = 0;
    m_uid.reset();
    m_link.connectSignal(QStringLiteral("CheckpointChanged"), this, SLOT(takeChanged(qulonglong)));
    m_link.connectSignal(QStringLiteral("CheckpointEnded"), this, SLOT(takeEnded(qulonglong, QString)));
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixUser"));
    question.setArguments({m_link.connection().baseService()});
    ++m_awaited;
    m_link.await(m_link.connection().asyncCall(question), this,
                 [this, epoch = m_epoch](const QDBusMessage &reply) {
                     if (epoch == m_epoch) {
                         --m_awaited;
                         takeUid(reply);
                         Q_EMIT answered();
                     }
                 });
    read();
}

void CheckpointWatch::takeUid(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage) {
        return;
    }
    m_uid = reply.arguments().value(0).toUInt();
    if (m_known && m_known->isMine != (m_uid == m_known->uid)) {
        m_known->isMine = m_uid == m_known->uid;
        Q_EMIT changed();
    }
}

void CheckpointWatch::lose()
{
    ++m_epoch;
    if (std::exchange(m_awaited, 0) > 0) {
        Q_EMIT answered();
    }
}

void CheckpointWatch::read()
{
    ++m_awaited;
    m_link.call(QStringLiteral("GetCheckpoint"), {}, this,
                [this, epoch = m_epoch](const QDBusMessage &reply) {
                    if (epoch == m_epoch) {
                        --m_awaited;
                        takeAnswer(reply);
                        Q_EMIT answered();
                    }
                });
}

void CheckpointWatch::takeAnswer(const QDBusMessage &reply)
{
    if (reply.signature() != QLatin1String("tuust")) {
        return; // whatever is the matter, reading the tables tells
    }
    const QVariantList values = reply.arguments();
    if (values[0].toULongLong() == 0) {
        take({});
        return;
    }
    Checkpoint checkpoint;
    checkpoint.id = values[0].toULongLong();
    checkpoint.deadline = Checkpoint::Clock::now() + std::chrono::milliseconds(values[1].toUInt());
    checkpoint.uid = values[2].toUInt();
    checkpoint.isMine = m_uid == checkpoint.uid;
    checkpoint.requestId = values[3].toString();
    checkpoint.steps = values[4].toULongLong();
    if (m_known && m_known->uid == checkpoint.uid) {
        checkpoint.user = m_known->user;
    } else if (m_isLocal && !checkpoint.isMine) {
        lookUpUser(checkpoint.uid);
    }
    take(checkpoint);
}

void CheckpointWatch::take(const std::optional<Checkpoint> &checkpoint)
{
    const std::optional<Checkpoint> before = std::exchange(m_known, checkpoint);
    Q_EMIT changed();
    if (before && (!checkpoint || checkpoint->id != before->id)) {
        Q_EMIT ended(*before, m_lastEnd.first == before->id ? m_lastEnd.second : CheckpointEnd::Unheard);
    }
}

void CheckpointWatch::lookUpUser(quint32 uid)
{
    const QPointer self(this);
    m_thread.run([uid] { return userName(uid); },
                 [self, uid](const QString &name) {
                     if (self && self->m_known && self->m_known->uid == uid) {
                         self->m_known->user = name;
                         Q_EMIT self->changed();
                     }
                 });
}

void CheckpointWatch::takeChanged(qulonglong id)
{
    Q_UNUSED(id)
    read();
}

void CheckpointWatch::takeEnded(qulonglong id, const QString &why)
{
    m_lastEnd = {id, checkpointEndFromName(why)};
    read();
}

} // namespace lvs
