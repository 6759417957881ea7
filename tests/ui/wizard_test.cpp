// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The wizard as a person uses it, on machines that take what is applied to them.
#include "ui/wizard/clusterwizard.h"

#include "core/plan/roles/role.h"
#include "tests/support/clustermachines.h"
#include "tests/ui/windowfixture.h"
#include "ui/cluster/clusterhostsmodel.h"
#include "ui/mainwindow/clustercontroller.h"
#include "ui/wizard/applypage.h"
#include "ui/wizard/connectiontally.h"
#include "ui/wizard/methodpicture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QProxyStyle>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QToolBar>

using namespace lvs;
using namespace lvs::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 15000; // ms

/// The window with a director on two networks and two machines in each of them; every click and every field
/// typed into is counted.
class Site
{
public:
    Site()
    {
        QSettings().clear();
        add("lb1", {QStringLiteral("eth0 10.0.0.17/24"), QStringLiteral("eth1 10.1.0.17/24")});
        add("web1", {QStringLiteral("eth0 10.0.0.18/24 fd00::18/64")});
        add("web2", {QStringLiteral("eth0 10.0.0.19/24")});
        add("far1", {QStringLiteral("eth0 10.1.0.18/24")});
        add("far2", {QStringLiteral("eth0 10.1.0.19/24")});
        window.show();
        window.activateWindow();
        window.showSession(sessions[0]);
    }

    MachineHost &machine(int number) { return static_cast<MachineHost &>(sessions[number]->host()); }
    ClusterWizard *open()
    {
        QWidget *button =
            window.findChild<QToolBar *>(QStringLiteral("toolBar"))->widgetForAction(window.actions().wizard);
        QTest::mouseClick(button, Qt::LeftButton);
        ++clicks;
        wizard = qobject_cast<ClusterWizard *>(WindowFixture::dialog());
        return wizard;
    }
    void press(const char *name)
    {
        auto *button = wizard->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button != nullptr && button->isVisible(), name);
        QVERIFY2(button->isEnabled(), qPrintable(button->objectName() + u' ' + button->toolTip()));
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::qWait(10);
        ++clicks;
    }
    void fill(const char *field, const char *text)
    {
        type(wizard, field, QLatin1String(text));
        ++fields;
    }
    void choose(const char *name, const QString &text)
    {
        auto *box = wizard->findChild<QComboBox *>(QLatin1String(name));
        QVERIFY2(box->findText(text, Qt::MatchStartsWith) >= 0, qPrintable(text));
        box->setFocus();
        box->setCurrentIndex(box->findText(text, Qt::MatchStartsWith));
        Q_EMIT box->activated(box->currentIndex());
        ++clicks;
    }
    void next() { press("wizardNext"); }
    [[nodiscard]] QString reason() const { return words(wizard, "wizardReason"); }
    [[nodiscard]] bool mayGoOn() const
    {
        return wizard->findChild<QPushButton *>(QStringLiteral("wizardNext"))->isEnabled();
    }
    [[nodiscard]] ApplyPage *applyPage() const { return wizard->findChild<ApplyPage *>(); }
    bool waitForJob() const
    {
        return QTest::qWaitFor([this] { return !applyPage()->isAtWork(); }, patience);
    }

    MainWindow window;
    QList<HostSession *> sessions;
    ClusterWizard *wizard = nullptr;
    int clicks = 0;
    int fields = 0;

private:
    void add(const char *name, const QStringList &cards)
    {
        const QString destination = QLatin1String("ann@") + QLatin1String(name);
        sessions.append(
            window.addHost(std::make_unique<RemoteMachine>(destination, cards), QLatin1String(name)));
    }
};

bool isAsRequired(const Cluster &cluster, const QString &name, const MachineHost &machine)
{
    const Result<HostState> required = requiredState(cluster, name, machine.real());
    return required && *required == machine.real();
}

