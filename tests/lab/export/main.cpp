// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// lvs-export DOCUMENT FOLDER [FORMAT...]: writes a cluster's files below a folder, as the export does.
#include "core/formats/cluster/reader.h"
#include "core/formats/clusterexport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace {

bool save(const QString &folder, const lvs::ExportedFile &file)
{
    const QString path = folder + u'/' + file.path;
    QFile out(path);
    const QByteArray text = file.text.toUtf8();
    if (!QDir().mkpath(QFileInfo(path).path()) || !out.open(QIODevice::WriteOnly)
        || out.write(text) != text.size()) {
        std::fprintf(stderr, "lvs-export: cannot write %s\n", qPrintable(path));
        return false;
    }
    QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner;
    if (file.mode != lvs::FileMode::Private) {
        mode |= QFile::ReadGroup | QFile::ReadOther;
    }
    if (file.mode == lvs::FileMode::Executable) {
        mode |= QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    }
    return out.setPermissions(mode);
}

} // namespace

int main(int argc, char *argv[])
{
    QFile document(QString::fromLocal8Bit(argc > 2 ? argv[1] : ""));
    if (argc < 3 || !document.open(QIODevice::ReadOnly)) {
        std::fputs("usage: lvs-export DOCUMENT FOLDER [FORMAT...]\n", stderr);
        return 2;
    }
    const lvs::ClusterReading reading = lvs::readCluster(document.readAll());
    QList<lvs::ExportFormat> formats;
    for (int i = 3; i < argc; ++i) {
        if (const auto format = lvs::exportFormatFromName(QString::fromLocal8Bit(argv[i]))) {
            formats.append(*format);
        } else {
            std::fprintf(stderr, "lvs-export: no format %s\n", argv[i]);
            return 2;
        }
    }
    const auto parts =
        lvs::exportCluster(reading.cluster, formats.isEmpty() ? lvs::allExportFormats() : formats);
    for (const lvs::ClusterProblem &problem : reading.problems) {
        std::fprintf(stderr, "lvs-export: %s: %s\n", qPrintable(problem.place),
                     qPrintable(errorCodeName(problem.error.code)));
    }
    if (!reading.ok() || !parts) {
        std::fputs("lvs-export: it is no cluster that can be exported\n", stderr);
        return 1;
    }
    for (const lvs::ExportedPart &part : *parts) {
        for (const lvs::ExportedFile &file : part.files) {
            if (!save(QString::fromLocal8Bit(argv[2]), file)) {
                return 1;
            }
        }
    }
    return 0;
}
