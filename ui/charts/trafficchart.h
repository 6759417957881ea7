// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/stats/trafficexcerpt.h"
#include "ui/charts/eventmark.h"

#include <QDateTime>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace lvs {

class ChartCanvas;

/// The live chart of one service: chooses what is shown and over how long, and shows the excerpts of the
/// history that it is given. Whoever keeps the history answers query() after every sample and whenever
/// queryChanged() comes, on any thread, and hands the answer over by setExcerpt().
///
/// Costs nothing while it cannot be seen; the chart itself is built when there is first something to draw.
class TrafficChart : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficChart(QWidget *parent = nullptr);

    [[nodiscard]] const TrafficQuery &query() const { return m_query; }
    /// What is selected elsewhere in the window; nothing shows the empty state.
    void setService(const std::optional<ServiceKey> &service);
    void setMetric(Metric metric);
    /// 60, 300 or 1800 seconds.
    void setWindow(std::chrono::seconds window);
    void setPerServer(bool perServer);

    /// The latest answer to the query; answers to another query than the present one are dropped.
    /// takenAt: the wall clock's time of its right edge.
    void setExcerpt(const TrafficExcerpt &excerpt, const QDateTime &takenAt = QDateTime::currentDateTime());
    /// While paused the chart stands still; the history goes on.
    [[nodiscard]] bool isPaused() const;
    void setPaused(bool paused);
    /// A change was applied at that time; kept for half an hour.
    void addMark(const EventMark &mark);

    /// Writes what is shown. Errors: FileUnwritable.
    [[nodiscard]] Result<void> savePng(const QString &path);
    [[nodiscard]] Result<void> saveCsv(const QString &path) const;

    /// Null until there was something to draw.
    [[nodiscard]] ChartCanvas *canvas() const { return m_canvas; }

Q_SIGNALS:
    void queryChanged(const lvs::TrafficQuery &query);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildControls();
    void change(const TrafficQuery &query);
    void showLatest();
    void showEmptyState();
    [[nodiscard]] QString heading() const;
    void chooseFile(const QString &title, const QString &filter, const QString &suffix,
                    std::function<Result<void>(const QString &)> save);

    TrafficQuery m_query;
    TrafficExcerpt m_latest;
    QDateTime m_latestAt;
    std::optional<TrafficQuery> m_shown; ///< what the canvas shows
    std::vector<EventMark> m_marks;
    ChartCanvas *m_canvas = nullptr;
    QStackedLayout *m_pages = nullptr;
    QLabel *m_emptyState = nullptr;
    QLabel *m_note = nullptr;
    QComboBox *m_metrics = nullptr;
    QComboBox *m_lines = nullptr;
    QButtonGroup *m_windows = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_save = nullptr;
};

} // namespace lvs