/// Answers the way web servers do; says its name.
class WebServer : public QTcpServer
{
public:
    explicit WebServer(const QByteArray &page)
    {
        connect(this, &QTcpServer::newConnection, this, [this, page] {
            QTcpSocket *socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, socket, [socket, page] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(page.size())
                              + "\r\n\r\n" + page);
                socket->disconnectFromHost();
            });
        });
    }
    int connections = 0;
};

} // namespace

class WizardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QDir(ClusterStore::folder()).removeRecursively(); }
    void setsUpDirectRouting();
    void keepsWithOneClick();
    void revertsWithOneClick();
    void setsUpNat();
    void setsUpTunnelsWithAScript();
    void worksByKeyboard();
    void saysWhatIsWrongBesideTheField_data();
    void saysWhatIsWrongBesideTheField();
    void saysWhyAMachineCannotBeUsed();
    void doesWhatElseShallBePutRight();
    void tellsWhoTookConnections();
    void onlyChosenMachinesAreTouched();
    void aFailureLeadsBack();
    void stopsWhatIsAtWork();
    void everyControlHasItsWords();
    void pictureRestsUnderReducedMotion();
    void asksAsAClientWould();
    void silenceIsNoAnswer();
    void firstWordsOfPages();
    void hostsModelKeepsTheRules();
};

void WizardTest::setsUpDirectRouting()
{
    Site site;
    QVERIFY(site.open() != nullptr);
    site.press("methodDr");
    site.next();
    QVERIFY(!site.mayGoOn());
    QVERIFY(site.reason().contains(QLatin1String("VIP")));
    site.fill("vip", "10.0.0.250");
    QCOMPARE(site.wizard->draft().choices().interface, ShortName::literal("eth0"));
    site.next();
    site.press("addKnown1");
    site.press("addKnown1");
    QCOMPARE(site.wizard->draft().choices().servers.size(), size_t(2));
    site.next();
    site.next();
    QVERIFY(words(site.wizard, "findingTitle1").contains(QLatin1String("web1")));
    site.next();
    // Nothing has happened yet.
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(site.machine(i).applies(), 0);
    }
    site.next();
    QVERIFY(site.waitForJob());
    qInfo("DR with two real servers: %d clicks, %d field", site.clicks, site.fields);
    QVERIFY(site.clicks + site.fields <= 12);
    const Cluster cluster = site.wizard->draft().cluster();
    QVERIFY(isAsRequired(cluster, QStringLiteral("lb1"), site.machine(0)));
    QVERIFY(isAsRequired(cluster, QStringLiteral("web1"), site.machine(1)));
    QVERIFY(isAsRequired(cluster, QStringLiteral("web2"), site.machine(2)));
    QCOMPARE(site.machine(0).real().ipvs.services.size(), size_t(1));
    const VirtualService &service = site.machine(0).real().ipvs.services.front();
    QCOMPARE(service.key, tcp("10.0.0.250:80"));
    QCOMPARE(service.settings.scheduler.name(), QStringLiteral("rr"));
    QCOMPARE(service.realServers.size(), size_t(2));
    QVERIFY(service.realServers[0].settings.forwarding == ForwardingMethod::DirectRouting);
    // It is kept, as a document.
    ClusterStore other;
    other.load();
    QCOMPARE(other.clusters().size(), size_t(1));
    QVERIFY(other.clusters().front() == cluster);
    // Whoever answers at that address here, or nobody: it was asked, and that is said.
    QTRY_VERIFY_WITH_TIMEOUT(
        words(site.wizard, "testHeadline").contains(QLatin1String("requests to TCP"))
            && site.wizard->findChild<QWidget *>(QStringLiteral("askAgain"))->isEnabled(),
        patience);
    QVERIFY(!site.applyPage()->answers().isEmpty());
    site.next(); // Close
    QTRY_VERIFY(WindowFixture::dialog() == nullptr);
}

