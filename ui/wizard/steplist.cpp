// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steplist.h"

#include "ui/support/semanticcolors.h"

#include <QPainter>

#include <algorithm>

namespace lvs {

namespace {
constexpr int margin = 14;
constexpr int disc = 20;
} // namespace

StepList::StepList(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setObjectName(QStringLiteral("wizardSteps"));
    setAccessibleName(tr("Steps of the wizard"));
    setToolTip(tr("Where you are; Back and Next go from one to the other."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setCurrent(0);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    setAccessibleDescription(
        tr("Step %1 of %2: %3")
            .arg(QString::number(step + 1), QString::number(m_steps.size()), m_steps[step]));
    update();
}

int StepList::rowHeight() const
{
    return std::max(disc, fontMetrics().height()) + 16;
}

QSize StepList::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    int widest = 0;
    for (const QString &step : m_steps) {
        widest = std::max(widest, QFontMetrics(strong).horizontalAdvance(step));
    }
    return {widest + disc + 2 * margin + 10, rowHeight() * static_cast<int>(m_steps.size()) + 2 * margin};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const SemanticColors colors = SemanticColors::of(palette());
    const QColor text = palette().color(QPalette::Text);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(colors.line);
    painter.drawLine(QPointF(width() - 0.5, 0), QPointF(width() - 0.5, height()));
    QFont plain = font();
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    for (int i = 0; i < m_steps.size(); ++i) {
        const qreal middle = margin + (i + 0.5) * rowHeight();
        const QRectF circle(margin, middle - disc / 2.0, disc, disc);
        const bool isDone = i < m_current;
        const bool isHere = i == m_current;
        painter.setPen(QPen(isHere ? accent : isDone ? colors.running : colors.line, 1.5));
        painter.setBrush(isHere ? QBrush(accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle);
        painter.setFont(plain);
        if (isDone) {
            painter.setPen(QPen(colors.running, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF {circle.center() + QPointF(-4, 0),
                                            circle.center() + QPointF(-1, 3.5),
                                            circle.center() + QPointF(4.5, -3.5)});
        } else {
            painter.setPen(isHere ? palette().color(QPalette::HighlightedText) : colors.quiet);
            painter.drawText(circle, Qt::AlignCenter, QString::number(i + 1));
        }
        painter.setFont(isHere ? strong : plain);
        painter.setPen(isHere || isDone ? text : colors.quiet);
        painter.drawText(QRectF(circle.right() + 9, circle.top(), width(), disc),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), m_steps[i]);
    }
}

} // namespace lvs
