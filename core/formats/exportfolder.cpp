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

Result<void> saveBelow(const QString &folder, const ExportedFile &each)
{
    const QString path = QDir(folder).filePath(each.path);
    if (const QString place = QFileInfo(path).path(); !QDir().mkpath(place)) {
        return Error(ErrorCode::FileUnwritable, {place, qt_error_string()});
    }
    return saveExportedFile(path, each);
}

} // namespace

Result<void> saveExport(const QString &folder, const QList<ExportedFile> &files)
{
    for (const ExportedFile &each : files) {
        if (Result<void> saved = saveBelow(folder, each); !saved) {
            return saved;
        }
    }
    return {};
}

Result<void> saveExportedFile(const QString &path, const ExportedFile &file)
{
    return saveText(path, file.text, permissionsOf(file.mode));
}

QStringList filesAlreadyIn(const QString &folder, const QList<ExportedFile> &files)
{
    QStringList there;
    for (const ExportedFile &each : files) {
        const QFileInfo place(QDir(folder).filePath(each.path));
        // A link that leads nowhere is somebody's, too.
        if ((place.exists() || place.isSymLink()) && !there.contains(each.path)) {
            there.append(each.path);
        }
    }
    return there;
}

} // namespace lvs
