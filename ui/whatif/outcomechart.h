// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscale.h"
#include "ui/charts/chartpalette.h"

#include <QWidget>

namespace lvs {

/// One line of an OutcomeChart.
struct OutcomeLine
{
    QString name;
    std::vector<double> values; ///< one for each stretch of time, all of one length
    QColor color;
};

/// A simulated day drawn from its beginning to its end: thin lines over a light grid, marks where something
/// was changed, and the values under the mouse. Two of these side by side share a scale.
class OutcomeChart : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeChart(QWidget *parent = nullptr);

    /// marks: seconds from the beginning. length: seconds that all values take together.
    void setLines(const QString &title, const std::vector<OutcomeLine> &lines,
                  const std::vector<double> &marks, double length);
    /// unit: "B/s"; empty for plain numbers.
    void setScale(const AxisScale &scale, const QString &unit);
    /// What the other one shows, but for what is under its mouse.
    void showSameAs(const OutcomeChart &other);

    [[nodiscard]] const std::vector<OutcomeLine> &lines() const { return m_lines; }
    [[nodiscard]] const AxisScale &scale() const { return m_scale; }
    /// The values at that share of the width, in lines of text, as the panel under the mouse shows them.
    [[nodiscard]] QStringList valuesAt(size_t place) const;

    [[nodiscard]] QSize sizeHint() const override { return {380, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 160}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] size_t places() const { return m_lines.empty() ? 0 : m_lines.front().values.size(); }
    [[nodiscard]] double xOf(size_t place, const QRectF &area) const;
    [[nodiscard]] double yOf(double value, const QRectF &area) const;
    void setCrosshair(std::optional<size_t> place);
    void drawAxes(QPainter &painter, const QRectF &area, const ChartColors &colors) const;
    void drawMarks(QPainter &painter, const QRectF &area, const ChartColors &colors) const;
    void drawLines(QPainter &painter, const QRectF &area) const;
    void drawCrosshair(QPainter &painter, const QRectF &area, const ChartColors &colors) const;

    QString m_title;
    QString m_unit;
    std::vector<OutcomeLine> m_lines;
    std::vector<double> m_marks;
    double m_length = 1;
    AxisScale m_scale;
    std::optional<size_t> m_crosshair;
};

} // namespace lvs
