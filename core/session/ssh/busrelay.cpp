// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/busrelay.h"

#include "core/session/ssh/busgreeting.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace lvs::ssh {

/// The descriptors, which thread and object share; closed when neither needs them any longer.
struct RelayedEnds
{
    int bus = -1;
    int listening = -1;
    int stop = -1; ///< an eventfd that becomes readable when the relay shall end
    QByteArray guid;
    QByteArray firstMessages;

    RelayedEnds() = default;
    RelayedEnds(const RelayedEnds &) = delete;
    RelayedEnds &operator=(const RelayedEnds &) = delete;
    ~RelayedEnds()
    {
        for (const int descriptor : {bus, listening, stop}) {
            if (descriptor >= 0) {
                ::close(descriptor);
            }
        }
    }
};

namespace {

constexpr int connectPatience = 10000; // milliseconds for Qt to connect
constexpr size_t chunk = 256UL * 1024;

/// One way of the relay: what was read and is not written yet.
struct Flow
{
    int from;
    int to;
    QByteArray waiting;
    bool isOver = false;

    void read()
    {
        std::array<char, chunk> buffer;
        const ssize_t count = ::read(from, buffer.data(), buffer.size());
        if (count > 0) {
            waiting.append(buffer.data(), count);
        } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            isOver = true;
        }
    }
    void write()
    {
        const ssize_t count =
            ::send(to, waiting.constData(), static_cast<size_t>(waiting.size()), MSG_NOSIGNAL);
        if (count > 0) {
            waiting.remove(0, count);
        } else if (count < 0 && errno != EAGAIN && errno != EINTR) {
            isOver = true;
        }
    }
};

short has(const pollfd &polled, int events)
{
    return static_cast<short>(polled.revents & events);
}

/// Until one side ends: what it has said is delivered first.
void carry(Flow &there, Flow &back, int stop)
{
    while (true) {
        const auto wanted = [](const Flow &in, const Flow &out) {
            return static_cast<short>((in.waiting.isEmpty() ? POLLIN : 0)
                                      | (out.waiting.isEmpty() ? 0 : POLLOUT));
        };
        std::array<pollfd, 3> polled {pollfd {there.from, wanted(there, back), 0},
                                      pollfd {back.from, wanted(back, there), 0}, pollfd {stop, POLLIN, 0}};
        if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        if (polled[2].revents != 0) {
            return;
        }
        if (has(polled[0], POLLOUT) != 0) {
            back.write();
        }
        if (has(polled[1], POLLOUT) != 0) {
            there.write();
        }
        if (has(polled[0], POLLIN | POLLHUP | POLLERR) != 0 && there.waiting.isEmpty()) {
            there.read();
        }
        if (has(polled[1], POLLIN | POLLHUP | POLLERR) != 0 && back.waiting.isEmpty()) {
            back.read();
        }
        if ((there.isOver && there.waiting.isEmpty()) || (back.isOver && back.waiting.isEmpty())) {
            return;
        }
    }
}

bool becomesReadable(int descriptor, int stop, int milliseconds)
{
    std::array<pollfd, 2> polled {pollfd {descriptor, POLLIN, 0}, pollfd {stop, POLLIN, 0}};
    return ::poll(polled.data(), polled.size(), milliseconds) > 0 && polled[1].revents == 0
        && polled[0].revents != 0;
}

/// Greets the client; what it said beyond that, or nothing if it did not greet back.
std::optional<QByteArray> welcome(int client, const RelayedEnds &ends)
{
    BusWelcome greeting(ends.guid);
    while (!greeting.isDone()) {
        std::array<char, 4096> buffer;
        if (!becomesReadable(client, ends.stop, connectPatience)) {
            return std::nullopt;
        }
        const ssize_t count = ::read(client, buffer.data(), buffer.size());
        if (count <= 0) {
            return std::nullopt;
        }
        const std::optional<QByteArray> answer = greeting.take(QByteArray(buffer.data(), count));
        if (!answer) {
            return std::nullopt;
        }
        // A few words: they fit into the socket's buffer.
        if (::send(client, answer->constData(), static_cast<size_t>(answer->size()), MSG_NOSIGNAL)
            != answer->size()) {
            return std::nullopt;
        }
    }
    return greeting.beyond();
}

void relay(const std::shared_ptr<RelayedEnds> &ends)
{
    if (!becomesReadable(ends->listening, ends->stop, connectPatience)) {
        return;
    }
    const int client = ::accept4(ends->listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) {
        return;
    }
    if (const std::optional<QByteArray> beyond = welcome(client, *ends)) {
        ::fcntl(client, F_SETFL, O_NONBLOCK);
        ::fcntl(ends->bus, F_SETFL, O_NONBLOCK);
        Flow there {client, ends->bus, *beyond};
        Flow back {ends->bus, client, ends->firstMessages};
        carry(there, back, ends->stop);
    }
    ::close(client);
    ::shutdown(ends->bus, SHUT_RDWR);
}

Error systemError()
{
    return Error(ErrorCode::SshFailed, {QString(), QString::fromLocal8Bit(std::strerror(errno))});
}

} // namespace

QString unixBusAddress(const QString &path)
{
    QByteArray escaped;
    for (const char byte : QFile::encodeName(path)) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || (byte >= '0' && byte <= '9') || QByteArrayView("-_/.").contains(byte);
        escaped += plain ? QByteArray(1, byte) : '%' + QByteArray(1, byte).toHex();
    }
    return QStringLiteral("unix:path=") + QString::fromLatin1(escaped);
}

Result<std::unique_ptr<BusRelay>> BusRelay::start(const QString &path, int bus, const BusGreeting &greeting)
{
    const auto ends = std::make_shared<RelayedEnds>();
    ends->bus = bus;
    ends->guid = greeting.guid();
    ends->firstMessages = greeting.messages();
    ends->stop = ::eventfd(0, EFD_CLOEXEC);
    ends->listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path)) {
        errno = ENAMETOOLONG;
        return systemError();
    }
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    ::unlink(name.constData());
    if (ends->stop < 0 || ends->listening < 0
        || ::bind(ends->listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(ends->listening, 1) != 0) {
        return systemError();
    }
    std::unique_ptr<BusRelay> made(new BusRelay);
    made->m_address = unixBusAddress(path);
    made->m_ends = ends;
    std::thread([ends] { relay(ends); }).detach();
    return made;
}

BusRelay::~BusRelay()
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_ends->stop, &one, sizeof one);
}

} // namespace lvs::ssh
