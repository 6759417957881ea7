// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/model/virtualservice.h"

namespace lvs::listing {

// What a line of a listing is about. Errors, with their place: those of the values' own parse functions,
// NameResolutionRefused.

[[nodiscard]] Result<Endpoint> endpointOf(const ipvsadm::Token &token);

/// Of at least two words; next becomes the place behind those that name the service.
[[nodiscard]] Result<ServiceKey> keyOf(const std::vector<ipvsadm::Token> &tokens, size_t &next);

} // namespace lvs::listing