void WizardTest::keepsWithOneClick()
{
    Site site;
    for (int i = 0; i < 3; ++i) {
        site.machine(i).setOffersCheckpoints(true);
    }
    site.open();
    site.press("methodDr");
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    site.press("addKnown1");
    for (int i = 0; i < 4; ++i) {
        site.next();
    }
    // All is applied and asked; the user has the last word.
    QTRY_VERIFY_WITH_TIMEOUT(site.wizard->findChild<QWidget *>(QStringLiteral("keepChanges"))->isVisible(),
                             patience);
    QVERIFY(words(site.wizard, "clusterHeadline").startsWith(QLatin1String("Keeping these changes?")));
    QVERIFY(!site.mayGoOn());
    QTRY_VERIFY_WITH_TIMEOUT(
        words(site.wizard, "testHeadline").contains(QLatin1String("requests to TCP"))
            && site.wizard->findChild<QWidget *>(QStringLiteral("askAgain"))->isEnabled(),
        patience);
    QVERIFY(site.reason().contains(QLatin1String("Keep")));
    QVERIFY(site.machine(0).isUnconfirmed());
    QTRY_VERIFY(site.machine(0).checkpoint()->remaining() > 55s); // of which the test has eaten nothing
    site.press("keepChanges");
    QVERIFY(site.waitForJob());
    qInfo("DR with two real servers, kept: %d clicks, %d field", site.clicks, site.fields);
    QVERIFY(site.clicks + site.fields <= 12);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!site.machine(i).isUnconfirmed());
    }
    QVERIFY(isAsRequired(site.wizard->draft().cluster(), QStringLiteral("web2"), site.machine(2)));
    QVERIFY(site.mayGoOn());
    ClusterStore other;
    other.load();
    QCOMPARE(other.clusters().size(), size_t(1));
    site.next(); // Close
    QTRY_VERIFY(WindowFixture::dialog() == nullptr);
}

void WizardTest::revertsWithOneClick()
{
    Site site;
    for (int i = 0; i < 3; ++i) {
        site.machine(i).setOffersCheckpoints(true);
    }
    site.open();
    site.press("methodDr");
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    site.press("addKnown1");
    const HostState before = site.machine(1).real();
    for (int i = 0; i < 4; ++i) {
        site.next();
    }
    auto *revert = site.wizard->findChild<QWidget *>(QStringLiteral("revertNow"));
    QTRY_VERIFY_WITH_TIMEOUT(revert->isVisible(), patience);
    site.press("revertNow");
    QVERIFY(site.waitForJob());
    QCOMPARE(site.machine(1).real(), before);
    QVERIFY(words(site.wizard, "clusterHeadline").startsWith(QLatin1String("Not applied")));
    ClusterStore other;
    other.load();
    QVERIFY(other.clusters().empty());
}

void WizardTest::setsUpNat()
{
    Site site;
    site.open();
    site.press("methodNat");
    site.next();
    site.fill("vip", "10.0.0.250");
    const ClusterChoices &choices = site.wizard->draft().choices();
    QCOMPARE(choices.insideInterface, ShortName::literal("eth1"));
    QCOMPARE(choices.insideAddress->toString(), QStringLiteral("10.1.0.17"));
    QCOMPARE(choices.serverPort, Port(80));
    site.fill("port", "443");
    QCOMPARE(choices.serverPort, Port(443)); // the same, until one says otherwise
    site.fill("serverPort", "8443");
    site.next();
    site.press("addKnown3");
    site.press("addKnown3");
    site.next();
    site.press("scheduler_wrr");
    site.next();
    site.next();
    site.next();
    QVERIFY(site.waitForJob());
    const Cluster cluster = site.wizard->draft().cluster();
    QVERIFY(isAsRequired(cluster, QStringLiteral("lb1"), site.machine(0)));
    QVERIFY(isAsRequired(cluster, QStringLiteral("far1"), site.machine(3)));
    QVERIFY(isAsRequired(cluster, QStringLiteral("far2"), site.machine(4)));
    const VirtualService &service = site.machine(0).real().ipvs.services.front();
    QCOMPARE(service.settings.scheduler.name(), QStringLiteral("wrr"));
    QCOMPARE(service.realServers[0].endpoint.toString(), QStringLiteral("10.1.0.18:8443"));
    const std::vector<Route> &routes = site.machine(3).real().setup.network.routes;
    QCOMPARE(routes.size(), size_t(1));
    QCOMPARE(routes.front().gateway->toString(), QStringLiteral("10.1.0.17"));
}

