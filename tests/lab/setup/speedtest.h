// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lvs::test {

/// What a reading of the set-up costs, by the number of interfaces. A benchmark, here because the hosts are.
class SpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading_data();
    void reading();
};

} // namespace lvs::test
