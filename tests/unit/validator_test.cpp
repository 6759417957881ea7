// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/validator.h"

#include "core/formats/ipvsadm/reader.h"
#include "core/plan/planadvice.h"
#include "core/plan/wording/wording.h"

#include "tests/support/randomstate.h"

#include <QTest>

#include <set>

using namespace lvs;
using namespace lvs::test;

namespace {

VirtualService webService()
{
    VirtualService service;
    service.key = ServiceKey(Protocol::Tcp, *Endpoint::parse(u"10.0.0.250:80"));
    service.setRealServer(RealServer {*Endpoint::parse(u"10.0.0.18:80"), {}});
    service.setRealServer(RealServer {*Endpoint::parse(u"10.0.0.19:80"), {}});
    return service;
}

QList<ErrorCode> errorsOf(const VirtualService &service)
{
    QList<ErrorCode> codes;
    for (const Diagnostic &finding : validate(service)) {
        if (finding.error) {
            codes.append(finding.error->code);
        }
    }
    return codes;
}

QList<Advice> adviceOn(const VirtualService &service)
{
    QList<Advice> advice;
    for (const Diagnostic &finding : validate(service)) {
        if (finding.advice) {
            advice.append(*finding.advice);
        }
    }
    return advice;
}

VirtualService serviceOf(const QString &lines)
{
    return readIpvsadm(lines).state.services.at(0);
}

} // namespace

class ValidatorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNothingInGoodServices();
    void acceptsWhatTheGeneratorMakes();
    void refusesBadServices();
    void refusesBadRealServers();
    void refusesMixedFamiliesBesideASyncDaemon();
    void refusesBadDaemonsAndTimeouts();
    void advises_data();
    void advises();
    void plansThatEndConnectionsAreAdvisedOn();
    void everyFindingHasWords();
};

/// From tunnels to direct routing: on the director the method, on the real server the device.
void ValidatorTest::plansThatEndConnectionsAreAdvisedOn()
{
    const ServiceKey key = webService().key;
    const Endpoint endpoint = webService().realServers.front().endpoint;
    RealServerSettings tunnelled;
    tunnelled.forwarding = ForwardingMethod::Tunnel;
    RealServerSettings heavier = tunnelled;
    heavier.weight = *Weight::fromNumber(7);
    RealServerSettings direct;
    direct.forwarding = ForwardingMethod::DirectRouting;
    const ShortName tunl0 = ShortName::literal("tunl0");
    const ShortName eth0 = ShortName::literal("eth0");
    HostSetup before;
    before.network.links = {{eth0, LinkKind::Ethernet, {true, 1500}, {}, {}},
                            {tunl0, LinkKind::Ipip, {true, 1480}, {}, {}}};
    const auto adviseOnStep = [&](const Step &step) { return adviseOn(Plan {{step}}, before); };
    const SetupStep down = EditLink {tunl0, {true, 1480}, {false, 1480}};

    QList<Diagnostic> found = adviseOnStep(EditRealServer {key, endpoint, tunnelled, direct});
    QCOMPARE(found.size(), 1);
    QCOMPARE(*found.first().advice, Advice::ForwardingChanges);
    QCOMPARE(found.first().realServer, endpoint);
    found = adviseOnStep(down);
    QCOMPARE(found.size(), 1);
    QCOMPARE(*found.first().advice, Advice::TunnelGoes);
    QCOMPARE(found.first().object, QStringLiteral("tunl0"));
    QCOMPARE(adviseOnStep(SetupStep(RemoveLink {before.network.links.back()})).size(), 1);
    QCOMPARE(adviseOnStep(SetupStep(CloseEncapsulationPort {})).size(), 1);

    QVERIFY(adviseOnStep(EditRealServer {key, endpoint, tunnelled, heavier}).isEmpty());
    QVERIFY(adviseOnStep(inverse(Step(down))).isEmpty());
    QVERIFY(adviseOnStep(SetupStep(EditLink {tunl0, {true, 1480}, {true, 1400}})).isEmpty());
    QVERIFY(adviseOnStep(SetupStep(EditLink {eth0, {true, 1500}, {false, 1500}})).isEmpty());
    QVERIFY(!describe(found.first()).isEmpty());
}

