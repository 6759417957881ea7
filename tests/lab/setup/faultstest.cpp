// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/faultstest.h"

#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/setup/host.h"
#include "tests/lab/setup/stepsequences.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <netinet/in.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lvs::test {

namespace {

struct Refusal
{
    const char *name;
    SetupStep step;
    const char *error;
};

QByteArray execute(LinuxKernel &kernel, const SetupStep &step)
{
    const std::array<Step, 1> steps {step};
    return problem(kernel.execute(steps).front());
}

Link withMtu(Link link, quint32 mtu)
{
    link.settings.mtu = mtu;
    return link;
}

QList<Refusal> refusals()
{
    return {
        {"gateway out of reach", AddRoute {routeTo("192.0.2.0/24", "eth0", "198.51.100.1")},
         "kernel-gateway-unreachable: route 192.0.2.0/24"},
        {"IPv6 gateway out of reach", AddRoute {routeTo("2001:db8::/32", "eth0", "2001:db8:1::1")},
         "kernel-gateway-unreachable: route 2001:db8::/32"},
        {"interface is down", AddRoute {routeTo("192.0.2.0/24", "down0")},
         "kernel-interface-down: route 192.0.2.0/24, down0"},
        {"IPv6 interface is down", AddRoute {routeTo("2001:db8::/32", "down0")},
         "kernel-interface-down: route 2001:db8::/32, down0"},
        {"source that the host does not have", AddRoute {from(routeTo("192.0.2.0/24", "eth0"), "10.9.9.9")},
         "kernel-invalid-argument: route 192.0.2.0/24"},
        {"IPv6 source that the host does not have",
         AddRoute {from(routeTo("2001:db8::/32", "eth0"), "fd00:99::1")},
         "kernel-invalid-argument: route 2001:db8::/32"},
        {"destination with host bits", AddRoute {routeTo("192.0.2.1/24", "eth0")},
         "kernel-invalid-argument: route 192.0.2.1/24"},
        {"prefix too long", AddAddress {onInterface("eth0", "10.0.0.250/33")},
         "kernel-invalid-argument: address 10.0.0.250/33 on eth0"},
        {"IPv6 multicast", AddAddress {onInterface("eth0", "ff02::5/128")},
         "kernel-invalid-argument: address ff02::5/128 on eth0"},
        {"MTU too small", AddLink {withMtu(link("dummy7", LinkKind::Dummy), 0xffffffffU)},
         "kernel-invalid-argument: link dummy7"},
        {"MTU of a link too large", EditLink {name("eth0"), {true, 1500}, {true, 0x7fffffffU}},
         "kernel-invalid-argument: link eth0"},
        {"ends of the wrong family", AddLink {link("tun7", LinkKind::Ipip, "fd00:10::17", "fd00:10::18")},
         "kernel-invalid-argument: link tun7"},
        {"a device that cannot be made", AddLink {link("br7", LinkKind::Bridge)},
         "kernel-feature-missing: link br7"},
        {"a device that cannot be put back", RemoveLink {link("br0", LinkKind::Bridge)},
         "kernel-feature-missing: link br0"},
        {"port in use", OpenEncapsulationPort {{AddressFamily::IPv4, 7777, true, 0}},
         "kernel-busy: port IPv4 UDP 7777"},
        {"another setting of IPVS than may be", setting("net.ipv4.vs.drop_entry", 0, 9),
         "kernel-invalid-argument: net.ipv4.vs.drop_entry"},
    };
}

} // namespace

void FaultsTest::initTestCase()
{
    loadModules();
}

void FaultsTest::refuses_data()
{
    QTest::addColumn<int>("index");
    const QList<Refusal> all = refusals();
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(all[i].name) << i;
    }
}

void FaultsTest::refuses()
{
    QFETCH(int, index);
    const Refusal refusal = refusals().at(index);
    enterFreshHost();
    ip("link add down0 type dummy\nlink add br0 type bridge");
    const int listener = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in here {};
    here.sin_family = AF_INET;
    here.sin_port = htons(7777);
    QCOMPARE(bind(listener, reinterpret_cast<sockaddr *>(&here), sizeof here), 0);
    LinuxKernel kernel;
    const HostSetup before = *kernel.readSetup();
    const QByteArray error = execute(kernel, refusal.step);
    const HostSetup after = *kernel.readSetup();
    close(listener);
    QCOMPARE(error, QByteArray(refusal.error));
    QCOMPARE(difference(after, before), QByteArray());
    QVERIFY(planned(after) == planned(before));
}

