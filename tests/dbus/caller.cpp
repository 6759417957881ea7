// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A caller of the helper, run by tests as users of every kind.
//   lvs-bus-caller members        calls every member once; prints a line each: its name and the answer's
//                                 error name, or "ok"
//   lvs-bus-caller guarded MARK SECONDS [lost]
//                                 adds the service FWM MARK under a checkpoint; prints "applied", or why not,
//                                 and stays on the bus until it is ended
//   lvs-bus-caller checkpoint MEMBER ID [SECONDS]
//                                 CheckpointConfirm, CheckpointRollback or CheckpointExtend, allowing to be
//                                 asked for a password; prints the answer
//   lvs-bus-caller burst COUNT    applies a stale plan that often at once; prints how often each answer came
//   lvs-bus-caller prompts COUNT silent|cancelling
//                                 the same, allowing to be asked for a password, with an agent of its own
//                                 that never answers, or cancels; prints "agent" when that is registered,
//                                 a line for each answer, and stays until it is ended
#include "core/plan/plan.h"
#include "core/protocol/conversions.h"
#include "core/protocol/names.h"
#include "core/protocol/wiretypes.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusVirtualObject>
#include <QFile>
#include <QMap>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

using namespace lvs;

namespace {

constexpr int patience = 150000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QDBusMessage call(const QString &interface, const QString &member, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(bus::helperName, bus::directorPath, interface, member);
    message.setArguments(arguments);
    return message;
}

QString answerOf(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ErrorMessage ? reply.errorName() : QStringLiteral("ok");
}

QString directorCall(const QDBusConnection &connection, const QString &member, const QVariantList &arguments)
{
    return answerOf(connection.call(call(bus::directorInterface, member, arguments), QDBus::Block, patience));
}

Plan planOf(const Step &step)
{
    return Plan {{step}};
}

Plan serviceplan()
{
    return planOf(AddService {ServiceKey::forMark(77, AddressFamily::IPv4).value(), {}});
}

Plan daemonPlan()
{
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("lo");
    return planOf(StartSyncDaemon {SyncRole::Master, daemon});
}

/// One step of each kind on what stands around IPVS.
QList<QPair<const char *, SetupStep>> setupSteps()
{
    const ShortName eth0 = ShortName::literal("eth0");
    Link link;
    link.name = ShortName::literal("vip0");
    link.kind = LinkKind::Dummy;
    InterfaceAddress address;
    address.interface = eth0;
    address.address = Address::fromIPv4(0x0a0000faU);
    Route route;
    route.destination = Address::fromIPv4(0x0a000100U);
    route.prefixLength = 24;
    route.interface = eth0;
    const MarkRule rule {AddressFamily::IPv4, 1000, 1, 0xffffffffU, 100};
    const EncapsulationPort port {AddressFamily::IPv4, 6080, true, 0};
    const SysctlName arpIgnore {SysctlKey::ArpIgnore, eth0};
    const SysctlName conntrack {SysctlKey::IpvsConntrack, {}};
    return {
        {"AddLink", AddLink {link}},
        {"EditLink", EditLink {eth0, {true, 1500}, {true, 1400}}},
        {"RemoveLink", RemoveLink {link}},
        {"AddAddress", AddAddress {address}},
        {"RemoveAddress", RemoveAddress {address}},
        {"AddRoute", AddRoute {route}},
        {"EditRoute", EditRoute {route, route}},
        {"RemoveRoute", RemoveRoute {route}},
        {"AddRule", AddRule {rule}},
        {"RemoveRule", RemoveRule {rule}},
        {"OpenPort", OpenEncapsulationPort {port}},
        {"ClosePort", CloseEncapsulationPort {port}},
        {"SetSysctl", SetSysctl {arpIgnore, {0, 0}, {1, 0}}},
        {"SetIpvsSysctl", SetSysctl {conntrack, {0, 0}, {1, 0}}},
    };
}

/// Made for no generation at all: who is allowed to apply it is told that it is stale.
QVariantList applyArguments(const Plan &plan)
{
    return {quint64(0), QVariant::fromValue(toWire(plan.steps)), planHash(plan), QVariantMap()};
}

int callMembers(const QDBusConnection &connection)
{
    const auto tell = [](const char *name, const QString &answer) {
        out() << QLatin1String(name) << u' ' << answer << Qt::endl;
    };
    const QString properties = QStringLiteral("org.freedesktop.DBus.Properties");
    const QString director = bus::directorInterface;
    const auto other = [&](const QString &interface, const QString &member, const QVariantList &arguments) {
        return answerOf(connection.call(call(interface, member, arguments), QDBus::Block, patience));
    };
    tell("Introspect",
         other(QStringLiteral("org.freedesktop.DBus.Introspectable"), QStringLiteral("Introspect"), {}));
    for (const char *name : {"ApiVersion", "Generation", "Features", "Checkpoint", "CheckpointDeadline",
                             "PersistedGeneration", "SavedError"}) {
        tell((QByteArray("Get:") + name).constData(),
             other(properties, QStringLiteral("Get"), {director, QLatin1String(name)}));
    }
    tell("GetAll", other(properties, QStringLiteral("GetAll"), {director}));
    tell("GetAudit", directorCall(connection, QStringLiteral("GetAudit"), {quint64(0), 10U}));
    tell("GetInfo", directorCall(connection, QStringLiteral("GetInfo"), {}));
    tell("GetSurroundings", directorCall(connection, QStringLiteral("GetSurroundings"), {}));
    tell("GetConfig", directorCall(connection, QStringLiteral("GetConfig"), {0U}));
    tell("GetConfigFd", directorCall(connection, QStringLiteral("GetConfigFd"), {}));
    tell("GetStats", directorCall(connection, QStringLiteral("GetStats"), {0U}));
    tell("GetStatsFd", directorCall(connection, QStringLiteral("GetStatsFd"), {}));
    tell("SubscribeStats",
         directorCall(connection, QStringLiteral("SubscribeStats"),
                      {1000U, QVariant::fromValue(toWire(std::span<const ServiceKey>()))}));
    tell("Unsubscribe", directorCall(connection, QStringLiteral("Unsubscribe"), {}));
    const QVariant operations = QVariant::fromValue(toWire(serviceplan().steps));
    tell("Validate", directorCall(connection, QStringLiteral("Validate"), {quint64(0), operations}));
    tell("Apply", directorCall(connection, QStringLiteral("Apply"), applyArguments(serviceplan())));
    tell("Apply:host", directorCall(connection, QStringLiteral("Apply"), applyArguments(daemonPlan())));
    for (const auto &[name, step] : setupSteps()) {
        tell((QByteArray("Apply:host:") + name).constData(),
             directorCall(connection, QStringLiteral("Apply"), applyArguments(planOf(step))));
    }
    Plan mixed = serviceplan();
    mixed.steps.push_back(setupSteps().first().second);
    tell("Apply:host:mixed", directorCall(connection, QStringLiteral("Apply"), applyArguments(mixed)));
    // A plan in parts is judged by the whole of it.
    const quint32 parts =
        connection.call(call(director, QStringLiteral("BeginPlan"), {quint64(0)}), QDBus::Block, patience)
            .arguments()
            .value(0)
            .toUInt();
    directorCall(connection, QStringLiteral("AppendOperations"),
                 {parts, QVariant::fromValue(toWire(mixed.steps))});
    tell("ApplyPlan:host",
         directorCall(connection, QStringLiteral("ApplyPlan"), {parts, planHash(mixed), QVariantMap()}));
    const QDBusMessage begun =
        connection.call(call(director, QStringLiteral("BeginPlan"), {quint64(0)}), QDBus::Block, patience);
    tell("BeginPlan", answerOf(begun));
    const quint32 id = begun.arguments().value(0).toUInt();
    tell("AppendOperations", directorCall(connection, QStringLiteral("AppendOperations"), {id, operations}));
    tell("ApplyPlan",
         directorCall(connection, QStringLiteral("ApplyPlan"), {id, planHash(serviceplan()), QVariantMap()}));
    tell("CancelApply", directorCall(connection, QStringLiteral("CancelApply"), {QStringLiteral("none")}));
    // At no generation at all: who may is told that it is stale, and nothing is written.
    tell("Persist", directorCall(connection, QStringLiteral("Persist"), {quint64(0)}));
    tell("GetSaved", directorCall(connection, QStringLiteral("GetSaved"), {quint64(0), 0U}));
    tell("GetHistory", directorCall(connection, QStringLiteral("GetHistory"), {}));
    tell("CheckpointConfirm", directorCall(connection, QStringLiteral("CheckpointConfirm"), {quint64(1)}));
    tell("CheckpointRollback", directorCall(connection, QStringLiteral("CheckpointRollback"), {quint64(1)}));
    tell("CheckpointExtend", directorCall(connection, QStringLiteral("CheckpointExtend"), {quint64(1), 60U}));
    tell("GetCheckpoint", directorCall(connection, QStringLiteral("GetCheckpoint"), {}));
    // What is in no table.
    tell("unlisted:Set",
         other(properties, QStringLiteral("Set"),
               {director, QStringLiteral("Generation"), QVariant::fromValue(QDBusVariant(quint64(1)))}));
    tell("unlisted:Get", other(properties, QStringLiteral("Get"), {director, QStringLiteral("Secret")}));
    tell("unlisted:GetAll", other(properties, QStringLiteral("GetAll"), {QStringLiteral("org.example.X")}));
    tell("unlisted:Flush", directorCall(connection, QStringLiteral("Flush"), {}));
    tell("unlisted:interface", other(QStringLiteral("org.lvsdesk.Director2"), QStringLiteral("GetInfo"), {}));
    return 0;
}

int applyGuarded(const QDBusConnection &connection, quint32 mark, quint32 seconds, bool revertWhenLost)
{
    const quint64 base =
        connection
            .call(call(bus::directorInterface, QStringLiteral("GetConfig"), {0U}), QDBus::Block, patience)
            .arguments()
            .value(0)
            .toULongLong();
    QVariantMap options {{bus::checkpointOption, seconds}};
    if (revertWhenLost) {
        options.insert(bus::revertWhenLostOption, true);
    }
    const Plan plan = planOf(AddService {ServiceKey::forMark(mark, AddressFamily::IPv4).value(), {}});
    const QString answer =
        directorCall(connection, QStringLiteral("Apply"),
                     {base, QVariant::fromValue(toWire(plan.steps)), planHash(plan), options});
    out() << (answer == QLatin1String("ok") ? QStringLiteral("applied") : answer) << Qt::endl;
    return QCoreApplication::exec();
}

int callCheckpoint(const QDBusConnection &connection, const QStringList &arguments)
{
    QVariantList values {arguments.value(1).toULongLong()};
    if (arguments.size() > 2) {
        values.append(arguments.at(2).toUInt());
    }
    QDBusMessage message = call(bus::directorInterface, arguments.value(0), values);
    message.setInteractiveAuthorizationAllowed(true);
    out() << answerOf(connection.call(message, QDBus::Block, patience)) << Qt::endl;
    return 0;
}

/// An authentication agent that has been told what to do with whoever asks.
class Agent : public QDBusVirtualObject
{
public:
    explicit Agent(bool isSilent)
        : m_isSilent(isSilent)
    {
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == QLatin1String("BeginAuthentication") && m_isSilent) {
            message.setDelayedReply(true);
        } else if (message.member() == QLatin1String("BeginAuthentication")) {
            connection.send(message.createErrorReply(
                QStringLiteral("org.freedesktop.PolicyKit1.Error.Cancelled"), QStringLiteral("no")));
        } else {
            out() << message.member() << Qt::endl;
            connection.send(message.createReply());
        }
        return true;
    }
    QString introspect(const QString &) const override { return {}; }

private:
    bool m_isSilent;
};

