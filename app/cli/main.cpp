// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpointprogram.h"
#include "app/cli/clusterprogram.h"
#include "app/cli/exportprogram.h"
#include "app/cli/fileprogram.h"
#include "app/cli/program.h"
#include "app/cli/scenarioprogram.h"
#include "core/base/allocation.h"
#include "translations/translations.h"

#include <cstdio>

namespace {

template <typename Program> int run(const lvs::cli::Arguments &arguments)
{
    Program program(arguments);
    QMetaObject::invokeMethod(&program, &Program::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    lvs::keepFreedMemory();
    using namespace lvs::cli;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lvsdesk-cli"));
    lvs::installTranslations(application, lvs::chosenLocale(QCoreApplication::arguments()));

    const auto parsed = parseArguments(QCoreApplication::arguments());
    if (const auto *end = std::get_if<EarlyEnd>(&parsed)) {
        QTextStream(end->isError ? stderr : stdout) << end->text << Qt::endl;
        return static_cast<int>(end->isError ? ExitStatus::BadInput : ExitStatus::Done);
    }
    const auto &arguments = std::get<Arguments>(parsed);
    if (isOfFiles(arguments)) {
        return run<FileProgram>(arguments);
    }
    if (isOfCheckpoint(arguments.verb)) {
        return run<CheckpointProgram>(arguments);
    }
    if (arguments.verb == Verb::ClusterExport) {
        return run<ExportProgram>(arguments);
    }
    if (arguments.verb == Verb::Simulate) {
        return run<ScenarioProgram>(arguments);
    }
    return isOfCluster(arguments.verb) ? run<ClusterProgram>(arguments) : run<Program>(arguments);
}
