// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QByteArray>
#include <QString>

namespace lvs {

/// What a host was saved as: what it is given back at boot. Of its set-up it holds only what LVS Desk
/// manages; whatever is not in here is nobody's wish.
struct SavedState
{
    quint64 number = 0; ///< counts up with each saving; 0: nothing was ever saved
    quint64 generation = 0; ///< of the host when it was saved; of an earlier boot it means nothing
    HostState state;

    friend bool operator==(const SavedState &, const SavedState &) = default;
};

/// One saving in a host's history, without what was saved.
struct SavedEntry
{
    quint64 number = 0;
    qint64 time = 0; ///< seconds since 1970, UTC, of the host's clock
    quint32 uid = 0; ///< on the host
    QString user; ///< that uid's name there; empty where it had none
    quint32 services = 0;
    quint32 realServers = 0;
    quint32 setupObjects = 0; ///< links, addresses, routes, rules, ports and settings
    QByteArray hash; ///< SHA-256 of the state: equal for equal states

    friend bool operator==(const SavedEntry &, const SavedEntry &) = default;
};

/// Savings that a host keeps.
inline constexpr int longestSavedHistory = 50;

} // namespace lvs