quint64 startTime()
{
    QFile status(QStringLiteral("/proc/self/stat"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = status.readAll();
    // The fields after the name, which may hold spaces; start time is the 22nd of all (proc(5)).
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toULongLong();
}

bool registerAgent(QDBusConnection connection, Agent &agent)
{
    connection.registerVirtualObject(QStringLiteral("/agent"), &agent);
    QDBusArgument subject;
    subject.beginStructure();
    subject << QStringLiteral("unix-process")
            << QVariantMap {{QStringLiteral("pid"), static_cast<quint32>(::getpid())},
                            {QStringLiteral("start-time"), startTime()},
                            {QStringLiteral("uid"), static_cast<int>(::getuid())}};
    subject.endStructure();
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.PolicyKit1"), QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
        QStringLiteral("org.freedesktop.PolicyKit1.Authority"),
        QStringLiteral("RegisterAuthenticationAgent"));
    message.setArguments({QVariant::fromValue(subject), QStringLiteral("C"), QStringLiteral("/agent")});
    const QDBusMessage reply = connection.call(message);
    out() << (reply.type() == QDBusMessage::ErrorMessage ? reply.errorMessage() : QStringLiteral("agent"))
          << Qt::endl;
    return reply.type() != QDBusMessage::ErrorMessage;
}

/// Applies count times at once; told is called with each answer.
void applyManyTimes(const QDBusConnection &connection, int count, bool mayInteract,
                    const std::function<void(const QString &answer)> &told)
{
    for (int i = 0; i < count; ++i) {
        QDBusMessage message =
            call(bus::directorInterface, QStringLiteral("Apply"), applyArguments(serviceplan()));
        message.setInteractiveAuthorizationAllowed(mayInteract);
        auto *const watcher = new QDBusPendingCallWatcher(connection.asyncCall(message, patience));
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, told] {
            told(answerOf(watcher->reply()));
            watcher->deleteLater();
        });
    }
}