void ValidatorTest::findsNothingInGoodServices()
{
    QVERIFY(validate(webService()).isEmpty());
}

void ValidatorTest::acceptsWhatTheGeneratorMakes()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        const Result<void> checked = firstError(validate(RandomState(seed).state()));
        QVERIFY2(checked.ok(), checked.ok() ? "" : qPrintable(describe(checked.error())));
    }
}

void ValidatorTest::refusesBadServices()
{
    VirtualService anyPort = webService();
    anyPort.key = ServiceKey(Protocol::Tcp, Endpoint {anyPort.key.endpoint().address, Port()});
    anyPort.realServers.clear();
    QCOMPARE(errorsOf(anyPort), QList {ErrorCode::PortZeroNeedsPersistence});
    anyPort.settings.persistence = Persistence();
    QCOMPARE(errorsOf(anyPort), QList<ErrorCode>());

    VirtualService onePacket = webService();
    onePacket.settings.onePacket = true;
    QCOMPARE(errorsOf(onePacket), QList {ErrorCode::OnePacketNeedsUdp});

    VirtualService flags = webService();
    flags.settings.schedulerFlags = SchedulerFlag::Flag1;
    QCOMPARE(errorsOf(flags), QList {ErrorCode::SchedulerFlagMismatch});
    flags.settings.scheduler = *Scheduler::parse(u"sh");
    QCOMPARE(errorsOf(flags), QList<ErrorCode>());

    VirtualService mask = webService();
    mask.settings.persistence = Persistence {60, PersistenceMask::forIPv4(0xff00ff00U)};
    QCOMPARE(errorsOf(mask), QList {ErrorCode::MaskNotContiguous});
    mask.settings.persistence = Persistence {60, PersistenceMask::single(AddressFamily::IPv6)};
    QCOMPARE(errorsOf(mask), QList {ErrorCode::MaskInvalid});
    mask.settings.persistence = Persistence {Persistence::longestTimeout + 1, {}};
    QCOMPARE(errorsOf(mask), QList {ErrorCode::NumberOutOfRange});

    VirtualService engine = webService();
    engine.settings.persistenceEngine = ShortName::literal("sip");
    QCOMPARE(errorsOf(engine), QList {ErrorCode::EngineNeedsPersistence});

    IpvsState twice;
    twice.services = {webService(), webService()};
    QCOMPARE(firstError(validate(twice)).error().code, ErrorCode::ServiceDuplicate);
}

void ValidatorTest::refusesBadRealServers()
{
    const auto withServer = [](const char *endpoint, auto change) {
        VirtualService service = webService();
        RealServer server {*Endpoint::parse(QString::fromLatin1(endpoint)), {}};
        change(server.settings);
        service.setRealServer(server);
        return errorsOf(service);
    };
    const auto nothing = [](RealServerSettings &) {};
    const auto masquerade = [](RealServerSettings &s) { s.forwarding = ForwardingMethod::Masquerading; };
    const auto tunnel = [](RealServerSettings &s) { s.forwarding = ForwardingMethod::Tunnel; };

    QCOMPARE(withServer("10.0.0.20:8080", nothing), QList {ErrorCode::RealServerPortMustMatch});
    QCOMPARE(withServer("10.0.0.20:8080", tunnel), QList {ErrorCode::RealServerPortMustMatch});
    QCOMPARE(withServer("10.0.0.20:8080", masquerade), QList<ErrorCode>());
    for (const char *endpoint : {"0.0.0.0:80", "224.0.0.1:80", "255.255.255.255:80"}) {
        QCOMPARE(withServer(endpoint, nothing), QList {ErrorCode::RealServerAddressNotUnicast});
    }
    QCOMPARE(withServer("[fe80::1]:80", tunnel), QList {ErrorCode::RealServerAddressNotUnicast});
    QCOMPARE(withServer("[2001:db8::1]:80", nothing), QList {ErrorCode::RealServerFamilyNeedsTunnel});
    QCOMPARE(withServer("[2001:db8::1]:80", tunnel), QList<ErrorCode>());
    QCOMPARE(withServer("10.0.0.20:80", [](RealServerSettings &s) { s.lowerThreshold = 1; }),
             QList {ErrorCode::ThresholdOrder});
    QCOMPARE(withServer("10.0.0.20:80", [](RealServerSettings &s) { s.tunnel.type = TunnelType::Gre; }),
             QList {ErrorCode::TunnelOptionsWithoutTunnel});
    QCOMPARE(withServer("10.0.0.20:80",
                        [&](RealServerSettings &s) {
                            tunnel(s);
                            s.tunnel.type = TunnelType::Gue;
                        }),
             QList {ErrorCode::TunnelPortMissing});
    QCOMPARE(withServer("10.0.0.20:80",
                        [&](RealServerSettings &s) {
                            tunnel(s);
                            s.tunnel.port = Port(6080);
                        }),
             QList {ErrorCode::TunnelPortNotApplicable});
    QCOMPARE(withServer("10.0.0.20:80",
                        [&](RealServerSettings &s) {
                            tunnel(s);
                            s.tunnel.type = TunnelType::Gre;
                            s.tunnel.checksum = TunnelChecksum::RemoteChecksum;
                        }),
             QList {ErrorCode::TunnelChecksumNotApplicable});

    VirtualService marked = webService();
    marked.key = *ServiceKey::forMark(7, AddressFamily::IPv4);
    QCOMPARE(errorsOf(marked),
             (QList {ErrorCode::RealServerPortMustMatch, ErrorCode::RealServerPortMustMatch}));

    VirtualService twice = webService();
    twice.realServers.push_back(twice.realServers.back());
    QCOMPARE(errorsOf(twice), QList {ErrorCode::RealServerDuplicate});
}

