// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: lvs-fuzz-corpora FOLDER...       every file of each target's corpus in them once
//        lvs-fuzz-corpora --seeds FOLDER  writes files to begin a corpus with
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <optional>

using namespace lvs;

namespace {

/// How many files there are; nothing where one cannot be read.
std::optional<qsizetype> runCorpus(const fuzz::Target &target, const QDir &corpus)
{
    const QStringList names = corpus.exists() ? corpus.entryList(QDir::Files, QDir::Name) : QStringList();
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
            return std::nullopt;
        }
        std::fprintf(stderr, "%s/%s\r", target.name, qPrintable(name)); // the last is the one that failed
        target.run(file.readAll());
    }
    return names.size();
}

int runCorpora(const QStringList &folders)
{
    for (const fuzz::Target &target : fuzz::targets()) {
        qsizetype count = 0;
        for (const QString &folder : folders) {
            const auto files = runCorpus(target, QDir(folder).filePath(QLatin1String(target.name)));
            if (!files) {
                return 1;
            }
            count += *files;
        }
        std::printf("%s: %lld files\n", target.name, static_cast<long long>(count));
        if (count == 0) {
            return 1; // a corpus that is gone tests nothing
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    if (arguments.size() == 2 && arguments.front() == QLatin1String("--seeds")) {
        return fuzz::writeSeeds(arguments.back()) ? 0 : 1;
    }
    return arguments.isEmpty() ? 2 : runCorpora(arguments);
}