int burst(const QDBusConnection &connection, int count)
{
    QMap<QString, int> answers;
    int left = count;
    applyManyTimes(connection, count, false, [&](const QString &answer) {
        ++answers[answer];
        if (--left == 0) {
            QCoreApplication::quit();
        }
    });
    QCoreApplication::exec();
    for (auto answer = answers.constBegin(); answer != answers.constEnd(); ++answer) {
        out() << answer.key() << u' ' << answer.value() << Qt::endl;
    }
    return 0;
}

int prompts(const QDBusConnection &connection, int count, bool isSilent)
{
    Agent agent(isSilent);
    if (!registerAgent(connection, agent)) {
        return 1;
    }
    applyManyTimes(connection, count, true, [](const QString &answer) { out() << answer << Qt::endl; });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    wire::registerTypes();
    const QStringList arguments = QCoreApplication::arguments();
    const QDBusConnection connection = QDBusConnection::systemBus();
    const QString mode = arguments.value(1);
    if (mode == QLatin1String("members")) {
        return callMembers(connection);
    }
    if (mode == QLatin1String("guarded")) {
        return applyGuarded(connection, arguments.value(2).toUInt(), arguments.value(3).toUInt(),
                            arguments.value(4) == QLatin1String("lost"));
    }
    if (mode == QLatin1String("checkpoint")) {
        return callCheckpoint(connection, arguments.mid(2));
    }
    if (mode == QLatin1String("burst")) {
        return burst(connection, arguments.value(2).toInt());
    }
    if (mode == QLatin1String("prompts")) {
        return prompts(connection, arguments.value(2).toInt(), arguments.value(3) == QLatin1String("silent"));
    }
    return 2;
}
