// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace lvs::test {

/// How a run of the command line ended, and what it said.
struct Run
{
    int status = -1;
    QString out;
    QString err;
};

inline Run run(const QStringList &arguments, const QByteArray &input = {}, const QStringList &as = {})
{
    QProcess process;
    QStringList command = as;
    command.append(QStringLiteral(LVS_CLI));
    command += arguments;
    process.start(command.first(), command.mid(1));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

inline QJsonObject jsonOf(const Run &ended)
{
    return QJsonDocument::fromJson(ended.out.toUtf8()).object();
}

} // namespace lvs::test
