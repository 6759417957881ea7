// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace lvs::bench {

/// Measures how late the GUI's event loop comes to what is posted to it: a thread posts an event every
/// few milliseconds, and the loop says how long each has waited.
class LoopDelay : public QObject
{
    Q_OBJECT
public:
    explicit LoopDelay(QObject *parent = nullptr);
    ~LoopDelay() override;

    /// Milliseconds that a share of the events did not wait longer than: 0.99 for the 99th percentile.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double longest() const { return percentile(1); }
    [[nodiscard]] size_t count() const { return m_delays.size(); }

private:
    std::vector<double> m_delays;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace lvs::bench
