// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/hostscript.h"

#include "core/formats/filehead.h"
#include "core/formats/shell/shellstep.h"

#include <algorithm>

namespace lvs {

namespace {

const char frame[] = R"sh(#!/bin/sh
# The part of %1 in the cluster %2, written by LVS Desk.
#   start   does what is not done yet, step by step; where a step fails, those before it are taken back
#   stop    takes back what start did, last first
#   status  says of each step whether it is done; its own status is 3 where one is not
#   show    prints the commands
# Run it as root. What it does lasts until the next boot, and so does its memory of it.
%4set -euf
PATH=$PATH:/usr/sbin:/sbin

record=/run/lvsdesk-script-%3

refuse() { # refuse REASON: before anything is changed
    echo "$0: $1" >&2
    exit 1
}

program() { # program NAME
    command -v "$1" >/dev/null || refuse "$1 is not installed"
}

interface() { # interface NAME
    ip link show dev "$1" >/dev/null 2>&1 || refuse "there is no interface $1"
}

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
    if ! sysctl -q -w "$1=$2" || [ "$(value "$1")" != "$2" ]; then failed "sysctl -w $1=$2"; fi
    remember "sysctl -q -w '$1=$before'"
}

at_least() { # at_least NAME VALUE
    before=$(value "$1") || failed "sysctl -n $1"
    if [ "$before" -lt "$2" ]; then setting "$1" "$2"; fi
}

back() { # back CHECK COMMAND: takes a step back where the check says that it is done
    if eval "$1" >/dev/null 2>&1; then echo "$2"; eval "$2"; fi
}

tell() { # tell STATUS SUBJECT
    if [ "$1" -eq 0 ]; then
        echo "done     $2"
    else
        echo "missing  $2"
        missing=3
    fi
}

told() { # told CHECK SUBJECT
    result=0
    eval "$1" >/dev/null 2>&1 || result=1
    tell "$result" "$2"
}

told_setting() { # told_setting NAME VALUE [or_more]
    now=$(value "$1" 2>/dev/null) || now=
    result=1
    if [ "$now" = "$2" ]; then result=0; fi
    if [ "${3:-}" = or_more ] && [ "${now:-0}" -ge "$2" ]; then result=0; fi
    tell "$result" "$1"
}

)sh";

/// Only in a script that gives addresses to aliases: ifconfig would take an alias from whoever has it.
const char aliasFrame[] = R"sh(free_for() { # free_for ALIAS ADDRESS
    now=$(ifconfig "$1" 2>/dev/null | grep "inet ") || return 0
    case "$now " in
        *"$2 "*) ;;
        *) refuse "$1 has another address: $now" ;;
    esac
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
    status | show) "$1" ;;
    *)
        echo "usage: $0 start|stop|status|show" >&2
        exit 2
        ;;
esac
)sh";

