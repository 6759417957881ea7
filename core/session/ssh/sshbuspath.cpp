// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/sshbuspath.h"

#include "core/session/ssh/sshcommand.h"

#include <QDBusError>
#include <QDir>
#include <QStandardPaths>
#include <QThread>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace lvs {

namespace {

constexpr std::chrono::seconds busPatience {15};
/// When a connection goes, the bus, the bridge and ssh end within this of one another.
constexpr std::chrono::milliseconds reasonPatience {700};

/// A socket's path has room for 107 bytes, of which ssh needs 17 while it makes one.
constexpr qsizetype longestFolder = 70;

QString folderTemplate()
{
    const QString name = QStringLiteral("/lvsdesk-XXXXXX");
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() || runtime.size() > longestFolder ? QStringLiteral("/tmp") : runtime) + name;
}

/// ssh clears up after itself at the same moment, and a file that it took away first counts as one that could
/// not be removed: the folder would stay.
void removeFolder(const QString &path)
{
    constexpr int attempts = 3;
    for (int attempt = 0; attempt < attempts && !QDir(path).removeRecursively(); ++attempt) { }
}

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("lvsdesk-ssh-%1").arg(++count);
}

} // namespace

SshBusPath::SshBusPath(const SshDestination &destination, QObject *parent)
    : BusPath(parent)
    , m_destination(destination)
    , m_host(destination.toString())
    , m_folder(folderTemplate())
    , m_master(destination, m_folder.path())
{
    m_limit.setSingleShot(true);
    m_loss.setSingleShot(true);
    connect(&m_master, &ssh::SshMaster::opened, this, &SshBusPath::startBridge);
    connect(&m_master, &ssh::SshMaster::lost, this, &SshBusPath::fail);
    connect(&m_bridge, &ssh::SshProcess::missing, this,
            [this] { fail(Error(ErrorCode::SshMissing, {m_host})); });
    connect(&m_bridge, &ssh::SshProcess::ended, this,
            [this](int status) { failSoon(m_bridge.messages().bridgeError(m_host, status, m_isOpen)); });
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(Error(ErrorCode::SshTimeout, {m_host, QString::number(busPatience.count())}));
    });
    connect(&m_loss, &QTimer::timeout, this, [this] { fail(*m_lossReason); });
}

SshBusPath::~SshBusPath()
{
    close();
    if (m_folder.isValid()) {
        removeFolder(m_folder.path());
    }
}

void SshBusPath::open()
{
    closeBus();
    if (!m_folder.isValid()) {
        fail(Error(ErrorCode::SshFailed, {m_host, m_folder.errorString()}));
    } else if (m_master.isOpen()) {
        startBridge();
    } else {
        m_master.open();
    }
}

void SshBusPath::close()
{
    closeBus();
    m_master.close();
}

void SshBusPath::closeBus()
{
    m_limit.stop();
    m_loss.stop();
    m_lossReason.reset();
    m_isOpen = false;
    m_notifier.reset();
    m_bridge.stop();
    m_relay.reset();
    if (m_bus >= 0) {
        ::close(std::exchange(m_bus, -1));
    }
    if (m_arrival) {
        disconnect(m_arrival);
    } else if (!m_connectionName.isEmpty()) {
        QDBusConnection::disconnectFromBus(m_connectionName);
    }
    m_arrival = {};
    m_connectionName.clear();
}

void SshBusPath::startBridge()
{
    std::array<int, 2> ends {};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0) {
        fail(Error(ErrorCode::SshFailed, {m_host, QString::fromLocal8Bit(std::strerror(errno))}));
        return;
    }
    m_bus = ends[0];
    m_greeting = {};
    m_limit.start(busPatience);
    m_notifier = std::make_unique<QSocketNotifier>(m_bus, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SshBusPath::readGreeting);
    m_bridge.start(ssh::bridgeArguments(m_destination, m_master.controlPath()), ends[1]);
    ::close(ends[1]); // the child has its own by now
    const QByteArray opening = ssh::BusGreeting::opening();
    [[maybe_unused]] const ssize_t sent =
        ::send(m_bus, opening.constData(), static_cast<size_t>(opening.size()), MSG_NOSIGNAL);
}

void SshBusPath::readGreeting()
{
    std::array<char, 4096> buffer;
    const ssize_t count = ::read(m_bus, buffer.data(), buffer.size());
    if (count <= 0) {
        if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            m_notifier->setEnabled(false); // the bridge has ended, and says why
        }
        return;
    }
    const Result<QByteArray> answer = m_greeting.take(QByteArray(buffer.data(), count));
    if (!answer) {
        fail(Error(ErrorCode::SshNoBus, {m_host, answer.error().arguments.value(1)}));
        return;
    }
    if (!answer->isEmpty()) { // a few words: they fit into the socket's buffer
        [[maybe_unused]] const ssize_t sent =
            ::send(m_bus, answer->constData(), static_cast<size_t>(answer->size()), MSG_NOSIGNAL);
    }
    if (m_greeting.isDone()) {
        startRelay();
    }
}

void SshBusPath::startRelay()
{
    m_notifier.reset();
    Result<std::unique_ptr<ssh::BusRelay>> relay =
        ssh::BusRelay::start(m_folder.filePath(QStringLiteral("bus")), std::exchange(m_bus, -1), m_greeting);
    if (!relay) {
        fail(Error(ErrorCode::SshFailed, {m_host, relay.error().arguments.value(1)}));
        return;
    }
    m_relay = std::move(relay).value();
    connectToRelay();
}

/// On a thread of its own, though it is over at once: everything is in this process.
void SshBusPath::connectToRelay()
{
    m_connectionName = newConnectionName();
    const auto made = std::make_shared<std::optional<QDBusConnection>>();
    QThread *thread = QThread::create([made, address = m_relay->address(), name = m_connectionName] {
        *made = QDBusConnection::connectToBus(address, name);
    });
    m_arrival = connect(thread, &QThread::finished, this, [this, made] { takeConnection(**made); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->setObjectName(QStringLiteral("bus over ssh"));
    thread->start();
}

void SshBusPath::takeConnection(const QDBusConnection &connection)
{
    m_arrival = {};
    if (!connection.isConnected()) {
        failSoon(Error(ErrorCode::SshNoBus, {m_host, connection.lastError().message()}));
        return;
    }
    m_limit.stop();
    m_isOpen = true;
    Q_EMIT opened(connection);
}

void SshBusPath::takeDisconnection()
{
    failSoon(Error(ErrorCode::SshLost, {m_host, QStringLiteral("Disconnected")}));
}

Error SshBusPath::explained(const Error &error) const
{
    return error.code == ErrorCode::NotAuthorized
        ? Error(ErrorCode::RemoteNotAuthorized, {m_host, error.arguments.value(0)})
        : error;
}

void SshBusPath::failSoon(const Error &error)
{
    // What the bridge says is better than that the bus is gone, and ssh's own word is the best.
    if (!m_lossReason || m_lossReason->arguments.value(1) == QLatin1String("Disconnected")) {
        m_lossReason = error;
    }
    if (!m_loss.isActive()) {
        m_loss.start(reasonPatience);
    }
}

// By value: to close the bus drops what the error was taken from.
void SshBusPath::fail(Error error) // NOLINT(performance-unnecessary-value-param)
{
    closeBus();
    Q_EMIT lost(error);
}

} // namespace lvs
