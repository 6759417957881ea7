// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/hostscript.h"

#include "core/formats/shell/commands.h"

#include <algorithm>

namespace lvs {

namespace {

const char frame[] = R"sh(#!/bin/sh
# The part of %1 in the cluster %2, written by LVS Desk.
#   start   does what is not done yet, step by step; where a step fails, those before it are taken back
#   stop    takes back what start did, last first
#   show    prints the commands
# Run it as root. What it does lasts until the next boot, and so does its memory of it.
set -euf

record=/run/lvsdesk-script-%3

# Keeps how to take the latest step back, before how to take back earlier ones.
remember() {
    umask 077
    { printf '%s\n' "$1"; if [ -e "$record" ]; then cat "$record"; fi; } >"$record.new"
    mv "$record.new" "$record"
}

# Takes back what is remembered, last first; what cannot be taken back is said, and the rest still is.
take_back() {
    left=0
    while [ -s "$record" ]; do
        IFS= read -r command <"$record"
        echo "$command"
        eval "$command" || { left=1; echo "$0: not taken back: $command" >&2; }
        sed 1d "$record" >"$record.new"
        mv "$record.new" "$record"
    done
    rm -f "$record"
    return "$left"
}

failed() { # failed COMMAND
    echo "$0: failed: $1" >&2
    if take_back; then echo "$0: what was done is taken back" >&2; fi
    exit 1
}

step() { # step CHECK COMMAND INVERSE: nothing where the check says that it is done already
    if eval "$1" >/dev/null 2>&1; then return 0; fi
    echo "$2"
    eval "$2" || failed "$2"
    remember "$3"
}

value() { # value SETTING
    sysctl -n "$1" | tr '\t' ' '
}

setting() { # setting NAME VALUE
    before=$(value "$1") || failed "sysctl -n $1"
    if [ "$before" = "$2" ]; then return 0; fi
    echo "sysctl -w $1=$2"
    sysctl -q -w "$1=$2" && [ "$(value "$1")" = "$2" ] || failed "sysctl -w $1=$2"
    remember "sysctl -q -w '$1=$before'"
}

at_least() { # at_least NAME VALUE
    before=$(value "$1") || failed "sysctl -n $1"
    if [ "$before" -lt "$2" ]; then setting "$1" "$2"; fi
}

back() { # back CHECK COMMAND: takes a step back where the check says that it is done
    if eval "$1" >/dev/null 2>&1; then echo "$2"; eval "$2"; fi
}

)sh";

const char tail[] = R"sh(
case "${1:-}" in
    start | stop)
        if [ "$(id -u)" -ne 0 ]; then
            echo "$0: run this as root" >&2
            exit 1
        fi
        "$1"
        ;;
    show) show ;;
    *)
        echo "usage: $0 start|stop|show" >&2
        exit 2
        ;;
esac
)sh";

bool isPlain(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z')
        || (character >= u'0' && character <= u'9') || QStringLiteral("._-").contains(character);
}

/// For a comment, and as a file's name.
QString plainName(const QString &name)
{
    QString plain = name.left(64);
    std::replace_if(
        plain.begin(), plain.end(), [](QChar each) { return !isPlain(each); }, u'_');
    return plain;
}

/// Whether a shell reads the command as the words that it shows.
bool isSafe(QString command)
{
    command.replace(QLatin1String(" && "), QLatin1String(" "));
    return std::all_of(command.begin(), command.end(), [](QChar each) {
        return isPlain(each) || QStringLiteral(" :/[],=+%\"").contains(each);
    });
}

QString quoted(const QString &command)
{
    return u'\'' + command + u'\'';
}

/// Prints something where there is something.
QString something(const QString &command)
{
    return command + QLatin1String(" | grep -q .");
}

/// A command whose status says whether the step is done; empty where nothing could say so.
QString checkOf(const SetupStep &step)
{
    return std::visit(
        Overloaded {
            [](const AddLink &s) {
                return something(QStringLiteral("ip link show dev %1 up").arg(s.link.name.toString()));
            },
            [](const AddAddress &s) {
                return QStringLiteral("ip -o address show dev %1 | grep -qF \" %2/%3 \"")
                    .arg(s.address.interface.toString(), s.address.address.toString())
                    .arg(s.address.prefixLength);
            },
            [](const AddRoute &s) {
                QString text = shellCommand(Step(SetupStep(AddRoute {s.route})));
                text.replace(QLatin1String(" route add "), QLatin1String(" route show "));
                return something(text);
            },
            [](const AddRule &s) {
                return something(QStringLiteral("%1 rule show priority %2 fwmark %3 table %4")
                                     .arg(s.rule.family == AddressFamily::IPv6 ? QStringLiteral("ip -6")
                                                                               : QStringLiteral("ip"))
                                     .arg(s.rule.priority)
                                     .arg(s.rule.mark)
                                     .arg(s.rule.table));
            },
            [](const OpenEncapsulationPort &s) {
                return QStringLiteral("ip fou show | grep -q \"port %1 \"").arg(s.port.port);
            },
            [](const auto &) { return QString(); },
        },
        step);
}

