// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/surroundings/modules.h"

#include <QFile>

#include <sys/utsname.h>

#include <array>
#include <optional>

namespace lvs::surroundings {

namespace {

constexpr std::array names {
    "fou",      "fou6",       "ip6_gre",   "ip6_tunnel",   "ip_gre",      "ip_vs",
    "ip_vs_dh", "ip_vs_fo",   "ip_vs_ftp", "ip_vs_lblc",   "ip_vs_lblcr", "ip_vs_lc",
    "ip_vs_mh", "ip_vs_nq",   "ip_vs_ovf", "ip_vs_pe_sip", "ip_vs_rr",    "ip_vs_sed",
    "ip_vs_sh", "ip_vs_twos", "ip_vs_wlc", "ip_vs_wrr",    "ipip",        "sit",
};

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

/// One of the lists that belong to this kernel (depmod(8)). The installed helper's sandbox hides them where
/// they stand, and shows copies (lvsdesk-helper.service, BindReadOnlyPaths=).
std::optional<QByteArray> listNamed(const QString &name)
{
    utsname system {};
    if (uname(&system) != 0) {
        return std::nullopt;
    }
    const auto list =
        contentOf(QLatin1String("/lib/modules/") + QString::fromLocal8Bit(system.release) + u'/' + name);
    return list ? list : contentOf(QLatin1String("/run/lvsdesk/modules/") + name);
}

/// Whether the kernel takes no more modules (kernel.modules_disabled).
bool isClosed()
{
    return contentOf(QStringLiteral("/proc/sys/kernel/modules_disabled")).value_or("0").trimmed() == "1";
}

} // namespace

bool isModuleLoaded(const QString &name)
{
    return QFile::exists(QLatin1String("/sys/module/") + name);
}

bool isModuleSettled(const QString &name)
{
    const bool loadsNone = !QFile::exists(QStringLiteral("/proc/modules"));
    return loadsNone || isModuleLoaded(name)
        || moduleNames(listNamed(QStringLiteral("modules.builtin")).value_or(QByteArray())).contains(name);
}

std::set<QString> moduleNames(const QByteArray &list)
{
    std::set<QString> found;
    for (const QByteArray &line : list.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray path = colon < 0 ? line : line.left(colon);
        const QByteArray file = path.mid(path.lastIndexOf('/') + 1);
        const qsizetype dot = file.indexOf(".ko");
        if (dot > 0) {
            found.insert(QString::fromLatin1(file.left(dot)).replace(u'-', u'_'));
        }
    }
    return found;
}

std::set<QString> missingModules()
{
    const std::optional<QByteArray> loadable = listNamed(QStringLiteral("modules.dep"));
    const std::optional<QByteArray> builtIn = listNamed(QStringLiteral("modules.builtin"));
    if (!loadable || !builtIn) {
        return {};
    }
    std::set<QString> there = moduleNames(*builtIn);
    if (!isClosed()) {
        there.merge(moduleNames(*loadable));
    }
    std::set<QString> missing;
    for (const char *each : names) {
        const QString name = QLatin1String(each);
        if (!there.contains(name) && !isModuleLoaded(name)) {
            missing.insert(name);
        }
    }
    return missing;
}

} // namespace lvs::surroundings
