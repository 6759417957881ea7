// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/remote/talk.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace lvs::test {

QString talk(const QString &name)
{
    return qEnvironmentVariable("LVS_TALK") + u'/' + name;
}

QString told(const QString &name)
{
    QFile file(talk(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

bool ask(const char *action, const QByteArray &argument)
{
    QFile file(talk(QStringLiteral("please.new")));
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(QByteArray(action) + ' ' + argument + '\n');
    file.close();
    return file.rename(talk(QStringLiteral("please")));
}

bool isDone()
{
    return QTest::qWaitFor([] { return !QFile::exists(talk(QStringLiteral("please"))); }, patience);
}

bool please(const char *action, const QByteArray &argument)
{
    return ask(action, argument) && isDone();
}

QList<pid_t> connectionsTo(const QByteArray &machine)
{
    QList<pid_t> found;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (process.toInt() > 0 && file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> words = file.readAll().split('\0');
            if (words.contains("-M") && words.contains(machine)) {
                found.append(process.toInt());
            }
        }
    }
    return found;
}

pid_t connectionTo(const QByteArray &machine)
{
    QList<pid_t> connections;
    return QTest::qWaitFor([&] { return (connections = connectionsTo(machine)).size() == 1; }, patience)
        ? connections.front()
        : 0;
}

} // namespace lvs::test