QString checkOf(const Step &step)
{
    if (const auto *service = std::get_if<AddService>(&step)) {
        const QString command = shellCommand(Step(RemoveService {service->key, {}}));
        return QString(command).replace(QLatin1String(" -D "), QLatin1String(" -Ln "));
    }
    if (const auto *server = std::get_if<AddRealServer>(&step)) {
        QString command = shellCommand(Step(RemoveRealServer {server->service, server->server}));
        command.remove(QLatin1String("ipvsadm -d "));
        return QStringLiteral("ipvsadm -Sn | grep -qF -e \"%1 \"").arg(command);
    }
    const auto *setup = std::get_if<SetupStep>(&step);
    return setup != nullptr ? checkOf(*setup) : QString();
}

const SetSysctl *settingOf(const Step &step)
{
    const auto *setup = std::get_if<SetupStep>(&step);
    return setup != nullptr ? std::get_if<SetSysctl>(setup) : nullptr;
}

/// The larger of two values counts for these, and a larger one serves as well.
bool isThreshold(const SetSysctl &setting)
{
    const SysctlKey key = setting.name.key;
    return (key == SysctlKey::ArpIgnore || key == SysctlKey::ArpAnnounce)
        && setting.after.first > setting.before.first;
}

QString startLine(const Step &step)
{
    if (const SetSysctl *setting = settingOf(step)) {
        return QStringLiteral("%1 %2 \"%3\"")
            .arg(isThreshold(*setting) ? QStringLiteral("at_least") : QStringLiteral("setting"),
                 setting->name.toString(), setting->after.toString(setting->name.key));
    }
    const QString check = checkOf(step);
    return QStringLiteral("step %1 %2 %3")
        .arg(quoted(check.isEmpty() ? QStringLiteral("false") : check), quoted(shellCommand(step)),
             quoted(shellCommand(inverse(step))));
}

/// What stop does where nothing is remembered; settings stay, as nobody knows what they were.
QString stopLine(const Step &step)
{
    const QString check = checkOf(step);
    return check.isEmpty()
        ? QString()
        : QStringLiteral("back %1 %2").arg(quoted(check), quoted(shellCommand(inverse(step))));
}

} // namespace

WrittenText writeHostScript(const Plan &plan, const ScriptSubject &subject)
{
    WrittenText script;
    QString start;
    QString stop;
    QString show;
    for (const Step &step : plan.steps) {
        const QString command = shellCommand(step);
        if (!isSafe(command) || !isSafe(shellCommand(inverse(step)))) {
            script.omissions.append(Error(ErrorCode::Unsupported, {stepSubject(step)}));
            continue;
        }
        start += QLatin1String("    ") + startLine(step) + u'\n';
        show += QLatin1String("    echo ") + quoted(command) + u'\n';
        const QString back = stopLine(step);
        if (!back.isEmpty()) {
            stop.prepend(QLatin1String("    ") + back + u'\n');
        }
    }
    if (!script.omissions.isEmpty()) {
        return script;
    }
    const QString cluster = plainName(subject.cluster);
    const QString host = plainName(subject.host);
    script.text = QString::fromLatin1(frame).arg(host, cluster.isEmpty() ? QStringLiteral("-") : cluster,
                                                 cluster.isEmpty() ? host : cluster + u'-' + host);
    script.text += QLatin1String("start() {\n") + start + QLatin1String("    echo \"done\"\n}\n\n");
    script.text += QLatin1String("stop() {\n    if [ -e \"$record\" ]; then take_back; return; fi\n") + stop
        + QLatin1String("    echo \"done\"\n}\n\n");
    script.text += QLatin1String("show() {\n") + (show.isEmpty() ? QStringLiteral("    :\n") : show)
        + QLatin1String("}\n") + QString::fromLatin1(tail);
    return script;
}

PartScript writePartScript(const QString &cluster, ClusterGoal goal, const HostPlan &plan)
{
    const ScriptSubject subject {cluster, plan.host};
    return goal == ClusterGoal::Remove
        ? PartScript {writeHostScript(inverse(plan.plan), subject), QStringLiteral("stop")}
        : PartScript {writeHostScript(plan.plan, subject), QStringLiteral("start")};
}

} // namespace lvs
