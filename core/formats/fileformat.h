// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

#include <QByteArray>
#include <QStringList>

#include <span>

namespace lvs {

/// The ways of writing LVS down that can be read.
enum class FileFormat : quint8 {
    Ipvsadm, ///< what `ipvsadm -S` writes and `ipvsadm -R` takes
    Listing, ///< what `ipvsadm -L -n` prints
    Shell, ///< a script that sets a machine up
    Keepalived, ///< keepalived.conf
    Ldirectord, ///< ldirectord.cf
    Sysctl, ///< sysctl.conf and fragments of sysctl.d
    Cluster, ///< LVS Desk's document of a cluster
    Saved, ///< LVS Desk's saved state of a host
};

/// All formats, in the order in which they are offered.
[[nodiscard]] std::span<const FileFormat> fileFormats();

/// What the command line calls a format: "ipvsadm", "keepalived" …
[[nodiscard]] QString fileFormatName(FileFormat format);
/// Errors: FormatUnknown (0 name, 1 all names).
[[nodiscard]] Result<FileFormat> fileFormatFromName(QStringView name);
[[nodiscard]] QStringList fileFormatNames();

/// Which format a file has, by what stands in it, and where that does not tell, by its name; nothing where
/// neither does. Looks at no more than the first 64 KiB.
[[nodiscard]] std::optional<FileFormat> detectFormat(const QString &name, const QByteArray &content);

/// Reads a file of that format. Problems beside the formats' own: FileTooLarge, NotText.
[[nodiscard]] Imported readFile(FileFormat format, const QByteArray &content,
                                const ImportOptions &options = {});

} // namespace lvs
