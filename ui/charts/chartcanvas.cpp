// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcanvas.h"

#include "core/plan/wording/wording.h"
#include "ui/charts/chartwording.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lvs {

namespace {

constexpr double padding = 10; ///< around everything
constexpr double legendGap = 18;
constexpr double swatchWidth = 16;
constexpr double swatchGap = 6;
constexpr double panelPadding = 8;
constexpr double crosshairReach = 8; ///< pixels
constexpr qint64 second = 1'000'000'000;

/// A line's sample in the legend and beside its value.
QPen samplePen(const QColor &color)
{
    return QPen(color, 2.5, Qt::SolidLine, Qt::RoundCap);
}

} // namespace

ChartCanvas::ChartCanvas(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("chartCanvas"));
    setAccessibleName(tr("Traffic chart"));
    restyle();
}

void ChartCanvas::restyle()
{
    m_colors = ChartColors::of(palette());
    m_plot.setColors(m_colors);
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() - 1));
    m_plot.setFont(small);
    m_lineColors = m_lineColorsOf.assign(m_excerpt.lines, m_colors);
    redraw();
}

void ChartCanvas::redraw()
{
    m_stale = true;
    update();
}

void ChartCanvas::setExcerpt(const TrafficExcerpt &excerpt, const QDateTime &takenAt)
{
    if (excerpt.query.service != m_excerpt.query.service) {
        m_lineColorsOf.clear();
        m_crosshair.reset();
    }
    m_excerpt = excerpt;
    m_takenAt = takenAt;
    m_lineColors = m_lineColorsOf.assign(m_excerpt.lines, m_colors);
    if (m_crosshair) {
        m_crosshair = nearestTime(*m_crosshair);
    }
    redraw();
}

void ChartCanvas::setMarks(const std::vector<EventMark> &marks)
{
    if (m_marks != marks) {
        m_marks = marks;
        update();
    }
}

void ChartCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    redraw();
}

QPointF ChartCanvas::plotOffset() const
{
    return {padding, padding + m_legendHeight};
}

/// The legend stands in rows above the plot, each entry with its latest value.
void ChartCanvas::layOutPlot(const QSizeF &size)
{
    const QFontMetricsF metrics(font());
    m_legend.clear();
    double x = 0;
    double y = 0;
    for (const TrafficLine &line : m_excerpt.lines) {
        const QString text = lineName(line)
            + (line.series.empty() ? QString() : QLatin1String("  ") + valueText(line.series.back().value));
        const double width = swatchWidth + swatchGap + std::ceil(metrics.horizontalAdvance(text)) + 2;
        if (x > 0 && x + width > size.width()) {
            x = 0;
            y += metrics.height() + 2;
        }
        m_legend.emplace_back(x, y, width, metrics.height());
        x += width + legendGap;
    }
    m_legendHeight = m_legend.empty() ? 0 : y + metrics.height() + 6;
    m_plot.setSize({size.width(), std::max(40.0, size.height() - m_legendHeight)});
    m_plot.setLines(m_excerpt, m_lineColors);
}

void ChartCanvas::drawAll(QPainter &painter, const QPointF &at)
{
    painter.setRenderHint(QPainter::Antialiasing);
    drawLegend(painter, at);
    m_plot.draw(painter, at + QPointF(0, m_legendHeight));
}

void ChartCanvas::drawLegend(QPainter &painter, const QPointF &at)
{
    painter.setFont(font());
    for (size_t i = 0; i < m_legend.size(); ++i) {
        const TrafficLine &line = m_excerpt.lines[i];
        const QRectF entry = m_legend[i].translated(at);
        const double middle = entry.center().y();
        painter.setPen(samplePen(m_lineColors[i]));
        painter.drawLine(QPointF(entry.left() + 1, middle), QPointF(entry.left() + swatchWidth - 1, middle));
        QRectF text = entry.adjusted(swatchWidth + swatchGap, 0, 0, 0);
        const QString name = lineName(line);
        painter.setPen(m_colors.text);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
        if (!line.series.empty()) {
            text.setLeft(text.left() + QFontMetricsF(font()).horizontalAdvance(name + QLatin1String("  ")));
            painter.setPen(m_colors.quiet);
            painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, valueText(line.series.back().value));
        }
    }
}

