// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/trafficexcerpt.h"

#include <algorithm>

namespace lvs {

namespace {

double mean(const Series &series)
{
    double total = 0;
    for (const SeriesPoint &point : series) {
        total += point.value;
    }
    return series.empty() ? 0 : total / static_cast<double>(series.size());
}

std::vector<TrafficLine> linesOfServers(const TrafficHistory &history, const TrafficQuery &query)
{
    std::vector<TrafficLine> lines;
    for (const Endpoint &endpoint : history.realServers(*query.service)) {
        const SeriesId id = *history.find(*query.service, endpoint);
        lines.push_back(
            {TrafficLine::Kind::RealServer, endpoint, 1, history.series(id, query.metric, query.window)});
    }
    return lines;
}

/// Leaves the busiest lines, in order, and one for the rest.
void summarize(std::vector<TrafficLine> &lines, size_t most)
{
    if (lines.size() <= most) {
        return;
    }
    std::vector<std::pair<double, size_t>> ranked;
    ranked.reserve(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        ranked.emplace_back(-mean(lines[i].series), i);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<bool> kept(lines.size());
    for (size_t i = 0; i + 1 < most; ++i) {
        kept[ranked[i].second] = true;
    }
    std::vector<TrafficLine> own;
    TrafficLine others {TrafficLine::Kind::Others, {}, 0, {}};
    for (size_t i = 0; i < lines.size(); ++i) {
        if (kept[i]) {
            own.push_back(std::move(lines[i]));
        } else {
            others.series = sum(others.series, lines[i].series);
            ++others.count;
        }
    }
    own.push_back(std::move(others));
    lines = std::move(own);
}

} // namespace

bool TrafficExcerpt::isEmpty() const
{
    return std::all_of(lines.begin(), lines.end(),
                       [](const TrafficLine &line) { return line.series.empty(); });
}

Series sum(const Series &left, const Series &right)
{
    Series total;
    total.reserve(std::max(left.size(), right.size()));
    auto first = left.begin();
    auto second = right.begin();
    while (first != left.end() || second != right.end()) {
        if (second == right.end() || (first != left.end() && first->time < second->time)) {
            total.push_back(*first++);
        } else if (first == left.end() || second->time < first->time) {
            total.push_back(*second++);
        } else {
            total.push_back(
                {first->time, first->value + second->value, first->beginsPiece && second->beginsPiece});
            ++first;
            ++second;
        }
    }
    return total;
}

TrafficExcerpt excerpt(const TrafficHistory &history, const TrafficQuery &query, size_t mostLines)
{
    TrafficExcerpt result {query, history.now(), {}};
    const std::optional<SeriesId> service = query.service ? history.find(*query.service) : std::nullopt;
    if (!service) {
        return result;
    }
    if (query.perServer) {
        result.lines = linesOfServers(history, query);
        summarize(result.lines, std::max<size_t>(mostLines, 1));
    } else {
        result.lines.push_back(
            {TrafficLine::Kind::Service, {}, 1, history.series(*service, query.metric, query.window)});
    }
    return result;
}

} // namespace lvs