void WizardTest::setsUpTunnelsWithAScript()
{
    Site site;
    site.open();
    site.press("methodTun");
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    site.press("addUnmanaged");
    QVERIFY(!site.mayGoOn());
    QVERIFY(site.reason().contains(QLatin1String("Real server 2")));
    type(site.wizard, "serverAddress2Line", QStringLiteral("203.0.113.5"));
    type(site.wizard, "serverInterface2Line", QStringLiteral("ens3"));
    QVERIFY2(site.mayGoOn(), qPrintable(site.reason()));
    site.next();
    site.next();
    site.next();
    const auto *hosts = site.wizard->findChild<DataTable *>(QStringLiteral("planHosts"));
    QCOMPARE(hosts->model()->rowCount(), 3);
    const auto *script = site.wizard->findChild<QPlainTextEdit *>(QStringLiteral("hostScript"));
    for (int row = 0; row < 3 && !script->isVisible(); ++row) {
        site.wizard->findChild<DataTable *>(QStringLiteral("planHosts"))->selectRow(row);
    }
    QVERIFY(script->isVisible());
    const QString text = script->toPlainText();
    QVERIFY2(text.startsWith(QLatin1String("#!/bin/sh")) && text.contains(QLatin1String("tunl0"))
                 && text.contains(QLatin1String("10.0.0.250/32 dev lo")),
             qPrintable(text));
    QVERIFY(!text.contains(QLatin1String("ipvsadm")));
    site.next();
    QVERIFY(site.waitForJob());
    QCOMPARE(site.machine(0).real().ipvs.services.front().realServers.size(), size_t(2));
    QVERIFY(isAsRequired(site.wizard->draft().cluster(), QStringLiteral("web1"), site.machine(1)));
}

void WizardTest::worksByKeyboard()
{
    Site site;
    QVERIFY(QTest::qWaitForWindowActive(&site.window));
    QTest::keyClick(&site.window, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    site.wizard = qobject_cast<ClusterWizard *>(WindowFixture::dialog());
    QVERIFY(site.wizard != nullptr);
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QTest::qWait(10);
    };
    const auto tabTo = [&](const QString &name) {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget()->objectName() == name) {
                return true;
            }
            press(Qt::Key_Tab);
        }
        return false;
    };
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("methodDr"));
    press(Qt::Key_Right);
    QVERIFY(site.wizard->draft().choices().method != ForwardingMethod::DirectRouting);
    press(Qt::Key_Left);
    QVERIFY(site.wizard->draft().choices().method == ForwardingMethod::DirectRouting);
    press(Qt::Key_N, Qt::AltModifier); // a button stays down for a moment before it is clicked
    QTRY_COMPARE(site.wizard->step(), 1);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("vip"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.0.0.250"));
    press(Qt::Key_Return);
    QTRY_COMPARE(site.wizard->step(), 2);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("addKnown1"));
    press(Qt::Key_Space);
    QVERIFY(tabTo(QStringLiteral("addKnown1")));
    press(Qt::Key_Space);
    QCOMPARE(site.wizard->draft().choices().servers.size(), size_t(2));
    press(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(site.wizard->step(), 3);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("scheduler_rr"));
    press(Qt::Key_Right);
    QCOMPARE(site.wizard->draft().choices().scheduler.name(), QStringLiteral("wrr"));
    press(Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(site.wizard->step(), 2);
    for (int step = 3; step < 6; ++step) {
        press(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(site.wizard->step(), step);
    }
    press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(site.wizard->step(), 6);
    QVERIFY(site.waitForJob());
    QCOMPARE(site.machine(0).real().ipvs.services.front().settings.scheduler.name(), QStringLiteral("wrr"));
}

void WizardTest::saysWhatIsWrongBesideTheField_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *field, const char *text, const char *problem) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(text) << QString::fromLatin1(problem);
    };
    row("no address", "vip", "10.0.0.999", "10.0.0.999");
    row("many", "vip", "224.0.0.5", "stands for many");
    row("the director's own", "vip", "10.1.0.17", "own address; clients");
    row("no port", "port", "0", "1 to 65535");
    row("too large a port", "port", "70000", "1 to 65535");
    row("no port of the servers", "serverPort", "x", "1 to 65535");
}

