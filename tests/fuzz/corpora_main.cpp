// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: lvs-fuzz-corpora FOLDER                every file of each target's corpus once
//        lvs-fuzz-corpora --seeds FOLDER FILES  writes files to begin a corpus with; FILES is tests/data
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace lvs;

namespace {

int runCorpora(const QDir &corpora)
{
    int status = 0;
    for (const fuzz::Target &target : fuzz::targets()) {
        const QDir corpus(corpora.filePath(QLatin1String(target.name)));
        const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(corpus.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
                return 1;
            }
            std::fprintf(stderr, "%s/%s\r", target.name, qPrintable(name)); // the last is the one that failed
            target.run(file.readAll());
        }
        std::printf("%s: %lld files\n", target.name, static_cast<long long>(names.size()));
        status = names.isEmpty() ? 1 : status; // a corpus that is gone tests nothing
    }
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && QByteArrayView(argv[1]) == "--seeds") {
        const QString files = QString::fromLocal8Bit(argv[3]);
        return fuzz::writeSeeds(QString::fromLocal8Bit(argv[2]), files) ? 0 : 1;
    }
    return argc == 2 ? runCorpora(QDir(QString::fromLocal8Bit(argv[1]))) : 2;
}
