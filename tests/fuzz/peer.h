// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawbus/rawbus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServer>
#include <QDBusVirtualObject>
#include <QTemporaryDir>

#include <optional>

namespace lvs::fuzz {

/// The receiving end of a D-Bus connection in this process: it makes messages of bytes as QtDBus does for the
/// helper, without a bus between.
class Peer : public QDBusVirtualObject
{
public:
    Peer();

    /// The arguments of a message with that signature and body, which must be valid.
    QVariantList deliver(const QByteArray &signature, const QByteArray &body);

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;
    QString introspect(const QString &path) const override;

private:
    void wait();

    int m_arguments = 0;
    QCoreApplication m_application;
    QTemporaryDir m_folder;
    std::optional<QDBusServer> m_server;
    std::optional<test::RawBus> m_sender;
    bool m_hasConnected = false;
    std::optional<QVariantList> m_received;
};

} // namespace lvs::fuzz