void WizardTest::saysWhatIsWrongBesideTheField()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, problem);
    Site site;
    site.open();
    site.press("methodNat");
    site.next();
    // What is not filled in yet is not wrong yet.
    QVERIFY(!words(site.wizard, "vipWords").contains(QStringLiteral("⚠")));
    site.fill("vip", "10.0.0.250");
    QVERIFY2(site.mayGoOn(), qPrintable(site.reason()));
    site.fill(field.constData(), text.constData());
    QVERIFY(!site.mayGoOn());
    QVERIFY2(words(site.wizard, (field + "Words").constData()).contains(problem),
             qPrintable(words(site.wizard, (field + "Words").constData())));
    QVERIFY(!site.reason().isEmpty());
}

void WizardTest::saysWhyAMachineCannotBeUsed()
{
    Site site;
    site.open();
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    QVERIFY(site.mayGoOn());
    site.machine(1).vanish(false);
    QVERIFY(!site.mayGoOn());
    QVERIFY2(words(site.wizard, "serverWords1").contains(QLatin1String("cut")),
             qPrintable(words(site.wizard, "serverWords1")));
    site.machine(1).comeBack();
    QTRY_VERIFY(site.mayGoOn());
    // A real server behind a router, under DR: found by the checks, with its reason.
    site.press("addUnmanaged");
    type(site.wizard, "serverAddress2Line", QStringLiteral("203.0.113.5"));
    site.next();
    site.next();
    QVERIFY2(words(site.wizard, "findingTitle1").contains(QLatin1String("203.0.113.5")),
             qPrintable(words(site.wizard, "findingTitle1")));
    QVERIFY(!words(site.wizard, "findingReason1").isEmpty());
}

void WizardTest::doesWhatElseShallBePutRight()
{
    Site site;
    // Of no use, and nothing that the role asks for: setting up would leave it.
    const SysctlName needless {SysctlKey::ArpIgnore, ShortName::literal("lo")};
    HostState state = site.machine(1).real();
    setSysctl(state.setup.sysctls, needless, {1, 0});
    site.machine(1).setReal(state);
    Surroundings around;
    around.owners = {RulesOwner::Keepalived};
    site.machine(0).setAround(around);
    site.open();
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    site.next();
    site.next();
    QVERIFY2(words(site.wizard, "findingTitle1").contains(QLatin1String("lb1: keepalived")),
             qPrintable(words(site.wizard, "findingTitle1")));
    const auto fix = [&] { return site.wizard->findChild<QPushButton *>(QStringLiteral("findingFix2")); };
    QVERIFY(fix() != nullptr);
    QCOMPARE(fix()->text(), QStringLiteral("Fix"));
    const ClusterPlan without = site.wizard->draft().plan();
    site.press("findingFix2");
    QCOMPARE(site.machine(1).applies(), 0); // nothing before the last step
    QCOMPARE(site.wizard->draft().plan().stepCount(), without.stepCount() + 1);
    // It has gone down among what is right; one may have it left.
    QPushButton *leave = nullptr;
    for (QPushButton *each : site.wizard->findChildren<QPushButton *>()) {
        leave = each->text() == QLatin1String("Leave it") ? each : leave;
    }
    QVERIFY(leave != nullptr);
    site.press(leave->objectName().toLatin1().constData());
    QCOMPARE(site.wizard->draft().plan().stepCount(), without.stepCount());
    site.press("findingFix2");
    site.next();
    site.next();
    QVERIFY(site.waitForJob());
    QCOMPARE(site.machine(1).real().setup.sysctls.at(needless).first, 0);
    QVERIFY(isAsRequired(site.wizard->draft().cluster(), QStringLiteral("web1"), site.machine(1)));
}

