// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/clusterchoices.h"

#include <QGridLayout>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace lvs {

class ClusterDraft;

/// One real server in the wizard's list: the machine, its address and interface out of those that it has,
/// its weight; below them what is wrong, or how the machine is reached.
class ServerRow : public QObject
{
    Q_OBJECT
public:
    /// Takes two rows of the grid, from that row on, for the server at that place of the draft.
    ServerRow(ClusterDraft &draft, size_t place, QGridLayout &grid, int row, QWidget *parent);
    ~ServerRow() override;

    /// The fields follow the draft.
    void show();
    void focus();
    /// What is wrong with it, in words; empty where nothing is.
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void removed();

private:
    [[nodiscard]] const ServerChoice &choice() const;
    void take(const std::function<void(ServerChoice &)> &change);
    void takeAddress();
    void showOffers();
    void judge();
    [[nodiscard]] QString howReached() const;

    ClusterDraft &m_draft;
    size_t m_place;
    QLabel *m_name;
    QComboBox *m_address;
    QComboBox *m_interface;
    QSpinBox *m_weight;
    QToolButton *m_remove;
    QLabel *m_words;
    QString m_problem;
    bool m_showing = false;
};

} // namespace lvs
