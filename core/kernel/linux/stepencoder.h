// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/message.h"
#include "core/plan/step.h"

#include <optional>
#include <vector>

namespace lvs::ipvs {

/// Makes the one message that a step is. Plans go service by service and most real servers are set alike:
/// what the step before had in common is not encoded again, which halves the cost of encoding.
class StepEncoder
{
public:
    /// The message, until the next call.
    [[nodiscard]] const Message &encode(const Step &step);

private:
    void putServiceKeyBlock(const ServiceKey &key);
    void putRealServerWith(const Endpoint &endpoint, const RealServerSettings &settings);

    Message m_message;
    Message m_block;
    std::optional<ServiceKey> m_key;
    std::vector<char> m_keyBlock;
    std::optional<RealServerSettings> m_settings;
    std::vector<char> m_settingsBlock;
};

} // namespace lvs::ipvs
