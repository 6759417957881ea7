// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/change.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lvs {

/// Fields for one more change: what, of which real server, how much, and when.
class ChangeFields : public QWidget
{
    Q_OBJECT
public:
    explicit ChangeFields(QWidget *parent = nullptr);

    /// length: of the time that is looked at, in milliseconds.
    void setService(const VirtualService &service, qint64 length);

Q_SIGNALS:
    void wanted(const lvs::simulation::Change &change);

private:
    enum class Kind : quint8 {
        Scheduler,
        Weight,
        Fails,
        Returns,
        Slow,
        Burst,
        Threshold,
        Adds,
        Removes,
    };

    void addKind(Kind kind, const QString &name);
    [[nodiscard]] Kind kind() const;
    void showFields();
    void add();
    [[nodiscard]] std::optional<simulation::Action> action() const;

    VirtualService m_service;
    QComboBox *m_kind;
    QComboBox *m_server;
    QLineEdit *m_newServer;
    QComboBox *m_scheduler;
    QSpinBox *m_value;
    QDoubleSpinBox *m_at;
    QPushButton *m_add;
};

} // namespace lvs
