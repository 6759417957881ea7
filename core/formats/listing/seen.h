// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

#include <map>

namespace lvs::listing {

/// A real server, as far as listings showed it up to now.
struct SeenServer
{
    RealServerSettings settings;
    TextPosition position;
    bool hasMethod = false;
    bool hasWeight = false;
};

/// A service, as far as listings showed it up to now.
struct SeenService
{
    ServiceSettings settings;
    TextPosition position;
    bool hasScheduler = false;
    std::map<Endpoint, SeenServer> servers;
};

/// Listings come in no order, so that what they show is put into one only at the end.
using Seen = std::map<ServiceKey, SeenService>;

/// Adds the services to the state.
void takeSeen(const Seen &seen, Imported &imported);

/// Reports what no listing showed: OptionMissing.
void reportMissing(const Seen &seen, Imported &imported);

/// Points what the kernel would refuse at its lines.
void reportRefusals(const Seen &seen, Imported &imported);

} // namespace lvs::listing
