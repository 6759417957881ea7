// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connections as entries: what they count as, how long they live, where their packets go.
#include "core/kernel/simulated/packetpath.h"
#include "core/kernel/simulated/simulatedkernel.h"

#include <QTest>

using namespace lvs;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// A director with one service, whose real servers are named A, B, C …
class Lab
{
public:
    explicit Lab(const ServiceKey &key = web(), std::optional<Persistence> persistence = {},
                 bool onePacket = false)
        : m_key(key)
    {
        ServiceSettings settings;
        settings.scheduler = *Scheduler::parse(u"rr");
        settings.persistence = persistence;
        settings.onePacket = onePacket;
        take(AddService {m_key, settings});
    }
    static ServiceKey web() { return {Protocol::Tcp, *Endpoint::parse(u"10.8.0.1:80")}; }
    static ServiceKey names() { return {Protocol::Udp, *Endpoint::parse(u"10.8.0.1:53")}; }

    void take(const Step &step)
    {
        const Result<void> done = m_kernel.execute({&step, 1}).front();
        QVERIFY(done);
    }
    void add(char name, quint32 weight = 1, quint32 upper = 0, quint32 lower = 0)
    {
        take(AddRealServer {m_key, {endpoint(name), settings(weight, upper, lower)}});
    }
    void edit(char name, quint32 weight, quint32 upper = 0, quint32 lower = 0)
    {
        take(EditRealServer {m_key, endpoint(name), {}, settings(weight, upper, lower)});
    }
    void remove(char name) { take(RemoveRealServer {m_key, {endpoint(name), {}}}); }
    void set(SysctlKey key, qint64 value)
    {
        const SysctlName name {key, {}};
        take(SetupStep(SetSysctl {name, m_kernel.setup().sysctls.at(name), {value, 0}}));
    }

    QChar connect(quint16 port, const QString &client = QStringLiteral("198.18.0.1"), quint16 to = 0,
                  quint32 mark = 0)
    {
        const auto reached = m_path.connect(arrival(port, client, to, mark));
        return reached ? QLatin1Char(static_cast<char>(reached->address.toIPv4() & 0xffU)) : QLatin1Char('-');
    }
    void close(quint16 port)
    {
        const Arrival ends = arrival(port, QStringLiteral("198.18.0.1"), 0, 0);
        m_path.close(ends.client, ends.destination);
    }
    void refuse(quint16 port)
    {
        const Arrival ends = arrival(port, QStringLiteral("198.18.0.1"), 0, 0);
        m_path.refuse(ends.client, ends.destination);
    }
    void leaveHalfOpen(quint16 port)
    {
        const Arrival ends = arrival(port, QStringLiteral("198.18.0.1"), 0, 0);
        m_path.leaveHalfOpen(ends.client, ends.destination);
    }
    void breakOff(quint16 port)
    {
        const Arrival ends = arrival(port, QStringLiteral("198.18.0.1"), 0, 0);
        m_path.breakOff(ends.client, ends.destination);
    }
    QChar proceed(quint16 port)
    {
        const Arrival ends = arrival(port, QStringLiteral("198.18.0.1"), 0, 0);
        return m_path.proceed(ends.client, ends.destination) ? QLatin1Char('A') : QLatin1Char('-');
    }
    /// Its answers do not come by the director any more.
    void answerDirectly(char name)
    {
        RealServerSettings direct = settings(1, 0, 0);
        direct.forwarding = ForwardingMethod::DirectRouting;
        take(EditRealServer {m_key, endpoint(name), {}, direct});
    }
    void sleep(std::chrono::nanoseconds time) { m_kernel.advance(time); }

