// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lvs::cli {

enum class Verb {
    Show,
    Plan,
    Apply,
    Watch,
    Check,
    Convert,
    Import,
    Diff,
    Export,
    ClusterPlan,
    ClusterApply,
    ClusterRemove,
    ClusterDoctor,
    ClusterExport,
    RoleShow,
    CheckpointShow,
    CheckpointConfirm,
    CheckpointRollback,
    CheckpointExtend,
    Save,
    SavedShow,
    SavedDiff,
    SavedRevert,
    History,
    Log,
    Simulate,
};

/// Whether the verb is about all machines of a cluster document.
[[nodiscard]] bool isOfCluster(Verb verb);

/// Whether the verb is about a host's checkpoint.
[[nodiscard]] bool isOfCheckpoint(Verb verb);

/// Whether the verb is about what is saved on a host.
[[nodiscard]] bool isOfSaved(Verb verb);

/// What stands behind a verb.
enum class Operand {
    None,
    File,
    Files, ///< one or two
    Seconds,
    Number, ///< of a saved state, or none
};

/// A verb as the command line knows it: how it is called, and what it may be given.
struct KnownVerb
{
    Verb verb;
    QStringList name; ///< its words
    Operand operand;
    QStringList options; ///< that not every verb has

    [[nodiscard]] QString toString() const { return name.join(u' '); }
};

[[nodiscard]] const QList<KnownVerb> &knownVerbs();

/// The verb that the words begin with, or null.
[[nodiscard]] const KnownVerb *verbOf(const QStringList &words);

} // namespace lvs::cli
