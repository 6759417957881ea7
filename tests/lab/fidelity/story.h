// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/lab/fidelity/surroundings.h"
#include "tests/lab/fidelity/twins.h"

namespace lvs::test {

/// A story about one service, told twice: to IPv4 and to IPv6. Real servers are A, B, C …, clients have
/// numbers.
class Story
{
public:
    Story(const char *name, AddressFamily family, Protocol protocol = Protocol::Tcp)
        : m_name(name)
        , m_family(family)
        , m_protocol(protocol)
        , m_key(protocol, {virtualAddress(family), Port(80)})
    {
        m_settings.scheduler = *Scheduler::parse(u"rr");
    }

    [[nodiscard]] static Address virtualAddress(AddressFamily family)
    {
        return wireAddress(family, serviceNet, 1);
    }
    ServiceSettings &settings() { return m_settings; }
    Persistence persistence(quint32 timeout) const { return {timeout, PersistenceMask::single(m_family)}; }
    Persistence ofNetworks(quint32 timeout) const
    {
        return {timeout,
                m_family == AddressFamily::IPv4 ? PersistenceMask::forIPv4(0xffffff00U)
                                                : *PersistenceMask::forIPv6(120)};
    }
    void setKey(const ServiceKey &key) { m_key = key; }
    /// Of the real servers that are added from now on; NAT unless set.
    void setForwarding(ForwardingMethod forwarding) { m_forwarding = forwarding; }

    void begin() { m_twins.take(AddService {m_key, m_settings}); }
    void editService() { m_twins.take(EditService {m_key, {}, m_settings}); }
    void end() { m_twins.take(RemoveService {m_key, {}}); }
    void add(char name, quint32 weight = 1, quint32 upper = 0, quint32 lower = 0)
    {
        m_twins.take(AddRealServer {m_key, realServer(name, weight, upper, lower)});
    }
    void edit(char name, quint32 weight, quint32 upper = 0, quint32 lower = 0)
    {
        m_twins.take(
            EditRealServer {m_key, endpoint(name), {}, realServer(name, weight, upper, lower).settings});
    }
    void remove(char name) { m_twins.take(RemoveRealServer {m_key, {endpoint(name), {}}}); }
    void set(SysctlKey key, qint64 value) { m_twins.set(key, value); }
    void timeouts(quint32 udp) { m_twins.take(SetTimeouts {{}, {0, 0, udp}}); }
    void sleep(std::chrono::milliseconds time) { m_twins.sleep(time); }
    void close(quint16 client, quint16 port)
    {
        const Arrival ends = arrival(client, port, 0, 0);
        m_twins.close(ends.client, ends.destination);
    }
    void refuse(char name, quint16 client, quint16 port)
    {
        m_twins.refuse(arrival(client, port, 0, 0), realServer(name));
    }
    /// Without an answer of its real server, or after that of the one that is named.
    void leaveHalfOpen(quint16 client, quint16 port, char answering = '-')
    {
        m_twins.leaveHalfOpen(arrival(client, port, 0, 0),
                              answering == '-' ? std::nullopt : std::optional(endpoint(answering)));
    }
    void breakOff(char name, quint16 client, quint16 port)
    {
        m_twins.breakOff(arrival(client, port, 0, 0), realServer(name));
    }
    /// A client whose real server its packets do not tell, as they do under NAT alone.
    void connect(quint16 client, quint16 port)
    {
        static_cast<void>(m_twins.connect(arrival(client, port, 0, 0)));
    }
    /// The client shall come to that server on both kernels; '-' for nowhere.
    void expect(char name, quint16 client, quint16 port, quint16 to = 0, quint32 mark = 0);
    void acknowledge(quint16 client, quint16 port, quint16 to = 0, quint32 mark = 0)
    {
        m_twins.acknowledge(arrival(client, port, to, mark));
    }
    /// Both kernels shall list the same connections, with time-outs that differ by two seconds at most.
    void compareLists(size_t count);
    /// Both kernels shall count so many connections there.
    void expectCounts(char name, quint32 active, quint32 inactive);
    /// Whether all was as told; prints it.
    [[nodiscard]] bool isRight() const;

private:
    [[nodiscard]] Arrival arrival(quint16 client, quint16 port, quint16 to, quint32 mark) const
    {
        return {m_protocol,
                {wireAddress(m_family, clientNet, client), Port(port)},
                {virtualAddress(m_family), Port(to != 0 ? to : 80)},
                mark};
    }
    [[nodiscard]] Endpoint endpoint(char name) const
    {
        const bool anyPort = m_key.isMark() || m_key.endpoint().port.isAny();
        const quint16 ownPort = m_forwarding == ForwardingMethod::Masquerading ? 8080 : 80;
        return {wireAddress(m_family, serverNet, static_cast<quint8>(name)), Port(anyPort ? 0 : ownPort)};
    }
    [[nodiscard]] RealServer realServer(char name, quint32 weight = 1, quint32 upper = 0,
                                        quint32 lower = 0) const
    {
        RealServer server {endpoint(name), {}};
        server.settings.forwarding = m_forwarding;
        server.settings.weight = *Weight::fromNumber(weight);
        server.settings.upperThreshold = upper;
        server.settings.lowerThreshold = lower;
        return server;
    }
    static char nameOf(const std::optional<Endpoint> &choice)
    {
        if (!choice) {
            return '-';
        }
        return static_cast<char>(choice->address.bytes()[choice->address.isIPv4() ? 3 : 15]);
    }

    const char *m_name;
    AddressFamily m_family;
    Protocol m_protocol;
    ServiceKey m_key;
    ServiceSettings m_settings;
    ForwardingMethod m_forwarding = ForwardingMethod::Masquerading;
    Twins m_twins;
    int m_steps = 0;
    bool m_isRight = true;
};

} // namespace lvs::test