    Destination &operator[](char name)
    {
        SimulatedService &service = *m_kernel.service(m_key);
        return service.destinations()[*service.find(endpoint(name))];
    }
    SimulatedKernel &kernel() { return m_kernel; }
    PacketPath &path() { return m_path; }
    size_t entries() { return m_kernel.connections().size(); }

private:
    [[nodiscard]] Arrival arrival(quint16 port, const QString &client, quint16 to, quint32 mark) const
    {
        const Port own = m_key.isMark() ? Port(80) : m_key.endpoint().port;
        return {m_key.isMark() ? Protocol::Tcp : m_key.protocol(),
                {*Address::parse(client), Port(port)},
                {Address::fromIPv4(0x0a080001), to != 0 ? Port(to) : own},
                mark};
    }
    [[nodiscard]] Endpoint endpoint(char name) const
    {
        const bool anyPort = m_key.isMark() || m_key.endpoint().port.isAny();
        return {Address::fromIPv4(0x0a070000U + static_cast<quint8>(name)), Port(anyPort ? 0 : 8080)};
    }
    static RealServerSettings settings(quint32 weight, quint32 upper, quint32 lower)
    {
        RealServerSettings settings;
        settings.forwarding = ForwardingMethod::Masquerading;
        settings.weight = *Weight::fromNumber(weight);
        settings.upperThreshold = upper;
        settings.lowerThreshold = lower;
        return settings;
    }

    ServiceKey m_key;
    SimulatedKernel m_kernel;
    PacketPath m_path {m_kernel};
};

const Persistence fiveMinutes {300, PersistenceMask()};

} // namespace

class SimulatedPacketsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tcpIsActiveAndThenLingers();
    void timeOutsAreThoseOfTheTables();
    void knownClientsStay();
    void aPortIsUsedAgain();
    void packetsKeepAConnectionAlive();
    void refusedConnectionsAreForgottenOrWaitedFor();
    void halfOpenConnectionsAreActiveForAMinute();
    void brokenConnectionsAreSeenUnderNatOnly();
    void theOldEntryCountsWhileTheNewIsChosen();
    void datagramsAreInactive();
    void onePacketLeavesNothing();
    void removedServersLoseTheirPackets();
    void returningServersFindTheirConnections();
    void graveyardForgets();
    void expireNodestConnEndsConnections();
    void templatesBringClientsBack();
    void templatesOutliveTheirTimeout();
    void quiescentTemplatesExpireIfTold();
    void templatesAreOfOneService();
    void portZeroTakesAllPorts();
    void marksComeFirst();
    void ftpKeepsItsDataTogether();
    void nobodyWithoutService();
    void thresholdsFollowTheEntries();
    void entriesAreListed();
    void aBusyDayLeavesNothing();
};

void SimulatedPacketsTest::tcpIsActiveAndThenLingers()
{
    Lab lab;
    lab.add('A');
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    QCOMPARE(lab['A'].active, 1U);
    QCOMPARE(lab['A'].counters.connections, 1U);
    lab.close(1000);
    QCOMPARE(lab['A'].active, 0U);
    QCOMPARE(lab['A'].inactive, 1U);
    lab.close(1000); // nothing more happens
    lab.close(1001);
    QCOMPARE(lab['A'].inactive, 1U);
    lab.sleep(seconds(119));
    QCOMPARE(lab['A'].inactive, 1U);
    lab.sleep(seconds(1));
    QCOMPARE(lab['A'].inactive, 0U);
    QCOMPARE(lab.entries(), size_t(0));
}

