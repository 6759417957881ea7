// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/behaviours.h"

#include "tests/lab/conformance/namespace.h"
#include "tests/lab/fidelity/twins.h"

#include <cstdio>

namespace lvs::test {

namespace {

constexpr quint8 serverNet = 7;
constexpr quint8 serviceNet = 8;
constexpr quint8 clientNet = 9;

/// A story about one service, told twice: to IPv4 and to IPv6. Real servers are A, B, C …, clients have
/// numbers.
class Story
{
public:
    Story(const char *name, AddressFamily family, Protocol protocol = Protocol::Tcp)
        : m_name(name)
        , m_family(family)
        , m_protocol(protocol)
        , m_key(protocol, {wireAddress(family, serviceNet, 1), Port(80)})
    {
        m_settings.scheduler = *Scheduler::parse(u"rr");
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

    void begin() { m_twins.take(AddService {m_key, m_settings}); }
    void editService() { m_twins.take(EditService {m_key, {}, m_settings}); }
    void end() { m_twins.take(RemoveService {m_key, {}}); }
    void add(char name, quint32 weight = 1, quint32 upper = 0, quint32 lower = 0)
    {
        m_twins.take(AddRealServer {m_key, {endpoint(name), serverSettings(weight, upper, lower)}});
    }
    void edit(char name, quint32 weight, quint32 upper = 0, quint32 lower = 0)
    {
        m_twins.take(EditRealServer {m_key, endpoint(name), {}, serverSettings(weight, upper, lower)});
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
    /// The client shall come to that server on both kernels; '-' for nowhere.
    void expect(char name, quint16 client, quint16 port, quint16 to = 0, quint32 mark = 0)
    {
        ++m_steps;
        const bool isSame = m_twins.connect(arrival(client, port, to, mark));
        const char real = nameOf(m_twins.realChoice());
        const char simulated = nameOf(m_twins.simulatedChoice());
        if (isSame && real == name) {
            return;
        }
        m_isRight = false;
        std::printf("  step %d, client %d port %d: kernel %c, simulation %c, expected %c\n", m_steps, client,
                    port, real, simulated, name);
    }
    [[nodiscard]] bool isRight() const
    {
        std::printf("%-44s %s %s, %d steps: %s\n", m_name, qPrintable(addressFamilyName(m_family)),
                    qPrintable(protocolName(m_protocol)), m_steps, m_isRight ? "the same" : "DIFFERENT");
        std::fflush(stdout);
        return m_isRight;
    }

private:
    [[nodiscard]] Arrival arrival(quint16 client, quint16 port, quint16 to, quint32 mark) const
    {
        return {m_protocol,
                {wireAddress(m_family, clientNet, client), Port(port)},
                {wireAddress(m_family, serviceNet, 1), Port(to != 0 ? to : 80)},
                mark};
    }
    [[nodiscard]] Endpoint endpoint(char name) const
    {
        const bool anyPort = m_key.isMark() || m_key.endpoint().port.isAny();
        return {wireAddress(m_family, serverNet, static_cast<quint8>(name)), Port(anyPort ? 0 : 8080)};
    }
    static RealServerSettings serverSettings(quint32 weight, quint32 upper, quint32 lower)
    {
        RealServerSettings settings;
        settings.forwarding = ForwardingMethod::Masquerading;
        settings.weight = *Weight::fromNumber(weight);
        settings.upperThreshold = upper;
        settings.lowerThreshold = lower;
        return settings;
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
    Twins m_twins;
    int m_steps = 0;
    bool m_isRight = true;
};

bool persistenceOfAClient(AddressFamily family)
{
    Story story("persistence brings a client back", family);
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('B', 1, 1001);
    story.expect('A', 2, 1000);
    story.expect('B', 1, 1002);
    story.edit('B', 0); // draining: those that know it stay
    story.expect('B', 1, 1003);
    story.expect('A', 3, 1000);
    story.edit('B', 1, 1); // at its threshold
    story.expect('B', 1, 1004);
    story.expect('A', 4, 1000);
    story.close(1, 1000);
    story.expect('B', 1, 1000); // a closed connection of a template is not scheduled again
    return story.isRight();
}

bool persistenceOfANetwork(AddressFamily family)
{
    Story story("persistence of a network of clients", family);
    story.settings().persistence = story.ofNetworks(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.add('C');
    // IPv6 addresses of the wire differ before their last byte, so that each is a network.
    const bool isShared = family == AddressFamily::IPv4;
    story.expect('C', 0x0101, 1000);
    story.expect(isShared ? 'C' : 'B', 0x0102, 1000);
    story.expect(isShared ? 'B' : 'A', 0x0201, 1000);
    story.expect('C', 0x0101, 1001);
    // Another mask makes other templates; the old ones are found again with the old mask.
    story.settings().persistence = story.persistence(300);
    story.editService();
    story.expect(isShared ? 'A' : 'C', 0x0103, 1000);
    story.settings().persistence = story.ofNetworks(300);
    story.editService();
    story.expect('C', 0x0101, 1002);
    return story.isRight();
}

bool templatesRunOut(AddressFamily family)
{
    using std::chrono::milliseconds;
    Story story("templates run out, one by one", family, Protocol::Udp);
    story.settings().persistence = story.persistence(2);
    story.timeouts(1);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.sleep(milliseconds(1500));
    story.expect('B', 1, 1001); // its time begins again
    story.sleep(milliseconds(1500));
    story.expect('B', 1, 1002);
    story.sleep(milliseconds(2700));
    story.expect('A', 1, 1003);
    return story.isRight();
}

bool portZero(AddressFamily family)
{
    Story story("one service for all ports", family);
    story.setKey(ServiceKey(Protocol::Tcp, {wireAddress(family, serviceNet, 1), Port()}));
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000, 443);
    story.expect('B', 1, 1001, 8443);
    story.expect('A', 2, 1001, 22);
    story.expect('B', 1, 1002, 443);
    return story.isRight();
}

bool marks(AddressFamily family)
{
    Story story("persistence by firewall mark", family);
    story.setKey(*ServiceKey::forMark(5, family));
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000, 443, 5);
    story.expect('B', 1, 1001, 80, 5);
    story.expect('A', 2, 1000, 80, 5);
    story.expect('-', 3, 1000, 80, 6);
    story.expect('-', 4, 1000, 80);
    return story.isRight();
}

bool draining(AddressFamily family)
{
    Story story("draining ends nothing", family);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1001);
    story.edit('B', 0);
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1002);
    story.expect('A', 1, 1003);
    story.close(1, 1000);
    story.expect('A', 1, 1000); // the port is used again: scheduled anew
    story.edit('A', 0);
    story.expect('-', 1, 1004);
    return story.isRight();
}

bool quiescentTemplates(AddressFamily family)
{
    Story story("expire_quiescent_template", family);
    story.set(SysctlKey::IpvsExpireQuiescentTemplate, 1);
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('B', 1, 1001);
    story.edit('B', 0);
    story.expect('B', 1, 1000); // the connection goes on
    story.expect('A', 1, 1002); // the template does not
    story.edit('B', 1);
    story.expect('A', 1, 1003);
    return story.isRight();
}

bool removal(AddressFamily family)
{
    Story story("a removed server and its return", family);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1001);
    story.expect('B', 1, 1002);
    story.close(1, 1002);
    story.remove('B');
    story.expect('-', 1, 1000); // dropped in silence
    story.expect('A', 1, 1002); // a new connection on an old port
    story.expect('A', 1, 1003);
    story.add('B', 3);
    story.expect('B', 1, 1000); // goes on
    story.end();
    story.expect('-', 1, 1000);
    story.begin();
    story.add('A');
    story.expect('A', 1, 1001);
    story.expect('-', 1, 1000);
    return story.isRight();
}

bool expireNodest(AddressFamily family)
{
    Story story("expire_nodest_conn", family);
    story.set(SysctlKey::IpvsExpireNodestConn, 1);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1001);
    story.edit('A', 0);
    story.expect('B', 1, 1001); // begun once more: not to a drained server
    story.edit('A', 1);
    story.remove('B');
    story.sleep(std::chrono::milliseconds(150)); // the kernel ends them a little later
    story.expect('A', 1, 1000);
    story.add('B');
    story.expect('B', 1, 1002);
    story.expect('A', 1, 1003);
    return story.isRight();
}

