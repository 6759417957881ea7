// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/trafficmodel.h"

#include <algorithm>
#include <optional>

namespace lvs::simulation {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 longestWarmUp = 86'400'000;

/// Looks at one value after the other and keeps what is wrong with the first wrong one.
class Examination
{
public:
    Examination &within(const QString &place, qint64 value, qint64 smallest, qint64 largest)
    {
        if (!m_error && (value < smallest || value > largest)) {
            m_error =
                Error(ErrorCode::SettingOutOfRange,
                      {place, QString::number(value), QString::number(smallest), QString::number(largest)});
        }
        return *this;
    }
    Examination &duration(const QString &place, const Duration &duration)
    {
        within(place + QLatin1String(".mean"), duration.mean, 1, Duration::longest);
        if (duration.kind == DurationKind::LogNormal) {
            within(place + QLatin1String(".spread"), duration.spread, 0, Duration::widest);
        }
        return *this;
    }
    Examination &need(bool holds, const QString &place, const QString &value)
    {
        if (!m_error && !holds) {
            m_error = Error(ErrorCode::SettingInvalid, {place, value});
        }
        return *this;
    }
    [[nodiscard]] Result<void> result() const { return m_error ? Result<void>(*m_error) : Result<void>(); }

private:
    std::optional<Error> m_error;
};

QString place(const char *list, size_t index, const char *member = "")
{
    return QLatin1String(list) + QStringLiteral("[%1]").arg(index + 1) + QLatin1String(member);
}

} // namespace

std::array<quint16, 24> TrafficModel::flatDay()
{
    std::array<quint16, 24> day {};
    day.fill(100);
    return day;
}

std::array<quint16, 24> TrafficModel::ordinaryDay()
{
    return {38, 30, 26, 24, 24, 28, 36, 50, 70, 88, 96, 92, 80, 78, 86, 90, 84, 80, 84, 94, 100, 98, 78, 54};
}

Result<void> check(const TrafficModel &model)
{
    Examination seen;
    seen.within(QStringLiteral("clients"), model.clients, 1, TrafficModel::mostClients)
        .within(QStringLiteral("skew"), model.skew, 0, TrafficModel::steepest)
        .within(QStringLiteral("natPercent"), model.natPercent, 0, 100)
        .within(QStringLiteral("natAddresses"), model.natAddresses, 1, TrafficModel::mostNatAddresses)
        .within(QStringLiteral("ports"), model.ports, 1, TrafficModel::mostPorts)
        .within(QStringLiteral("connectionsPerMinute"), model.connectionsPerMinute, 1,
                TrafficModel::mostConnections)
        .within(QStringLiteral("firstHour"), model.firstHour, 0, 23)
        .duration(QStringLiteral("request"), model.request)
        .within(QStringLiteral("requests"), model.requests, 1, TrafficModel::mostRequests)
        .duration(QStringLiteral("pause"), model.pause)
        .within(QStringLiteral("inPackets"), model.inPackets, 0, TrafficModel::mostPackets)
        .within(QStringLiteral("outPackets"), model.outPackets, 0, TrafficModel::mostPackets)
        .within(QStringLiteral("inBytes"), model.inBytes, 0, TrafficModel::mostBytes)
        .within(QStringLiteral("outBytes"), model.outBytes, 0, TrafficModel::mostBytes)
        .within(QStringLiteral("warmUp"), model.warmUp, 0, longestWarmUp)
        .within(QStringLiteral("length"), model.length, second, TrafficModel::longest);
    for (size_t i = 0; i < model.day.size(); ++i) {
        seen.within(place("day", i), model.day[i], 0, TrafficModel::busiestHour);
    }
    const bool somebodyComes =
        std::any_of(model.day.begin(), model.day.end(), [](quint16 percent) { return percent > 0; });
    seen.need(somebodyComes, QStringLiteral("day"), QStringLiteral("0"));
    for (size_t i = 0; i < model.bursts.size(); ++i) {
        const Burst &burst = model.bursts[i];
        seen.within(place("bursts", i, ".at"), burst.at, 0, model.length)
            .within(place("bursts", i, ".length"), burst.length, 1, model.length)
            .within(place("bursts", i, ".percent"), burst.percent, 101, Burst::largest);
    }
    return seen.result();
}

} // namespace lvs::simulation
