// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/netlinksocket.h"

#include <linux/ip_vs.h>
#include <netlink/genl/ctrl.h>
#include <netlink/genl/genl.h>
#include <netlink/socket.h>

#include <QDeadlineTimer>

#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace lvs::ipvs {

namespace {

/// A datagram of a dump grows with the largest buffer the kernel has seen from us, up to 32 KiB;
/// with 8 KiB or less it was seen to leave services out without a word.
constexpr size_t datagramSize = size_t(64) * 1024;
/// So many datagrams a system call: a dump of one service's real servers and its end are two.
constexpr size_t datagramsAtOnce = 4;

constexpr size_t preferredSend = size_t(64) * 1024;
constexpr int preferredSendBuffer = 256 * 1024;
/// What the kernel keeps beside the bytes of a message itself.
constexpr size_t sendOverhead = size_t(4) * 1024;
/// An error takes about that much of the receive buffer (sk_buff with its data, rounded up).
constexpr size_t roomOfAnError = 848;

int errnoOf(int libnlError)
{
    switch (-libnlError) {
    case NLE_OBJ_NOTFOUND:
    case NLE_PROTO_MISMATCH:
    case NLE_AF_NOSUPPORT:
        return ENOENT;
    case NLE_PERM:
    case NLE_NOACCESS:
        return EPERM;
    case NLE_NOMEM:
        return ENOMEM;
    case NLE_AGAIN:
        return ETIMEDOUT;
    default:
        return EIO;
    }
}

int bufferSize(int descriptor, int option)
{
    int size = 0;
    socklen_t length = sizeof size;
    return getsockopt(descriptor, SOL_SOCKET, option, &size, &length) == 0 ? size : 0;
}

} // namespace

const Peer ipvsPeer {NETLINK_GENERIC, IPVS_GENL_NAME};

NetlinkSocket::NetlinkSocket(int receiveBuffer, std::chrono::milliseconds patience, size_t mostMessages,
                             const Peer &peer)
    : m_peer(peer)
    , m_receiveBuffer(receiveBuffer)
    , m_patience(patience)
    , m_mostMessages(mostMessages)
    , m_buffer(datagramSize * datagramsAtOnce)
{
    m_received.reserve(datagramsAtOnce);
}

NetlinkSocket::~NetlinkSocket() = default;

void NetlinkSocket::Deleter::operator()(nl_sock *socket) const
{
    nl_socket_free(socket);
}

int NetlinkSocket::open()
{
    if (m_socket) {
        return 0;
    }
    std::unique_ptr<nl_sock, Deleter> socket(nl_socket_alloc());
    if (!socket) {
        return ENOMEM;
    }
    nl_socket_disable_auto_ack(socket.get());
    if (const int error = nl_connect(socket.get(), m_peer.protocol); error < 0) {
        return errnoOf(error);
    }
    // libnl itself would wait for the family's number for ever.
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_patience);
    const timeval limit {seconds.count(), (m_patience - seconds).count() * 1000};
    setsockopt(nl_socket_get_fd(socket.get()), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    if (m_peer.family != nullptr) {
        const int family = genl_ctrl_resolve(socket.get(), m_peer.family);
        if (family < 0) {
            return errnoOf(family);
        }
        m_family = static_cast<quint16>(family);
    }
    m_descriptor = nl_socket_get_fd(socket.get());
    m_socket = std::move(socket);
    setBuffers();
    return 0;
}

void NetlinkSocket::close()
{
    m_socket.reset();
    m_descriptor = -1;
}

void NetlinkSocket::setBuffers()
{
    // Refusals are sent without the message that they refuse: more of them fit.
    const int on = 1;
    setsockopt(m_descriptor, SOL_NETLINK, NETLINK_CAP_ACK, &on, sizeof on);
    setsockopt(m_descriptor, SOL_SOCKET, SO_SNDBUF, &preferredSendBuffer, sizeof preferredSendBuffer);
    if (setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &m_receiveBuffer, sizeof m_receiveBuffer) != 0) {
        setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &m_receiveBuffer, sizeof m_receiveBuffer);
    }
    const auto sendBuffer = static_cast<size_t>(bufferSize(m_descriptor, SO_SNDBUF));
    m_largestSend = std::min(preferredSend, std::max(sendBuffer, 2 * sendOverhead) - sendOverhead);
    if (m_mostMessages == 0) {
        const auto receiveBuffer = static_cast<size_t>(bufferSize(m_descriptor, SO_RCVBUF));
        m_mostMessages = std::max<size_t>(receiveBuffer / roomOfAnError, 1);
    }
}

quint32 NetlinkSocket::takeSequence(quint32 count)
{
    const quint32 first = m_sequence + 1;
    m_sequence += count;
    return first;
}

void NetlinkSocket::address(nlmsghdr &header, quint32 sequence) const
{
    if (m_peer.family != nullptr) {
        header.nlmsg_type = m_family;
    }
    header.nlmsg_seq = sequence;
    header.nlmsg_pid = 0;
}

int NetlinkSocket::send(std::span<const char> messages) const
{
    for (;;) {
        const ssize_t sent = ::send(m_descriptor, messages.data(), messages.size(), 0);
        if (sent >= 0) {
            return static_cast<size_t>(sent) == messages.size() ? 0 : EIO;
        }
        if (errno != EINTR) {
            return errno;
        }
    }
}

int NetlinkSocket::waitForAnswer() const
{
    const QDeadlineTimer deadline(m_patience);
    for (;;) {
        pollfd waiting {m_descriptor, POLLIN, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(deadline.remainingTime()));
        if (ready > 0) {
            return 0;
        }
        if (ready == 0) {
            return ETIMEDOUT;
        }
        if (errno != EINTR) {
            return errno;
        }
    }
}

int NetlinkSocket::receive(Wait wait)
{
    std::array<sockaddr_nl, datagramsAtOnce> senders {};
    std::array<iovec, datagramsAtOnce> places {};
    std::array<mmsghdr, datagramsAtOnce> datagrams {};
    for (size_t i = 0; i < datagramsAtOnce; ++i) {
        places[i] = {m_buffer.data() + i * datagramSize, datagramSize};
        datagrams[i].msg_hdr.msg_name = &senders[i];
        datagrams[i].msg_hdr.msg_namelen = sizeof senders[i];
        datagrams[i].msg_hdr.msg_iov = &places[i];
        datagrams[i].msg_hdr.msg_iovlen = 1;
    }
    m_received.clear();
    for (;;) {
        // The kernel answers while it takes the request, so that waiting is the exception.
        const int count = recvmmsg(m_descriptor, datagrams.data(), datagramsAtOnce, MSG_DONTWAIT, nullptr);
        if (count < 0 && errno == EAGAIN && wait == Wait::UntilPatienceEnds) {
            if (const int error = waitForAnswer(); error != 0) {
                return error;
            }
            continue;
        }
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return errno;
        }
        for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
            if ((datagrams[i].msg_hdr.msg_flags & MSG_TRUNC) != 0) {
                return EMSGSIZE;
            }
            // Only the kernel is listened to.
            if (senders[i].nl_pid == 0) {
                m_received.emplace_back(m_buffer.data() + i * datagramSize, datagrams[i].msg_len);
            }
        }
        return 0;
    }
}

} // namespace lvs::ipvs
