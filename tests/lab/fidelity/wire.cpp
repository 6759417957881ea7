// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/wire.h"

#include "tests/lab/conformance/namespace.h"

#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip6.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace lvs::test {

namespace {

constexpr const char *device = "wire";
constexpr int hopLimit = 64;
#ifndef IPV6_HDRINCL
constexpr int IPV6_HDRINCL = 36; // linux/in6.h, which cannot be included beside netinet/in.h
#endif

void require(bool isRight, const char *what)
{
    if (!isRight) {
        qFatal("%s: %s", what, std::strerror(errno));
    }
}

int rawSocket(int family, int level, int option)
{
    const int made = ::socket(family, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW);
    require(made >= 0, "raw socket");
    const int on = 1;
    require(::setsockopt(made, level, option, &on, sizeof(on)) == 0, "own headers");
    return made;
}

/// A packet without payload. Checksums stay open: IPVS does not look at them.
struct Headers
{
    std::array<quint8, sizeof(ip6_hdr) + sizeof(tcphdr)> bytes {};
    size_t size = 0;

    template <typename Header> void append(const Header &header)
    {
        std::memcpy(bytes.data() + size, &header, sizeof(header));
        size += sizeof(header);
    }
};

void appendNetwork(Headers &headers, const Arrival &arrival, size_t payload)
{
    const auto protocol = static_cast<quint8>(arrival.protocol);
    const Address::Bytes &from = arrival.client.address.bytes();
    const Address::Bytes &to = arrival.destination.address.bytes();
    if (arrival.client.address.isIPv4()) {
        iphdr header {};
        header.version = 4;
        header.ihl = 5;
        header.ttl = hopLimit;
        header.protocol = protocol;
        header.tot_len = htons(static_cast<quint16>(sizeof(header) + payload));
        std::memcpy(&header.saddr, from.data(), sizeof(header.saddr));
        std::memcpy(&header.daddr, to.data(), sizeof(header.daddr));
        headers.append(header);
    } else {
        ip6_hdr header {};
        header.ip6_vfc = 6 << 4;
        header.ip6_hlim = hopLimit;
        header.ip6_nxt = protocol;
        header.ip6_plen = htons(static_cast<quint16>(payload));
        std::memcpy(&header.ip6_src, from.data(), sizeof(header.ip6_src));
        std::memcpy(&header.ip6_dst, to.data(), sizeof(header.ip6_dst));
        headers.append(header);
    }
}

Headers packetOf(const Arrival &arrival, Wire::Packet packet)
{
    Headers headers;
    if (arrival.protocol == Protocol::Udp) {
        appendNetwork(headers, arrival, sizeof(udphdr));
        udphdr header {};
        header.source = htons(arrival.client.port.number());
        header.dest = htons(arrival.destination.port.number());
        header.len = htons(sizeof(header));
        headers.append(header);
        return headers;
    }
    appendNetwork(headers, arrival, sizeof(tcphdr));
    tcphdr header {};
    header.source = htons(arrival.client.port.number());
    header.dest = htons(arrival.destination.port.number());
    header.doff = sizeof(header) / 4;
    header.syn = packet == Wire::Packet::Begin || packet == Wire::Packet::Answer ? 1 : 0;
    header.rst = packet == Wire::Packet::Reset ? 1 : 0;
    header.fin = packet == Wire::Packet::End ? 1 : 0;
    header.ack = packet == Wire::Packet::Begin ? 0 : 1;
    headers.append(header);
    return headers;
}

Endpoint endpointAt(const quint8 *address, const quint8 *port, bool isIPv4)
{
    Endpoint endpoint;
    if (isIPv4) {
        quint32 number = 0;
        std::memcpy(&number, address, sizeof(number));
        endpoint.address = Address::fromIPv4(ntohl(number));
    } else {
        Address::Bytes bytes {};
        std::memcpy(bytes.data(), address, bytes.size());
        endpoint.address = Address::fromIPv6(bytes);
    }
    endpoint.port = Port(static_cast<quint16>(port[0] << 8 | port[1]));
    return endpoint;
}

} // namespace

Address wireAddress(AddressFamily family, quint8 net, quint16 number)
{
    if (family == AddressFamily::IPv4) {
        return Address::fromIPv4(10U << 24 | quint32 {net} << 16 | number);
    }
    Address::Bytes bytes {0xfd, net};
    // Spread over the words, so that their combination counts.
    bytes[6] = static_cast<quint8>(number >> 8);
    bytes[9] = static_cast<quint8>(number * 7);
    bytes[14] = static_cast<quint8>(number >> 8);
    bytes[15] = static_cast<quint8>(number);
    return Address::fromIPv6(bytes);
}