void FaultsTest::interfaceVanishesBetweenPlanAndApply()
{
    enterFreshHost();
    ip("link add gone0 type dummy\nlink set gone0 up");
    LinuxKernel kernel;
    const HostState before = *kernel.read();
    HostState wanted = before;
    wanted.setup.network.addresses.push_back(onInterface("eth0", "10.0.0.251/32"));
    wanted.setup.network.addresses.push_back(onInterface("gone0", "10.0.0.250/32"));
    wanted.setup.network.sort();
    const Plan plan = planner(before, wanted);
    ip("link del gone0");
    const HostState now = *kernel.read();
    // The reading before an apply finds it, and nothing is begun.
    const TransactionReport found = runTransaction(kernel, plan);
    QCOMPARE(found.error ? text(*found.error) : QByteArray(), QByteArray("precondition-missing: link gone0"));
    QVERIFY(found.steps.empty());
    // So late that no reading finds it, the kernel does, and what was done is taken back.
    const TransactionReport late = runTransaction(kernel, plan, before);
    QCOMPARE(late.error ? text(*late.error) : QByteArray(),
             QByteArray("kernel-interface-missing: address 10.0.0.250/32 on gone0, gone0"));
    QVERIFY(planned(kernel.readSetup().value()) == planned(now.setup));
}

void FaultsTest::interfaceVanishesOnTheWay()
{
    enterFreshHost();
    ip("link add gone0 type dummy\nlink set gone0 up");
    LinuxKernel kernel;
    const HostState before = *kernel.read();
    HostState wanted = before;
    for (int i = 0; i < 20; ++i) {
        wanted.setup.network.addresses.push_back(
            onInterface("gone0", QByteArray("10.0.1." + QByteArray::number(1 + i) + "/32").constData()));
    }
    wanted.setup.network.sort();
    const Plan plan = planner(before, wanted);
    const std::span<const Step> steps(plan.steps);
    const std::vector<Result<void>> first = kernel.execute(steps.first(10));
    QVERIFY(std::all_of(first.begin(), first.end(), [](const auto &each) { return each.ok(); }));
    ip("link del gone0");
    const std::vector<Result<void>> rest = kernel.execute(steps.subspan(10));
    QCOMPARE(rest.front().error().code, ErrorCode::KernelInterfaceMissing);
    for (size_t i = 1; i < rest.size(); ++i) {
        QCOMPARE(rest[i].error().code, ErrorCode::NotRun);
    }
}

void FaultsTest::foreignAddressIsNotTaken()
{
    // The same address came from elsewhere in the moment before.
    enterFreshHost();
    LinuxKernel kernel;
    const HostState before = *kernel.read();
    HostState wanted = before;
    wanted.setup.network.addresses.push_back(onInterface("eth0", "10.0.0.250/32"));
    wanted.setup.network.addresses.push_back(onInterface("eth0", "10.0.0.251/32"));
    wanted.setup.network.sort();
    const Plan plan = planner(before, wanted);
    ip("address add 10.0.0.251/32 dev eth0 valid_lft 1000 preferred_lft 1000");
    const TransactionReport found = runTransaction(kernel, plan);
    QCOMPARE(found.error ? text(*found.error) : QByteArray(),
             QByteArray("precondition-exists: address 10.0.0.251/32 on eth0"));
    const TransactionReport late = runTransaction(kernel, plan, before);
    QCOMPARE(late.error ? text(*late.error) : QByteArray(),
             QByteArray("kernel-object-exists: address 10.0.0.251/32 on eth0"));
    const HostSetup after = *kernel.readSetup();
    QVERIFY(after.network.address(name("eth0"), address("10.0.0.250"), 32) == nullptr);
    const InterfaceAddress *foreign = after.network.address(name("eth0"), address("10.0.0.251"), 32);
    QVERIFY(foreign != nullptr && foreign->foreign);
}