void SimulatedPacketsTest::timeOutsAreThoseOfTheTables()
{
    Lab lab;
    lab.add('A');
    lab.connect(1000);
    lab.sleep(milliseconds(899'999));
    QCOMPARE(lab['A'].active, 1U);
    lab.connect(1000); // begins again
    lab.sleep(seconds(899));
    QCOMPARE(lab['A'].active, 1U);
    lab.sleep(seconds(1));
    QCOMPARE(lab['A'].active, 0U);
    lab.take(SetTimeouts {{}, {10, 7, 0}});
    lab.connect(1001);
    lab.sleep(seconds(10));
    QCOMPARE(lab['A'].active, 0U);
    // TIME_WAIT is none of them.
    lab.connect(1002);
    lab.close(1002);
    lab.sleep(seconds(119));
    QCOMPARE(lab['A'].inactive, 1U);
}

void SimulatedPacketsTest::knownClientsStay()
{
    Lab lab;
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    lab.edit('B', 0);
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab['B'].active, 1U);
    QCOMPARE(lab['B'].counters.connections, 1U);
    QCOMPARE(lab.connect(1001), QChar(u'A'));
}

void SimulatedPacketsTest::aPortIsUsedAgain()
{
    Lab lab;
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    lab.close(1000);
    QCOMPARE(lab.connect(1000), QChar(u'A')); // conn_reuse_mode 1: scheduled again
    QCOMPARE(lab['B'].total(), quint64(0));
    QCOMPARE(lab['A'].active, 1U);
    lab.set(SysctlKey::IpvsConnReuseMode, 0);
    lab.close(1000);
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    QCOMPARE(lab['A'].active, 1U);
    QCOMPARE(lab['A'].inactive, 0U);
}

void SimulatedPacketsTest::packetsKeepAConnectionAlive()
{
    Lab lab;
    lab.add('A');
    QCOMPARE(lab.proceed(1000), QChar(u'-')); // not known
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.sleep(seconds(899));
    QCOMPARE(lab.proceed(1000), QChar(u'A'));
    lab.sleep(seconds(899));
    QCOMPARE(lab.proceed(1000), QChar(u'A'));
    lab.sleep(seconds(900));
    QCOMPARE(lab.proceed(1000), QChar(u'-'));
    QCOMPARE(lab.connect(1001), QChar(u'A'));
    lab.remove('A');
    QCOMPARE(lab.proceed(1001), QChar(u'-'));
}

void SimulatedPacketsTest::refusedConnectionsAreForgottenOrWaitedFor()
{
    Lab lab;
    lab.add('A');
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.refuse(1000); // the director sees the real server's reset
    QCOMPARE(lab['A'].active, 0U);
    QCOMPARE(lab['A'].inactive, 1U);
    lab.sleep(milliseconds(9999));
    QCOMPARE(lab.entries(), size_t(1));
    QCOMPARE(lab.connect(1000), QChar(u'A')); // one that was closed is scheduled again
    lab.refuse(1000);
    lab.sleep(seconds(10));
    QCOMPARE(lab.entries(), size_t(0));

    lab.answerDirectly('A');
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.refuse(1000); // the client alone knows
    QCOMPARE(lab['A'].active, 1U);
    QCOMPARE(lab.kernel().connections().entries(lab.kernel().now()).front().state.toString(),
             QStringLiteral("SYN_RECV"));
    lab.sleep(milliseconds(59'999));
    QCOMPARE(lab['A'].active, 1U);
    lab.sleep(milliseconds(1));
    QCOMPARE(lab['A'].active, 0U);
    QCOMPARE(lab.entries(), size_t(0));
}

void SimulatedPacketsTest::halfOpenConnectionsAreActiveForAMinute()
{
    Lab lab;
    lab.add('A');
    lab.leaveHalfOpen(1000); // nobody
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.leaveHalfOpen(1000);
    QCOMPARE(lab['A'].active, 1U);
    QCOMPARE(lab.kernel().connections().entries(lab.kernel().now()).front().state.toString(),
             QStringLiteral("SYN_RECV"));
    QCOMPARE(lab.proceed(1000), QChar(u'-'));
    lab.add('B');
    lab.sleep(seconds(50));
    QCOMPARE(lab.connect(1000), QChar(u'A')); // it is known, and tried once more
    lab.leaveHalfOpen(1000);
    lab.sleep(seconds(50));
    QCOMPARE(lab['A'].active, 1U);
    lab.sleep(seconds(10));
    QCOMPARE(lab['A'].active, 0U);
    QCOMPARE(lab.entries(), size_t(0));
}

void SimulatedPacketsTest::brokenConnectionsAreSeenUnderNatOnly()
{
    Lab lab;
    lab.add('A');
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.breakOff(1000);
    QCOMPARE(lab['A'].active, 0U);
    QCOMPARE(lab.kernel().connections().entries(lab.kernel().now()).front().state.toString(),
             QStringLiteral("CLOSE"));
    lab.sleep(seconds(10));
    QCOMPARE(lab.entries(), size_t(0));
    lab.answerDirectly('A');
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.breakOff(1000);
    lab.sleep(seconds(899));
    QCOMPARE(lab['A'].active, 1U);
}

void SimulatedPacketsTest::theOldEntryCountsWhileTheNewIsChosen()
{
    Lab lab;
    lab.add('A', 1, 1);
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.close(1000);
    // The server is at its threshold by the old entry, which ends all the same.
    QCOMPARE(lab.connect(1000), QChar(u'-'));
    QCOMPARE(lab['A'].total(), quint64(0));
    QCOMPARE(lab.connect(1000), QChar(u'A'));
}

void SimulatedPacketsTest::datagramsAreInactive()
{
    Lab lab(Lab::names());
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab['B'].inactive, 1U);
    QCOMPARE(lab['B'].active, 0U);
    lab.sleep(seconds(299));
    QCOMPARE(lab.connect(1000), QChar(u'B')); // begins again
    lab.sleep(seconds(299));
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    lab.sleep(seconds(300));
    QCOMPARE(lab['B'].inactive, 0U);
    QCOMPARE(lab.connect(1000), QChar(u'A'));
}

void SimulatedPacketsTest::onePacketLeavesNothing()
{
    Lab lab(Lab::names(), {}, true);
    lab.add('A');
    lab.add('B', 1, 1);
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab.entries(), size_t(0));
    QCOMPARE(lab['B'].total(), quint64(0));
    QCOMPARE(lab['B'].counters.connections, 2U);
}

void SimulatedPacketsTest::removedServersLoseTheirPackets()
{
    Lab lab;
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab.connect(1001), QChar(u'A'));
    QCOMPARE(lab.connect(1002), QChar(u'B'));
    lab.close(1002);
    lab.remove('B');
    QCOMPARE(lab.connect(1000), QChar(u'-'));
    lab.close(1000); // dropped as well
    QCOMPARE(lab.connect(1002), QChar(u'A')); // a new connection on an old port
    QCOMPARE(lab.entries(), size_t(3));
}