bool onePacket(AddressFamily family)
{
    Story story("one-packet scheduling", family, Protocol::Udp);
    story.settings().onePacket = true;
    story.begin();
    story.add('A');
    story.add('B', 1, 1);
    for (const char name : {'B', 'A', 'B', 'A', 'B'}) {
        story.expect(name, 1, 1000);
    }
    story.settings().onePacket = false;
    story.editService();
    for (const char name : {'A', 'A', 'A'}) {
        story.expect(name, 1, 1000);
    }
    return story.isRight();
}

bool thresholds(AddressFamily family)
{
    using std::chrono::milliseconds;
    Story story("thresholds, as entries run out", family, Protocol::Udp);
    story.timeouts(1);
    story.begin();
    story.add('A', 1, 4); // comes back below 3
    story.add('B', 1, 4, 2); // comes back below 2
    quint16 port = 2000;
    for (const char name : {'B', 'A', 'B', 'A', 'B', 'A'}) {
        story.expect(name, 1, port++);
    }
    story.timeouts(300); // six run out, these do not
    story.expect('B', 2, 1000);
    story.expect('A', 2, 1001);
    story.expect('-', 2, 1002);
    story.sleep(milliseconds(1700)); // one is left of each
    story.expect('B', 2, 1003);
    story.expect('A', 2, 1004);
    story.edit('A', 1, 2);
    story.expect('B', 2, 1005);
    story.expect('A', 2, 1006); // a lowered threshold is seen at the next connection
    story.expect('B', 2, 1007);
    story.expect('-', 2, 1008);
    story.edit('B', 1, 4, 2); // the same again changes nothing
    story.expect('-', 2, 1009);
    story.edit('B', 1, 5, 2); // a raised one ends it at once
    story.expect('B', 2, 1010);
    story.expect('-', 2, 1011);
    return story.isRight();
}