void FaultsTest::readOnlySettings()
{
    QVERIFY(unshare(CLONE_NEWNS) == 0);
    enterFreshHost();
    QVERIFY(mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0);
    QVERIFY(mount("/proc/sys", "/proc/sys", nullptr, MS_BIND, nullptr) == 0);
    QVERIFY(mount("none", "/proc/sys", nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0);
    LinuxKernel kernel;
    const HostState before = *kernel.read();
    QVERIFY(before.setup.sysctls.size() > 20);
    HostState wanted = before;
    wanted.setup.network.addresses.push_back(onInterface("lo", "10.0.0.250/32"));
    wanted.setup.network.links.push_back(withMtu(link("dummy7", LinkKind::Dummy), 1500));
    wanted.setup.network.sort();
    wanted.setup.sysctls[{SysctlKey::ArpIgnore, name("all")}] = {1};
    const TransactionReport report = runTransaction(kernel, planner(before, wanted));
    QCOMPARE(report.error ? text(*report.error) : QByteArray(),
             QByteArray("kernel-read-only: net.ipv4.conf.all.arp_ignore"));
    QVERIFY(planned(kernel.readSetup().value()) == planned(before.setup));
    // An address whose removal would take others along, where the setting that keeps them is out of reach.
    ip("address add 10.0.2.1/24 dev eth0\naddress add 10.0.2.2/24 dev eth0");
    QCOMPARE(execute(kernel, RemoveAddress {onInterface("eth0", "10.0.2.1/24")}),
             QByteArray("kernel-read-only: address 10.0.2.1/24 on eth0"));
    QCOMPARE(kernel.readSetup()->network.places(address("10.0.2.1")).size(), size_t(1));
    QCOMPARE(kernel.readSetup()->network.places(address("10.0.2.2")).size(), size_t(1));
    QVERIFY(umount2("/proc/sys", MNT_DETACH) == 0);
}

void FaultsTest::withoutPermission()
{
    enterFreshHost();
    ip("address add 10.0.0.251/32 dev lo\nroute add 192.0.2.0/24 via 10.0.0.1\n"
       "rule add priority 1000 fwmark 1 table 100\nfou add port 6081 gue\nlink add dummy8 type dummy");
    const HostSetup before = readSetup();
    const Route there = before.network.routes.front();
    const MarkRule rule {AddressFamily::IPv4, 1000, 1, 0xffffffff, 100};
    const QList<SetupStep> steps {
        AddLink {link("dummy7", LinkKind::Dummy)},
        AddLink {link("tunl0", LinkKind::Ipip)},
        EditLink {name("eth0"), {true, 1500}, {true, 1400}},
        RemoveLink {link("dummy8", LinkKind::Dummy)},
        AddAddress {onInterface("lo", "10.0.0.250/32")},
        RemoveAddress {onInterface("lo", "10.0.0.251/32")},
        AddRoute {routeTo("198.51.100.0/24", "eth0")},
        EditRoute {there, there},
        RemoveRoute {there},
        AddRule {{AddressFamily::IPv4, 1001, 1, 0xffffffff, 100}},
        RemoveRule {rule},
        OpenEncapsulationPort {{AddressFamily::IPv4, 6080, true, 0}},
        setting("net.ipv4.conf.all.arp_ignore", 0, 1),
        setting("net.ipv4.ip_forward", 0, 1),
    };
    {
        // Who may read settings of root's may write them, whatever he may do with networks: nobody is asked.
        const WithoutNetworkAdministration without;
        QVERIFY(seteuid(65534) == 0);
        QStringList wrong;
        for (const SetupStep &step : steps) {
            LinuxKernel kernel;
            const QByteArray error = execute(kernel, step);
            if (!error.startsWith("kernel-permission: ")) {
                wrong.append(stepSubject(step) + u' ' + QString::fromUtf8(error));
            }
        }
        QVERIFY(seteuid(0) == 0);
        QCOMPARE(wrong.join(u'\n'), QString());
    }
    QVERIFY(planned(readSetup()) == planned(before));
}

void FaultsTest::withoutIPv6OnAnInterface()
{
    enterFreshHost();
    ip("link add dummy7 type dummy\nlink set dummy7 up");
    QCOMPARE(runProgram(QStringLiteral("sysctl"),
                        {QStringLiteral("-qw"), QStringLiteral("net.ipv6.conf.dummy7.disable_ipv6=1")})
                 .status,
             0);
    LinuxKernel kernel;
    QCOMPARE(execute(kernel, AddAddress {onInterface("dummy7", "fd00:10::250/128")}),
             QByteArray("kernel-family-unsupported: address fd00:10::250/128 on dummy7"));
    QCOMPARE(execute(kernel, AddRoute {routeTo("2001:db8::/32", "dummy7")}),
             QByteArray("kernel-family-unsupported: route 2001:db8::/32"));
}

void FaultsTest::staysInItsNamespace()
{
    // One that was used in a namespace goes on there, wherever the thread goes; one that was not begins
    // where the thread is by then.
    enterFreshHost();
    LinuxKernel inside;
    QVERIFY(inside.readSetup().ok());
    LinuxKernel later;
    enterFreshHost();
    ip("address add 10.0.0.99/32 dev lo");
    QCOMPARE(execute(inside, AddAddress {onInterface("lo", "10.0.0.98/32")}), QByteArray());
    QVERIFY(inside.readSetup()->network.places(address("10.0.0.98")).size() == 1);
    QVERIFY(inside.readSetup()->network.places(address("10.0.0.99")).empty());
    QVERIFY(later.readSetup()->network.places(address("10.0.0.99")).size() == 1);
    QVERIFY(later.readSetup()->network.places(address("10.0.0.98")).empty());
}

void FaultsTest::doesNotHangWhileLinksComeAndGo()
{
    enterFreshHost();
    QProcess restless;
    restless.start(QStringLiteral("sh"),
                   {QStringLiteral("-c"),
                    QStringLiteral("while :; do ip link add r0 type dummy; ip link set r0 up;"
                                   " ip address add 10.0.6.1/24 dev r0; ip link del r0; done")});
    QVERIFY(restless.waitForStarted());
    LinuxKernel kernel;
    QElapsedTimer timer;
    timer.start();
    int readings = 0;
    int unstable = 0;
    while (timer.elapsed() < 3000) {
        const Result<HostSetup> setup = kernel.readSetup();
        QVERIFY2(setup || setup.error().code == ErrorCode::KernelUnstable, problem(setup).constData());
        unstable += setup ? 0 : 1;
        ++readings;
        for (const InterfaceAddress &each :
             setup ? setup->network.addresses : std::vector<InterfaceAddress>()) {
            QVERIFY(setup->network.link(each.interface) != nullptr);
        }
    }
    restless.kill();
    restless.waitForFinished();
    QVERIFY(readings > 20);
    qInfo("%d readings while a link came and went, %d of them not stable", readings, unstable);
}

} // namespace lvs::test
