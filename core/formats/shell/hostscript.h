// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/writtentext.h"
#include "core/plan/cluster/clusterplan.h"

namespace lvs {

/// What a host's script is about, for its head and for the name of its record.
struct ScriptSubject
{
    QString cluster;
    QString host;
};

/// By which programs a script changes addresses and routes.
enum class ScriptStyle : quint8 {
    Modern, ///< ip(8)
    Classic, ///< ifconfig(8) and route(8) where they can say it, for who reads those more easily
};

/// A plan as a POSIX shell script, for a machine that has no helper: `start` looks whether all is there that
/// it needs, does what is not done yet, step by step, remembers how to take each back, and takes everything
/// back where one fails; `stop` takes back what start did; `status` says what is done, with status 3 where
/// something is not; `show` prints the commands. A setting that is higher already than a plan would raise it
/// is left. Omissions: Unsupported (0 subject) for steps whose names a shell could misunderstand; such a
/// script has no text, since a part of a plan is worse than none. Of a classic one that has text: addresses
/// that get a broadcast, as ifconfig always gives one.
[[nodiscard]] WrittenText writeHostScript(const Plan &plan, const ScriptSubject &subject,
                                          ScriptStyle style = ScriptStyle::Modern);

/// What somebody is to run on a machine without helper.
struct PartScript
{
    WrittenText script;
    QString word; ///< that it is to be run with: "start" or "stop"
};

/// The script of a machine's part in a cluster. Taking the cluster apart is `stop` of the script that set it
/// up, never `start` of another one: only so does it find what that one remembers.
[[nodiscard]] PartScript writePartScript(const QString &cluster, ClusterGoal goal, const HostPlan &plan);

} // namespace lvs
