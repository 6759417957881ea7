// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dbus/membercalls.h"

#include "core/plan/plan.h"
#include "core/protocol/conversions.h"
#include "core/protocol/introspection.h"
#include "core/protocol/names.h"
#include "tests/dbus/agent.h"
#include "tests/dbus/introspected.h"
#include "tests/support/rawbus/rawbus.h"
#include "tests/support/rawbus/typedbody.h"

#include <QCoreApplication>
#include <QSet>

namespace lvs::test {

namespace {

constexpr int patience = 150000;

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

/// What a message begins with where a zero would be refused before anybody is asked: the interval of
/// SubscribeStats in milliseconds, the seconds of CheckpointExtend behind the checkpoint's number.
QByteArray firstArguments(const QString &member)
{
    if (member == QLatin1String("SubscribeStats")) {
        return QByteArray("\xe8\x03\0\0", 4);
    }
    return member == QLatin1String("CheckpointExtend") ? QByteArray("\0\0\0\0\0\0\0\0\x3c\0\0\0", 12)
                                                       : QByteArray();
}

class MemberCaller
{
public:
    MemberCaller(const QDBusConnection &connection, bool isAsked)
        : m_connection(connection)
        , m_isAsked(isAsked)
        , m_raw(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS").section(u'=', 1).section(u',', 0, 0))
    {
        m_raw.hello();
    }

    void callAll()
    {
        callPlans();
        const Introspected all = introspected(directorIntrospection());
        for (const IntrospectedMember &method : all.methods) {
            if (!m_told.contains(method.name)) {
                // Files do not pass on the other connection; members that answer with one take nothing.
                const bool takesNothing = method.inSignature.isEmpty();
                tell(method.name, takesNothing ? directorCall(method.name, {}) : call(method));
            }
        }
        const QString director = bus::directorInterface;
        for (const QString &name : all.properties) {
            tell(QStringLiteral("Get:") + name, call(properties, QStringLiteral("Get"), {director, name}));
        }
        tell(QStringLiteral("GetAll"), call(properties, QStringLiteral("GetAll"), {director}));
        tell(QStringLiteral("Introspect"),
             call(QStringLiteral("org.freedesktop.DBus.Introspectable"), QStringLiteral("Introspect"), {}));
        callUnlisted();
    }

private:
    const QString properties = QStringLiteral("org.freedesktop.DBus.Properties");

    void tell(const QString &name, const QString &answer)
    {
        m_told.insert(name);
        out() << name << u' ' << answer << Qt::endl;
    }

    QDBusMessage reply(const QString &interface, const QString &member, const QVariantList &arguments)
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(bus::helperName, bus::directorPath, interface, member);
        message.setArguments(arguments);
        message.setInteractiveAuthorizationAllowed(m_isAsked);
        // The agent answers in this thread, while it waits.
        return m_connection.call(message, m_isAsked ? QDBus::BlockWithGui : QDBus::Block, patience);
    }
    QString call(const QString &interface, const QString &member, const QVariantList &arguments)
    {
        const QDBusMessage answer = reply(interface, member, arguments);
        return answer.type() == QDBusMessage::ErrorMessage ? answer.errorName() : QStringLiteral("ok");
    }
    QString directorCall(const QString &member, const QVariantList &arguments)
    {
        return call(bus::directorInterface, member, arguments);
    }

    /// With what its signature asks for: numbers as small as can be, and nothing in lists.
    QString call(const IntrospectedMember &method)
    {
        const QByteArray signature = method.inSignature.toLatin1();
        const QByteArray first = firstArguments(method.name);
        ByteSource zeros {QByteArrayView()};
        QByteArray body = typedBody(signature, zeros);
        body.replace(0, first.size(), first);
        RawMessage message = RawBus::directorCall(method.name.toLatin1(), signature, body);
        message.flags = m_isAsked ? RawMessage::MayInteract : 0;
        const quint32 serial = m_raw.send(message);
        for (int waited = 0; waited < patience; waited += 5) {
            QCoreApplication::processEvents(); // the agent's, too
            if (const auto answer = m_raw.answerTo(serial, std::chrono::milliseconds(5))) {
                return answer->type == RawMessage::Error ? QString::fromLatin1(answer->error)
                                                         : QStringLiteral("ok");
            }
        }
        return QStringLiteral("no answer");
    }

