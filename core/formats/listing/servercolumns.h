// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/formats/listing/seen.h"

namespace lvs::listing {

/// Reads what stands in a real server's line below the heading into what is seen of that server. Problems:
/// those of the values' own parse functions, KeywordUnknown.
void readColumn(const QString &heading, const ipvsadm::Token &token, SeenServer &seen, Imported &imported);

} // namespace lvs::listing
