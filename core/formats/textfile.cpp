// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/textfile.h"

#include <QSaveFile>

namespace lvs {

Result<void> saveText(const QString &path, const QString &text, QFileDevice::Permissions permissions)
{
    const QByteArray bytes = text.toUtf8();
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(permissions)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten) {
        return Error(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return {};
}

} // namespace lvs
