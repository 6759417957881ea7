// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/scheduler.h"

#include <QWidget>

namespace lvs {

/// How a scheduler spreads connections over three real servers, as a picture as small as a thumbnail: what
/// comes stacks up above each server. Numbers tell the order, shapes what belongs together (a client, a
/// destination), grey what is there already, blue what comes next.
class SchedulerPicture : public QWidget
{
    Q_OBJECT
public:
    explicit SchedulerPicture(const Scheduler &scheduler, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {132, 72}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {110, 66}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace lvs
