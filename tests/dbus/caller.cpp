// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A caller of the helper, run by tests as users of every kind.
//   lvs-bus-caller members        calls every member once; prints a line each: its name and the answer's
//                                 error name, or "ok"
//   lvs-bus-caller members asked  the same, allowing to be asked for a password, with an agent of its own
//                                 that cancels
//   lvs-bus-caller burst COUNT    applies a stale plan that often at once; prints how often each answer came
//   lvs-bus-caller prompts COUNT silent|cancelling
//                                 the same, allowing to be asked for a password, with an agent of its own
//                                 that never answers, or cancels; prints "agent" when that is registered,
//                                 a line for each answer, and stays until it is ended
//   lvs-bus-caller generation     prints "generation" and the host's
//   lvs-bus-caller die GENERATION COUNT
//                                 applies a good plan for that generation so often at once, and is gone
//                                 before any answer can come
//   lvs-bus-caller guarded MARK SECONDS [lost]
//                                 adds the service FWM MARK under a checkpoint; prints "applied", or why not,
//                                 and stays on the bus until it is ended
//   lvs-bus-caller checkpoint MEMBER ID [SECONDS]
//                                 CheckpointConfirm, CheckpointRollback or CheckpointExtend, allowing to be
//                                 asked for a password; prints the answer
#include "core/plan/plan.h"
#include "core/protocol/conversions.h"
#include "core/protocol/names.h"
#include "core/protocol/wiretypes.h"
#include "tests/dbus/agent.h"
#include "tests/dbus/membercalls.h"

#include <QCoreApplication>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QMap>

using namespace lvs;
using test::out;

namespace {

constexpr int patience = 150000;

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

Plan planFor(quint32 mark)
{
    return Plan {{AddService {ServiceKey::forMark(mark, AddressFamily::IPv4).value(), {}}}};
}

/// Made for no generation at all unless one is given: who is allowed to apply it is told that it is stale.
QDBusMessage applyCall(quint64 generation = 0)
{
    const Plan plan = planFor(77);
    return call(bus::directorInterface, QStringLiteral("Apply"),
                {generation, QVariant::fromValue(toWire(plan.steps)), planHash(plan), QVariantMap()});
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
    const Plan plan = planFor(mark);
    const QDBusMessage apply = call(bus::directorInterface, QStringLiteral("Apply"),
                                    {base, QVariant::fromValue(toWire(plan.steps)), planHash(plan), options});
    const QString answer = answerOf(connection.call(apply, QDBus::Block, patience));
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

/// Applies count times at once; told is called with each answer.
void applyManyTimes(const QDBusConnection &connection, int count, bool mayInteract,
                    const std::function<void(const QString &answer)> &told)
{
    for (int i = 0; i < count; ++i) {
        QDBusMessage message = applyCall();
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

[[noreturn]] void die(const QDBusConnection &connection, quint64 generation, int count)
{
    for (int i = 0; i < count; ++i) {
        (void)connection.asyncCall(applyCall(generation));
    }
    // What the bus answers comes after it has taken what was sent before.
    connection.call(QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
    ::_exit(0);
}

int prompts(const QDBusConnection &connection, int count, bool isSilent)
{
    test::Agent agent(isSilent);
    if (!test::registerAgent(connection, agent)) {
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
        return test::callMembers(connection, arguments.value(2) == QLatin1String("asked"));
    }
    if (mode == QLatin1String("generation")) {
        const QDBusMessage reply =
            connection.call(call(bus::directorInterface, QStringLiteral("GetConfigFd"), {}));
        out() << mode << u' ' << reply.arguments().value(0).toULongLong() << Qt::endl;
        return 0;
    }
    if (mode == QLatin1String("die")) {
        die(connection, arguments.value(2).toULongLong(), arguments.value(3).toInt());
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
