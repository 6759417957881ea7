// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/includedfiles.h"

#include <QDir>
#include <QFileInfo>

namespace lvs {

namespace {

/// The text of a file below a folder, wherever its links lead.
Result<QString> textBelow(const QString &folder, const QString &path, qsizetype most)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty() || !real.startsWith(folder + u'/') || !QFileInfo(real).isFile()) {
        return Error(ErrorCode::IncludeNotRead, {path});
    }
    QFile file(real);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    const QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most) {
        return Error(ErrorCode::FileTooLarge, {path, QString::number(most)});
    }
    return QString::fromUtf8(bytes);
}

Result<QString> textOf(const QString &folder, const QString &pattern, qsizetype most)
{
    const QFileInfo asked(QDir(folder).absoluteFilePath(pattern));
    const QStringList names =
        asked.dir().entryList({asked.fileName()}, QDir::Files | QDir::Readable, QDir::Name);
    if (names.isEmpty()) {
        return Error(ErrorCode::IncludeNotRead, {pattern});
    }
    QString whole;
    for (const QString &name : names) {
        const Result<QString> text = textBelow(folder, asked.dir().filePath(name), most);
        if (!text) {
            return text.error();
        }
        whole += *text + u'\n';
        if (whole.size() > most) {
            return Error(ErrorCode::FileTooLarge, {pattern, QString::number(most)});
        }
    }
    return whole;
}

} // namespace

IncludeReader includeReaderFor(const QString &path, const ImportLimits &limits)
{
    const QString folder = QFileInfo(path).absoluteDir().canonicalPath();
    return [folder, most = limits.mostCharacters](const QString &pattern) {
        return textOf(folder, pattern, most);
    };
}

} // namespace lvs
