// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <netlink/msg.h>

#include <QtGlobal>

#include <chrono>
#include <memory>
#include <span>
#include <vector>

struct nl_sock;

namespace lvs::ipvs {

/// Who in the kernel is spoken to: a netlink protocol and, with NETLINK_GENERIC, one of its families.
struct Peer
{
    int protocol;
    const char *family; ///< nullptr: the protocol has none
};

/// The family of IPVS.
extern const Peer ipvsPeer;

/// One netlink socket, kept open: opening one for each command is what makes others slow. libnl opens it
/// and finds the family; sending and receiving go past libnl, which can neither put many messages into one
/// system call nor wait no longer than it should, and which makes different errno the same.
/// Every function gives 0 or an errno; ETIMEDOUT after patience, ENOBUFS where answers were lost,
/// EMSGSIZE where one did not fit. For one thread at a time.
class NetlinkSocket
{
public:
    /// receiveBuffer: bytes the kernel may keep for us; what is not allowed is taken as far as it is.
    /// mostMessages: 0 for as many as that buffer can keep refusals.
    NetlinkSocket(int receiveBuffer, std::chrono::milliseconds patience, size_t mostMessages = 0,
                  const Peer &peer = ipvsPeer);
    NetlinkSocket(const NetlinkSocket &) = delete;
    NetlinkSocket &operator=(const NetlinkSocket &) = delete;
    ~NetlinkSocket();

    /// Opens the socket, unless it is open; asking for the family loads the kernel's module where the
    /// caller may. ENOENT: there is no such family.
    [[nodiscard]] int open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_socket != nullptr; }

    /// The most bytes one send may have, and the most messages whose errors would all be kept.
    [[nodiscard]] size_t largestSend() const { return m_largestSend; }
    [[nodiscard]] size_t mostMessages() const { return m_mostMessages; }

    /// Reserves count sequence numbers and gives the first.
    [[nodiscard]] quint32 takeSequence(quint32 count = 1);
    /// Writes the sequence number, and with generic netlink the family, into the header of a message that
    /// is about to be sent.
    void address(nlmsghdr &header, quint32 sequence) const;
    /// Sends whole messages, each padded.
    [[nodiscard]] int send(std::span<const char> messages) const;

    enum class Wait { UntilPatienceEnds, No };
    /// Takes the datagrams that are there, a few at most; where there is none, waits for one, or gives
    /// EAGAIN. What was received lasts until the next call.
    [[nodiscard]] int receive(Wait wait = Wait::UntilPatienceEnds);

    /// Hands each message over that was received last, until visit gives true.
    template <typename Visit> bool forEachReceived(Visit visit) const
    {
        for (const std::span<const char> block : m_received) {
            const void *start = block.data();
            auto left = static_cast<int>(block.size());
            for (const auto *header = static_cast<const nlmsghdr *>(start); nlmsg_ok(header, left) != 0;
                 header = nlmsg_next(const_cast<nlmsghdr *>(header), &left)) {
                if (visit(*header)) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    void setBuffers();
    [[nodiscard]] int waitForAnswer() const;

    struct Deleter
    {
        void operator()(nl_sock *socket) const;
    };

    Peer m_peer;
    int m_receiveBuffer;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<nl_sock, Deleter> m_socket;
    int m_descriptor = -1;
    quint16 m_family = 0;
    quint32 m_sequence = 0;
    size_t m_largestSend = 0;
    size_t m_mostMessages;
    std::vector<char> m_buffer;
    std::vector<std::span<const char>> m_received;
};

} // namespace lvs::ipvs
