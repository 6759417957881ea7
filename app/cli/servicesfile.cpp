// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servicesfile.h"

#include "app/cli/commandline.h"
#include "core/formats/ipvsadm/reader.h"
#include "core/plan/validator.h"
#include "core/plan/wording/wording.h"

#include <QFile>

#include <cstdio>

namespace lvs::cli {

namespace {

/// Larger than any file of a real host.
constexpr qint64 mostBytes = 64 * 1024 * 1024;

QString placed(const QString &path, const Error &error)
{
    const QString name = path == u'-' ? CommandLine::tr("standard input") : path;
    if (!error.position || error.position->line == 0) {
        return name + QLatin1String(": ") + describe(error);
    }
    return QStringLiteral("%1:%2:%3: %4")
        .arg(name)
        .arg(error.position->line)
        .arg(error.position->column)
        .arg(describe(error));
}

Result<QString> readText(const QString &path)
{
    QFile file(path);
    const bool opened = path == u'-' ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    if (bytes.size() > mostBytes) {
        return Error(ErrorCode::LimitExceeded, {QStringLiteral("bytes"), QString::number(mostBytes)});
    }
    return QString::fromUtf8(bytes);
}

} // namespace

ServicesFile readServicesFile(const QString &path)
{
    ServicesFile file;
    const Result<QString> text = readText(path);
    if (!text) {
        file.problems.append(placed(path, text.error()));
        return file;
    }
    file.text = *text;
    const IpvsadmReading reading = readIpvsadm(file.text);
    file.state = reading.state;
    for (const Error &error : reading.errors) {
        file.problems.append(placed(path, error));
    }
    for (const Diagnostic &finding : validate(reading.state)) {
        if (!finding.refuses()) {
            QString about = finding.service.toString();
            if (finding.realServer) {
                about += QLatin1String(" -> ") + finding.realServer->toString();
            }
            file.warnings.append(about + QLatin1String(": ") + describe(finding));
        }
    }
    return file;
}

IpvsState wantedState(const ServicesFile &file, const IpvsState &live)
{
    // Read on the live time-outs, so that the file's own change only what they name.
    IpvsState start;
    start.timeouts = live.timeouts;
    IpvsState wanted = readIpvsadm(file.text, start).state;
    if (!wanted.master) {
        wanted.master = live.master;
    }
    if (!wanted.backup) {
        wanted.backup = live.backup;
    }
    return wanted;
}

} // namespace lvs::cli
