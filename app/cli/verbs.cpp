// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include <algorithm>

namespace lvs::cli {

const QList<KnownVerb> &knownVerbs()
{
    static const QString cluster = QStringLiteral("cluster");
    static const QString checkpoint = QStringLiteral("checkpoint");
    static const QString saved = QStringLiteral("saved");
    static const QString whenLost = QStringLiteral("revert-when-lost");
    static const QString yes = QStringLiteral("yes");
    static const QString from = QStringLiteral("from");
    static const QString partial = QStringLiteral("partial");
    static const QString to = QStringLiteral("to");
    static const QString folder = QStringLiteral("folder");
    static const QString output = QStringLiteral("output");
    static const QString archive = QStringLiteral("archive");
    static const QStringList changing {yes, QStringLiteral("leave"), QStringLiteral("scripts"), checkpoint,
                                       whenLost};
    static const QList<KnownVerb> verbs {
        {Verb::Show, {QStringLiteral("show")}, Operand::None, {QStringLiteral("stats")}},
        {Verb::Plan, {QStringLiteral("plan")}, Operand::File, {}},
        {Verb::Apply, {QStringLiteral("apply")}, Operand::File, {yes, checkpoint, whenLost}},
        {Verb::Watch,
         {QStringLiteral("watch")},
         Operand::None,
         {QStringLiteral("interval"), QStringLiteral("count")}},
        {Verb::Check, {QStringLiteral("check")}, Operand::File, {from}},
        {Verb::Convert,
         {QStringLiteral("convert")},
         Operand::File,
         {from, to, partial, folder, output, archive}},
        {Verb::Import, {QStringLiteral("import")}, Operand::File, {from, partial, yes, checkpoint, whenLost}},
        {Verb::Diff, {QStringLiteral("diff")}, Operand::Files, {from}},
        {Verb::Export, {QStringLiteral("export")}, Operand::None, {to, folder, output, archive}},
        {Verb::CheckpointShow, {checkpoint, QStringLiteral("show")}, Operand::None, {}},
        {Verb::CheckpointConfirm, {checkpoint, QStringLiteral("confirm")}, Operand::None, {}},
        {Verb::CheckpointRollback, {checkpoint, QStringLiteral("rollback")}, Operand::None, {}},
        {Verb::CheckpointExtend, {checkpoint, QStringLiteral("extend")}, Operand::Seconds, {}},
        {Verb::ClusterPlan, {cluster, QStringLiteral("plan")}, Operand::File, {}},
        {Verb::ClusterApply, {cluster, QStringLiteral("apply")}, Operand::File, changing},
        {Verb::ClusterRemove, {cluster, QStringLiteral("remove")}, Operand::File, changing},
        {Verb::ClusterDoctor,
         {cluster, QStringLiteral("doctor")},
         Operand::File,
         {QStringLiteral("fix"), yes, QStringLiteral("leave")}},
        {Verb::ClusterExport, {cluster, QStringLiteral("export")}, Operand::File, {to, folder, archive}},
        {Verb::RoleShow, {QStringLiteral("role"), QStringLiteral("show")}, Operand::None, {}},
        {Verb::Save, {QStringLiteral("save")}, Operand::None, {}},
        {Verb::SavedShow, {saved, QStringLiteral("show")}, Operand::Number, {}},
        {Verb::SavedDiff, {saved, QStringLiteral("diff")}, Operand::None, {}},
        {Verb::SavedRevert, {saved, QStringLiteral("revert")}, Operand::Number, {yes}},
        {Verb::History, {QStringLiteral("history")}, Operand::None, {}},
        {Verb::Log,
         {QStringLiteral("log")},
         Operand::None,
         {QStringLiteral("since"), QStringLiteral("follow")}},
        {Verb::Simulate, {QStringLiteral("simulate")}, Operand::File, {QStringLiteral("kernel")}},
    };
    return verbs;
}

const KnownVerb *verbOf(const QStringList &words)
{
    const auto found = std::find_if(knownVerbs().begin(), knownVerbs().end(), [&](const KnownVerb &each) {
        return words.mid(0, each.name.size()) == each.name;
    });
    return found == knownVerbs().end() ? nullptr : &*found;
}

bool isOfCluster(Verb verb)
{
    switch (verb) {
    case Verb::ClusterPlan:
    case Verb::ClusterApply:
    case Verb::ClusterRemove:
    case Verb::ClusterDoctor:
        return true;
    default:
        return false;
    }
}

bool isOfCheckpoint(Verb verb)
{
    switch (verb) {
    case Verb::CheckpointShow:
    case Verb::CheckpointConfirm:
    case Verb::CheckpointRollback:
    case Verb::CheckpointExtend:
        return true;
    default:
        return false;
    }
}

bool isOfSaved(Verb verb)
{
    switch (verb) {
    case Verb::Save:
    case Verb::SavedShow:
    case Verb::SavedDiff:
    case Verb::SavedRevert:
    case Verb::History:
        return true;
    default:
        return false;
    }
}

} // namespace lvs::cli
