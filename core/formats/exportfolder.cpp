// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/exportfolder.h"

#include "core/formats/textfile.h"

#include <QDir>
#include <QFileInfo>

namespace lvs {

namespace {

QFileDevice::Permissions permissionsOf(FileMode mode)
{
    constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    constexpr QFileDevice::Permissions execution =
        QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    switch (mode) {
    case FileMode::Private:
        return owner;
    case FileMode::Executable:
        return owner | others | execution;
    case FileMode::Plain:
        break;
    }
    return owner | others;
}

Result<void> saveOne(const QString &path, const ExportedFile &each)
{
    if (const QString folder = QFileInfo(path).path(); !QDir().mkpath(folder)) {
        return Error(ErrorCode::FileUnwritable, {folder, qt_error_string()});
    }
    return saveText(path, each.text, permissionsOf(each.mode));
}

} // namespace

Result<void> saveExport(const QString &folder, const QList<ExportedFile> &files)
{
    for (const ExportedFile &each : files) {
        if (Result<void> saved = saveOne(QDir(folder).filePath(each.path), each); !saved) {
            return saved;
        }
    }
    return {};
}

} // namespace lvs
