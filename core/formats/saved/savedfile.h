// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QByteArray>
#include <QString>

namespace lvs {

/// Bounds of a saved state as text: what is larger is neither written nor read.
namespace saved {
inline constexpr qsizetype mostBytes = qsizetype {16} * 1024 * 1024;
inline constexpr qsizetype longestLine = 512;
inline constexpr qsizetype mostObjects = 250000;
inline constexpr qsizetype longestUserName = 64;
/// Enough for everything above the objects.
inline constexpr qsizetype mostHeaderBytes = 2048;
} // namespace saved

/// Where a saved state comes from.
struct SavedOrigin
{
    quint64 number = 0; ///< counts up from 1
    quint64 generation = 0; ///< of the host when it was saved
    qint64 time = 0; ///< seconds since 1970
    quint32 uid = 0; ///< who saved it
    QString user; ///< that user's name then, as userNameForSaved() makes it; may be empty

    friend bool operator==(const SavedOrigin &, const SavedOrigin &) = default;
};

/// How much is in a saved state, and what tells its content from another's.
struct SavedSummary
{
    quint32 services = 0;
    quint32 realServers = 0;
    quint32 setupObjects = 0; ///< links, addresses, routes, rules, ports and settings
    QByteArray content; ///< SHA-256 of the lines of the objects: equal for equal states

    friend bool operator==(const SavedSummary &, const SavedSummary &) = default;
};

/// What stands at the beginning of a saved state.
struct SavedHeader
{
    SavedOrigin origin;
    SavedSummary summary;

    friend bool operator==(const SavedHeader &, const SavedHeader &) = default;
};

/// A saved state: the tables of IPVS, and of what stands around them only what is to be restored.
struct SavedFile
{
    SavedOrigin origin;
    HostState state;

    friend bool operator==(const SavedFile &, const SavedFile &) = default;
};

/// A user's name as it may stand in a saved state: printable ASCII without spaces, others become "?", cut
/// to its longest length.
[[nodiscard]] QString userNameForSaved(const QString &name);

} // namespace lvs
