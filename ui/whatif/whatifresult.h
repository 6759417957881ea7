// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/whatif.h"
#include "ui/whatif/outcomechart.h"

#include <memory>

class QComboBox;
class QLabel;

namespace lvs {

class DataTable;
class FiguresModel;

/// What a what-if found: in words, as two charts on one scale, and as figures.
class WhatIfResult : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfResult(QWidget *parent = nullptr);

    void setAnswer(const simulation::Question &question,
                   const std::shared_ptr<const simulation::Answer> &answer);
    /// The whole comparison as a picture in the window's colours: words, charts and figures.
    [[nodiscard]] QImage toImage() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildCharts();
    void showCharts();
    void showWords();
    [[nodiscard]] std::vector<OutcomeLine> linesOf(const simulation::Outcome &outcome) const;
    /// The real servers that have a line of their own, by their numbers.
    [[nodiscard]] std::vector<size_t> drawnServers() const;
    [[nodiscard]] double valueOf(const simulation::ServerBin &stretch) const;

    simulation::Question m_question;
    std::shared_ptr<const simulation::Answer> m_answer;
    QWidget *m_picture;
    QLabel *m_heading;
    QLabel *m_words;
    QLabel *m_legend;
    QComboBox *m_metric;
    OutcomeChart *m_before;
    OutcomeChart *m_after;
    FiguresModel *m_figures;
    DataTable *m_table;
};

} // namespace lvs
