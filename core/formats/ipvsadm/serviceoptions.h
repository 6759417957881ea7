// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/model/virtualservice.h"

namespace lvs::ipvsadm {

// What a line says of a virtual service, with ipvsadm's defaults for what is absent. Errors, with their
// place: those of the values' own parse functions, NameResolutionRefused, KeywordUnknown, OptionMissing,
// OptionNotApplicable.

[[nodiscard]] Result<ServiceKey> serviceKeyOf(const CommandLine &line);
[[nodiscard]] Result<ServiceSettings> serviceSettingsOf(const CommandLine &line, const ServiceKey &key);

} // namespace lvs::ipvsadm
