// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// Finds addresses that were probably mixed up: a virtual address of DR or TUN, or one of a single machine
/// (/32), and elsewhere in the text, comments included, another of a different network in the same private
/// range that ends alike. Adds AddressResembles to the warnings, once for each address.
void findResemblances(QStringView text, Imported &imported);

} // namespace lvs
