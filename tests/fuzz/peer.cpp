// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/peer.h"

#include "core/protocol/wiretypes.h"
#include "tests/fuzz/targets.h"

#include <thread>

namespace lvs::fuzz {

Peer::Peer()
    : m_application(m_arguments, nullptr)
{
    wire::registerTypes();
    m_server.emplace(QStringLiteral("unix:dir=") + m_folder.path());
    QObject::connect(&*m_server, &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
        m_hasConnected = connection.registerVirtualObject(QStringLiteral("/org/lvsdesk/Director1"), this);
    });
    // "unix:path=PATH,guid=…"
    const QString path = m_server->address().section(u'=', 1).section(u',', 0, 0);
    // Whoever authenticates waits for the other side, which answers in this thread's event loop.
    std::thread([this, path] { m_sender.emplace(path); }).join();
    require(m_sender->isConnected(), "there is a connection to this process");
    while (!m_hasConnected) {
        wait();
    }
}

void Peer::wait()
{
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

QVariantList Peer::deliver(const QByteArray &signature, const QByteArray &body)
{
    m_received.reset();
    test::RawMessage message = test::RawBus::directorCall("Apply", signature, body);
    message.flags = test::RawMessage::NoReply;
    message.destination.clear();
    require(m_sender->send(message) != 0, "a valid message is taken");
    while (!m_received) {
        wait();
    }
    return *std::exchange(m_received, std::nullopt);
}

bool Peer::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    m_received = message.arguments();
    return true;
}

QString Peer::introspect(const QString &) const
{
    return {};
}

} // namespace lvs::fuzz