void ValidatorTest::refusesMixedFamiliesBesideASyncDaemon()
{
    IpvsState state;
    VirtualService service = webService();
    RealServer server {*Endpoint::parse(u"[2001:db8::1]:80"), {}};
    server.settings.forwarding = ForwardingMethod::Tunnel;
    service.setRealServer(server);
    state.setService(service);
    QVERIFY(firstError(validate(state)).ok());
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("eth0");
    state.master = daemon;
    QCOMPARE(firstError(validate(state)).error().code, ErrorCode::RealServerFamilyWithSyncDaemon);
}

void ValidatorTest::refusesBadDaemonsAndTimeouts()
{
    SyncDaemon good;
    good.interface = ShortName::literal("eth0");
    const auto codeOf = [&](auto change) {
        IpvsState state;
        SyncDaemon daemon = good;
        change(daemon);
        state.backup = daemon;
        const Result<void> checked = firstError(validate(state));
        return checked ? QString() : errorCodeName(checked.error().code);
    };
    QCOMPARE(codeOf([](SyncDaemon &) {}), QString());
    QCOMPARE(codeOf([](SyncDaemon &d) { d.interface = {}; }), QStringLiteral("name-empty"));
    QCOMPARE(codeOf([](SyncDaemon &d) { d.ttl = 0; }), QStringLiteral("number-out-of-range"));
    QCOMPARE(codeOf([](SyncDaemon &d) { d.maximumLength = 0; }), QStringLiteral("number-out-of-range"));
    QCOMPARE(codeOf([](SyncDaemon &d) { d.group = *Address::parse(u"10.0.0.1"); }),
             QStringLiteral("address-invalid"));

    IpvsState state;
    state.timeouts.udp = 0;
    QCOMPARE(firstError(validate(state)).error().code, ErrorCode::NumberOutOfRange);
    state.timeouts.udp = Timeouts::longest + 1;
    QCOMPARE(firstError(validate(state)).error().code, ErrorCode::NumberOutOfRange);
}

