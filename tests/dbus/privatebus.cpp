// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dbus/privatebus.h"

#include "core/protocol/names.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QTest>

#include <csignal>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

namespace lvs::test {

namespace {

QString content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// That has the helper's name, as the bus knows it: what is sent to one that has just died is lost. 0 where
/// there is none.
pid_t processOnTheBus()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixProcessID"));
    question << QString(bus::helperName);
    const QDBusConnection connection =
        QDBusConnection::connectToBus(QDBusConnection::SystemBus, QStringLiteral("private-bus"));
    const QDBusMessage reply = connection.call(question);
    const bool isThere = reply.type() == QDBusMessage::ReplyMessage;
    return isThere ? static_cast<pid_t>(reply.arguments().value(0).toUInt()) : 0;
}

void end(pid_t process, int signal)
{
    if (process <= 0) {
        return;
    }
    ::kill(process, signal);
    // Not a child of ours: it is gone when there is nobody to be signalled, or only its remains.
    const bool gone = QTest::qWaitFor(
        [process] {
            const QString status = content(QStringLiteral("/proc/%1/stat").arg(process));
            return (status.isEmpty() || status.contains(QLatin1String(") Z")))
                && processOnTheBus() != process;
        },
        10000);
    if (!gone) {
        qFatal("process %d did not end", process);
    }
}

} // namespace

bool PrivateBus::isThere()
{
    return qEnvironmentVariableIsSet("LVS_PRIVATE_BUS_FOLDER");
}

QString PrivateBus::address()
{
    return qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
}

QString PrivateBus::file(const QString &name)
{
    return qEnvironmentVariable("LVS_PRIVATE_BUS_FOLDER") + u'/' + name;
}

void PrivateBus::setHelperEnvironment(const QStringList &assignments)
{
    QFile environment(file(QStringLiteral("helper.environment")));
    if (!environment.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        qFatal("the helper's environment cannot be written");
    }
    for (const QString &assignment : assignments) {
        environment.write("export " + assignment.toUtf8() + '\n');
    }
}

pid_t PrivateBus::process(const QString &name)
{
    const pid_t number = content(file(name + QStringLiteral(".pid"))).trimmed().toInt();
    return number > 0 && ::kill(number, 0) == 0 ? number : 0;
}

void PrivateBus::stopHelper()
{
    end(process(QStringLiteral("helper")), SIGTERM);
}

void PrivateBus::killHelper()
{
    end(process(QStringLiteral("helper")), SIGKILL);
}

void PrivateBus::startHelper(QProcess &helper, const QStringList &around)
{
    QStringList command =
        around + QStringList {QStringLiteral("setpriv"),     QStringLiteral("--reuid"),
                              QStringLiteral("lvsdesk"),     QStringLiteral("--regid"),
                              QStringLiteral("lvsdesk"),     QStringLiteral("--clear-groups"),
                              file(QStringLiteral("helper"))};
    helper.setProcessChannelMode(QProcess::ForwardedChannels);
    const QString program = command.takeFirst();
    helper.start(program, command);
}

void PrivateBus::startBusAgain()
{
    QProcess start;
    start.start(tool(QStringLiteral("startbus.sh")), {});
    if (!start.waitForFinished() || start.exitCode() != 0) {
        qFatal("the bus cannot be started again");
    }
}

void PrivateBus::changeBehindTheHelper()
{
    ::kill(process(QStringLiteral("helper")), SIGUSR1);
}

void PrivateBus::giveAddressBehindTheHelper()
{
    ::kill(process(QStringLiteral("helper")), SIGUSR2);
}

qint64 PrivateBus::helperMemory(const char *field)
{
    const QStringList lines =
        content(QStringLiteral("/proc/%1/status").arg(process(QStringLiteral("helper")))).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String(field))) {
            return line.simplified().split(u' ').value(1).toLongLong() * 1024;
        }
    }
    return 0;
}

QString PrivateBus::journal()
{
    return content(file(QStringLiteral("helper.log")));
}

QString PrivateBus::tool(const QString &name)
{
    return qEnvironmentVariable("LVS_PRIVATE_BUS_TOOLS") + u'/' + name;
}

int listenSilently(const QString &path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.toUtf8().constData(), sizeof address.sun_path - 1);
    ::unlink(address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool listens = descriptor >= 0
        && ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::listen(descriptor, 8) == 0;
    return listens ? descriptor : -1;
}

} // namespace lvs::test
