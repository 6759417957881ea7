// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/managed.h"
#include "core/model/surroundings.h"

#include <map>

namespace lvs {

/// Where restoring leads from a host as it is: that host, with the saved objects in it. What turns out not to
/// be possible is taken out again, so that a plan can be made to the rest.
class RestoreTarget
{
public:
    using Reasons = std::map<ObjectKey, Error>;

    /// saved must outlive this.
    RestoreTarget(const HostState &saved, const HostState &host, const Managed &managed,
                  const Surroundings &surroundings);

    /// A plan to it from the host as it is now, of which rules and preconditions refuse nothing: what they
    /// refuse is taken out.
    [[nodiscard]] Plan plan(const HostState &now);
    /// Takes out what a step of that plan is about; or, where that is no saved object itself and farther, the
    /// next saved object in the plan: the one for whose sake the step is done. False where nothing was.
    bool drop(const Plan &plan, size_t step, const Error &reason, bool farther);

    /// What was taken out, and why.
    [[nodiscard]] const Reasons &failed() const { return m_failed; }
    /// What another owner keeps.
    [[nodiscard]] const Reasons &leftAlone() const { return m_leftAlone; }

private:
    void want(const ObjectKey &key, const ObjectValue &value, const Managed &managed,
              const Surroundings &surroundings);
    [[nodiscard]] std::optional<Error> objection(const ObjectKey &key, const ObjectValue &value,
                                                 const ObjectValue &there) const;
    [[nodiscard]] bool isWanted(const ObjectKey &key) const;
    void takeOut(const ObjectKey &key, const Error &reason);
    void holdBackSilentAddresses(const Error &reason);
    bool dropRefused(const Plan &plan, const HostState &now);
    bool dropBrokenRules(const Plan &plan, const HostState &now);

    const HostState &m_saved;
    HostState m_host; ///< before anything was restored
    HostState m_target;
    Reasons m_failed;
    Reasons m_leftAlone;
};

} // namespace lvs
