// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: lvs-bench-reading FORMAT FILE
// Reads a file as the window and the command line do, and prints how many services and real servers it names.
// Status 1 where anything in it is wrong.
#include "core/base/allocation.h"
#include "core/formats/fileformat.h"
#include "core/formats/textfile.h"
#include "core/plan/wording/wording.h"

#include <cstdio>

namespace {

int fail(const lvs::Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(lvs::describe(error)));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    lvs::keepFreedMemory();
    if (argc != 3) {
        return 2;
    }
    const lvs::Result<lvs::FileFormat> format = lvs::fileFormatFromName(QString::fromLocal8Bit(argv[1]));
    const lvs::ImportOptions options;
    const lvs::Result<QByteArray> content =
        lvs::loadBytes(QString::fromLocal8Bit(argv[2]), options.limits.mostCharacters);
    if (!format || !content) {
        return fail(format ? content.error() : format.error());
    }
    const lvs::Imported imported = lvs::readFile(*format, *content, options);
    if (!imported.ok()) {
        return fail(imported.problems.front());
    }
    const lvs::IpvsState &tables = imported.state.ipvs;
    std::printf("%zu %zu\n", tables.services.size(), tables.realServerCount());
    return 0;
}
