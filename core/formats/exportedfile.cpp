// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/exportedfile.h"

namespace lvs {

QString fileModeNumber(FileMode mode)
{
    switch (mode) {
    case FileMode::Plain:
        return QStringLiteral("0644");
    case FileMode::Executable:
        return QStringLiteral("0755");
    case FileMode::Private:
        return QStringLiteral("0600");
    }
    Q_UNREACHABLE();
}

} // namespace lvs
