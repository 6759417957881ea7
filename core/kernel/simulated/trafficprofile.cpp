// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/trafficprofile.h"

#include "core/kernel/simulated/randomstream.h"

#include <cmath>
#include <numbers>

namespace lvs {

namespace {

/// A rounded hill around an hour, once a day.
double hill(double day, double centre, double width)
{
    double distance = std::abs(day - std::floor(day) - centre);
    distance = std::min(distance, 1 - distance);
    return std::exp(-distance * distance / (2 * width * width));
}

} // namespace

double hourOfDay(double day)
{
    const double morning = 0.8 * hill(day, 10.5 / 24, 2.2 / 24);
    const double afternoon = 0.75 * hill(day, 15.0 / 24, 2.0 / 24);
    const double evening = 1.0 * hill(day, 20.5 / 24, 2.0 / 24);
    return 0.3 + 0.7 * std::min(1.0, morning + afternoon + evening);
}

quint64 stableSeed(const ServiceKey &key, quint64 seed)
{
    // FNV-1a over the key's text.
    quint64 hash = 0xcbf29ce484222325ULL ^ seed;
    for (const char byte : key.toString().toLatin1()) {
        hash = (hash ^ static_cast<quint8>(byte)) * 0x100000001b3ULL;
    }
    return hash;
}

TrafficProfile plausibleProfile(const ServiceKey &key, quint64 seed)
{
    RandomStream random(stableSeed(key, seed) ^ 0x70726f66696c65ULL);
    const double size = 0.5 + random.uniform();
    TrafficProfile profile;
    if (!key.isMark() && key.protocol() == Protocol::Udp) {
        profile = {150, 0.2, 6, 6, 75, 210, 3000, 0};
    } else if (!key.isMark() && key.endpoint().port.number() == 443) {
        profile = {30, 12, 9, 14, 140, 1180, 4000, 0};
    } else if (!key.isMark() && (key.endpoint().port.number() == 25 || key.endpoint().port.number() == 587)) {
        profile = {4, 8, 10, 7, 900, 80, 800, 0};
    } else if (!key.isMark() && key.endpoint().port.number() == 5060) {
        profile = {6, 60, 2, 2, 420, 430, 500, 0};
    }
    profile.connectionsPerSecond *= size;
    profile.dayPhase = 0.1 * (random.uniform() - 0.5);
    return profile;
}

} // namespace lvs
