// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/eventmark.h"
#include "ui/charts/lineplot.h"

#include <QDateTime>
#include <QPixmap>
#include <QWidget>

namespace lvs {

/// Draws a chart with its legend, the marks of applied changes, and a crosshair that shows the values
/// under the mouse or, by the arrow keys, at any time. Redraws the lines only when they changed.
class ChartCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    /// takenAt: the wall clock's time of the excerpt's right edge.
    void setExcerpt(const TrafficExcerpt &excerpt, const QDateTime &takenAt);
    void setMarks(const std::vector<EventMark> &marks);

    [[nodiscard]] const TrafficExcerpt &excerpt() const { return m_excerpt; }
    [[nodiscard]] const QDateTime &takenAt() const { return m_takenAt; }
    [[nodiscard]] const LinePlot &plot() const { return m_plot; }
    [[nodiscard]] const std::vector<QColor> &lineColors() const { return m_lineColors; }
    /// How often lines were drawn: tests see that nothing is drawn in vain.
    [[nodiscard]] int drawCount() const { return m_drawCount; }

    /// The chart on a background of its own, with a heading, for a file.
    [[nodiscard]] QImage toImage(const QString &heading, qreal pixelRatio);
    /// What the crosshair shows, in lines of text; empty where there is none.
    [[nodiscard]] QStringList crosshairTexts() const;

    [[nodiscard]] QSize sizeHint() const override { return {480, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A line's value where the crosshair is.
    struct Reading
    {
        size_t line = 0;
        SeriesPoint point;
    };

    void restyle();
    void redraw();
    void layOutPlot(const QSizeF &size);
    /// Where the plot's own origin lies on the widget.
    [[nodiscard]] QPointF plotOffset() const;
    void drawAll(QPainter &painter, const QPointF &at);
    void drawLegend(QPainter &painter, const QPointF &at);
    void drawMarks(QPainter &painter, const QPointF &at);
    void drawCrosshair(QPainter &painter);
    void drawPanel(QPainter &painter, const QPointF &cross, const std::vector<Reading> &readings);
    void moveCrosshairTo(std::optional<qint64> time);
    void stepCrosshair(int points);
    [[nodiscard]] qint64 timeAt(double x) const;
    [[nodiscard]] std::optional<qint64> nearestTime(qint64 time) const;
    [[nodiscard]] std::vector<Reading> readings() const;
    [[nodiscard]] const EventMark *markNearCrosshair() const;
    [[nodiscard]] QString timeText(qint64 time) const;
    [[nodiscard]] QString valueText(float value) const;

    LinePlot m_plot;
    LineColors m_lineColorsOf;
    ChartColors m_colors;
    TrafficExcerpt m_excerpt;
    QDateTime m_takenAt;
    std::vector<EventMark> m_marks;
    std::vector<QColor> m_lineColors;
    std::vector<QRectF> m_legend; ///< where each line's entry stands
    double m_legendHeight = 0;
    std::optional<qint64> m_crosshair; ///< a time at which some line has a point
    QPixmap m_picture;
    bool m_stale = true; ///< the picture no longer shows what it should
    int m_drawCount = 0;
};

} // namespace lvs