void SimulatedPacketsTest::returningServersFindTheirConnections()
{
    Lab lab;
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    lab.remove('B');
    lab.sleep(seconds(600));
    lab.add('B', 5);
    QCOMPARE(lab['B'].active, 1U);
    QCOMPARE(lab['B'].counters.connections, 1U);
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    // Those of a service that is made again, too, but for what was counted.
    lab.take(RemoveService {Lab::web(), {}});
    QCOMPARE(lab.connect(1000), QChar(u'-'));
    lab.take(AddService {Lab::web(), {}});
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab['B'].active, 1U);
    QCOMPARE(lab['B'].counters.connections, 0U);
}

void SimulatedPacketsTest::graveyardForgets()
{
    Graveyard graveyard;
    QVERIFY(!graveyard.nextLook());
    constexpr qint64 second = 1'000'000'000;
    auto idle = std::make_unique<Destination>();
    auto used = std::make_unique<Destination>();
    used->server.endpoint.port = Port(1);
    used->active = 1;
    graveyard.bury(std::move(idle), Lab::web(), 1, 0);
    graveyard.bury(std::move(used), Lab::web(), 1, 0);
    for (int i = 1; i <= 2; ++i) {
        QCOMPARE(graveyard.nextLook(), std::optional(60 * i * second));
        graveyard.look(60 * i * second);
        QCOMPARE(graveyard.size(), size_t(2));
    }
    graveyard.look(180 * second);
    QCOMPARE(graveyard.size(), size_t(1));
    QVERIFY(graveyard.exhume(Lab::names(), {{}, Port(1)}, 1) == nullptr);
    QVERIFY(graveyard.exhume(Lab::web(), {{}, Port(1)}, 1) != nullptr);
}

