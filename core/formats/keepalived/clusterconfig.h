// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"
#include "core/formats/keepalived/keepalivedconfig.h"

namespace lvs {

/// What a pair of directors agrees on beyond what a cluster says of them. Both must have the same.
struct PairChoices
{
    quint8 routerId = 0; ///< 1 to 255; 0: one that follows from the cluster
    /// At most eight characters; empty: one that follows from the cluster. VRRP sends it in the open, so it
    /// only keeps clusters apart.
    QString password;
    std::chrono::microseconds advertisement = std::chrono::seconds(1);
};

/// What a director's keepalived is to do: its services, with a check of each real server that can be checked
/// by its protocol (TCP_CHECK, UDP_CHECK); of a pair also VRRP for the VIPs and the connection
/// synchronisation, with the first director as master. Without a pair VIPs stay to the host's own network
/// configuration.
[[nodiscard]] keepalived::Config keepalivedConfig(const Cluster &cluster, const HostPart &part,
                                                  const PairChoices &choices = {});

/// A host's services for itself, with checks.
[[nodiscard]] keepalived::Config keepalivedConfig(const HostPart &part);

/// The same as etc/keepalived/keepalived.conf; none for a host that directs nothing. It is Private where it
/// has a password. Omissions: those of writeKeepalived(); sync daemons of a host without a pair, as
/// keepalived runs them with VRRP only.
[[nodiscard]] QList<ExportedFile> writeKeepalivedFiles(const Cluster &cluster, const HostPart &part,
                                                       const PairChoices &choices = {});
[[nodiscard]] QList<ExportedFile> writeKeepalivedFiles(const HostPart &part);

} // namespace lvs
