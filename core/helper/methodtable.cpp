// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/methodtable.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr QLatin1String director = bus::directorInterface;
constexpr QLatin1String introspectable {"org.freedesktop.DBus.Introspectable"};
constexpr QLatin1String properties {"org.freedesktop.DBus.Properties"};
constexpr QLatin1String none {""};

// The plans' signatures, around that of the operations (wire::operationsSignature).
constexpr QLatin1String validateSignature {"t" LVS_OPERATIONS_SIGNATURE};
constexpr QLatin1String applySignature {"t" LVS_OPERATIONS_SIGNATURE "aya{sv}"};
constexpr QLatin1String appendSignature {"u" LVS_OPERATIONS_SIGNATURE};
// The D-Bus specification, "Summary of types": a signature has at most 255 bytes.
static_assert(applySignature.size() <= 255);

constexpr qsizetype most = bus::mostOperationsPerCall;

using L = QLatin1String;
constexpr std::array methods {
    MethodRule {Member::Introspect, introspectable, L("Introspect"), none, Access::Open, false, 0},
    MethodRule {Member::PropertyGet, properties, L("Get"), L("ss"), Access::Read, false, 0},
    MethodRule {Member::PropertyGetAll, properties, L("GetAll"), L("s"), Access::Read, false, 0},
    MethodRule {Member::GetInfo, director, L("GetInfo"), none, Access::Read, false, 0},
    MethodRule {Member::GetSurroundings, director, L("GetSurroundings"), none, Access::Read, false, 0},
    MethodRule {Member::GetConfig, director, L("GetConfig"), L("u"), Access::Read, false, 0},
    MethodRule {Member::GetConfigFd, director, L("GetConfigFd"), none, Access::Read, false, 0},
    MethodRule {Member::GetStats, director, L("GetStats"), L("u"), Access::Read, false, 0},
    MethodRule {Member::GetStatsFd, director, L("GetStatsFd"), none, Access::Read, false, 0},
    MethodRule {Member::SubscribeStats, director, L("SubscribeStats"), L("ua(uyyttq)"), Access::Read, false,
                bus::mostWatchedServices},
    MethodRule {Member::Unsubscribe, director, L("Unsubscribe"), none, Access::Read, false, 0},
    MethodRule {Member::Validate, director, L("Validate"), validateSignature, Access::Read, false, most},
    MethodRule {Member::Apply, director, L("Apply"), applySignature, Access::Change, true, most},
    // A plan that waits is the helper's memory, not the host's state: ApplyPlan asks for the whole of it.
    MethodRule {Member::BeginPlan, director, L("BeginPlan"), L("t"), Access::Read, false, 0},
    MethodRule {Member::AppendOperations, director, L("AppendOperations"), appendSignature, Access::Read,
                false, most},
    MethodRule {Member::ApplyPlan, director, L("ApplyPlan"), L("uaya{sv}"), Access::Change, true, 0},
    // Reaches only plans of the same caller, who was authorised to start them.
    MethodRule {Member::CancelApply, director, L("CancelApply"), L("s"), Access::Read, false, 0},
    MethodRule {Member::GetAudit, director, L("GetAudit"), L("tu"), Access::Read, false, 0},
    MethodRule {Member::Persist, director, L("Persist"), L("t"), Access::Persist, true, 0},
    MethodRule {Member::GetSaved, director, L("GetSaved"), L("tu"), Access::Read, false, 0},
    MethodRule {Member::GetHistory, director, L("GetHistory"), none, Access::Read, false, 0},
    // Of anybody but the checkpoint's owner, who need only be allowed to read.
    MethodRule {Member::CheckpointConfirm, director, L("CheckpointConfirm"), L("t"), Access::CheckpointOther,
                true, 0},
    MethodRule {Member::CheckpointRollback, director, L("CheckpointRollback"), L("t"),
                Access::CheckpointOther, true, 0},
    MethodRule {Member::CheckpointExtend, director, L("CheckpointExtend"), L("tu"), Access::CheckpointOther,
                true, 0},
    MethodRule {Member::GetCheckpoint, director, L("GetCheckpoint"), none, Access::Read, false, 0},
};

constexpr std::array directorProperties {
    PropertyRule {L("ApiVersion"), Access::Read},
    PropertyRule {L("Generation"), Access::Read},
    PropertyRule {L("Features"), Access::Read},
    PropertyRule {L("PersistedGeneration"), Access::Read},
    PropertyRule {L("SavedError"), Access::Read},
    PropertyRule {L("Checkpoint"), Access::Read},
    PropertyRule {L("CheckpointDeadline"), Access::Read},
};

} // namespace

QLatin1String actionId(Access access)
{
    switch (access) {
    case Access::Open:
        return none;
    case Access::Read:
        return bus::readAction;
    case Access::Change:
        return bus::changeAction;
    case Access::HostConfiguration:
        return bus::hostConfigurationAction;
    case Access::Persist:
        return bus::persistAction;
    case Access::CheckpointOther:
        return bus::checkpointOtherAction;
    }
    Q_UNREACHABLE();
}

std::span<const MethodRule> methodRules()
{
    return methods;
}

std::span<const PropertyRule> propertyRules()
{
    return directorProperties;
}

const MethodRule *methodRule(QStringView interface, QStringView name)
{
    const auto *const rule = std::find_if(methods.begin(), methods.end(), [&](const MethodRule &candidate) {
        return candidate.interface == interface && candidate.name == name;
    });
    return rule == methods.end() ? nullptr : rule;
}

const PropertyRule *propertyRule(QStringView interface, QStringView name)
{
    if (interface != director) {
        return nullptr;
    }
    const auto *const rule =
        std::find_if(directorProperties.begin(), directorProperties.end(),
                     [&](const PropertyRule &candidate) { return candidate.name == name; });
    return rule == directorProperties.end() ? nullptr : rule;
}

} // namespace lvs
