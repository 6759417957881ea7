// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/trafficmodel.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace lvs {

/// The clients of a what-if, with their units. What is impossible cannot be entered.
class TrafficFields : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficFields(QWidget *parent = nullptr);

    [[nodiscard]] simulation::TrafficModel model() const;
    void setModel(const simulation::TrafficModel &model);

Q_SIGNALS:
    void changed();

private:
    template <typename Box>
    Box *addBox(QFormLayout &form, const char *objectName, const QString &name, const QString &help);
    template <typename Box, typename Number>
    Box *addNumber(QFormLayout &form, const char *objectName, const QString &name, const QString &unit,
                   Number smallest, Number largest, const QString &help);
    QComboBox *addChoice(QFormLayout &form, const char *objectName, const QString &name,
                         const QStringList &choices, const QString &help);

    simulation::TrafficModel m_model; ///< with what has no field of its own
    QDoubleSpinBox *m_length;
    QDoubleSpinBox *m_rate;
    QComboBox *m_day;
    QSpinBox *m_clients;
    QSpinBox *m_shared;
    QDoubleSpinBox *m_request;
    QComboBox *m_durations;
    QSpinBox *m_requests;
    QDoubleSpinBox *m_pause;
    QSpinBox *m_answer;
    QSpinBox *m_seed;
};

} // namespace lvs
