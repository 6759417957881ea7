// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/settingtext.h"

#include "core/plan/wording/sysctls.h"

#include <QCoreApplication>

#include <limits>

namespace lvs {

namespace {
const QString between = QStringLiteral(" · ");
/// net/netfilter/ipvs/ip_vs_ctl.c, DEFAULT_SYNC_PERIOD
constexpr qint64 syncPeriod = 50;

QString words(const char *text)
{
    return QCoreApplication::translate("lvs::SettingText", text);
}
} // namespace

std::optional<SysctlValue> kernelDefault(SysctlKey key)
{
    if (key == SysctlKey::IpvsSyncQlenMax) {
        return std::nullopt;
    }
    const SysctlRule &rule = sysctlRule(key);
    return SysctlValue {rule.initial, rule.pair ? syncPeriod : 0};
}

QString valueText(SysctlKey key, const SysctlValue &value)
{
    const QString number = value.toString(key);
    if (isSwitch(key)) {
        return number;
    }
    if (const QString name = valueName(key, value.first); !name.isEmpty()) {
        return number + between + name;
    }
    const QString unit = sysctlUnit(key);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString rangeText(SysctlKey key)
{
    const SysctlRule &rule = sysctlRule(key);
    if (rule.pair) {
        return words(QT_TRANSLATE_NOOP("lvs::SettingText", "two numbers"));
    }
    if (rule.minimum == 0 && rule.maximum == 1) {
        return words(QT_TRANSLATE_NOOP("lvs::SettingText", "0 or 1"));
    }
    if (rule.maximum == std::numeric_limits<qint32>::max()) {
        return words(QT_TRANSLATE_NOOP("lvs::SettingText", "from %1")).arg(rule.minimum);
    }
    if (key == SysctlKey::IpvsSyncPorts) {
        return words(QT_TRANSLATE_NOOP("lvs::SettingText", "1, 2, 4 to %1")).arg(rule.maximum);
    }
    return words(QT_TRANSLATE_NOOP("lvs::SettingText", "%1 to %2")).arg(rule.minimum).arg(rule.maximum);
}

QStringList meaningLines(SysctlKey key)
{
    QStringList lines;
    for (const qint64 choice : sysctlChoices(key)) {
        const QString name = valueName(key, choice);
        const QString sentence = meaning(key, choice);
        if (isSwitch(key) || name.isEmpty()) {
            continue;
        }
        const QString line = QString::number(choice) + between + name;
        lines += sentence.isEmpty()
            ? line
            : words(QT_TRANSLATE_NOOP("lvs::SettingText", "%1: %2")).arg(line, sentence);
    }
    return lines;
}

} // namespace lvs
