// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/names.h"
#include "core/protocol/wiretypes.h"

#include <QStringView>

#include <array>
#include <span>

namespace lvs {

/// What polkit is asked before a member answers, from weak to strong.
enum class Access : quint8 {
    Open, ///< nothing: it tells nothing of this machine
    Read, ///< org.lvsdesk.read
    Change, ///< org.lvsdesk.change
    HostConfiguration, ///< org.lvsdesk.host-config
    Persist, ///< org.lvsdesk.persist; of one method alone, neither weaker nor stronger than the others
    CheckpointOther, ///< org.lvsdesk.checkpoint-other
};

/// The polkit action of an access; empty for Open.
[[nodiscard]] QLatin1String actionId(Access access);

/// Every member that the helper answers. The service has one handler for each.
enum class Member : quint8 {
    Introspect,
    PropertyGet,
    PropertyGetAll,
    GetInfo,
    GetSurroundings,
    GetConfig,
    GetConfigFd,
    GetStats,
    GetStatsFd,
    SubscribeStats,
    Unsubscribe,
    Validate,
    Apply,
    BeginPlan,
    AppendOperations,
    ApplyPlan,
    CancelApply,
    GetAudit,
    Persist,
    GetSaved,
    GetHistory,
    CheckpointConfirm,
    CheckpointRollback,
    CheckpointExtend,
    GetCheckpoint,
};

/// One member: where it is called, with what, who may, whether it changes the host, and how much it takes.
struct MethodRule
{
    Member member;
    QLatin1String interface;
    QLatin1String name;
    QLatin1String signature; ///< a message with another is refused before it is read
    Access access; ///< the least that is asked; a plan can ask for more
    bool mutating; ///< changes the host
    qsizetype mostOperations; ///< in one call
};

/// One property.
struct PropertyRule
{
    QLatin1String name;
    Access access;
};

/// The table that everything is dispatched from: what is not in it is denied.
[[nodiscard]] std::span<const MethodRule> methodRules();
[[nodiscard]] std::span<const PropertyRule> propertyRules();

/// The rule of a member, or null.
[[nodiscard]] const MethodRule *methodRule(QStringView interface, QStringView name);
[[nodiscard]] const PropertyRule *propertyRule(QStringView interface, QStringView name);

} // namespace lvs
