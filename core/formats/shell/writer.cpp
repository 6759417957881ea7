// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/writer.h"

#include "core/formats/ipvsadm/writer.h"

namespace lvs {

namespace {

const char head[] = R"sh(#!/bin/sh
# IPVS configuration of a director, written by LVS Desk.
# Run it as root. It can be run again: what is there already is changed in place, and services that are
# not named here are left alone.
set -eu

if [ "$(id -u)" -ne 0 ]; then
    echo "$0: run this as root" >&2
    exit 1
fi
if ! command -v ipvsadm >/dev/null; then
    echo "$0: ipvsadm is not installed" >&2
    exit 1
fi

# The virtual service with these options: changed where it is there already, else added.
service() {
    ipvsadm -E "$@" 2>/dev/null || ipvsadm -A "$@"
}

# The real server with these options: changed where it is there already, else added.
server() {
    ipvsadm -e "$@" 2>/dev/null || ipvsadm -a "$@"
}

# The sync daemon of this role with these options; one that runs already is stopped first.
daemon() {
    ipvsadm --stop-daemon "$1" 2>/dev/null || true
    ipvsadm --start-daemon "$@"
}

)sh";

/// The same options with the script's own word in place of ipvsadm's command.
QString scriptLine(const QString &arguments)
{
    constexpr std::pair<const char *, const char *> words[] {
        {"-A ", "\nservice "}, {"-a ", "server "}, {"--start-daemon ", "daemon "}};
    for (const auto &[option, word] : words) {
        if (arguments.startsWith(QLatin1String(option))) {
            return QLatin1String(word) + arguments.mid(static_cast<qsizetype>(qstrlen(option)));
        }
    }
    return QLatin1String("\nipvsadm ") + arguments;
}

} // namespace

WrittenText writeShellScript(const IpvsState &state)
{
    const WrittenText commands = writeIpvsadmRestore(state);
    WrittenText script;
    script.omissions = commands.omissions;
    script.text = QString::fromLatin1(head).trimmed() + u'\n';
    for (const Error &omission : commands.omissions) {
        script.text +=
            QLatin1String("# Not said here, as ipvsadm cannot: ") + omission.arguments.value(0) + u'\n';
    }
    const QStringList lines = commands.text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        script.text += scriptLine(line) + u'\n';
    }
    return script;
}

} // namespace lvs
