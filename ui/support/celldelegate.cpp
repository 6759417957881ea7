// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/celldelegate.h"

#include "ui/support/cellmargin.h"
#include "ui/support/cellroles.h"
#include "ui/support/commandhighlighter.h"
#include "ui/support/stateglyph.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lvs {

namespace {

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

PendingMark markOf(const QModelIndex &index)
{
    return index.data(MarkRole).value<PendingMark>();
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const SemanticColors colors = SemanticColors::of(cell.palette);
    if (!isSelected(cell)) {
        if (index.data(FlashRole).toBool()) {
            painter->fillRect(cell.rect, colors.flash);
        } else if (const PendingMark mark = markOf(index); mark != PendingMark::None) {
            painter->fillRect(
                cell.rect,
                SemanticColors::mix(cell.palette.color(QPalette::Base), markColor(mark, colors), 0.08));
        }
    }
    // The row is what is current, not the cell.
    cell.state.setFlag(QStyle::State_HasFocus, false);
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    painter->save();
    painter->setClipRect(cell.rect);
    paintContent(*painter, cell, index);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 2 * cellSideMargin;
    const QString old = index.data(OldValueRole).toString();
    if (!old.isEmpty()) {
        size.rwidth() += option.fontMetrics.horizontalAdvance(old) + cellSideMargin;
    }
    size.setHeight(option.fontMetrics.height() + 10);
    return size;
}

QColor CellDelegate::textColor(const QStyleOptionViewItem &option, bool quiet)
{
    const QPalette::ColorGroup group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    if (isSelected(option)) {
        const QColor text = option.palette.color(group, QPalette::HighlightedText);
        return quiet ? SemanticColors::mix(text, option.palette.color(group, QPalette::Highlight), 0.35)
                     : text;
    }
    return quiet ? SemanticColors::of(option.palette).quiet : option.palette.color(group, QPalette::Text);
}

void CellDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rectangle,
                             const QModelIndex &index)
{
    const bool removed = markOf(index) == PendingMark::Removed;
    const bool quiet = removed || index.data(QuietRole).toBool();
    QFont font = option.font;
    font.setStrikeOut(removed);
    painter.setFont(font);
    painter.setPen(textColor(option, quiet));
    QRect rest = rectangle;
    const QString old = index.data(OldValueRole).toString();
    const bool right = option.displayAlignment.testFlag(Qt::AlignRight);
    const QString text = option.fontMetrics.elidedText(option.text, option.textElideMode, rest.width());
    painter.drawText(rest, static_cast<int>(option.displayAlignment | Qt::AlignVCenter), text);
    if (old.isEmpty()) {
        return;
    }
    const int used = option.fontMetrics.horizontalAdvance(text) + cellSideMargin;
    rest.adjust(right ? 0 : used, 0, right ? -used : 0, 0);
    font.setStrikeOut(true);
    painter.setFont(font);
    painter.setPen(textColor(option, true));
    painter.drawText(rest, static_cast<int>(option.displayAlignment | Qt::AlignVCenter),
                     option.fontMetrics.elidedText(old, option.textElideMode, rest.width()));
}

void CellDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    paintText(painter, option, option.rect.adjusted(cellSideMargin, 0, -cellSideMargin, 0), index);
}

void StateDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    SemanticColors colors = SemanticColors::of(option.palette);
    if (isSelected(option)) {
        const QColor text = textColor(option, false);
        colors.running = colors.degraded = colors.attention = colors.quiet = text;
        colors.added = colors.changed = colors.removed = text;
    }
    const PendingMark mark = markOf(index);
    const QRectF cell(option.rect);
    const QRectF first(cell.left() + 5, cell.top(), 16, cell.height());
    if (const QVariant sign = index.data(SignRole); sign.isValid()) {
        paintMark(painter, first, sign.value<PendingMark>(), colors);
        return;
    }
    switch (mark) {
    case PendingMark::None:
        if (const QVariant state = index.data(StateRole); state.isValid()) {
            paintState(painter, first, state.value<RowState>(), colors);
        }
        break;
    case PendingMark::Added:
    case PendingMark::Removed:
        paintMark(painter, first, mark, colors);
        break;
    case PendingMark::Changed:
        paintState(painter, first, index.data(StateRole).value<RowState>(), colors);
        paintMark(painter, first.translated(15, 0), mark, colors);
        break;
    }
}

void TraceDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto values = index.data(TraceRole).value<QList<float>>();
    float highest = 0;
    for (const float value : values) {
        if (std::isfinite(value)) {
            highest = std::max(highest, value);
        }
    }
    const QRectF area = QRectF(option.rect).adjusted(cellSideMargin, 5, -cellSideMargin, -5);
    const SemanticColors colors = SemanticColors::of(option.palette);
    painter.setPen(QPen(colors.line, 1));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    if (values.size() < 2 || highest <= 0) {
        return;
    }
    QPainterPath line;
    bool drawing = false;
    const qreal step = area.width() / static_cast<qreal>(values.size() - 1);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            drawing = false;
            continue;
        }
        const QPointF point(area.left() + static_cast<qreal>(i) * step,
                            area.bottom() - static_cast<qreal>(values[i] / highest) * area.height());
        drawing ? line.lineTo(point) : line.moveTo(point);
        drawing = true;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isSelected(option) ? textColor(option, false) : colors.trace, 1.25));
    painter.drawPath(line);
}

void ShareDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QRect cell = option.rect.adjusted(cellSideMargin, 0, -cellSideMargin, 0);
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 4;
    const QVariant share = index.data(ShareRole);
    if (share.isValid() && cell.width() > textWidth + 12) {
        const QRectF track(cell.left(), cell.center().y() - 3, cell.width() - textWidth - 6, 7);
        const SemanticColors colors = SemanticColors::of(option.palette);
        const QColor color = isSelected(option) ? textColor(option, false) : colors.bar;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(SemanticColors::mix(option.palette.color(QPalette::Base), color, 0.14));
        if (isSelected(option)) {
            painter.setBrush(textColor(option, true));
            painter.setOpacity(0.4);
        }
        painter.drawRoundedRect(track, 2, 2);
        painter.setOpacity(1);
        QRectF filled = track;
        filled.setWidth(std::clamp(share.toDouble(), 0.0, 1.0) * track.width());
        painter.setBrush(color);
        painter.drawRoundedRect(filled, 2, 2);
    }
    paintText(painter, option, cell, index);
}

void CommandDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex & /*index*/) const
{
    QTextLayout layout(option.text, option.font);
    if (!isSelected(option)) {
        layout.setFormats(commandFormats(option.text, option.palette));
    }
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid()) {
        return;
    }
    painter.setPen(textColor(option, false));
    layout.draw(
        &painter,
        QPointF(option.rect.left() + cellSideMargin, option.rect.center().y() + 1 - line.height() / 2));
}

} // namespace lvs
