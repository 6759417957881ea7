// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sysctl.h"
#include "ui/support/celldelegate.h"

namespace lvs {

/// SysctlKey: the cell is a kernel setting, its value a SysctlValue under Qt::EditRole.
constexpr int SettingRole = Qt::UserRole + 60;

/// Draws a kernel setting as what it is, a switch or something to type into, and edits it in place: a list
/// of its values, a number, or two. What is off or on changes at a click or with the space bar.
class SettingDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

/// For the models: what an edit of such a cell asks for; nothing where it is none, or the kernel would not
/// take it.
[[nodiscard]] std::optional<SysctlValue> wantedSetting(const QModelIndex &index, const QVariant &value,
                                                       int role);

} // namespace lvs