void WizardTest::tellsWhoTookConnections()
{
    const ServiceKey mail(Protocol::Tcp, *Endpoint::parse(u"10.0.0.250:25"));
    const Endpoint web1 = *Endpoint::parse(u"10.0.0.18:25");
    const Endpoint web2 = *Endpoint::parse(u"10.0.0.19:25");
    const auto sample = [&](quint64 first, quint64 second) {
        ServiceCounters service;
        service.key = mail;
        RealServerCounters counters;
        counters.endpoint = web1;
        counters.counters.connections = first;
        service.realServers.push_back(counters);
        counters.endpoint = web2;
        counters.counters.connections = second;
        service.realServers.push_back(counters);
        return CountersSample {0, {service}};
    };
    auto owned = std::make_unique<RemoteMachine>(QStringLiteral("ann@lb1"),
                                                 QStringList(QStringLiteral("eth0 10.0.0.17/24")));
    MachineHost &machine = *owned;
    HostSession session(std::move(owned), QStringLiteral("lb1"));
    session.start();
    {
        ConnectionTally tally(session, mail);
        QSignalSpy begun(&tally, &ConnectionTally::begun);
        QSignalSpy ended(&tally, &ConnectionTally::ended);
        QVERIFY(session.isWatched());
        tally.begin();
        machine.count(sample(10, 20));
        QCOMPARE(begun.count(), 1);
        tally.end(8);
        machine.count(sample(12, 22)); // the kernel has not summed up all of them yet
        QCOMPARE(ended.count(), 0);
        machine.count(sample(15, 23));
        QCOMPARE(ended.count(), 1);
        const std::map<Endpoint, quint64> expected {{web1, 5}, {web2, 3}};
        QVERIFY(tally.shares() == expected);
    }
    QVERIFY(!session.isWatched());
    // Where nothing is counted nothing is told, and nobody waits for long.
    ConnectionTally blind(session, mail);
    QSignalSpy begun(&blind, &ConnectionTally::begun);
    QSignalSpy ended(&blind, &ConnectionTally::ended);
    blind.begin();
    QVERIFY(begun.wait(static_cast<int>(ConnectionTally::firstPatience.count()) * 2));
    blind.end(8);
    QVERIFY(ended.wait(1000));
    QVERIFY(blind.shares().empty());
}

void WizardTest::onlyChosenMachinesAreTouched()
{
    Site site;
    site.open();
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    site.next();
    site.next();
    site.next();
    site.next();
    QVERIFY(site.waitForJob());
    QCOMPARE(site.machine(0).applies(), 1);
    QCOMPARE(site.machine(1).applies(), 1);
    for (int i = 2; i < 5; ++i) {
        QCOMPARE(site.machine(i).applies(), 0);
        QCOMPARE(site.machine(i).checks(), 0);
    }
}

void WizardTest::aFailureLeadsBack()
{
    Site site;
    site.open();
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    site.press("addKnown1");
    site.next();
    site.next();
    site.next();
    const HostState before = site.machine(1).real();
    site.machine(0).addFaults({MachineFault::StepFails}); // the director, which is the last
    site.next();
    QVERIFY(site.waitForJob());
    QVERIFY(site.machine(1).real() == before);
    QVERIFY2(words(site.wizard, "clusterHeadline").contains(QLatin1String("lb1")),
             qPrintable(words(site.wizard, "clusterHeadline")));
    QVERIFY(site.window.clusters().clusters().empty());
    // One goes back and tries again, and it works.
    site.press("wizardBack");
    site.next();
    QVERIFY(site.waitForJob());
    QVERIFY(isAsRequired(site.wizard->draft().cluster(), QStringLiteral("lb1"), site.machine(0)));
    QCOMPARE(site.window.clusters().clusters().size(), size_t(1));
}

