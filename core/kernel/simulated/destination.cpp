// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/destination.h"

namespace lvs {

void Destination::bind(ConnectionActivity activity)
{
    ++(activity == ConnectionActivity::Active ? active : inactive);
    reconsiderUpperThreshold();
}

void Destination::deactivate()
{
    --active;
    ++inactive;
}

void Destination::unbind(ConnectionActivity activity)
{
    --(activity == ConnectionActivity::Active ? active : inactive);
    reconsiderOverload();
}

void Destination::apply(const RealServerSettings &settings)
{
    if (settings.upperThreshold == 0 || settings.upperThreshold > server.settings.upperThreshold) {
        overloaded = false;
    }
    server.settings = settings;
}

void Destination::reconsiderOverload()
{
    const quint64 upper = server.settings.upperThreshold;
    const quint64 lower = server.settings.lowerThreshold;
    const bool relieved = lower != 0 ? total() < lower : upper == 0 || total() * 4 < upper * 3;
    if (relieved) {
        overloaded = false;
    }
}

void Destination::reconsiderUpperThreshold()
{
    const quint64 upper = server.settings.upperThreshold;
    if (upper != 0 && total() >= upper) {
        overloaded = true;
    }
}

} // namespace lvs
