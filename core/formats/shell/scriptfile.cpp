// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/scriptfile.h"

#include "core/formats/textfile.h"

namespace lvs {

Result<void> saveScript(const QString &path, const QString &text)
{
    constexpr QFileDevice::Permissions owners =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    return saveText(path, text, owners);
}

} // namespace lvs
