// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/statetablemodel.h"

#include <array>

namespace lvs {

/// One setting of one interface: its own value, and the one that counts.
struct InterfaceSetting
{
    bool known = false; ///< whether the kernel has it there
    SysctlName name;
    qint64 own = 0; ///< that it has, or is to get
    std::optional<qint64> before; ///< its own now, where that is to be changed
    std::optional<qint64> effective; ///< once all that is pending is applied
    bool conflict = false;

    friend bool operator==(const InterfaceSetting &, const InterfaceSetting &) = default;
};

/// The settings of one interface, of all of them together, or of those that come new.
struct InterfaceRow
{
    /// "all" and "default" stand first.
    struct Key
    {
        int rank = 0;
        ShortName interface;

        friend auto operator<=>(const Key &, const Key &) = default;
        friend bool operator==(const Key &, const Key &) = default;
    };
    static constexpr size_t settingCount = 7;

    Key key;
    std::optional<LinkKind> kind; ///< none for "all" and "default"
    bool up = true;
    std::array<InterfaceSetting, settingCount> settings;
    qint64 changedAt = -1;

    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool hasConflict() const;
    void takeLiveValues(const InterfaceRow & /*old*/) { }
    friend bool operator==(const InterfaceRow &a, const InterfaceRow &b)
    {
        return a.key == b.key && a.kind == b.kind && a.up == b.up && a.settings == b.settings;
    }
};

/// The interfaces with those of their settings that LVS depends on. In the row "all", forwarding is that of
/// the whole host. An edit is not made here but told by settingEdited().
class InterfacesModel : public StateTableModel<InterfaceRow>
{
    Q_OBJECT
public:
    enum Column {
        State,
        Interface,
        Kind,
        ArpIgnore,
        ArpAnnounce,
        ReversePathFilter,
        SendRedirects,
        IPv4Forwarding,
        IPv6Forwarding,
        AcceptRouterAdvertisements,
        ColumnCount,
    };
    Q_ENUM(Column)

    explicit InterfacesModel(QObject *parent = nullptr);

    /// The setting of a cell; nothing where the cell is none, or the kernel has none there.
    [[nodiscard]] std::optional<SysctlName> settingAt(const QModelIndex &index) const;
    [[nodiscard]] bool matches(int row, const QString &text) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The user wants another value, one that the kernel would take.
    void settingEdited(const lvs::SysctlName &name, const lvs::SysctlValue &value);

private:
    [[nodiscard]] std::vector<InterfaceRow> rowsOf(const LiveState &state) const override;
    [[nodiscard]] const InterfaceSetting *setting(const QModelIndex &index) const;
    [[nodiscard]] QString display(const QModelIndex &index) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;
    [[nodiscard]] QVariant settingData(const InterfaceSetting &setting, int role) const;
};

/// What a link is in words: "network card", "loopback", "tunnel (ipip)".
[[nodiscard]] QString linkKindWords(LinkKind kind);

} // namespace lvs
