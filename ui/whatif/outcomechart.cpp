// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/outcomechart.h"

#include "core/plan/wording/wording.h"
#include "ui/whatif/whatifwording.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace lvs {

namespace {

constexpr double lineWidth = 1.5;
constexpr double gap = 6;
constexpr int fewestTimeSteps = 3;

/// The round step, in seconds, of which the length has about as many as wanted.
double timeStep(double length, int wanted)
{
    constexpr std::array steps {1.0,   2.0,   5.0,    10.0,   15.0,   30.0,    60.0,    120.0,   300.0,
                                600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 21600.0, 43200.0, 86400.0};
    const auto *const found =
        std::find_if(steps.begin(), steps.end(), [=](double step) { return length / step <= wanted; });
    return found == steps.end() ? steps.back() : *found;
}

QString timeText(double seconds)
{
    constexpr double minute = 60;
    constexpr double hour = 3600;
    const auto whole = static_cast<int>(seconds);
    if (seconds >= hour) {
        return QStringLiteral("%1:%2").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
    }
    return seconds >= minute
        ? QStringLiteral("%1:%2 min").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'))
        : QStringLiteral("%1 s").arg(whole);
}

} // namespace

OutcomeChart::OutcomeChart(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OutcomeChart::setLines(const QString &title, const std::vector<OutcomeLine> &lines,
                            const std::vector<double> &marks, double length)
{
    m_title = title;
    m_lines = lines;
    m_marks = marks;
    m_length = std::max(1.0, length);
    m_crosshair.reset();
    setAccessibleName(title);
    update();
}

void OutcomeChart::setScale(const AxisScale &scale, const QString &unit)
{
    m_scale = scale;
    m_unit = unit;
    update();
}

void OutcomeChart::showSameAs(const OutcomeChart &other)
{
    setLines(other.m_title, other.m_lines, other.m_marks, other.m_length);
    setScale(other.m_scale, other.m_unit);
}

QStringList OutcomeChart::valuesAt(size_t place) const
{
    QStringList texts;
    if (place >= places()) {
        return texts;
    }
    const double at = m_length * static_cast<double>(place + 1) / static_cast<double>(places());
    texts.append(tr("after %1").arg(spanWords(static_cast<qint64>(at * 1e9))));
    for (const OutcomeLine &line : m_lines) {
        texts.append(tr("%1: %2").arg(line.name, withPrefix(line.values[place], m_unit)));
    }
    return texts;
}

QRectF OutcomeChart::area() const
{
    const QFontMetricsF metrics(font());
    const double label = metrics.horizontalAdvance(QStringLiteral("00,000")) + gap;
    const double top = metrics.height() * 2 + 2 * gap;
    const double bottom = metrics.height() + gap;
    return QRectF(label, top, width() - label - gap * 2, height() - top - bottom);
}

double OutcomeChart::xOf(size_t place, const QRectF &area) const
{
    return area.left() + area.width() * static_cast<double>(place + 1) / static_cast<double>(places());
}

double OutcomeChart::yOf(double value, const QRectF &area) const
{
    return area.bottom() - area.height() * std::min(1.0, value / (m_scale.unit * m_scale.top));
}

void OutcomeChart::paintEvent(QPaintEvent *)
{
    const ChartColors colors = ChartColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colors.background);
    const QRectF inner = area();
    drawAxes(painter, inner, colors);
    if (m_lines.empty()) {
        return;
    }
    drawMarks(painter, inner, colors);
    drawLines(painter, inner);
    drawCrosshair(painter, inner, colors);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void OutcomeChart::drawAxes(QPainter &painter, const QRectF &area, const ChartColors &colors) const
{
    const QFontMetricsF metrics(font());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(QRectF(gap, gap / 2, width() - 2 * gap, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(font());
    painter.setPen(colors.quiet);
    const QString unit = m_scale.prefix + m_unit;
    painter.drawText(QRectF(gap, gap + metrics.height(), width() - 2 * gap, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, unit);
    for (int i = 0; i <= m_scale.steps; ++i) {
        const double y = area.bottom() - area.height() * i / m_scale.steps;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(area.left(), std::round(y) + 0.5),
                         QPointF(area.right(), std::round(y) + 0.5));
        painter.setPen(colors.quiet);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - gap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(m_scale.top * i / m_scale.steps, 'f', m_scale.decimals));
    }
    const int wanted = std::max(
        fewestTimeSteps,
        static_cast<int>(area.width() / (metrics.horizontalAdvance(QStringLiteral("00:00 min")) * 1.6)));
    const double step = timeStep(m_length, wanted);
    const int steps = static_cast<int>((m_length + 0.001) / step);
    for (int i = 0; i <= steps; ++i) {
        const double at = i * step;
        const double x = area.left() + area.width() * at / m_length;
        const double half = metrics.horizontalAdvance(QStringLiteral("000:00 min")) / 2;
        QRectF box(x - half, area.bottom() + 3, 2 * half, metrics.height());
        box.moveRight(std::min(box.right(), width() - 2.0));
        const bool isPushed = box.center().x() < x - 1;
        painter.drawText(box, (isPushed ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignTop, timeText(at));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
    }
}

void OutcomeChart::drawMarks(QPainter &painter, const QRectF &area, const ChartColors &colors) const
{
    painter.setPen(QPen(colors.mark, 1, Qt::DashLine));
    for (const double mark : m_marks) {
        const double x = std::round(area.left() + area.width() * mark / m_length) + 0.5;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

void OutcomeChart::drawLines(QPainter &painter, const QRectF &area) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(area.adjusted(-1, -2, 1, 2));
    for (const OutcomeLine &line : m_lines) {
        QPainterPath path;
        for (size_t place = 0; place < places(); ++place) {
            const QPointF point(xOf(place, area), yOf(line.values[place], area));
            place == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        painter.setPen(QPen(line.color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
    painter.setClipping(false);
}

void OutcomeChart::drawCrosshair(QPainter &painter, const QRectF &area, const ChartColors &colors) const
{
    if (!m_crosshair) {
        return;
    }
    const QFontMetricsF metrics(font());
    const double x = xOf(*m_crosshair, area);
    painter.setPen(QPen(colors.quiet, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const QStringList texts = valuesAt(*m_crosshair);
    double widest = 0;
    for (const QString &text : texts) {
        widest = std::max(widest, metrics.horizontalAdvance(text));
    }
    QRectF panel(x + gap, area.top() + gap, widest + 2 * gap,
                 static_cast<double>(texts.size()) * metrics.height() + 2 * gap);
    if (panel.right() > width()) {
        panel.moveRight(x - gap);
    }
    QColor background = colors.background;
    background.setAlphaF(0.94F);
    painter.setPen(QPen(colors.grid, 1));
    painter.setBrush(background);
    painter.drawRoundedRect(panel, 4, 4);
    painter.setPen(colors.text);
    painter.drawText(panel.adjusted(gap, gap, -gap, -gap), Qt::AlignLeft | Qt::AlignTop,
                     texts.join(QLatin1Char('\n')));
}

void OutcomeChart::setCrosshair(std::optional<size_t> place)
{
    if (m_crosshair != place) {
        m_crosshair = place;
        setAccessibleDescription(place ? listWords(valuesAt(*place)) : QString());
        update();
    }
}

void OutcomeChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF inner = area();
    const double share = (event->position().x() - inner.left()) / std::max(1.0, inner.width());
    const auto count = static_cast<double>(places());
    const bool isInside = !m_lines.empty() && share >= 0 && share <= 1;
    setCrosshair(isInside ? std::optional(
                     static_cast<size_t>(std::clamp(std::round(share * count) - 1, 0.0, count - 1)))
                          : std::nullopt);
}

void OutcomeChart::leaveEvent(QEvent *)
{
    setCrosshair(std::nullopt);
}

void OutcomeChart::keyPressEvent(QKeyEvent *event)
{
    const size_t last = places() == 0 ? 0 : places() - 1;
    const bool isKnown = places() > 0;
    if (isKnown && event->key() == Qt::Key_Left) {
        setCrosshair(m_crosshair ? std::max<size_t>(*m_crosshair, 1) - 1 : last);
    } else if (isKnown && event->key() == Qt::Key_Right) {
        setCrosshair(m_crosshair ? std::min(*m_crosshair + 1, last) : 0);
    } else if (event->key() == Qt::Key_Escape && m_crosshair) {
        setCrosshair(std::nullopt);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace lvs
