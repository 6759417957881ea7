// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;

namespace lvs {

/// What a newcomer can do at the simulated cluster.
enum class TourStep { Watch, Weight, Scheduler, Drain, WhatIf, Build };

/// What to try on the simulated cluster: a few steps, each with a button that does it or shows where it is
/// done, and a tick behind those that were tried.
class TourPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit TourPanel(QWidget *parent = nullptr);

    void setDone(TourStep step);
    [[nodiscard]] bool isDone(TourStep step) const;
    [[nodiscard]] QSize sizeHint() const override { return {150, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

Q_SIGNALS:
    void wanted(lvs::TourStep step);

private:
    void addStep(QLayout &layout, TourStep step, const QString &title, const QString &explanation,
                 const QString &button);

    struct Row
    {
        TourStep step;
        QString title;
        QLabel *label;
    };

    QWidget *m_inside;
    QList<Row> m_rows;
    QList<TourStep> m_done;
};

} // namespace lvs
