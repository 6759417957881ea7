// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDBusConnection>
#include <QObject>

namespace lvs {

/// A way to the bus that a helper is on, whatever lies between. Nothing here waits: open() is followed by
/// one of the signals, and opened() by lost() when it is over.
class BusPath : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins anew; what was open before is closed.
    virtual void open() = 0;
    /// Gives up what is open or being opened; no signal follows.
    virtual void close() = 0;
    /// The connection has said that it ended: lost() follows, with the reason once that is known.
    virtual void takeDisconnection()
    {
        Q_EMIT lost(Error(ErrorCode::HelperUnreachable, {QStringLiteral("Disconnected")}));
    }
    /// Whether files can be received over it.
    [[nodiscard]] virtual bool passesFiles() const = 0;
    /// Whether what was lost can be found again as it was, so that a job may go on: the helper is another
    /// machine's, and lives on while nobody can reach it.
    [[nodiscard]] virtual bool mayResume() const { return false; }
    /// The machine at its end, for errors; empty for this one.
    [[nodiscard]] virtual QString name() const { return {}; }
    /// What an error from the far side means here.
    [[nodiscard]] virtual Error explained(const Error &error) const { return error; }

Q_SIGNALS:
    void opened(const QDBusConnection &connection);
    void lost(const lvs::Error &error);
};

} // namespace lvs
