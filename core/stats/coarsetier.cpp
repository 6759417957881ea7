// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/coarsetier.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lvs {

namespace {

constexpr qint64 halfAnHour = 1800LL * 1'000'000'000;

} // namespace

quint16 toBrief(float value)
{
    const auto bits = std::bit_cast<quint32>(value);
    if (std::isnan(value)) {
        return static_cast<quint16>(bits >> 16 | 0x40U);
    }
    // To the nearest, ties to even; the largest floats become infinite, which no rate reaches.
    return static_cast<quint16>((bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16);
}

float fromBrief(quint16 brief)
{
    return std::bit_cast<float>(quint32 {brief} << 16);
}

void CoarseTier::begin(quint32 slots, qint64 from, qint64 to, qint64 step)
{
    if (m_open && from - m_open->from >= step) {
        close();
    }
    if (m_sums.size() < slots) {
        m_sums.resize(slots);
    }
    if (!m_open) {
        m_open = Extent {from, to};
    }
    m_open->to = to;
    m_seconds = static_cast<float>(static_cast<double>(to - from) * 1e-9);
    while (!m_frames.empty() && m_frames.front().extent.to <= to - halfAnHour) {
        m_frames.pop_front();
    }
}

void CoarseTier::forget(quint32 slot)
{
    if (slot < m_sums.size()) {
        m_sums[slot] = {};
    }
}

std::vector<quint16> CoarseTier::column(size_t metric) const
{
    const bool empty =
        std::all_of(m_sums.begin(), m_sums.end(), [=](const Sum &sum) { return sum.values[metric] == 0; });
    std::vector<quint16> means;
    if (!empty) {
        means.resize(m_sums.size());
        std::transform(m_sums.begin(), m_sums.end(), means.begin(), [=](const Sum &sum) {
            return toBrief(sum.seconds > 0 ? sum.values[metric] / sum.seconds : 0);
        });
    }
    return means;
}

void CoarseTier::close()
{
    if (!m_open) {
        return;
    }
    Frame frame {*m_open, {}};
    for (size_t metric = 0; metric < metricCount; ++metric) {
        frame.columns[metric] = column(metric);
    }
    m_frames.push_back(std::move(frame));
    m_open.reset();
    std::fill(m_sums.begin(), m_sums.end(), Sum());
}

void CoarseTier::clear()
{
    m_frames.clear();
    m_open.reset();
    std::fill(m_sums.begin(), m_sums.end(), Sum());
}

void CoarseTier::append(SeriesBuilder &series, quint32 slot, Metric metric, qint64 born, qint64 until) const
{
    const auto index = static_cast<size_t>(metric);
    const auto appendMean = [&](const Extent &extent, float value) {
        // A frame may have begun before the series did.
        const qint64 begin = std::max(extent.from, born);
        const qint64 end = std::min(extent.to, until);
        if (begin < end) {
            series.append(begin, end, begin + (end - begin) / 2, value);
        }
    };
    for (const Frame &frame : m_frames) {
        const std::vector<quint16> &column = frame.columns[index];
        appendMean(frame.extent, slot < column.size() ? fromBrief(column[slot]) : 0);
    }
    if (m_open && slot < m_sums.size() && m_sums[slot].seconds > 0) {
        appendMean(*m_open, m_sums[slot].values[index] / m_sums[slot].seconds);
    }
}

size_t CoarseTier::size() const
{
    size_t bytes = 0;
    for (const Frame &frame : m_frames) {
        for (const std::vector<quint16> &column : frame.columns) {
            bytes += column.capacity() * sizeof(quint16);
        }
    }
    return bytes;
}

} // namespace lvs
