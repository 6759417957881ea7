// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/statetablemodel.h"

namespace lvs {

/// One setting of IPVS that this kernel has.
struct SettingRow
{
    SysctlKey key = SysctlKey::IpvsAmemthresh;
    SysctlValue value; ///< that it has, or is to get
    std::optional<SysctlValue> before; ///< what is there now, where that is to be changed
    bool conflict = false;
    qint64 changedAt = -1;

    [[nodiscard]] SysctlName name() const { return {key, {}}; }
    void takeLiveValues(const SettingRow & /*old*/) { }
    friend bool operator==(const SettingRow &a, const SettingRow &b)
    {
        return a.key == b.key && a.value == b.value && a.before == b.before && a.conflict == b.conflict;
    }
};

/// The kernel's settings of IPVS, those that it has, with what each of them does. An edit is not made here
/// but told by settingEdited().
class SettingsModel : public StateTableModel<SettingRow>
{
    Q_OBJECT
public:
    enum Column { State, Name, Value, Default, Range, Purpose, Occasion, ColumnCount };
    Q_ENUM(Column)

    explicit SettingsModel(QObject *parent = nullptr);

    [[nodiscard]] bool isLess(int column, int first, int second) const;
    /// Searches names and sentences.
    [[nodiscard]] bool matches(int row, const QString &text) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Wherever in the row one types or presses a key, the value is meant.
    [[nodiscard]] QModelIndex buddy(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The user wants another value, one that the kernel would take.
    void settingEdited(const lvs::SysctlName &name, const lvs::SysctlValue &value);

private:
    [[nodiscard]] std::vector<SettingRow> rowsOf(const LiveState &state) const override;
    [[nodiscard]] static QString display(const SettingRow &row, int column);
    [[nodiscard]] QString toolTip(const SettingRow &row, int column) const;
};

} // namespace lvs
