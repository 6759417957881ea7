// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/chartpalette.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsScene>

namespace lvs {

/// The lines, axes and grid of a chart: the only place that talks to Qt Charts. It draws into a picture of
/// its own, off screen, so that a moving crosshair costs no drawing of lines.
///
/// Measured with Qt 6.4: replacing the points of a series is cheap, appending them one by one is not; some
/// hundred points a line are enough for any width, more cost time; animations and OpenGL stay off.
class LinePlot
{
public:
    LinePlot();
    LinePlot(const LinePlot &) = delete;
    LinePlot &operator=(const LinePlot &) = delete;

    void setColors(const ChartColors &colors);
    void setFont(const QFont &font);
    /// In device-independent pixels.
    void setSize(const QSizeF &size);
    /// Shows these lines, one colour each.
    void setLines(const TrafficExcerpt &excerpt, const std::vector<QColor> &colors);

    void draw(QPainter &painter, const QPointF &at);
    /// Where the lines are drawn, within the size.
    [[nodiscard]] QRectF area() const;
    /// Where a value at that age (seconds before now) lies.
    [[nodiscard]] QPointF position(double age, double value) const;
    [[nodiscard]] const AxisScale &scale() const { return m_scale; }
    /// The series that are shown at present, in the order of the lines; a line with gaps has several.
    [[nodiscard]] std::vector<const QLineSeries *> shownSeries() const;

private:
    [[nodiscard]] int stepsThatFit() const;
    void setAxes(const TrafficExcerpt &excerpt);
    void setPiece(size_t index, const QList<QPointF> &points, const QColor &color);
    [[nodiscard]] QLineSeries *pooled(size_t index);

    QGraphicsScene m_scene;
    QChart *m_chart;
    QValueAxis *m_ages;
    QValueAxis *m_values;
    std::vector<QLineSeries *> m_pool; ///< series are kept: making and removing them is dear
    size_t m_shown = 0;
    AxisScale m_scale;
    TrafficQuery m_query;
    qint64 m_now = 0;
};

/// How long before `now` a time was, in seconds.
[[nodiscard]] inline double ageOf(qint64 time, qint64 now)
{
    return static_cast<double>(now - time) * 1e-9;
}

} // namespace lvs
