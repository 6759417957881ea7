// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a host on a bus saved: asked for when the link is there, and whenever somebody saves.
#include "core/protocol/errorname.h"
#include "core/protocol/names.h"
#include "core/protocol/snapshotrecord.h"
#include "core/protocol/wiretypes.h"
#include "core/session/bushost.h"
#include "core/session/helperlink.h"
#include "core/session/recordthread.h"

#include <QDBusArgument>
#include <QDBusVariant>

namespace lvs {

namespace {

constexpr QLatin1String propertiesInterface {"org.freedesktop.DBus.Properties"};
/// A password may be asked for.
constexpr std::chrono::minutes savingPatience {3};

Error closed()
{
    return Error(ErrorCode::HelperUnreachable, {QStringLiteral("closed")});
}

Result<std::vector<SavedEntry>> historyFromReply(const QDBusMessage &reply)
{
    if (reply.signature() != bus::historySignature) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("GetHistory")});
    }
    std::vector<SavedEntry> history;
    const auto rows = reply.arguments().value(0).value<QDBusArgument>();
    rows.beginArray();
    while (!rows.atEnd() && history.size() < longestSavedHistory) {
        SavedEntry entry;
        rows.beginStructure();
        rows >> entry.number >> entry.time >> entry.uid >> entry.user >> entry.services >> entry.realServers
            >> entry.setupObjects >> entry.hash;
        rows.endStructure();
        history.push_back(std::move(entry));
    }
    rows.endArray();
    return history;
}

/// The error in a variant of a property; nothing where there is none, or no such property.
std::optional<Error> errorFromProperty(const QDBusMessage &reply)
{
    const QVariant value = reply.arguments().value(0).value<QDBusVariant>().variant();
    if (reply.type() == QDBusMessage::ErrorMessage || !value.canConvert<QDBusArgument>()) {
        return std::nullopt;
    }
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != QLatin1String("(sas)")) {
        return std::nullopt;
    }
    wire::Error error;
    argument >> error;
    return fromWire(error);
}

} // namespace

void BusHost::takeSavedChanged(qulonglong number)
{
    Q_UNUSED(number)
    readSaved();
}

void BusHost::readSaved()
{
    if (!m_keepsSaved) {
        return;
    }
    if (m_readingSaved) {
        m_readSavedAgain = true;
        return;
    }
    m_readingSaved = true;
    m_link->call(QStringLiteral("GetHistory"), {}, this, [this, epoch = m_epoch](const QDBusMessage &reply) {
        if (epoch != m_epoch) {
            return;
        }
        const Result<std::vector<SavedEntry>> history = historyFromReply(reply);
        readSavedError(history ? *history : std::vector<SavedEntry>());
    });
}

void BusHost::readSavedError(const std::vector<SavedEntry> &history)
{
    const QDBusMessage helper = m_link->message(QStringLiteral("Get"));
    QDBusMessage message = QDBusMessage::createMethodCall(helper.service(), helper.path(),
                                                          propertiesInterface, QStringLiteral("Get"));
    message.setArguments({bus::directorInterface, QStringLiteral("SavedError")});
    m_link->send(message, this, [this, history, epoch = m_epoch](const QDBusMessage &reply) {
        if (epoch == m_epoch) {
            readLatestSaved(history, errorFromProperty(reply));
        }
    });
}

void BusHost::readLatestSaved(const std::vector<SavedEntry> &history, const std::optional<Error> &error)
{
    fetchSavedPage(0, 0, {}, [this, history, error, epoch = m_epoch](const Result<SavedState> &saved) {
        if (epoch != m_epoch) {
            return;
        }
        // Nothing was ever saved, or what was cannot be used: the error says which.
        std::optional<Error> why = error;
        if (!saved && saved.error().code != ErrorCode::NotSaved && !why) {
            why = saved.error();
        }
        m_readingSaved = false;
        setSaved(std::make_shared<const SavedState>(saved ? *saved : SavedState()), history, why);
        if (std::exchange(m_readSavedAgain, false)) {
            readSaved();
        }
    });
}

void BusHost::fetchSavedPage(quint64 number, quint32 page, const QByteArray &before, const SavedPages &done)
{
    m_link->call(QStringLiteral("GetSaved"), {number, page}, this,
                 [=, this, epoch = m_epoch](const QDBusMessage &reply) {
                     if (epoch != m_epoch || reply.type() == QDBusMessage::ErrorMessage) {
                         done(epoch == m_epoch ? errorFromReply(reply) : closed());
                         return;
                     }
                     const QVariantList values = reply.arguments();
                     const QByteArray bytes = before + values.value(3).toByteArray();
                     if (page + 1 < values.value(2).toUInt() && bytes.size() < bus::mostPackedBytes) {
                         fetchSavedPage(number, page + 1, bytes, done);
                         return;
                     }
                     const quint64 found = values.value(0).toULongLong();
                     const quint64 generation = values.value(1).toULongLong();
                     m_thread->run([bytes] { return unpackSnapshot(bytes); },
                                   [this, epoch, found, generation, done](Result<HostState> state) {
                                       if (epoch != m_epoch) {
                                           done(closed());
                                       } else if (state) {
                                           done(SavedState {found, generation, std::move(*state)});
                                       } else {
                                           done(state.error());
                                       }
                                   });
                 });
}

void BusHost::fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer)
{
    const auto tell = [receiver = QPointer(receiver), answer](const Result<SavedState> &saved) {
        if (receiver) {
            QMetaObject::invokeMethod(
                receiver, [answer, saved] { answer(saved); }, Qt::QueuedConnection);
        }
    };
    if (!m_keepsSaved || !m_link->isOpen()) {
        tell(m_keepsSaved ? closed() : Error(ErrorCode::Unsupported, {QStringLiteral("saved")}));
        return;
    }
    fetchSavedPage(number, 0, {}, tell);
}

void BusHost::save(QObject *receiver, const SaveAnswer &answer)
{
    const auto tell = [receiver = QPointer(receiver), answer](const Result<quint64> &number) {
        if (receiver) {
            QMetaObject::invokeMethod(
                receiver, [answer, number] { answer(number); }, Qt::QueuedConnection);
        }
    };
    if (!m_keepsSaved || !m_link->isOpen()) {
        tell(m_keepsSaved ? closed() : Error(ErrorCode::Unsupported, {QStringLiteral("saved")}));
        return;
    }
    QDBusMessage message = m_link->message(QStringLiteral("Persist"), {generation()});
    message.setInteractiveAuthorizationAllowed(true);
    m_link->send(
        message, this,
        [this, tell, epoch = m_epoch](const QDBusMessage &reply) {
            if (reply.type() == QDBusMessage::ErrorMessage) {
                const Error error = m_link->errorOf(reply);
                if (error.code == ErrorCode::StaleGeneration && epoch == m_epoch) {
                    readConfig();
                }
                tell(error);
                return;
            }
            const quint64 number = reply.arguments().value(0).toULongLong();
            if (epoch != m_epoch || (savedState() && savedState()->number == number)) {
                tell(number);
                return;
            }
            // What was saved is seen before it is told.
            const auto once = std::make_shared<QMetaObject::Connection>();
            *once = connect(this, &Host::savedChanged, this, [tell, number, once] {
                disconnect(*once);
                tell(number);
            });
            readSaved();
        },
        savingPatience);
}

} // namespace lvs
