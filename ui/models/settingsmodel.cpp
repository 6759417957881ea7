// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settingsmodel.h"

#include "core/plan/wording/sysctls.h"
#include "ui/models/settingconflicts.h"
#include "ui/support/cellroles.h"
#include "ui/support/numberformat.h"
#include "ui/support/settingdelegate.h"
#include "ui/support/settingtext.h"
#include "ui/support/stateglyph.h"

#include <set>

namespace lvs {

namespace {

QString shortName(SysctlKey key)
{
    return QLatin1String(sysctlRule(key).file);
}

std::vector<SettingRow> settingRows(const LiveState &state)
{
    const std::set<SysctlName> conflicts = settingConflicts(state);
    const SysctlState &live = state.liveHost().setup.sysctls;
    const SysctlState &desired = state.desiredHost().setup.sysctls;
    std::vector<SettingRow> rows;
    for (const SysctlRule &rule : sysctlRules()) {
        const SysctlName name {rule.key, {}};
        const auto now = live.find(name);
        if (rule.place != SysctlPlace::Ipvs || now == live.end()) {
            continue;
        }
        SettingRow row;
        row.key = rule.key;
        row.value = desired.at(name);
        row.before = row.value != now->second ? std::optional(now->second) : std::nullopt;
        row.conflict = conflicts.count(name) > 0;
        rows.push_back(row);
    }
    return rows;
}

bool isUsual(const SettingRow &row)
{
    return kernelDefault(row.key).value_or(row.value) == row.value;
}

} // namespace

SettingsModel::SettingsModel(QObject *parent)
    : StateTableModel<SettingRow>(parent)
{
}

std::vector<SettingRow> SettingsModel::rowsOf(const LiveState &state) const
{
    return settingRows(state);
}

bool SettingsModel::isLess(int column, int first, int second) const
{
    const SettingRow &a = row(first);
    const SettingRow &b = row(second);
    switch (column) {
    case State:
        return a.before.has_value() > b.before.has_value();
    case Value:
        return a.value < b.value;
    default:
        return display(a, column).localeAwareCompare(display(b, column)) < 0;
    }
}

bool SettingsModel::matches(int row, const QString &text) const
{
    const SettingRow &setting = this->row(row);
    const QStringList texts {setting.name().toString(), describe(setting.key), whenToChange(setting.key)};
    return std::any_of(texts.begin(), texts.end(),
                       [&text](const QString &each) { return each.contains(text, Qt::CaseInsensitive); });
}

int SettingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags SettingsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Value) {
        flags |= isSwitch(row(index.row()).key) ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    }
    return flags;
}

QModelIndex SettingsModel::buddy(const QModelIndex &index) const
{
    return index.isValid() ? index.siblingAtColumn(Value) : index;
}

bool SettingsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const std::optional<SysctlValue> wanted = wantedSetting(index, value, role);
    if (!wanted) {
        return false;
    }
    const SettingRow &setting = row(index.row());
    if (*wanted != setting.value) {
        Q_EMIT settingEdited(setting.name(), *wanted);
    }
    return true;
}

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SettingRow &row = this->row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return display(row, column);
    case Qt::EditRole:
        return column == Value ? QVariant::fromValue(row.value) : QVariant();
    case Qt::CheckStateRole:
        return column == Value && isSwitch(row.key)
            ? QVariant(static_cast<int>(row.value.first != 0 ? Qt::Checked : Qt::Unchecked))
            : QVariant();
    case SettingRole:
        return column == Value ? QVariant::fromValue(row.key) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return column == State ? row.name().toString() : display(row, column);
    case MarkRole:
        return QVariant::fromValue(row.before ? PendingMark::Changed : PendingMark::None);
    case StateRole:
        return row.conflict ? QVariant::fromValue(RowState::Attention) : QVariant();
    case SignRole:
        return row.before && !row.conflict ? QVariant::fromValue(PendingMark::Changed) : QVariant();
    case OldValueRole:
        return column == Value && row.before ? row.before->toString(row.key) : QString();
    case QuietRole:
        return column == Default || column == Range || (column == Value && isUsual(row));
    case FlashRole:
        return isFlashing(row);
    default:
        return {};
    }
}

QString SettingsModel::display(const SettingRow &row, int column)
{
    switch (column) {
    case Name:
        return shortName(row.key);
    case Value:
        return valueText(row.key, row.value);
    case Default: {
        const std::optional<SysctlValue> usual = kernelDefault(row.key);
        return usual ? usual->toString(row.key) : tr("by memory");
    }
    case Range:
        return rangeText(row.key);
    case Purpose:
        return describe(row.key);
    case Occasion:
        return whenToChange(row.key);
    default:
        return {};
    }
}

QString SettingsModel::toolTip(const SettingRow &row, int column) const
{
    QStringList lines {row.name().toString(), describe(row.key)};
    if (column == Value) {
        lines += meaningLines(row.key);
    }
    lines += whenToChange(row.key);
    if (row.before) {
        lines +=
            tr("Was %1, will be %2.").arg(valueText(row.key, *row.before), valueText(row.key, row.value));
    }
    if (row.conflict) {
        lines += tr("Somebody else has changed it since you did: review before you apply.");
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant SettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case State:
        return words ? QString() : tr("~ is to be changed, ⚠ somebody else has changed it since you did.");
    case Name:
        return words ? tr("Setting") : tr("Its name below net.ipv4.vs.");
    case Value:
        return words
            ? tr("Value")
            : tr("What it is, or is to be. Click a switch, type a number: nothing happens before you "
                 "apply.");
    case Default:
        return words ? tr("Default") : tr("What it is when nobody wrote to it.");
    case Range:
        return words ? tr("Range") : tr("What may be written.");
    case Purpose:
        return words ? tr("What it does") : tr("What the setting does, in a sentence.");
    case Occasion:
        return words ? tr("When to change it") : tr("When another value than the default is right.");
    default:
        return {};
    }
}

} // namespace lvs
