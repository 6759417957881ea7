// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/trafficprofile.h"

#include "core/kernel/simulated/randomstream.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr Fixed thousandth(qint64 count)
{
    return count * fixedOne / 1000;
}

/// A rounded hill of that height around a time of the day, given in minutes with its width.
Fixed hill(Fixed day, Fixed height, qint64 centre, qint64 width)
{
    constexpr qint64 minutesOfDay = 24 * 60;
    Fixed distance = (day & (fixedOne - 1)) - centre * fixedOne / minutesOfDay;
    distance = distance < 0 ? -distance : distance;
    distance = std::min(distance, fixedOne - distance);
    const Fixed widths = distance * minutesOfDay / width;
    return fixedProduct(height, powerOfE(-fixedProduct(widths, widths) / 2));
}

} // namespace

Fixed hourOfDay(Fixed day)
{
    const Fixed morning = hill(day, thousandth(800), 10 * 60 + 30, 132);
    const Fixed afternoon = hill(day, thousandth(750), 15 * 60, 120);
    const Fixed evening = hill(day, thousandth(1000), 20 * 60 + 30, 120);
    return thousandth(300) + fixedProduct(thousandth(700), std::min(fixedOne, morning + afternoon + evening));
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
    TrafficProfile profile;
    if (!key.isMark() && key.protocol() == Protocol::Udp) {
        profile = {9000, 200, 6, 6, 75, 210, 3000, 0};
    } else if (!key.isMark() && key.endpoint().port.number() == 443) {
        profile = {1800, 12'000, 9, 14, 140, 1180, 4000, 0};
    } else if (!key.isMark() && (key.endpoint().port.number() == 25 || key.endpoint().port.number() == 587)) {
        profile = {240, 8000, 10, 7, 900, 80, 800, 0};
    } else if (!key.isMark() && key.endpoint().port.number() == 5060) {
        profile = {360, 60'000, 2, 2, 420, 430, 500, 0};
    }
    // From half to one and a half of that, and up to an hour and a quarter sooner or later.
    profile.connectionsPerMinute = profile.connectionsPerMinute * (500 + random.below(1001)) / 1000;
    profile.dayPhase = static_cast<qint32>(random.below(101)) - 50;
    return profile;
}

} // namespace lvs
