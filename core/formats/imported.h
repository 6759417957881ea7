// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/keepalivedconfig.h"
#include "core/model/cluster.h"
#include "core/model/hoststate.h"

#include <QList>

#include <functional>
#include <optional>

namespace lvs {

/// How much of a file is read: beyond it reading ends with FileTooLarge or LimitExceeded, so that no file
/// can take more time or memory than these allow.
struct ImportLimits
{
    qsizetype mostCharacters = qsizetype {32} * 1024 * 1024;
    int deepestNesting = 32; ///< blocks, loops and includes within each other
    qsizetype mostFindings = 1000; ///< of each list in Imported
    qsizetype mostObjects = 250'000; ///< that a file may unfold to: ranges, groups, rounds of loops
};

/// Gives the text of a file that another one includes, or why it is not given. The path is as it stands in
/// the file; patterns are the callee's to unfold.
using IncludeReader = std::function<Result<QString>(const QString &path)>;

/// How a file is read.
struct ImportOptions
{
    QString name; ///< of the file, for messages
    ImportLimits limits;
    /// Without one, includes are reported and not read.
    IncludeReader include;
    /// In which keepalived's "@id" lines count; empty: only those without.
    QString configurationId;
};

/// What was understood of a file that somebody else wrote, whatever its format, and all that was not. Nothing
/// in the file was executed, looked up or guessed.
struct Imported
{
    /// What could be read, also where something else could not. Time-outs that the file does not name are
    /// the kernel's.
    HostState state;
    /// Whether the file speaks of virtual services at all, if only to clear them; else those of a host are
    /// none of its business.
    bool namesServices = false;
    Timeouts namedTimeouts {0, 0, 0}; ///< seconds; 0: not named
    std::optional<Cluster> cluster; ///< of a cluster document
    std::optional<keepalived::Config> keepalived; ///< of a keepalived.conf: checks and VRRP, too

    /// Wrong lines, each with its place.
    QList<Error> problems;
    /// What is understood and probably not meant.
    QList<Error> warnings;
    /// Lines that have no meaning here: LineNotUnderstood, SettingNotManaged, SubstitutionRefused,
    /// IncludeNotRead, each with its text and place.
    QList<Error> notUnderstood;

    [[nodiscard]] bool ok() const { return problems.isEmpty(); }
};

/// What becomes of services that are there and that a file does not name.
enum class OtherServices : quint8 {
    Go, ///< the file's are all that there are
    Stay,
};

/// What a host is to become: `live` with what the file says. Services are the file's where it names any, and
/// its daemons and time-outs; of the set-up the file only adds and changes, it removes nothing. A link that
/// is there keeps its kind and, where the file names none, its size of packets.
[[nodiscard]] HostState wantedState(const Imported &imported, const HostState &live,
                                    OtherServices others = OtherServices::Go);

/// Puts the lists in the order of their places and cuts them to their limit, which is then said.
void finishFindings(Imported &imported, const ImportLimits &limits);

} // namespace lvs