Wire::Wire()
{
    const Finished made = runProgram(QStringLiteral("ip"), {QStringLiteral("-batch"), QStringLiteral("-")},
                                     "link add wire type dummy\n"
                                     "link set wire arp off up\n"
                                     "route add 10.7.0.0/16 dev wire\n"
                                     "route add 10.8.0.0/16 dev wire\n"
                                     "route add fd07::/16 dev wire\n"
                                     "route add fd08::/16 dev wire\n"
                                     "route add 10.9.0.0/16 dev wire\n"
                                     "route add fd09::/16 dev wire\n");
    if (made.status != 0) {
        qFatal("no wire: %s", made.errors.constData());
    }
    m_toIPv4 = rawSocket(AF_INET, IPPROTO_IP, IP_HDRINCL);
    m_toIPv6 = rawSocket(AF_INET6, IPPROTO_IPV6, IPV6_HDRINCL);
    m_sniffer = ::socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, htons(ETH_P_ALL));
    require(m_sniffer >= 0, "packet socket");
    sockaddr_ll place {};
    place.sll_family = AF_PACKET;
    place.sll_protocol = htons(ETH_P_ALL);
    place.sll_ifindex = static_cast<int>(::if_nametoindex(device));
    require(::bind(m_sniffer, reinterpret_cast<const sockaddr *>(&place), sizeof(place)) == 0,
            "bind to the wire");
}

Wire::~Wire()
{
    for (const int each : {m_toIPv4, m_toIPv6, m_sniffer}) {
        ::close(each);
    }
}

std::optional<Endpoint> Wire::send(const Arrival &arrival, Packet packet)
{
    transmit(arrival, packet);
    const std::optional<Passed> passed = received(arrival.protocol);
    return passed && passed->to.address != arrival.destination.address ? std::optional(passed->to)
                                                                       : std::nullopt;
}

bool Wire::answer(const Endpoint &server, const Arrival &arrival, Packet packet)
{
    transmit({arrival.protocol, server, arrival.client, 0}, packet);
    const std::optional<Passed> passed = received(arrival.protocol);
    return passed && passed->from == arrival.destination && passed->to == arrival.client;
}

void Wire::transmit(const Arrival &arrival, Packet packet)
{
    const Headers headers = packetOf(arrival, packet);
    const bool isIPv4 = arrival.destination.address.isIPv4();
    const int out = isIPv4 ? m_toIPv4 : m_toIPv6;
    const int mark = static_cast<int>(arrival.mark);
    require(::setsockopt(out, SOL_SOCKET, SO_MARK, &mark, sizeof(mark)) == 0, "mark");
    const Address::Bytes &to = arrival.destination.address.bytes();
    sockaddr_storage place {};
    socklen_t length = 0;
    if (isIPv4) {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        std::memcpy(&address.sin_addr, to.data(), sizeof(address.sin_addr));
        std::memcpy(&place, &address, length = sizeof(address));
    } else {
        sockaddr_in6 address {};
        address.sin6_family = AF_INET6;
        std::memcpy(&address.sin6_addr, to.data(), sizeof(address.sin6_addr));
        std::memcpy(&place, &address, length = sizeof(address));
    }
    const ssize_t sent = ::sendto(out, headers.bytes.data(), headers.size, 0,
                                  reinterpret_cast<const sockaddr *>(&place), length);
    // What netfilter drops is told to the sender as a lack of permission.
    require(sent >= 0 || errno == EPERM, "sendto");
}

std::optional<Wire::Passed> Wire::received(Protocol protocol)
{
    constexpr size_t enough = 256;
    std::array<quint8, enough> bytes {};
    std::optional<Passed> last;
    ssize_t size = 0;
    while ((size = ::recv(m_sniffer, bytes.data(), bytes.size(), 0)) > 0) {
        const bool isIPv4 = bytes[0] >> 4 == 4;
        const size_t header = isIPv4 ? sizeof(iphdr) : sizeof(ip6_hdr);
        const quint8 found = isIPv4 ? bytes[9] : bytes[6];
        if (static_cast<size_t>(size) < header + 4 || found != static_cast<quint8>(protocol)) {
            continue; // what the kernel says by itself
        }
        const quint8 *addresses = bytes.data() + (isIPv4 ? 12 : 8);
        const quint8 *ports = bytes.data() + header;
        last = Passed {endpointAt(addresses, ports, isIPv4),
                       endpointAt(addresses + (isIPv4 ? 4 : 16), ports + 2, isIPv4)};
    }
    return last;
}

} // namespace lvs::test
