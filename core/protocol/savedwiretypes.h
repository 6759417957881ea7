// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDBusArgument>
#include <QList>
#include <QString>

namespace lvs::wire {

/// (txusuuuay) a saved state in the history (GetHistory).
struct HistoryEntry
{
    quint64 number = 0;
    qint64 time = 0; ///< seconds since 1970
    quint32 uid = 0;
    QString user;
    quint32 services = 0;
    quint32 realServers = 0;
    quint32 setupObjects = 0;
    QByteArray content; ///< SHA-256

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

using History = QList<HistoryEntry>;

QDBusArgument &operator<<(QDBusArgument &argument, const HistoryEntry &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, HistoryEntry &value);

/// Part of registerTypes().
void registerSavedTypes();

} // namespace lvs::wire

Q_DECLARE_METATYPE(lvs::wire::HistoryEntry)
