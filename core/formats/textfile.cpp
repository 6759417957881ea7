// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/textfile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace lvs {

namespace {

bool isWhole(QFileDevice &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush();
}

Result<void> outcome(bool isWritten, const QString &path, const QFileDevice &file)
{
    if (!isWritten) {
        return Error(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return {};
}

} // namespace

Result<QByteArray> loadBytes(const QString &path, qint64 mostBytes)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return Error(ErrorCode::FileNotPlain, {path});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    // Files of /proc say that they are empty, so that their size tells nothing.
    QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    if (bytes.size() > mostBytes) {
        return Error(ErrorCode::FileTooLarge, {path, QString::number(mostBytes)});
    }
    return bytes;
}

Result<void> saveBytes(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir()) {
        QFile file(path);
        return outcome(file.open(QIODevice::WriteOnly) && isWhole(file, bytes), path, file);
    }
    QSaveFile file(path);
    return outcome(file.open(QIODevice::WriteOnly) && file.setPermissions(permissions) && isWhole(file, bytes)
                       && file.commit(),
                   path, file);
}

Result<void> saveText(const QString &path, const QString &text, QFileDevice::Permissions permissions)
{
    return saveBytes(path, text.toUtf8(), permissions);
}

} // namespace lvs
