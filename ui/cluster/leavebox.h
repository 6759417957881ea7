// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace lvs {

/// Asks what becomes of the machines of a cluster that are changed already when another one fails.
class LeaveBox : public QCheckBox
{
    Q_OBJECT
public:
    explicit LeaveBox(QWidget *parent = nullptr);
};

} // namespace lvs
