// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/stateglyph.h"

#include <QCoreApplication>
#include <QPainterPath>

namespace lvs {

namespace {

constexpr qreal radius = 4.75;

void paintTriangle(QPainter &painter, const QPointF &centre, const QColor &color)
{
    QPainterPath path;
    path.moveTo(centre + QPointF(0, -5.5));
    path.lineTo(centre + QPointF(6, 5));
    path.lineTo(centre + QPointF(-6, 5));
    path.closeSubpath();
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.drawLine(centre + QPointF(0, -1.5), centre + QPointF(0, 1.5));
    painter.drawPoint(centre + QPointF(0, 3.4));
}

} // namespace

QString rowStateName(RowState state)
{
    switch (state) {
    case RowState::Running:
        return QCoreApplication::translate("lvs::StateGlyph", "running");
    case RowState::Degraded:
        return QCoreApplication::translate("lvs::StateGlyph", "some servers down");
    case RowState::Draining:
        return QCoreApplication::translate("lvs::StateGlyph", "draining");
    case RowState::Idle:
        return QCoreApplication::translate("lvs::StateGlyph", "idle");
    case RowState::Attention:
        return QCoreApplication::translate("lvs::StateGlyph", "needs attention");
    }
    Q_UNREACHABLE();
}

QString pendingMarkName(PendingMark mark)
{
    switch (mark) {
    case PendingMark::None:
        return {};
    case PendingMark::Added:
        return QCoreApplication::translate("lvs::StateGlyph", "new, not applied yet");
    case PendingMark::Changed:
        return QCoreApplication::translate("lvs::StateGlyph", "changed, not applied yet");
    case PendingMark::Removed:
        return QCoreApplication::translate("lvs::StateGlyph", "to be removed, not applied yet");
    }
    Q_UNREACHABLE();
}

QString pendingMarkSign(PendingMark mark)
{
    switch (mark) {
    case PendingMark::None:
        return {};
    case PendingMark::Added:
        return QStringLiteral("+");
    case PendingMark::Changed:
        return QStringLiteral("~");
    case PendingMark::Removed:
        return QStringLiteral("−");
    }
    Q_UNREACHABLE();
}

QColor markColor(PendingMark mark, const SemanticColors &colors)
{
    switch (mark) {
    case PendingMark::None:
        return colors.quiet;
    case PendingMark::Added:
        return colors.added;
    case PendingMark::Changed:
        return colors.changed;
    case PendingMark::Removed:
        return colors.removed;
    }
    Q_UNREACHABLE();
}

void paintState(QPainter &painter, const QRectF &rectangle, RowState state, const SemanticColors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = rectangle.center();
    const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    switch (state) {
    case RowState::Running:
        painter.setPen(QPen(colors.running, 1.5));
        painter.setBrush(colors.running);
        painter.drawEllipse(circle);
        break;
    case RowState::Degraded:
        painter.setPen(QPen(colors.degraded, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        painter.setBrush(colors.degraded);
        painter.drawPie(circle, 90 * 16, 180 * 16);
        break;
    case RowState::Draining: {
        QPen pen(colors.degraded, 1.6, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({1.5, 1.6});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        break;
    }
    case RowState::Idle:
        painter.setPen(QPen(colors.quiet, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        break;
    case RowState::Attention:
        paintTriangle(painter, centre, colors.attention);
        break;
    }
    painter.restore();
}

void paintMark(QPainter &painter, const QRectF &rectangle, PendingMark mark, const SemanticColors &colors)
{
    if (mark == PendingMark::None) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(markColor(mark, colors), 2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const QPointF centre = rectangle.center();
    if (mark == PendingMark::Changed) {
        QPainterPath path;
        path.moveTo(centre + QPointF(-4.5, 1));
        path.cubicTo(centre + QPointF(-2.5, -4), centre + QPointF(2.5, 4), centre + QPointF(4.5, -1));
        painter.drawPath(path);
    } else {
        painter.drawLine(centre + QPointF(-4.5, 0), centre + QPointF(4.5, 0));
        if (mark == PendingMark::Added) {
            painter.drawLine(centre + QPointF(0, -4.5), centre + QPointF(0, 4.5));
        }
    }
    painter.restore();
}

QIcon stateIcon(RowState state, const QPalette &palette, qreal pixelRatio)
{
    QPixmap pixmap(QSizeF(16 * pixelRatio, 16 * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintState(painter, QRectF(0, 0, 16, 16), state, SemanticColors::of(palette));
    return QIcon(pixmap);
}

} // namespace lvs