void ValidatorTest::advises_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QList<int>>("advice");
    const auto row = [](const char *name, const char *service, const char *servers, QList<Advice> advice) {
        QString lines = QStringLiteral("-A %1\n").arg(QLatin1String(service));
        const QString key = QString::fromLatin1(service).section(u' ', 0, 1);
        for (const QString &server : QString::fromLatin1(servers).split(u';', Qt::SkipEmptyParts)) {
            lines += QStringLiteral("-a %1 -r %2\n").arg(key, server.trimmed());
        }
        QList<int> numbers;
        for (const Advice one : advice) {
            numbers.append(static_cast<int>(one));
        }
        QTest::newRow(name) << lines << numbers;
    };
    const char *two = "10.0.0.18;10.0.0.19";
    row("good", "-t 10.0.0.250:80 -s wrr", two, {});
    row("no server", "-t 10.0.0.250:80", "", {Advice::NoRealServer});
    row("no scheduler", "-t 10.0.0.250:80 -s none", two, {Advice::NoScheduler});
    row("all drained", "-t 10.0.0.250:80", "10.0.0.18 -w 0", {Advice::AllRealServersDrained});
    row("hash drained", "-t 10.0.0.250:80 -s sh", "10.0.0.18 -w 0;10.0.0.19",
        {Advice::HashLosesDrainedClients});
    row("hash drained, fallback", "-t 10.0.0.250:80 -s sh -b sh-fallback", "10.0.0.18 -w 0;10.0.0.19", {});
    row("dh with weights", "-t 10.0.0.250:80 -s dh", "10.0.0.18 -w 1;10.0.0.19 -w 2",
        {Advice::HashIgnoresWeight});
    row("sh with weights", "-t 10.0.0.250:80 -s sh", "10.0.0.18 -w 1;10.0.0.19 -w 2", {});
    row("rr with weights", "-t 10.0.0.250:80 -s rr", "10.0.0.18 -w 1;10.0.0.19 -w 2",
        {Advice::SchedulerIgnoresWeight});
    row("rr with equal weights", "-t 10.0.0.250:80 -s rr", "10.0.0.18 -w 2;10.0.0.19 -w 2", {});
    row("ovf udp", "-u 10.0.0.250:53 -s ovf", two, {Advice::OverflowWithUdp});
    row("ftp dr", "-t 10.0.0.250:21", two, {Advice::FtpNeedsPersistence});
    row("ftp dr persistent", "-t 10.0.0.250:21 -p", two, {});
    row("ftp nat", "-t 10.0.0.250:21", "10.0.0.18 -m", {Advice::FtpNeedsModule});
    row("loopback server", "-t 10.0.0.250:80", "127.0.0.1 -m", {Advice::LoopbackRealServer});
    row("multicast service", "-u 224.0.0.5:80", two, {Advice::ServiceAddressUnusual});
    row("loopback service", "-t 127.0.0.1:80", two, {Advice::ServiceAddressUnusual});
    row("big mark", "-f 3000000000", two, {Advice::MarkOverIntMax});
    row("one packet over NAT", "-u 10.0.0.250:53 -o", "10.0.0.18 -m", {Advice::OnePacketWithNat});
}

void ValidatorTest::advises()
{
    QFETCH(QString, lines);
    QFETCH(QList<int>, advice);
    QList<int> found;
    for (const Advice one : adviceOn(serviceOf(lines))) {
        found.append(static_cast<int>(one));
    }
    QCOMPARE(found, advice);
}

void ValidatorTest::everyFindingHasWords()
{
    const QStringList arguments {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                                 QStringLiteral("%1")};
    for (const ErrorCode code : allErrorCodes()) {
        const QString words = describe(Error(code, arguments));
        QVERIFY2(words.size() > 5, qPrintable(errorCodeName(code)));
        QVERIFY2(!words.contains(QLatin1String("%2")) && !words.contains(QLatin1String("%3")),
                 qPrintable(words));
    }
    std::set<QString> advice;
    for (int i = 0; i <= static_cast<int>(Advice::BypassForwarding); ++i) {
        advice.insert(describe(static_cast<Advice>(i)));
    }
    QCOMPARE(advice.size(), size_t(static_cast<int>(Advice::BypassForwarding) + 1));
    std::set<QString> schedulers;
    for (const Scheduler &scheduler : Scheduler::known()) {
        schedulers.insert(describe(scheduler));
        QVERIFY(schedulerTitle(scheduler) != scheduler.name());
    }
    QCOMPARE(schedulers.size(), size_t(14));
    QCOMPARE(describe(Error(ErrorCode::NumberOutOfRange)), QStringLiteral("? is out of range: use ? to ?."));
    QCOMPARE(describe(Error(ErrorCode::AddressInvalid, {QStringLiteral("%1%2")})),
             QStringLiteral("“%1%2” is not an IPv4 or IPv6 address."));
}

QTEST_GUILESS_MAIN(ValidatorTest)
#include "validator_test.moc"
