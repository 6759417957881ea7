// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fileformat.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lvs {

namespace {

/// As much of a file as is looked at.
constexpr qsizetype lookedAt = 64LL * 1024;

/// Lines that only one format has.
struct Trait
{
    FileFormat format;
    const char *pattern;
};

constexpr std::array traits {
    Trait {
        FileFormat::Ipvsadm,
        R"(^[ \t]*(?:/\S*/)?(?:ipvsadm[ \t]+)?(?:-[AEDaedC]\b|--(?:add|edit|delete)-\w+|--clear\b|--set[ \t]|--start-daemon\b))"},
    Trait {
        FileFormat::Shell,
        R"(^[ \t]*(?:(?:/\S*/)?(?:ifconfig|ip|route|sysctl|modprobe|echo)[ \t]+\S|[A-Z_][A-Z0-9_]*=\S|case[ \t]+\S+[ \t]+in\b|for[ \t]+\w+[ \t]+in\b|function[ \t]+\w|\w+[ \t]*\(\)))"},
    Trait {
        FileFormat::Listing,
        R"(^[ \t]*(?:IP Virtual Server version|Prot +LocalAddress:|-> +RemoteAddress:|-> +\S+ +(?:Route|Masq|Tunnel|Local)\b))"},
    Trait {
        FileFormat::Keepalived,
        R"(^[ \t]*(?:(?:virtual_server|vrrp_instance|vrrp_script|vrrp_sync_group|virtual_server_group)[ \t]+\S+.*|global_defs[ \t]*)\{?[ \t]*$)"},
    Trait {FileFormat::Ldirectord,
           R"(^(?:virtual6?|[ \t]+real6?|checktype|checktimeout|checkinterval|autoreload|quiescent)[ \t]*=)"},
    Trait {FileFormat::Sysctl, R"(^[ \t]*-?(?:net|kernel|vm|fs|dev)[./][\w./*-]+[ \t]*=)"},
};

/// Endings of names, in lower case.
struct NameEnding
{
    FileFormat format;
    const char *ending;
};

constexpr std::array nameEndings {
    NameEnding {FileFormat::Ipvsadm, "ipvsadm"},
    NameEnding {FileFormat::Ipvsadm, "ipvsadm.rules"},
    NameEnding {FileFormat::Shell, ".sh"},
    NameEnding {FileFormat::Keepalived, "keepalived.conf"},
    NameEnding {FileFormat::Ldirectord, "ldirectord.cf"},
    NameEnding {FileFormat::Sysctl, "sysctl.conf"},
    NameEnding {FileFormat::Cluster, ".json"},
};

std::optional<FileFormat> byContent(const QString &text)
{
    const QString begin = text.trimmed();
    if (begin.startsWith(QLatin1String("lvsdesk-saved-state"))) {
        return FileFormat::Saved;
    }
    if (begin.startsWith(u'{') && begin.contains(QLatin1String("\"lvs-cluster\""))) {
        return FileFormat::Cluster;
    }
    if (begin.startsWith(QLatin1String("#!")) && begin.section(u'\n', 0, 0).contains(QLatin1String("sh"))) {
        return FileFormat::Shell;
    }
    std::optional<FileFormat> best;
    qsizetype most = 0;
    for (const Trait &trait : traits) {
        const QRegularExpression pattern(QLatin1String(trait.pattern), QRegularExpression::MultilineOption);
        qsizetype hits = 0;
        for (auto match = pattern.globalMatch(text); match.hasNext(); match.next()) {
            ++hits;
        }
        // One line that only a shell takes makes a script of a file of ipvsadm's.
        if (hits > most || (hits > 0 && trait.format == FileFormat::Shell && best == FileFormat::Ipvsadm)) {
            most = std::max(hits, most);
            best = trait.format;
        }
    }
    return best;
}

std::optional<FileFormat> byName(const QString &name)
{
    const auto *const found =
        std::find_if(nameEndings.begin(), nameEndings.end(), [&](const NameEnding &each) {
            return name.endsWith(QLatin1String(each.ending), Qt::CaseInsensitive);
        });
    return found == nameEndings.end() ? std::nullopt : std::optional(found->format);
}

} // namespace

std::optional<FileFormat> detectFormat(const QString &name, const QByteArray &content)
{
    const std::optional<FileFormat> format = byContent(QString::fromUtf8(content.left(lookedAt)));
    return format ? format : byName(name);
}

} // namespace lvs
