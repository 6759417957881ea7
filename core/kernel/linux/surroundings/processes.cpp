// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/surroundings/processes.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

#include <array>

namespace lvs::surroundings {

namespace {

/// "net:[4026531840]"; empty where it may not be seen.
QByteArray namespaceOf(const QString &process)
{
    constexpr size_t longest = 64;
    std::array<char, longest> name {};
    const QByteArray path = "/proc/" + process.toLatin1() + "/ns/net";
    const ssize_t length = ::readlink(path.constData(), name.data(), name.size());
    return length <= 0 ? QByteArray() : QByteArray(name.data(), length);
}

bool isProcess(const QString &entry)
{
    return !entry.isEmpty() && entry.at(0).isDigit();
}

} // namespace

std::set<QByteArray> processNames()
{
    const QByteArray own = namespaceOf(QStringLiteral("thread-self"));
    std::set<QByteArray> names;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QLatin1String("/proc/") + entry + QLatin1String("/comm"));
        if (!isProcess(entry) || !file.open(QIODevice::ReadOnly)) {
            continue; // it ended meanwhile
        }
        const QByteArray its = namespaceOf(entry);
        if (its.isEmpty() || own.isEmpty() || its == own) {
            names.insert(file.readAll().trimmed());
        }
    }
    return names;
}

} // namespace lvs::surroundings
