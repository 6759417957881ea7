// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sysctl/assignment.h"

namespace lvs {

namespace {

/// As SysctlName has it: dots between the parts, and an interface's own dots as slashes.
QString normalized(const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    const qsizetype slash = name.indexOf(u'/');
    QString text = name;
    if (slash >= 0 && (dot < 0 || slash < dot)) {
        for (QChar &c : text) {
            c = c == u'/' ? QChar(u'.') : c == u'.' ? QChar(u'/') : c;
        }
    }
    // The kernel has one value under both names (net/ipv4/devinet.c, devinet_sysctl_forward).
    return text == QLatin1String("net.ipv4.conf.all.forwarding") ? QStringLiteral("net.ipv4.ip_forward")
                                                                 : text;
}

void report(QList<Error> &list, const PlacedWord &word, const Error &error)
{
    Error placed = error;
    placed.position = word.position;
    list.append(placed);
}

} // namespace

void assignSetting(Imported &imported, const PlacedWord &name, const PlacedWord &value)
{
    if (name.text.contains(u'*') || name.text.contains(u'?') || name.text.contains(u'[')) {
        // Which interfaces it means only the machine knows.
        report(imported.notUnderstood, name, Error(ErrorCode::LineNotUnderstood, {name.text}));
        return;
    }
    const Result<SysctlName> setting = SysctlName::parse(normalized(name.text));
    if (!setting) {
        report(imported.notUnderstood, name, Error(ErrorCode::SettingNotManaged, {name.text}));
        return;
    }
    const Result<SysctlValue> number = SysctlValue::parse(setting->key, value.text);
    const Result<void> checked = number ? checkSysctl(setting->key, *number) : Result<void>(number.error());
    if (!checked) {
        report(imported.problems, value, checked.error());
        return;
    }
    SysctlState &settings = imported.state.setup.sysctls;
    const auto before = settings.find(*setting);
    if (before != settings.end() && before->second != *number) {
        report(imported.warnings, name, Error(ErrorCode::OptionRepeated, {name.text}));
    }
    setSysctl(settings, *setting, *number);
}

} // namespace lvs