void SimulatedPacketsTest::expireNodestConnEndsConnections()
{
    Lab lab;
    lab.set(SysctlKey::IpvsExpireNodestConn, 1);
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab.connect(1001), QChar(u'A'));
    lab.edit('A', 0); // a connection begun once more does not go to a drained server
    QCOMPARE(lab.connect(1001), QChar(u'B'));
    lab.edit('A', 1);
    lab.remove('B');
    QCOMPARE(lab.entries(), size_t(0));
    QCOMPARE(lab.connect(1000), QChar(u'A'));
    lab.add('B');
    QCOMPARE(lab['B'].active, 0U);
}

void SimulatedPacketsTest::templatesBringClientsBack()
{
    Lab lab(Lab::web(), Persistence {300, PersistenceMask::forIPv4(0xffffff00U)});
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab['B'].persistent, 1U);
    QCOMPARE(lab.connect(1001, QStringLiteral("198.18.0.200")), QChar(u'B'));
    QCOMPARE(lab.connect(1000, QStringLiteral("198.18.1.1")), QChar(u'A'));
    lab.edit('B', 0, 1);
    QCOMPARE(lab.connect(1002), QChar(u'B')); // weight and threshold do not matter
    QCOMPARE(lab['B'].active, 3U);
    // A closed port of a client with a template is not scheduled again.
    lab.close(1000);
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab['B'].active, 3U);
    lab.remove('B');
    QCOMPARE(lab.connect(1003), QChar(u'A'));
    // Its old template was found invalid, so that it does not come back with its server.
    lab.add('B');
    QCOMPARE(lab.connect(1004), QChar(u'A'));
}

void SimulatedPacketsTest::templatesOutliveTheirTimeout()
{
    Lab lab(Lab::web(), Persistence {60, PersistenceMask()});
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    lab.sleep(seconds(61)); // its connection holds it, a minute at a time
    QCOMPARE(lab['B'].persistent, 1U);
    QCOMPARE(lab.connect(1001), QChar(u'B'));
    lab.sleep(seconds(1));
    lab.close(1000);
    lab.close(1001);
    lab.sleep(seconds(120));
    QCOMPARE(lab['B'].total(), quint64(0));
    QCOMPARE(lab['B'].persistent, 1U);
    lab.sleep(seconds(60));
    QCOMPARE(lab['B'].persistent, 0U);
    QCOMPARE(lab.connect(1002), QChar(u'A'));
}

void SimulatedPacketsTest::quiescentTemplatesExpireIfTold()
{
    Lab lab(Lab::web(), fiveMinutes);
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    lab.edit('B', 0);
    lab.set(SysctlKey::IpvsExpireQuiescentTemplate, 1);
    QCOMPARE(lab.connect(1001), QChar(u'A'));
    lab.edit('B', 1);
    QCOMPARE(lab.connect(1002), QChar(u'A'));
    QCOMPARE(lab['B'].persistent, 1U); // waits for its end
    QCOMPARE(lab.connect(1000), QChar(u'B')); // the connection goes on
}

void SimulatedPacketsTest::templatesAreOfOneService()
{
    Lab lab(Lab::web(), fiveMinutes);
    lab.add('A');
    lab.add('B');
    ServiceSettings settings = lab.kernel().service(Lab::web())->settings();
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    const ServiceKey other(Protocol::Tcp, *Endpoint::parse(u"10.8.0.1:81"));
    lab.take(AddService {other, settings});
    lab.take(AddRealServer {other, {*Endpoint::parse(u"10.7.0.67:81"), {}}});
    QCOMPARE(lab.connect(1001, QStringLiteral("198.18.0.1"), 81), QChar(u'C'));
    // Persistence that was off for a while finds its templates again.
    settings.persistence.reset();
    lab.take(EditService {Lab::web(), {}, settings});
    QCOMPARE(lab.connect(1002), QChar(u'A'));
    settings.persistence = fiveMinutes;
    lab.take(EditService {Lab::web(), {}, settings});
    QCOMPARE(lab.connect(1003), QChar(u'B'));
}