bool isPlain(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z')
        || (character >= u'0' && character <= u'9') || QStringLiteral("._-").contains(character);
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

ShellStep wordsOf(const Step &step, ScriptStyle style)
{
    return style == ScriptStyle::Classic ? classicShellStep(step) : shellStep(step);
}

/// The functions of a script, a line of each a step.
class ScriptLines
{
public:
    explicit ScriptLines(ScriptStyle style)
        : m_style(style)
    {
    }

    /// False where a shell could misunderstand it.
    bool add(const Step &step)
    {
        const ShellStep words = wordsOf(step, m_style);
        if (!isSafe(words.command) || !isSafe(words.inverse)) {
            return false;
        }
        m_show += QLatin1String("    echo ") + quoted(words.command) + u'\n';
        if (const SetSysctl *setting = settingOf(step)) {
            addSetting(*setting);
        } else {
            addStep(step, words);
        }
        return true;
    }

    /// The commands, a line that shows it each.
    [[nodiscard]] const QString &shown() const { return m_show; }
    [[nodiscard]] QString text(const QString &ready) const
    {
        QString text = QLatin1String("ready() {\n    :\n") + ready + m_ready + QLatin1String("}\n\n");
        text += QLatin1String("start() {\n    ready\n") + m_start + QLatin1String("    echo \"done\"\n}\n\n");
        text += QLatin1String("stop() {\n    if [ -e \"$record\" ]; then take_back; return; fi\n") + m_stop
            + QLatin1String("    echo \"done\"\n}\n\n");
        text += QLatin1String("status() {\n    missing=0\n") + m_status
            + QLatin1String("    return \"$missing\"\n}\n\n");
        return text + QLatin1String("show() {\n") + (m_show.isEmpty() ? QStringLiteral("    :\n") : m_show)
            + QLatin1String("}\n");
    }

private:
    void addSetting(const SetSysctl &setting)
    {
        const QString name = setting.name.toString();
        const QString value = setting.after.toString(setting.name.key);
        m_start += QStringLiteral("    %1 %2 \"%3\"\n")
                       .arg(isThreshold(setting) ? QStringLiteral("at_least") : QStringLiteral("setting"),
                            name, value);
        m_status += QStringLiteral("    told_setting %1 \"%2\"%3\n")
                        .arg(name, value, isThreshold(setting) ? QStringLiteral(" or_more") : QString());
    }

    void addStep(const Step &step, const ShellStep &words)
    {
        m_start += QStringLiteral("    step %1 %2 %3\n")
                       .arg(quoted(words.check.isEmpty() ? QStringLiteral("false") : words.check),
                            quoted(words.command), quoted(words.inverse));
        if (const QString alias = m_style == ScriptStyle::Classic ? classicAlias(step) : QString();
            !alias.isEmpty()) {
            m_ready += QStringLiteral("    free_for %1 %2\n").arg(alias, words.command.section(u' ', 2, 2));
        }
        if (!words.check.isEmpty()) {
            // What stop does where nothing is remembered; settings stay, as nobody knows what they were.
            m_stop.prepend(
                QStringLiteral("    back %1 %2\n").arg(quoted(words.check), quoted(words.inverse)));
            m_status +=
                QStringLiteral("    told %1 %2\n").arg(quoted(words.check), quoted(stepSubject(step)));
        }
    }

    ScriptStyle m_style;
    QString m_ready;
    QString m_start;
    QString m_stop;
    QString m_status;
    QString m_show;
};

/// What must be there before anything is changed.
QString readyLines(const Plan &plan, const QString &commands)
{
    QString lines;
    const std::vector<ShortName> interfaces = neededInterfaces(plan);
    for (const char *program : {"ip", "ipvsadm", "sysctl", "ifconfig", "route"}) {
        const QString name = QLatin1String(program);
        const bool asksForInterfaces = name == QLatin1String("ip") && !interfaces.empty();
        if (asksForInterfaces || commands.contains(QLatin1Char('\'') + name + u' ')) {
            lines += QLatin1String("    program ") + name + u'\n';
        }
    }
    for (const ShortName &interface : interfaces) {
        lines += QLatin1String("    interface ") + interface.toString() + u'\n';
    }
    return lines;
}

} // namespace

WrittenText writeHostScript(const Plan &plan, const ScriptSubject &subject, ScriptStyle style)
{
    WrittenText script;
    ScriptLines lines(style);
    QList<Error> differences;
    for (const Step &step : plan.steps) {
        if (!lines.add(step)) {
            script.omissions.append(omissionOf(step));
        } else if (style == ScriptStyle::Classic && !classicDifference(step).isEmpty()) {
            differences.append(omissionOf(step, classicDifference(step)));
        }
    }
    if (!script.omissions.isEmpty()) {
        return script;
    }
    script.omissions = differences;
    const QString host = plainName(subject.host);
    const QString cluster = subject.cluster.isEmpty() ? QStringLiteral("-") : plainName(subject.cluster);
    const QString record = subject.cluster.isEmpty() ? host : cluster + u'-' + host;
    QString notes;
    for (const Error &each : differences) {
        notes += QLatin1String("# Said otherwise, as ifconfig always gives a broadcast: ")
            + each.arguments.value(0) + u'\n';
    }
    script.text = QString::fromLatin1(frame).arg(host, cluster, record, notes);
    if (style == ScriptStyle::Classic) {
        script.text += QString::fromLatin1(aliasFrame);
    }
    script.text += lines.text(readyLines(plan, lines.shown())) + QString::fromLatin1(tail);
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