/// Shares of twos over A to D, of clients that leave no trace.
struct Shares
{
    std::array<int, 4> real {};
    std::array<int, 4> simulated {};
};

Shares drawnShares(int count, bool unequalLoads)
{
    Twins twins;
    const ServiceKey key(Protocol::Udp, {wireAddress(AddressFamily::IPv4, serviceNet, 1), Port(80)});
    ServiceSettings settings;
    settings.scheduler = *Scheduler::parse(u"twos");
    twins.take(AddService {key, settings});
    const auto arrival = [](quint16 client) {
        return Arrival {Protocol::Udp,
                        {wireAddress(AddressFamily::IPv4, clientNet, client), Port(1000)},
                        {wireAddress(AddressFamily::IPv4, serviceNet, 1), Port(80)},
                        0};
    };
    quint16 client = 1;
    for (quint16 i = 0; i < 4; ++i) {
        RealServer server;
        server.endpoint = {wireAddress(AddressFamily::IPv4, serverNet, static_cast<quint16>(1 + i)),
                           Port(80)};
        server.settings.forwarding = ForwardingMethod::Masquerading;
        server.settings.weight = *Weight::fromNumber(i + 1U);
        twins.take(AddRealServer {key, server});
        // While it is the only one it takes these, which stay.
        for (int load = 0; unequalLoads && load < 2 * (4 - i); ++load) {
            static_cast<void>(twins.connect(arrival(client++)));
        }
        if (i < 3) {
            server.settings.weight = *Weight::fromNumber(0);
            twins.take(EditRealServer {key, server.endpoint, {}, server.settings});
        }
    }
    for (quint16 i = 0; i < 3; ++i) {
        RealServerSettings back;
        back.forwarding = ForwardingMethod::Masquerading;
        back.weight = *Weight::fromNumber(i + 1U);
        twins.take(EditRealServer {
            key,
            {wireAddress(AddressFamily::IPv4, serverNet, static_cast<quint16>(1 + i)), Port(80)},
            {},
            back});
    }
    settings.onePacket = true;
    twins.take(EditService {key, {}, settings});
    Shares shares;
    for (int i = 0; i < count; ++i) {
        static_cast<void>(twins.connect(arrival(60000)));
        const auto at = [](const std::optional<Endpoint> &choice) {
            return choice->address.toIPv4() % 8 - 1;
        };
        if (twins.realChoice() && twins.simulatedChoice()) {
            ++shares.real[at(twins.realChoice())];
            ++shares.simulated[at(twins.simulatedChoice())];
        }
    }
    return shares;
}

/// Whether two samples may come from one distribution: chi squared with three degrees of freedom, which
/// exceeds 16.27 once in a thousand times.
bool areAlike(const Shares &shares, const char *what)
{
    constexpr double limit = 16.27;
    double sum = 0;
    for (size_t i = 0; i < shares.real.size(); ++i) {
        const double real = shares.real[i];
        const double simulated = shares.simulated[i];
        sum += real + simulated > 0 ? (real - simulated) * (real - simulated) / (real + simulated) : 0;
    }
    std::printf("twos, %s: kernel %d %d %d %d, simulation %d %d %d %d, chi squared %.2f (limit %.2f)\n", what,
                shares.real[0], shares.real[1], shares.real[2], shares.real[3], shares.simulated[0],
                shares.simulated[1], shares.simulated[2], shares.simulated[3], sum, limit);
    return sum < limit;
}

} // namespace

bool compareBehaviours()
{
    bool isRight = true;
    for (const AddressFamily family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        for (const auto tell : {persistenceOfAClient, persistenceOfANetwork, templatesRunOut, portZero, marks,
                                draining, quiescentTemplates, removal, expireNodest, onePacket, thresholds}) {
            isRight = tell(family) && isRight;
        }
    }
    return isRight;
}

bool compareLots()
{
    ServiceSettings drawing;
    drawing.scheduler = *Scheduler::parse(u"twos");
    const Step step =
        AddService {ServiceKey(Protocol::Udp, {Address::fromIPv4(0x0a080001), Port(80)}), drawing};
    if (const Result<void> added = freshLinuxKernel()->execute({&step, 1}).front();
        !added && added.error().code == ErrorCode::KernelSchedulerUnknown) {
        std::printf("twos: this kernel was built without it\n");
        return true;
    }
    constexpr int lots = 20000;
    const bool equal = areAlike(drawnShares(lots, false), "no connections");
    return areAlike(drawnShares(lots, true), "unequal loads") && equal;
}

} // namespace lvs::test