void WizardTest::stopsWhatIsAtWork()
{
    Site site;
    site.open();
    site.next();
    site.fill("vip", "10.0.0.250");
    site.next();
    site.press("addKnown1");
    site.next();
    site.next();
    site.next();
    site.machine(1).addFaults({MachineFault::Held});
    site.next();
    QTRY_VERIFY(site.machine(1).isHolding());
    QVERIFY(!site.mayGoOn());
    QTest::keyClick(site.wizard, Qt::Key_Escape); // does not leave a cluster half done
    QVERIFY(site.wizard->isVisible());
    site.press("stopJob");
    QVERIFY(site.waitForJob());
    QCOMPARE(site.machine(0).applies(), 0);
    QVERIFY(site.machine(0).real().ipvs.services.empty());
    QTest::keyClick(site.wizard, Qt::Key_Escape);
    QTRY_VERIFY(WindowFixture::dialog() == nullptr);
}

void WizardTest::everyControlHasItsWords()
{
    Site site;
    site.open();
    site.press("methodNat");
    const auto check = [&] {
        for (const QWidget *widget : site.wizard->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QAbstractButton *>(widget) != nullptr
                || qobject_cast<const QComboBox *>(widget) != nullptr
                || qobject_cast<const QSpinBox *>(widget) != nullptr
                || qobject_cast<const QAbstractItemView *>(widget) != nullptr
                || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
            const bool isOurs = !widget->objectName().startsWith(QLatin1String("qt_"))
                && widget->parentWidget() != nullptr
                && !widget->parentWidget()->inherits("QComboBoxPrivateContainer")
                && !widget->inherits("QTableCornerButton") && !widget->inherits("QHeaderView")
                && widget->isVisible();
            if (isControl && isOurs) {
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
                QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    };
    check();
    site.next();
    site.fill("vip", "10.0.0.250");
    check();
    site.next();
    site.press("addKnown3");
    site.press("addUnmanaged");
    type(site.wizard, "serverAddress2Line", QStringLiteral("10.1.0.77"));
    check();
    site.next();
    site.press("moreSchedulers");
    check();
    site.next();
    check();
    site.next();
    check();
    site.next();
    QVERIFY(site.waitForJob());
    check();
}

void WizardTest::pictureRestsUnderReducedMotion()
{
    class Still : public QProxyStyle
    {
    public:
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                      QStyleHintReturn *data) const override
        {
            return hint == SH_Widget_Animation_Duration ? 0
                                                        : QProxyStyle::styleHint(hint, option, widget, data);
        }
    } still;
    MethodPicture picture(ForwardingMethod::Tunnel);
    picture.show();
    const auto changes = [&] {
        QTest::qWait(60);
        const QImage first = picture.grab().toImage();
        QTest::qWait(400);
        return picture.grab().toImage() != first;
    };
    picture.setLively(true);
    QVERIFY(changes());
    picture.setLively(false);
    QVERIFY(!changes());
    picture.setStyle(&still);
    picture.setLively(true);
    QVERIFY(!changes());
    // The methods' pictures tell them apart.
    MethodPicture other(ForwardingMethod::DirectRouting);
    other.resize(picture.size());
    QVERIFY(other.grab().toImage() != picture.grab().toImage());
}

void WizardTest::asksAsAClientWould()
{
    WebServer web("<html><head><title>x</title></head>\n<h1>this is 138 host</h1></html>");
    quint16 port = 0;
    for (const quint16 candidate : {8008, 8000, 8080}) {
        port = port == 0 && web.listen(QHostAddress::LocalHost, candidate) ? candidate : port;
    }
    if (port == 0) {
        QSKIP("the ports of the web are taken on this machine");
    }
    const ServiceKey key(Protocol::Tcp, {*Address::parse(u"127.0.0.1"), Port(port)});
    QVERIFY(ServiceFetch::speaksHttp(key));
    ServiceFetch fetch(key, 4);
    QSignalSpy finished(&fetch, &ServiceFetch::finished);
    fetch.start();
    QVERIFY(finished.wait(patience));
    QCOMPARE(fetch.answers().size(), 4);
    for (const FetchAnswer &answer : fetch.answers()) {
        QVERIFY(answer.answered);
        QCOMPARE(answer.words, QStringLiteral("this is 138 host"));
    }
    QCOMPARE(web.connections, 4); // each by one of its own
}

void WizardTest::silenceIsNoAnswer()
{
    QTcpServer silent; // takes connections and never says anything
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const auto at = [](quint16 port) {
        return ServiceKey(Protocol::Tcp, {*Address::parse(u"127.0.0.1"), Port(port)});
    };
    ServiceFetch connecting(at(silent.serverPort()), 3);
    QSignalSpy connected(&connecting, &ServiceFetch::finished);
    connecting.start();
    QVERIFY(connected.wait(patience));
    QCOMPARE(connecting.answers().size(), 3); // not of the web: a connection is all that is asked for
    const quint16 port = silent.serverPort();
    silent.close();
    ServiceFetch refused(at(port), 3);
    QSignalSpy ended(&refused, &ServiceFetch::finished);
    refused.start();
    QVERIFY(ended.wait(patience));
    QCOMPARE(refused.answers().size(), 1); // what did not answer once is not waited for again
    QVERIFY(!refused.answers().front().answered);
    QVERIFY(!refused.answers().front().words.isEmpty());
    QVERIFY(!ServiceFetch::canAsk(ServiceKey(Protocol::Udp, {*Address::parse(u"127.0.0.1"), Port(53)})));

    WebServer hung("x");
    hung.disconnect();
    bool listens = false;
    for (const quint16 candidate : {8008, 8000, 8080}) {
        listens = listens || hung.listen(QHostAddress::LocalHost, candidate);
    }
    if (listens) {
        ServiceFetch waiting(at(hung.serverPort()), 2);
        QSignalSpy over(&waiting, &ServiceFetch::finished);
        QElapsedTimer clock;
        clock.start();
        waiting.start();
        QVERIFY(over.wait(patience));
        // A coarse timer may be a twentieth early.
        QVERIFY2(clock.elapsed() >= ServiceFetch::patience.count() * 9 / 10,
                 qPrintable(waiting.answers().front().words));
        QVERIFY(clock.elapsed() < 2 * ServiceFetch::patience.count());
        QVERIFY(!waiting.answers().front().answered);
    }
}

void WizardTest::firstWordsOfPages()
{
    QCOMPARE(firstWords("rs1\n"), QStringLiteral("rs1"));
    QCOMPARE(firstWords("<h1>this is 138 host</h1>"), QStringLiteral("this is 138 host"));
    QCOMPARE(firstWords("<head><style>a{}</style></head>\n\n <p>one\n<p>two"), QStringLiteral("one"));
    QCOMPARE(firstWords(""), QString());
    QVERIFY(firstWords(QByteArray(5000, 'x')).size() <= 60);
}

void WizardTest::hostsModelKeepsTheRules()
{
    ClusterHostsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto row = [](const char *host, RowState state) {
        return ClusterHostRow {QLatin1String(host),
                               QLatin1String(host),
                               QStringLiteral("director"),
                               state,
                               QStringLiteral("ready"),
                               {},
                               false,
                               0,
                               0};
    };
    model.setRows({row("lb1", RowState::Idle), row("web1", RowState::Idle)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({row("lb1", RowState::Idle), row("web1", RowState::Running)});
    QCOMPARE(changed.size(), 1); // only what changed, in place
    QCOMPARE(changed.front().front().toModelIndex().row(), 1);
    QCOMPARE(reset.size(), 0);
    model.setRows({row("web1", RowState::Running)});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.hostAt(0), QStringLiteral("web1"));
    QVERIFY(model.hostAt(1).isEmpty());
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests-wizard"));
    QApplication::setApplicationName(QStringLiteral("wizard"));
    WizardTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "wizard_test.moc"
