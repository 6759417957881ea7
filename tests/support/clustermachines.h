// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/machinehost.h"

namespace lvs::test {

/// A machine over ssh with cards of its own, bare otherwise: its id is how ssh reaches it.
class RemoteMachine : public MachineHost
{
    Q_OBJECT
public:
    /// cards: "eth0 10.0.0.17/24" and the like.
    RemoteMachine(const QString &id, const QStringList &cards);

    [[nodiscard]] HostKind kind() const override { return HostKind::Remote; }
};

/// The set-up of a machine with these cards and nothing of LVS: as distributions leave it.
[[nodiscard]] HostSetup machineWith(const QStringList &cards);

} // namespace lvs::test
