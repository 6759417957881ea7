// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/buspath.h"

#include <QThread>

namespace lvs {

/// The way to a bus that has an address. Connecting happens on a thread of its own, since a peer that stays
/// silent holds up the one that asks.
class AddressPath : public BusPath
{
    Q_OBJECT
public:
    /// address: D-Bus specification, "Server Addresses"; empty for the system bus.
    explicit AddressPath(const QString &address, QObject *parent = nullptr);
    ~AddressPath() override;

    void open() override;
    void close() override;
    [[nodiscard]] bool passesFiles() const override { return m_address.isEmpty(); }

private:
    void takeConnection(const QDBusConnection &connection);

    QString m_address;
    QString m_connectionName;
    QMetaObject::Connection m_arrival; ///< of the connection that is being made
};

} // namespace lvs
