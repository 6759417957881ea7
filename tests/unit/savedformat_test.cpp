// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/saved/reader.h"
#include "core/formats/saved/writer.h"
#include "tests/support/largestate.h"
#include "tests/support/randomsetup.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace lvs;

namespace {

SavedFile sample()
{
    SavedFile file;
    file.origin = {12, 345, 1795432381, 1000, QStringLiteral("alice")};
    VirtualService service;
    service.key = {Protocol::Tcp, Endpoint::parse(QStringLiteral("10.0.0.250:80")).value()};
    service.settings.scheduler = Scheduler::parse(QStringLiteral("sh")).value();
    service.settings.schedulerFlags = SchedulerFlag::Flag2;
    service.settings.persistence = Persistence {60, PersistenceMask::forIPv4(0xffffff00U)};
    RealServer server;
    server.endpoint = Endpoint::parse(QStringLiteral("10.0.0.18:80")).value();
    service.setRealServer(server);
    server.endpoint = Endpoint::parse(QStringLiteral("[2001:db8::18]:80")).value();
    server.settings.forwarding = ForwardingMethod::Tunnel;
    server.settings.tunnel = {TunnelType::Gue, Port(6080), TunnelChecksum::Checksum};
    service.setRealServer(server);
    file.state.ipvs.setService(service);
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("eth1");
    daemon.syncId = 7;
    file.state.ipvs.master = daemon;
    NetworkState &network = file.state.setup.network;
    Link link;
    link.name = ShortName::literal("lvs0");
    link.kind = LinkKind::Dummy;
    link.settings = {true, 1500};
    network.links.push_back(link);
    InterfaceAddress address;
    address.interface = link.name;
    address.address = Address::fromIPv4(0x0a0000fa);
    network.addresses.push_back(address);
    Route route;
    route.destination = Address::fromIPv4(0x0a000100);
    route.prefixLength = 24;
    route.gateway = Address::fromIPv4(0x0a000001);
    route.interface = ShortName::literal("eth0");
    network.routes.push_back(route);
    network.rules.push_back({AddressFamily::IPv4, 1000, 1, 0xff, 100});
    network.encapsulationPorts.push_back({AddressFamily::IPv4, 6080, true, 0});
    file.state.setup.sysctls[{SysctlKey::ArpIgnore, ShortName::literal("all")}] = {1, 0};
    file.state.setup.sysctls[{SysctlKey::IpvsSyncThreshold, {}}] = {3, 50};
    return file;
}

/// The text with that change of its lines, under a checksum that is right again: a hostile one.
QByteArray forged(const QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    QByteArray changed = text;
    const qsizetype at = changed.indexOf(from);
    if (at < 0) {
        qFatal("there is no %s", from.constData());
    }
    changed.replace(at, from.size(), to);
    const qsizetype covered = changed.indexOf('\n', changed.indexOf('\n') + 1) + 1;
    const QByteArray sum = QCryptographicHash::hash(changed.mid(covered), QCryptographicHash::Sha256).toHex();
    return changed.left(changed.indexOf('\n') + 1) + "checksum " + sum + '\n' + changed.mid(covered);
}

} // namespace

class SavedFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What administrators read and version control keeps. Who changes it here raises the version.
    void theTextIsFrozen()
    {
        const QByteArray lines =
            "timeouts tcp=900 tcp-fin=120 udp=300\n"
            "sync-daemon master interface=eth1 id=7 length=1472 group=224.0.0.81 port=8848 ttl=1\n"
            "service TCP 10.0.0.250:80 scheduler=sh flags=sh-port persistence=60 mask=255.255.255.0\n"
            "real-server TCP 10.0.0.250:80 10.0.0.18:80 forwarding=DR weight=1 upper=0 lower=0\n"
            "real-server TCP 10.0.0.250:80 [2001:db8::18]:80 forwarding=TUN weight=1 upper=0 lower=0 "
            "tunnel=gue tunnel-port=6080 tunnel-checksum=csum\n"
            "link lvs0 kind=dummy up mtu=1500\n"
            "address lvs0 10.0.0.250/32 scope=global\n"
            "route 10.0.1.0/24 table=254 metric=0 gateway=10.0.0.1 interface=eth0 protocol=4\n"
            "rule IPv4 priority=1000 mark=1 mask=0xff table=100\n"
            "encapsulation-port IPv4 6080 gue protocol=0\n"
            "sysctl net.ipv4.conf.all.arp_ignore 1\n"
            "sysctl net.ipv4.vs.sync_threshold 3 50\n";
        const QByteArray covered = "number 12\n"
                                   "generation 345\n"
                                   "time 2026-11-23T11:13:01Z\n"
                                   "user 1000 alice\n"
                                   "services 1 real-servers 2 set-up 7\n"
                                   "content "
            + QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex() + "\n\n" + lines;
        const QByteArray text = "lvsdesk-saved-state 1\nchecksum "
            + QCryptographicHash::hash(covered, QCryptographicHash::Sha256).toHex() + '\n' + covered;
        const Result<QByteArray> written = writeSaved(sample());
        QVERIFY(written);
        QCOMPARE(*written, text);
        const Result<SavedFile> read = readSaved(text);
        QVERIFY(read);
        QVERIFY(*read == sample());
    }

    void whatIsWrittenIsReadBack()
    {
        constexpr quint32 states = 2000;
        qsizetype objects = 0;
        QRandomGenerator random(4);
        for (quint32 seed = 0; seed < states; ++seed) {
            SavedFile file;
            file.origin = {
                1 + random.bounded(1000U), random.generate64(), random.bounded(2000000000), random.generate(),
                userNameForSaved(seed % 3 == 0 ? QString() : QStringLiteral("user %1ä").arg(seed))};
            file.state = test::randomHost(seed);
            file.state.setup.network.sort();
            const Result<QByteArray> written = writeSaved(file);
            QVERIFY(written);
            const Result<SavedFile> read = readSaved(*written);
            QVERIFY2(read,
                     qPrintable(read ? QString()
                                     : errorCodeName(read.error().code) + read.error().arguments.join(u' ')));
            QVERIFY2(*read == file, written->constData());
            const Result<SavedHeader> header = readSavedHeader(written->left(saved::mostHeaderBytes));
            QVERIFY(header);
            QVERIFY((*header == SavedHeader {file.origin, summaryOf(file.state)}));
            objects += written->count('\n') - 9;
        }
        qInfo("%u states of %lld objects in all were read back as they had been", states,
              static_cast<long long>(objects));
    }

    void equalStatesHaveEqualContent()
    {
        SavedFile one = sample();
        SavedFile other = sample();
        other.origin = {99, 1, 2, 3, {}};
        QCOMPARE(summaryOf(one.state).content, summaryOf(other.state).content);
        std::reverse(other.state.ipvs.services.begin(), other.state.ipvs.services.end());
        QCOMPARE(summaryOf(one.state).content, summaryOf(other.state).content);
        other.state.ipvs.timeouts.udp = 1;
        QVERIFY(summaryOf(one.state).content != summaryOf(other.state).content);
    }

    /// Whatever is done to one byte of it, it is refused.
    void everyDamagedByteIsFound()
    {
        const QByteArray text = writeSaved(sample()).value();
        qsizetype refused = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const char change : {'\x01', '\x20', '\x7f'}) {
                QByteArray damaged = text;
                damaged[at] = static_cast<char>(damaged[at] ^ change);
                const Result<SavedFile> read = readSaved(damaged);
                QVERIFY2(!read, qPrintable(QString::number(at)));
                QVERIFY(read.error().position && read.error().position->line > 0);
                ++refused;
            }
        }
        for (qsizetype length = 0; length < text.size(); ++length) {
            QVERIFY(!readSaved(text.first(length)));
            ++refused;
        }
        qInfo("%lld damaged texts refused, 0 taken", static_cast<long long>(refused));
    }

    void whatIsForgedIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *from, const char *to, int line, ErrorCode code) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << line << errorCodeName(code);
        };
        row("older", "state 1", "state 0", 1, ErrorCode::VersionUnsupported);
        row("newer", "state 1", "state 2", 1, ErrorCode::VersionUnsupported);
        row("something else", "lvsdesk-saved-state 1", "lvsdesk-other 1", 1, ErrorCode::KeywordUnknown);
        row("number", "number 12", "number -1", 3, ErrorCode::NumberInvalid);
        row("number with a zero", "number 12", "number 012", 3, ErrorCode::ArgumentUnexpected);
        row("time", "time 2026-11", "time 2026-13", 5, ErrorCode::ArgumentUnexpected);
        row("user", "alice", "al\xe4ice", 6, ErrorCode::NameInvalid);
        row("count", "real-servers 2", "real-servers 3", 7, ErrorCode::ArgumentUnexpected);
        row("content", "content ", "content 0", 8, ErrorCode::ArgumentUnexpected);
        row("kind of line", "\nlink ", "\nfile ", 15, ErrorCode::KeywordUnknown);
        row("address", "10.0.0.250/32", "10.0.0.256/32", 16, ErrorCode::AddressInvalid);
        row("prefix", "10.0.0.250/32", "10.0.0.250/33", 16, ErrorCode::NumberOutOfRange);
        row("scheduler", "scheduler=sh", "scheduler=../../sh", 12, ErrorCode::NameInvalid);
        row("flag", "flags=sh-port", "flags=mh-port", 12, ErrorCode::OptionUnknown);
        row("weight", "weight=1", "weight=2147483648", 13, ErrorCode::NumberOutOfRange);
        row("field missing", " weight=1", "", 13, ErrorCode::OptionMissing);
        row("field twice", "weight=1", "weight=1 weight=1", 13, ErrorCode::OptionUnknown);
        row("field unknown", "weight=1", "weight=1 run=/bin/sh", 13, ErrorCode::OptionUnknown);
        row("space", "weight=1", " weight=1", 13, ErrorCode::OptionUnknown);
        row("spelling", "10.0.0.18:80 forwarding", "10.0.0.18:080 forwarding", 13,
            ErrorCode::ArgumentUnexpected);
        row("real server without service", "real-server TCP 10.0.0.250:80", "real-server TCP 10.0.0.251:80",
            13, ErrorCode::ServiceUnknown);
        row("real server twice", "[2001:db8::18]:80 forwarding", "10.0.0.18:80 forwarding", 14,
            ErrorCode::OptionRepeated);
        row("setting", "arp_ignore 1", "arp_ignore x", 20, ErrorCode::NumberInvalid);
        row("setting that is none of ours", "net.ipv4.conf.all.arp_ignore",
            "net.ipv4.conf.all.secure_redirects", 20, ErrorCode::KeywordUnknown);
        row("path in a setting", "conf.all.arp_ignore", "conf.../../kernel.modprobe", 20,
            ErrorCode::KeywordUnknown);
        row("order", "sysctl net.ipv4.conf.all.arp_ignore 1\nsysctl net.ipv4.vs.sync_threshold 3 50\n",
            "sysctl net.ipv4.vs.sync_threshold 3 50\nsysctl net.ipv4.conf.all.arp_ignore 1\n", 20,
            ErrorCode::ArgumentUnexpected);
        row("a line more", "timeouts", "timeouts tcp=900 tcp-fin=120 udp=300\ntimeouts", 11,
            ErrorCode::ArgumentUnexpected);
        row("no end", "3 50\n", "3 50", 21, ErrorCode::Truncated);
    }
    void whatIsForgedIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, line);
        QFETCH(QString, code);
        const Result<SavedFile> read = readSaved(forged(writeSaved(sample()).value(), from, to));
        QVERIFY(!read);
        QCOMPARE(errorCodeName(read.error().code), code);
        QVERIFY(read.error().position);
        QCOMPARE(read.error().position->line, line);
    }

    void boundsAreKept()
    {
        QCOMPARE(readSaved(QByteArray(saved::mostBytes + 1, 'x')).error().code, ErrorCode::LimitExceeded);
        const QByteArray text = writeSaved(sample()).value();
        const QByteArray longLine = forged(text, "timeouts", QByteArray(saved::longestLine + 1, 'x'));
        QCOMPARE(readSaved(longLine).error().code, ErrorCode::LimitExceeded);
        const QByteArray many =
            forged(text, "timeouts",
                   QByteArray("timeouts tcp=1 tcp-fin=1 udp=1\n").repeated(saved::mostObjects) + "timeouts");
        QCOMPARE(readSaved(many).error().code, ErrorCode::LimitExceeded);
        SavedFile large = sample();
        large.state.ipvs = test::largeState(10000, 30);
        QCOMPARE(writeSaved(large).error().code, ErrorCode::LimitExceeded);
    }

    void largeStatesAreQuick()
    {
        SavedFile large = sample();
        large.state.ipvs = test::largeState(10000, 10);
        QElapsedTimer clock;
        clock.start();
        const Result<QByteArray> written = writeSaved(large);
        const qint64 writing = clock.restart();
        QVERIFY(written);
        const Result<SavedFile> read = readSaved(*written);
        const qint64 reading = clock.elapsed();
        QVERIFY(read);
        QVERIFY(*read == large);
        qInfo("10000 services with 100000 real servers: %lld bytes, written in %lld ms, read in %lld ms",
              static_cast<long long>(written->size()), static_cast<long long>(writing),
              static_cast<long long>(reading));
    }
};

QTEST_GUILESS_MAIN(SavedFormatTest)
#include "savedformat_test.moc"
