// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"
#include "core/model/hoststate.h"

#include <QByteArray>
#include <QStringList>

namespace lvs::test {

/// One way in which `ipvsadm -Ln` lists services.
enum class Listing { Plain, Statistics, Thresholds, TunnelInfo, PersistentConnections };
[[nodiscard]] QString listingOptions(Listing listing);

/// What ipvsadm has to print of a state, spaces simplified and without its heading: written from its
/// manual, so that model and kernel are compared by an outsider. Without counters, every number is 0.
[[nodiscard]] QStringList expectedListing(const IpvsState &state, Listing listing,
                                          const CountersSample &counters = {});
/// What it printed, in the same form and in the order of keys.
[[nodiscard]] QStringList printedListing(const QByteArray &output);

/// `ipvsadm -Ln --timeout` and `ipvsadm -L --daemon`.
[[nodiscard]] QByteArray expectedTimeouts(const Timeouts &timeouts);
[[nodiscard]] QByteArray expectedDaemons(const IpvsState &state);

} // namespace lvs::test
