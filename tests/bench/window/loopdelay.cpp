// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/loopdelay.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace lvs::bench {

namespace {
constexpr std::chrono::milliseconds interval(5);
using Clock = std::chrono::steady_clock;
} // namespace

LoopDelay::LoopDelay(QObject *parent)
    : QObject(parent)
    , m_thread([this] {
        while (!m_stop) {
            const Clock::time_point posted = Clock::now();
            QMetaObject::invokeMethod(
                this,
                [this, posted] {
                    const std::chrono::duration<double, std::milli> delay = Clock::now() - posted;
                    m_delays.push_back(delay.count());
                },
                Qt::QueuedConnection);
            std::this_thread::sleep_for(interval);
        }
    })
{
}

LoopDelay::~LoopDelay()
{
    m_stop = true;
    m_thread.join();
}

double LoopDelay::percentile(double share) const
{
    if (m_delays.empty()) {
        return 0;
    }
    std::vector<double> sorted = m_delays;
    std::sort(sorted.begin(), sorted.end());
    const auto place = static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<size_t>(place, 1, sorted.size()) - 1];
}

} // namespace lvs::bench