void SimulatedPacketsTest::portZeroTakesAllPorts()
{
    Lab lab(ServiceKey(Protocol::Tcp, *Endpoint::parse(u"10.8.0.1:0")), fiveMinutes);
    lab.add('A');
    lab.add('B');
    const auto reached = lab.path().connect(
        {Protocol::Tcp, *Endpoint::parse(u"198.18.0.1:1000"), *Endpoint::parse(u"10.8.0.1:443"), 0});
    QCOMPARE(reached->toString(), QStringLiteral("10.7.0.66:443"));
    QCOMPARE(lab.connect(1001, QStringLiteral("198.18.0.1"), 80), QChar(u'B'));
    QCOMPARE(lab.connect(1002, QStringLiteral("198.18.0.2"), 80), QChar(u'A'));
    QVERIFY(!lab.path().connect(
        {Protocol::Udp, *Endpoint::parse(u"198.18.0.1:1000"), *Endpoint::parse(u"10.8.0.1:443"), 0}));
}

void SimulatedPacketsTest::marksComeFirst()
{
    const ServiceKey mark = *ServiceKey::forMark(7, AddressFamily::IPv4);
    Lab lab(mark);
    lab.add('A');
    QCOMPARE(lab.connect(1000, QStringLiteral("198.18.0.1"), 80, 7), QChar(u'A'));
    QCOMPARE(lab.connect(1001, QStringLiteral("198.18.0.1"), 80, 8), QChar(u'-'));
    QCOMPARE(lab.connect(1002), QChar(u'-'));
    const auto reached = lab.path().connect(
        {Protocol::Udp, *Endpoint::parse(u"198.18.0.1:1000"), *Endpoint::parse(u"10.8.0.99:5353"), 7});
    QCOMPARE(reached->toString(), QStringLiteral("10.7.0.65:5353"));
    // A mark without service does not keep packets from the service of their address.
    lab.take(AddService {Lab::web(), {}});
    lab.take(AddRealServer {Lab::web(), {*Endpoint::parse(u"10.7.0.67:80"), {}}});
    QCOMPARE(lab.connect(1003, QStringLiteral("198.18.0.1"), 80, 8), QChar(u'C'));
    QCOMPARE(lab.connect(1004, QStringLiteral("198.18.0.1"), 80, 7), QChar(u'A'));
}

void SimulatedPacketsTest::ftpKeepsItsDataTogether()
{
    Lab lab(ServiceKey(Protocol::Tcp, *Endpoint::parse(u"10.8.0.1:21")), fiveMinutes);
    lab.add('A');
    lab.add('B');
    QCOMPARE(lab.connect(1000), QChar(u'B'));
    QCOMPARE(lab.connect(1001, QStringLiteral("198.18.0.1"), 40000), QChar(u'B'));
    QCOMPARE(lab.connect(1001, QStringLiteral("198.18.0.1"), 20), QChar(u'B'));
    QCOMPARE(lab.connect(1001, QStringLiteral("198.18.0.1"), 80), QChar(u'-'));
    QCOMPARE(lab.connect(20, QStringLiteral("198.18.0.2")), QChar(u'-'));
}

void SimulatedPacketsTest::nobodyWithoutService()
{
    Lab lab;
    QCOMPARE(lab.connect(1000), QChar(u'-'));
    lab.add('A');
    QCOMPARE(lab.connect(1000, QStringLiteral("198.18.0.1"), 81), QChar(u'-'));
    QVERIFY(!lab.path().connect(
        {Protocol::Udp, *Endpoint::parse(u"198.18.0.1:1000"), *Endpoint::parse(u"10.8.0.1:80"), 0}));
    QCOMPARE(lab.entries(), size_t(0));
}

void SimulatedPacketsTest::thresholdsFollowTheEntries()
{
    Lab lab;
    lab.add('A', 1, 4);
    for (quint16 port = 1; port <= 4; ++port) {
        QCOMPARE(lab.connect(port), QChar(u'A'));
    }
    QCOMPARE(lab.connect(5), QChar(u'-'));
    lab.close(1);
    lab.close(2);
    QCOMPARE(lab.connect(5), QChar(u'-'));
    lab.sleep(seconds(120)); // two left of four: less than three quarters
    QCOMPARE(lab.connect(5), QChar(u'A'));
}

