// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/model/syncdaemon.h"
#include "core/model/virtualservice.h"

namespace lvs::ipvsadm {

/// An error at a token: its text is the first argument.
[[nodiscard]] Error errorAt(const Token &token, ErrorCode code, const QStringList &more = {});

/// An error found within a token's text, moved to where the token stands.
[[nodiscard]] Error moved(const Error &error, const Token &token);

// Each reads the values that its options have in a line, with ipvsadm's defaults for what is absent.
// Errors, with their place: those of the values' own parse functions, NameResolutionRefused,
// KeywordUnknown, OptionMissing, OptionNotApplicable.

[[nodiscard]] Result<ServiceKey> serviceKeyOf(const CommandLine &line);
[[nodiscard]] Result<ServiceSettings> serviceSettingsOf(const CommandLine &line, const ServiceKey &key);
[[nodiscard]] Result<Endpoint> serverEndpointOf(const CommandLine &line, const ServiceKey &key);
[[nodiscard]] Result<RealServerSettings> serverSettingsOf(const CommandLine &line);
[[nodiscard]] Result<SyncRole> syncRoleOf(const CommandLine &line);
[[nodiscard]] Result<SyncDaemon> syncDaemonOf(const CommandLine &line);
/// smallest to largest.
[[nodiscard]] Result<quint64> numberAt(const Token &token, quint64 smallest, quint64 largest);

/// Refuses the first option of the line that the command does not take.
[[nodiscard]] Result<void> allowOnly(const CommandLine &line, std::initializer_list<Option> allowed);
/// The same for the commands on services, and for those on real servers.
[[nodiscard]] Result<void> allowOnlyOfService(const CommandLine &line);
[[nodiscard]] Result<void> allowOnlyOfServer(const CommandLine &line);

} // namespace lvs::ipvsadm
