// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/scriptfile.h"

#include <QSaveFile>

namespace lvs {

Result<void> saveScript(const QString &path, const QString &text)
{
    constexpr QFileDevice::Permissions owners =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const QByteArray bytes = text.toUtf8();
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.setPermissions(owners) && file.commit();
    return written ? Result<void>() : Error(ErrorCode::FileUnwritable, {path, file.errorString()});
}

} // namespace lvs