    quint32 begin()
    {
        const QDBusMessage begun = reply(bus::directorInterface, QStringLiteral("BeginPlan"), {quint64(0)});
        if (!m_told.contains(QStringLiteral("BeginPlan"))) {
            tell(QStringLiteral("BeginPlan"),
                 begun.type() == QDBusMessage::ErrorMessage ? begun.errorName() : QStringLiteral("ok"));
        }
        return begun.arguments().value(0).toUInt();
    }

    void callPlans()
    {
        const QVariant operations = QVariant::fromValue(toWire(serviceplan().steps));
        tell(QStringLiteral("Validate"), directorCall(QStringLiteral("Validate"), {quint64(0), operations}));
        tell(QStringLiteral("Apply"), directorCall(QStringLiteral("Apply"), applyArguments(serviceplan())));
        tell(QStringLiteral("Apply:host"),
             directorCall(QStringLiteral("Apply"), applyArguments(daemonPlan())));
        for (const auto &[name, step] : setupSteps()) {
            tell(QStringLiteral("Apply:host:") + QLatin1String(name),
                 directorCall(QStringLiteral("Apply"), applyArguments(planOf(step))));
        }
        Plan mixed = serviceplan();
        mixed.steps.push_back(setupSteps().first().second);
        tell(QStringLiteral("Apply:host:mixed"),
             directorCall(QStringLiteral("Apply"), applyArguments(mixed)));
        // A plan in parts is judged by the whole of it.
        const quint32 parts = begin();
        directorCall(QStringLiteral("AppendOperations"), {parts, QVariant::fromValue(toWire(mixed.steps))});
        tell(QStringLiteral("ApplyPlan:host"),
             directorCall(QStringLiteral("ApplyPlan"), {parts, planHash(mixed), QVariantMap()}));
        const quint32 id = begin();
        tell(QStringLiteral("AppendOperations"),
             directorCall(QStringLiteral("AppendOperations"), {id, operations}));
        tell(QStringLiteral("ApplyPlan"),
             directorCall(QStringLiteral("ApplyPlan"), {id, planHash(serviceplan()), QVariantMap()}));
    }

    void callUnlisted()
    {
        const QString director = bus::directorInterface;
        const auto unlisted = [this](const char *name, const QString &answer) {
            tell(QStringLiteral("unlisted:") + QLatin1String(name), answer);
        };
        unlisted(
            "Set",
            call(properties, QStringLiteral("Set"),
                 {director, QStringLiteral("Generation"), QVariant::fromValue(QDBusVariant(quint64(1)))}));
        unlisted("Get", call(properties, QStringLiteral("Get"), {director, QStringLiteral("Secret")}));
        unlisted("GetAll", call(properties, QStringLiteral("GetAll"), {QStringLiteral("org.example.X")}));
        unlisted("Flush", directorCall(QStringLiteral("Flush"), {}));
        unlisted("interface", call(QStringLiteral("org.lvsdesk.Director2"), QStringLiteral("GetInfo"), {}));
    }

    QDBusConnection m_connection;
    bool m_isAsked;
    RawBus m_raw;
    QSet<QString> m_told;
};

} // namespace

int callMembers(const QDBusConnection &connection, bool isAsked)
{
    Agent agent(false);
    if (isAsked && !registerAgent(connection, agent)) {
        return 1;
    }
    MemberCaller(connection, isAsked).callAll();
    return 0;
}

} // namespace lvs::test
