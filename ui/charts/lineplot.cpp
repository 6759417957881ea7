// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lineplot.h"

#include "ui/charts/chartwording.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QPainter>

#include <algorithm>

namespace lvs {

namespace {

constexpr double lineWidth = 1.5;
constexpr size_t mostPoints = 400;
constexpr size_t fewestPoints = 60;
constexpr double leastLinesPerStep = 1.65; ///< of text, between two numbers of an axis
constexpr double linesForTitles = 11; ///< of text, that a plot with titles is high at least

float largestValue(const TrafficExcerpt &excerpt)
{
    float largest = 0;
    for (const TrafficLine &line : excerpt.lines) {
        for (const SeriesPoint &point : line.series) {
            largest = std::max(largest, point.value);
        }
    }
    return largest;
}

} // namespace

LinePlot::LinePlot()
    : m_chart(new QChart)
    , m_ages(new QValueAxis(m_chart))
    , m_values(new QValueAxis(m_chart))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins(0, 6, 8, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_ages->setReverse(true);
    m_ages->setLabelFormat(QStringLiteral("%d"));
    m_chart->addAxis(m_ages, Qt::AlignBottom);
    m_chart->addAxis(m_values, Qt::AlignLeft);
}

void LinePlot::setColors(const ChartColors &colors)
{
    for (QValueAxis *axis : {m_ages, m_values}) {
        axis->setLabelsColor(colors.quiet);
        axis->setTitleBrush(colors.quiet);
        axis->setGridLinePen(QPen(colors.grid, 1));
        axis->setLinePen(QPen(colors.grid, 1));
    }
    // The vertical lines of the grid say less than the horizontal ones.
    QColor faint = colors.grid;
    faint.setAlphaF(0.6F);
    m_ages->setGridLinePen(QPen(faint, 1));
    m_values->setLinePen(Qt::NoPen);
}

void LinePlot::setFont(const QFont &font)
{
    for (QValueAxis *axis : {m_ages, m_values}) {
        axis->setLabelsFont(font);
        axis->setTitleFont(font);
    }
}

void LinePlot::setSize(const QSizeF &size)
{
    // Where there is little room it belongs to the lines and the numbers: the unit stands in the legend, too.
    const bool roomForTitles = size.height() >= linesForTitles * QFontMetricsF(m_ages->labelsFont()).height();
    for (QValueAxis *axis : {m_ages, m_values}) {
        axis->setTitleVisible(roomForTitles);
    }
    m_chart->resize(size);
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->layout()->activate();
}

/// Numbers that stand closer than that become dots.
int LinePlot::stepsThatFit() const
{
    const double most =
        area().height() / (leastLinesPerStep * QFontMetricsF(m_values->labelsFont()).height());
    if (m_scale.steps <= most) {
        return m_scale.steps;
    }
    const int half = m_scale.steps / 2;
    return m_scale.steps % 2 == 0 && half <= most ? half : 1;
}

void LinePlot::setAxes(const TrafficExcerpt &excerpt)
{
    const bool whole = excerpt.query.metric == Metric::ActiveConnections;
    const bool sameKind = m_query.metric == excerpt.query.metric && m_query.service == excerpt.query.service;
    const double largest = largestValue(excerpt);
    m_scale = sameKind ? nextScale(m_scale, largest, whole) : axisScale(largest, whole);
    m_values->setRange(0, m_scale.top);
    m_values->setTickCount(stepsThatFit() + 1);
    m_values->setLabelFormat(QStringLiteral("%.%1f").arg(m_scale.decimals));
    const QString unit = m_scale.prefix + metricUnit(excerpt.query.metric);
    const QString name = metricName(excerpt.query.metric);
    m_values->setTitleText(
        unit.isEmpty() ? name : QCoreApplication::translate("lvs::TrafficChart", "%1 (%2)").arg(name, unit));

    const auto seconds = static_cast<double>(excerpt.query.window.count());
    const bool minutes = seconds > 120;
    m_ages->setRange(0, minutes ? seconds / 60 : seconds);
    m_ages->setTickCount(seconds == 300 ? 6 : 7);
    m_ages->setTitleText(minutes ? QCoreApplication::translate("lvs::TrafficChart", "Minutes ago")
                                 : QCoreApplication::translate("lvs::TrafficChart", "Seconds ago"));
    m_query = excerpt.query;
    m_now = excerpt.now;
}

void LinePlot::setLines(const TrafficExcerpt &excerpt, const std::vector<QColor> &colors)
{
    setAxes(excerpt);
    const double perAge = m_query.window.count() > 120 ? 60 : 1;
    const size_t most = std::clamp(static_cast<size_t>(area().width()), fewestPoints, mostPoints);
    size_t piece = 0;
    for (size_t i = 0; i < excerpt.lines.size(); ++i) {
        const TrafficLine &line = excerpt.lines[i];
        QList<QPointF> points;
        for (const SeriesPoint &point : downsample(line.series, most)) {
            if (point.beginsPiece && !points.isEmpty()) {
                setPiece(piece++, points, colors[i]);
                points.clear();
            }
            points.append({ageOf(point.time, m_now) / perAge, point.value / m_scale.unit});
        }
        if (!points.isEmpty()) {
            setPiece(piece++, points, colors[i]);
        }
    }
    for (size_t i = piece; i < m_pool.size(); ++i) {
        m_pool[i]->setVisible(false);
    }
    m_shown = piece;
}

QLineSeries *LinePlot::pooled(size_t index)
{
    if (index < m_pool.size()) {
        return m_pool[index];
    }
    auto *series = new QLineSeries(m_chart);
    m_chart->addSeries(series);
    series->attachAxis(m_ages);
    series->attachAxis(m_values);
    m_pool.push_back(series);
    return series;
}

void LinePlot::setPiece(size_t index, const QList<QPointF> &points, const QColor &color)
{
    QLineSeries *series = pooled(index);
    // Round joins and caps would make each corner a curve, and drawing twice as dear.
    const QPen pen(color, lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    if (series->pen() != pen) {
        series->setPen(pen);
    }
    if (points.size() == 1) {
        // A lonely point is drawn as a short stroke.
        const double stroke = m_ages->max() / 300;
        series->replace({points.first() + QPointF(stroke, 0), points.first()});
    } else {
        series->replace(points);
    }
    series->setVisible(true);
}

void LinePlot::draw(QPainter &painter, const QPointF &at)
{
    m_chart->layout()->activate();
    m_scene.render(&painter, QRectF(at, m_chart->size()), QRectF(QPointF(), m_chart->size()));
}

QRectF LinePlot::area() const
{
    return m_chart->plotArea();
}

QPointF LinePlot::position(double age, double value) const
{
    const QRectF plot = area();
    const double perAge = m_query.window.count() > 120 ? 60 : 1;
    return {plot.right() - age / perAge / m_ages->max() * plot.width(),
            plot.bottom() - value / m_scale.unit / m_scale.top * plot.height()};
}

std::vector<const QLineSeries *> LinePlot::shownSeries() const
{
    return {m_pool.begin(), m_pool.begin() + static_cast<std::ptrdiff_t>(m_shown)};
}

} // namespace lvs
