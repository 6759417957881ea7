// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/quietheader.h"

#include "ui/support/cellmargin.h"
#include "ui/support/semanticcolors.h"

#include <QPainter>

namespace lvs {

namespace {
constexpr int arrowWidth = 9;

void paintArrow(QPainter &painter, const QRect &rectangle, bool up, const QColor &color)
{
    const QPointF centre = QRectF(rectangle).center();
    const qreal height = up ? -2 : 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-3.5, -height / 2 - height / 4), centre + QPointF(0, height * 3 / 4),
                   centre + QPointF(3.5, -height / 2 - height / 4)}));
}
} // namespace

QuietHeader::QuietHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize QuietHeader::sizeHint() const
{
    // The inherited one measures every title, which none of the places that ask needs.
    return {length(), fontMetrics().height() + 9};
}

void QuietHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    const int bottom = viewport()->height() - 1;
    painter.setPen(SemanticColors::of(palette()).line);
    painter.drawLine(0, bottom, viewport()->width(), bottom);
    painter.end();
    QHeaderView::paintEvent(event);
}

void QuietHeader::paintSection(QPainter *painter, const QRect &rectangle, int section) const
{
    const SemanticColors colors = SemanticColors::of(palette());
    painter->fillRect(rectangle, palette().color(QPalette::Base));
    painter->setPen(colors.line);
    painter->drawLine(rectangle.bottomLeft(), rectangle.bottomRight());
    const QVariant given = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const Qt::Alignment alignment = given.isValid() ? given.value<Qt::Alignment>() : defaultAlignment();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool right = alignment.testFlag(Qt::AlignRight);
    QRect room = rectangle.adjusted(cellSideMargin, 0, -cellSideMargin, 0);
    const QString title = fontMetrics().elidedText(model()->headerData(section, Qt::Horizontal).toString(),
                                                   Qt::ElideRight, room.width());
    if (sorted) {
        const int width = fontMetrics().horizontalAdvance(title);
        QRect arrow(0, rectangle.top(), arrowWidth, rectangle.height());
        arrow.moveLeft(right ? room.right() - width - arrowWidth - 3 : room.left() + width + 4);
        paintArrow(*painter, arrow, sortIndicatorOrder() == Qt::AscendingOrder, colors.quiet);
    }
    painter->setPen(sorted ? palette().color(QPalette::Text) : colors.quiet);
    painter->drawText(room, static_cast<int>(alignment | Qt::AlignVCenter), title);
}

} // namespace lvs
