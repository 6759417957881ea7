// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/exportformat.h"

#include <array>

namespace lvs {

namespace {

constexpr std::array names {"cluster",  "ipvsadm",        "shell",    "shell-classic", "keepalived",
                            "networkd", "networkmanager", "netplan",  "ifupdown",      "sysctl",
                            "modules",  "nftables",       "iptables", "ansible"};

} // namespace

QList<ExportFormat> allExportFormats()
{
    QList<ExportFormat> formats;
    for (size_t i = 0; i < names.size(); ++i) {
        formats.append(static_cast<ExportFormat>(i));
    }
    return formats;
}

QString exportFormatName(ExportFormat format)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(format)));
}

std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    for (const ExportFormat format : allExportFormats()) {
        if (exportFormatName(format) == name) {
            return format;
        }
    }
    return std::nullopt;
}

bool isOfWholeCluster(ExportFormat format)
{
    return format == ExportFormat::Cluster || format == ExportFormat::Ansible;
}

QList<ExportFormat> hostExportFormats()
{
    QList<ExportFormat> formats = allExportFormats();
    formats.removeIf([](ExportFormat format) {
        return isOfWholeCluster(format) || format == ExportFormat::Nftables
            || format == ExportFormat::Iptables;
    });
    return formats;
}

} // namespace lvs