void ChartCanvas::drawMarks(QPainter &painter, const QPointF &at)
{
    const QRectF area = m_plot.area().translated(at + QPointF(0, m_legendHeight));
    for (const EventMark &mark : m_marks) {
        const double age = ageOf(mark.time, m_excerpt.now);
        if (age < 0 || age > static_cast<double>(m_excerpt.query.window.count())) {
            continue;
        }
        const double x = at.x() + m_plot.position(age, 0).x();
        painter.setPen(QPen(m_colors.mark, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colors.mark);
        painter.drawPolygon(
            QPolygonF({{x - 4, area.top() - 1}, {x + 4, area.top() - 1}, {x, area.top() + 5}}));
    }
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    if (m_stale || m_picture.deviceIndependentSize() != QSizeF(size())) {
        const qreal ratio = devicePixelRatioF();
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(m_colors.background);
        layOutPlot(QSizeF(size()) - QSizeF(2 * padding, 2 * padding));
        QPainter painter(&m_picture);
        drawAll(painter, {padding, padding});
        m_stale = false;
        ++m_drawCount;
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMarks(painter, {padding, padding});
    drawCrosshair(painter);
}

QImage ChartCanvas::toImage(const QString &heading, qreal pixelRatio)
{
    constexpr double margin = 16;
    QFont bold = font();
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const double top = margin + metrics.height() + margin;
    const QSizeF inner(std::max(480, width()), std::max(260, height()));
    const QSizeF whole(inner.width() + 2 * margin, inner.height() + top + margin);

    QImage image((whole * pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(m_colors.background);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(bold);
    painter.setPen(m_colors.text);
    painter.drawText(QRectF(margin, margin, inner.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(heading, Qt::ElideRight, inner.width()));
    layOutPlot(inner);
    drawAll(painter, {margin, top});
    drawMarks(painter, {margin, top});
    redraw();
    return image;
}

qint64 ChartCanvas::timeAt(double x) const
{
    const QRectF area = m_plot.area();
    const double share = (area.right() - x) / std::max(1.0, area.width());
    return m_excerpt.now
        - static_cast<qint64>(share * static_cast<double>(m_excerpt.query.window.count()) * double(second));
}

std::optional<qint64> ChartCanvas::nearestTime(qint64 time) const
{
    const qint64 oldest = m_excerpt.now - m_excerpt.query.window.count() * second;
    std::optional<qint64> nearest;
    for (const TrafficLine &line : m_excerpt.lines) {
        for (const SeriesPoint &point : line.series) {
            if (point.time >= oldest
                && (!nearest || std::abs(point.time - time) < std::abs(*nearest - time))) {
                nearest = point.time;
            }
        }
    }
    return nearest;
}

void ChartCanvas::moveCrosshairTo(std::optional<qint64> time)
{
    if (m_crosshair != time) {
        m_crosshair = time;
        setAccessibleDescription(listWords(crosshairTexts()));
        update();
    }
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position() - plotOffset();
    if (!m_plot.area().contains(at)) {
        moveCrosshairTo(std::nullopt);
        return;
    }
    const qint64 time = timeAt(at.x());
    const std::optional<qint64> nearest = nearestTime(time);
    // In a gap there is nothing to show, unless a point is near or the mouse is between two of one piece.
    const double pixel = static_cast<double>(m_excerpt.query.window.count()) * second / m_plot.area().width();
    const bool near = nearest && std::abs(static_cast<double>(*nearest - time)) <= 3 * crosshairReach * pixel;
    moveCrosshairTo(near ? nearest : std::nullopt);
}

void ChartCanvas::leaveEvent(QEvent *)
{
    moveCrosshairTo(std::nullopt);
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    moveCrosshairTo(std::nullopt);
}

void ChartCanvas::stepCrosshair(int points)
{
    std::vector<qint64> times;
    for (const TrafficLine &line : m_excerpt.lines) {
        for (const SeriesPoint &point : line.series) {
            times.push_back(point.time);
        }
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (times.empty()) {
        return;
    }
    const qint64 at = m_crosshair.value_or(times.back());
    const auto here = std::lower_bound(times.begin(), times.end(), at) - times.begin();
    const auto there = std::clamp<std::ptrdiff_t>(m_crosshair ? here + points : here, 0,
                                                  static_cast<std::ptrdiff_t>(times.size()) - 1);
    moveCrosshairTo(times[static_cast<size_t>(there)]);
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        stepCrosshair(-1);
        break;
    case Qt::Key_Right:
        stepCrosshair(1);
        break;
    case Qt::Key_Home:
        moveCrosshairTo(nearestTime(m_excerpt.now - m_excerpt.query.window.count() * second));
        break;
    case Qt::Key_End:
        moveCrosshairTo(nearestTime(m_excerpt.now));
        break;
    case Qt::Key_Escape:
        if (!m_crosshair) {
            event->ignore();
        }
        moveCrosshairTo(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

std::vector<ChartCanvas::Reading> ChartCanvas::readings() const
{
    std::vector<Reading> found;
    if (!m_crosshair) {
        return found;
    }
    const double pixel =
        static_cast<double>(m_excerpt.query.window.count()) * second / std::max(1.0, m_plot.area().width());
    for (size_t i = 0; i < m_excerpt.lines.size(); ++i) {
        const Series &series = m_excerpt.lines[i].series;
        const auto nearest = std::min_element(
            series.begin(), series.end(), [this](const SeriesPoint &left, const SeriesPoint &right) {
                return std::abs(left.time - *m_crosshair) < std::abs(right.time - *m_crosshair);
            });
        if (nearest != series.end()
            && std::abs(static_cast<double>(nearest->time - *m_crosshair)) <= crosshairReach * pixel) {
            found.push_back({i, *nearest});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Reading &left, const Reading &right) {
        return left.point.value > right.point.value;
    });
    return found;
}

const EventMark *ChartCanvas::markNearCrosshair() const
{
    const double reach = crosshairReach * static_cast<double>(m_excerpt.query.window.count()) * second
        / std::max(1.0, m_plot.area().width());
    const EventMark *nearest = nullptr;
    for (const EventMark &mark : m_marks) {
        const auto distance = static_cast<double>(std::abs(mark.time - m_crosshair.value_or(0)));
        if (m_crosshair && distance <= reach) {
            nearest = &mark;
        }
    }
    return nearest;
}

QString ChartCanvas::timeText(qint64 time) const
{
    return QLocale().toString(m_takenAt.addMSecs((time - m_excerpt.now) / 1'000'000).time(),
                              QStringLiteral("HH:mm:ss"));
}

QString ChartCanvas::valueText(float value) const
{
    return withPrefix(static_cast<double>(value), metricUnit(m_excerpt.query.metric));
}

QStringList ChartCanvas::crosshairTexts() const
{
    QStringList texts;
    if (!m_crosshair) {
        return texts;
    }
    texts.append(timeText(*m_crosshair));
    for (const Reading &reading : readings()) {
        texts.append(
            tr("%1: %2").arg(lineName(m_excerpt.lines[reading.line]), valueText(reading.point.value)));
    }
    if (const EventMark *mark = markNearCrosshair()) {
        texts.append(mark->text);
    }
    return texts;
}

void ChartCanvas::drawCrosshair(QPainter &painter)
{
    const std::vector<Reading> found = readings();
    if (!m_crosshair || found.empty()) {
        return;
    }
    const QPointF offset = plotOffset();
    const QRectF area = m_plot.area().translated(offset);
    const double x = offset.x() + m_plot.position(ageOf(*m_crosshair, m_excerpt.now), 0).x();
    painter.setPen(QPen(m_colors.quiet, 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (const Reading &reading : found) {
        const QPointF at =
            m_plot.position(ageOf(reading.point.time, m_excerpt.now), reading.point.value) + offset;
        painter.setPen(QPen(m_colors.background, 1.5));
        painter.setBrush(m_lineColors[reading.line]);
        painter.drawEllipse(at, 4, 4);
    }
    drawPanel(painter, {x, area.top()}, found);
}

void ChartCanvas::drawPanel(QPainter &painter, const QPointF &cross, const std::vector<Reading> &readings)
{
    const QFontMetricsF metrics(font());
    const EventMark *mark = markNearCrosshair();
    double nameWidth = metrics.horizontalAdvance(timeText(*m_crosshair));
    double valueWidth = 0;
    for (const Reading &reading : readings) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(lineName(m_excerpt.lines[reading.line])));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(valueText(reading.point.value)));
    }
    const double row = metrics.height() + 2;
    double inner = swatchWidth + swatchGap + nameWidth + 16 + valueWidth;
    if (mark) {
        inner = std::min(std::max(inner, metrics.horizontalAdvance(mark->text)), 320.0);
    }
    const auto rows = static_cast<double>(readings.size() + 1 + (mark ? 1 : 0));
    QRectF panel(0, 0, inner + 2 * panelPadding, rows * row + 2 * panelPadding - 2);
    const bool fitsRight = cross.x() + 12 + panel.width() <= width();
    panel.moveTopLeft({fitsRight ? cross.x() + 12 : std::max(0.0, cross.x() - 12 - panel.width()),
                       std::min(cross.y() + 8, std::max(0.0, height() - panel.height()))});

    painter.setPen(QPen(m_colors.grid, 1));
    QColor background = m_colors.background;
    background.setAlphaF(0.94F);
    painter.setBrush(background);
    painter.drawRoundedRect(panel, 4, 4);

    painter.setFont(font());
    QRectF text(panel.left() + panelPadding, panel.top() + panelPadding, inner, metrics.height());
    painter.setPen(m_colors.quiet);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, timeText(*m_crosshair));
    for (const Reading &reading : readings) {
        text.translate(0, row);
        const TrafficLine &line = m_excerpt.lines[reading.line];
        painter.setPen(samplePen(m_lineColors[reading.line]));
        painter.drawLine(QPointF(text.left() + 1, text.center().y()),
                         QPointF(text.left() + swatchWidth - 1, text.center().y()));
        painter.setPen(m_colors.text);
        painter.drawText(text.adjusted(swatchWidth + swatchGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         lineName(line));
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, valueText(reading.point.value));
    }
    if (mark) {
        text.translate(0, row);
        painter.setPen(m_colors.quiet);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(mark->text, Qt::ElideRight, inner));
    }
}

} // namespace lvs