void SimulatedPacketsTest::entriesAreListed()
{
    Lab lab(*ServiceKey::forMark(7, AddressFamily::IPv4),
            Persistence {300, PersistenceMask::forIPv4(0xffff0000U)});
    lab.add('A');
    lab.connect(1000, QStringLiteral("198.18.0.1"), 80, 7);
    lab.sleep(milliseconds(500));
    lab.connect(1001, QStringLiteral("198.18.0.1"), 443, 7);
    const auto reached = lab.path().connect(
        {Protocol::Udp, *Endpoint::parse(u"198.18.0.1:1002"), *Endpoint::parse(u"10.8.0.1:53"), 7});
    QVERIFY(reached);
    lab.close(1000);
    ConnectionEntry closed;
    closed.client = *Endpoint::parse(u"198.18.0.1:1000");
    closed.destination = *Endpoint::parse(u"10.8.0.1:80");
    closed.server = *Endpoint::parse(u"10.7.0.65:80");
    closed.state = ShortName::literal("TIME_WAIT");
    closed.expires = 120;
    ConnectionEntry open = closed;
    open.client.port = Port(1001);
    open.destination.port = Port(443);
    open.server.port = Port(443);
    open.state = ShortName::literal("ESTABLISHED");
    open.expires = 900;
    ConnectionEntry datagram = closed;
    datagram.protocol = Protocol::Udp;
    datagram.client.port = Port(1002);
    datagram.destination.port = Port(53);
    datagram.server.port = Port(53);
    datagram.state = ShortName::literal("UDP");
    datagram.expires = 300;
    ConnectionEntry control;
    control.isTemplate = true;
    control.mark = 7;
    control.client = *Endpoint::parse(u"198.18.0.0:0");
    control.server = *Endpoint::parse(u"10.7.0.65:0");
    control.expires = 300;
    QCOMPARE(lab.kernel().connections().entries(lab.kernel().now()),
             (std::vector<ConnectionEntry> {closed, open, control, datagram}));
}

void SimulatedPacketsTest::aBusyDayLeavesNothing()
{
    Lab lab(Lab::web(), Persistence {120, PersistenceMask::forIPv4(0xffffff00U)});
    for (char name = 'A'; name < 'F'; ++name) {
        lab.add(name, static_cast<quint32>(name - 'A'), 50, 20);
    }
    quint32 state = 1;
    for (int i = 0; i < 30000; ++i) {
        state = state * 1664525U + 1013904223U;
        const auto port = static_cast<quint16>(1024 + (state >> 20));
        const QString client = QStringLiteral("198.18.%1.7").arg((state >> 8) % 64);
        switch ((state >> 16) % 16) {
        case 0:
            lab.sleep(milliseconds(state >> 22));
            break;
        case 1:
            lab.close(port);
            break;
        case 2:
            if (lab.kernel().service(Lab::web())->destinations().size() == 5) {
                lab.remove('D');
            } else {
                lab.add('D', 2);
            }
            break;
        default:
            lab.connect(port, client);
        }
        if (i % 1000 == 0) {
            quint64 sum = 0;
            lab.kernel().connections().forEach([&](const Connection &) { ++sum; });
            QCOMPARE(sum, static_cast<quint64>(lab.entries()));
        }
    }
    QVERIFY(lab.entries() > 100);
    lab.sleep(std::chrono::hours(2));
    QCOMPARE(lab.entries(), size_t(0));
    for (const Destination &destination : lab.kernel().service(Lab::web())->destinations()) {
        QCOMPARE(destination.total(), quint64(0));
        QCOMPARE(destination.persistent, 0U);
        QVERIFY(!destination.overloaded);
    }
}

QTEST_GUILESS_MAIN(SimulatedPacketsTest)
#include "simulatedpackets_test.moc"
