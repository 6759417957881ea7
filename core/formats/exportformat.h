// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace lvs {

/// In what a host or a cluster can be written down to be taken elsewhere.
enum class ExportFormat : quint8 {
    Cluster, ///< our own document, of a whole cluster
    Ipvsadm, ///< the tables of IPVS for ipvsadm-restore
    Shell, ///< a host's script with ip(8)
    ShellClassic, ///< a host's script with ifconfig(8) and route(8)
    Keepalived,
    Networkd,
    NetworkManager,
    Netplan,
    Ifupdown,
    Sysctl, ///< sysctl.d(5)
    Modules, ///< modules-load.d(5)
    Nftables,
    Iptables,
    Ansible, ///< of a whole cluster
};

/// All, in the order of the enumeration.
[[nodiscard]] QList<ExportFormat> allExportFormats();
/// The stable name that the command line takes: "cluster", "shell-classic", "networkd".
[[nodiscard]] QString exportFormatName(ExportFormat format);
/// The format of that name; nothing where there is none.
[[nodiscard]] std::optional<ExportFormat> exportFormatFromName(QStringView name);
/// Whether it is written of a cluster as a whole rather than of each host.
[[nodiscard]] bool isOfWholeCluster(ExportFormat format);
/// Those that one host's state suffices for, in the order of the enumeration: not those of a whole cluster,
/// nor packet filters, as a host does not know what its marks are for.
[[nodiscard]] QList<ExportFormat> hostExportFormats();

} // namespace lvs
