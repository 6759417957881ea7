// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace lvs {

/// Who may do what with a file that is put onto a host.
enum class FileMode : quint8 {
    Plain, ///< 0644
    Executable, ///< 0755
    Private, ///< 0600: its program refuses it otherwise, or it has a password in it
};

/// The mode's number, as chmod(1) takes it in octal digits: "0644".
[[nodiscard]] QString fileModeNumber(FileMode mode);

/// One file of an export, as text: whoever exports shows it, copies it, or saves it below a folder.
struct ExportedFile
{
    /// Where it belongs on the host, without the first slash: "etc/sysctl.d/90-lvs.conf". In the export of
    /// a cluster the host's name stands before it. Only letters, digits and "/._@:+-" stand in it, and no
    /// part of it is "." or "..".
    QString path;
    QString text;
    FileMode mode = FileMode::Plain;
    /// Unsupported, with the subject that the file should say and cannot as its first argument; its head
    /// lists the same.
    QList<Error> omissions;

    friend bool operator==(const ExportedFile &, const ExportedFile &) = default;
};

} // namespace lvs
