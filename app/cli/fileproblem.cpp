// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fileproblem.h"

#include "app/cli/commandline.h"
#include "app/cli/planjson.h"
#include "core/plan/wording/wording.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace lvs::cli {

namespace {

constexpr qint64 atOnce = 1 << 20;

} // namespace

QString FileProblem::toString() const
{
    const QString name = file == u'-' ? CommandLine::tr("standard input") : file;
    if (!error.position || error.position->line == 0) {
        return name + QLatin1String(": ") + describe(error);
    }
    return QStringLiteral("%1:%2:%3: %4")
        .arg(name)
        .arg(error.position->line)
        .arg(error.position->column)
        .arg(describe(error));
}

QJsonArray problemsJson(const QList<FileProblem> &problems)
{
    QJsonArray array;
    for (const FileProblem &each : problems) {
        QJsonObject object = errorJson(each.error);
        object.insert(QLatin1String("file"), each.file);
        if (each.error.position) {
            object.insert(QLatin1String("line"), each.error.position->line);
            object.insert(QLatin1String("column"), each.error.position->column);
        }
        array.append(object);
    }
    return array;
}

Result<QByteArray> readBytes(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    const bool opened = path == u'-' ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    // A pipe gives what it has at present; only nothing is its end.
    QByteArray bytes;
    QByteArray part;
    do {
        part = file.read(std::min(atOnce, mostBytes + 1 - bytes.size()));
        bytes += part;
    } while (!part.isEmpty());
    if (file.error() != QFileDevice::NoError) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    if (bytes.size() > mostBytes) {
        return Error(ErrorCode::LimitExceeded, {QStringLiteral("bytes"), QString::number(mostBytes)});
    }
    return bytes;
}

} // namespace lvs::cli
