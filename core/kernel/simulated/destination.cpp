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

void Destination::activate()
{
    ++active;
    --inactive;
}

void Destination::unbind(ConnectionActivity activity)
{
    --(activity == ConnectionActivity::Active ? active : inactive);
    reconsiderOverload();
}

void Destination::bindTemplate()
{
    ++persistent;
    reconsiderUpperThreshold();
}

void Destination::unbindTemplate()
{
    --persistent;
    reconsiderOverload();
}

void Destination::apply(const RealServerSettings &settings)
{
    if (settings.upperThreshold == 0 || settings.upperThreshold > server.settings.upperThreshold) {
        overloaded = false;
    }
    server.settings = settings;
    lastWeight = weight() != 0 ? weight() : lastWeight;
}

void Destination::reconsiderOverload()
{
    const quint32 upper = server.settings.upperThreshold;
    const quint32 lower = server.settings.lowerThreshold;
    // In 32 bits, as the kernel has it: three times a very large threshold wraps around.
    const auto connections = static_cast<quint32>(total());
    const bool relieved = lower != 0 ? connections < lower : upper == 0 || connections * 4 < upper * 3;
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
