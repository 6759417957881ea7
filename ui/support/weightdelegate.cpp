// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/weightdelegate.h"

#include "core/model/realserver.h"
#include "ui/support/cellroles.h"

#include <QPainter>
#include <QSpinBox>

namespace lvs {

QWidget *WeightDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                      const QModelIndex & /*index*/) const
{
    auto *editor = new QSpinBox(parent);
    editor->setObjectName(QStringLiteral("weightEditor"));
    editor->setAccessibleName(tr("Weight"));
    editor->setToolTip(tr("Enter keeps the weight, Escape leaves it as it was. 0 drains the real server."));
    editor->setRange(0, static_cast<int>(Weight::largest));
    editor->setAlignment(Qt::AlignRight);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    return editor;
}

void WeightDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *spinBox = qobject_cast<QSpinBox *>(editor)) {
        // A tick of the counters must not take back what is being typed.
        if (!spinBox->property("filled").toBool()) {
            spinBox->setValue(index.data(Qt::EditRole).toInt());
            spinBox->setProperty("filled", true);
        }
    }
}

void WeightDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *spinBox = qobject_cast<QSpinBox *>(editor)) {
        spinBox->interpretText();
        model->setData(index, spinBox->value(), Qt::EditRole);
    }
}

void WeightDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        const QRectF frame = QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5);
        QColor line = textColor(option, true);
        line.setAlphaF(0.45F);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, 3, 3);
    }
    CellDelegate::paintContent(painter, option, index);
}

} // namespace lvs
