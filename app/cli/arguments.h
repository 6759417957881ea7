// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verbs.h"
#include "core/formats/exportformat.h"
#include "core/formats/fileformat.h"
#include "core/model/servicekey.h"
#include "core/model/sshdestination.h"
#include "core/session/host.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace lvs::cli {

/// What the command line asks for.
struct Arguments
{
    Verb verb = Verb::Show;
    QString file; ///< "-" for standard input; empty for verbs without one
    QString otherFile; ///< diff: the second; empty: it is compared with the host
    std::optional<FileFormat> format; ///< of the file; nothing: it is told by what stands in it
    QString to; ///< convert: what is written
    std::optional<ExportFormat> exportFormat; ///< export, cluster export: the only one
    QString folder; ///< export, cluster export, convert: below which files go
    QString output; ///< export, convert: where the only file goes; "-" or empty: standard output
    QString archive; ///< export, cluster export, convert: in which files go; "-": standard output
    bool partial = false; ///< import, convert: lines that are wrong are left out
    QString bus; ///< an address; empty for the system bus
    std::optional<SshDestination> host; ///< another machine
    QString machine; ///< the one machine of a cluster that is meant; empty for all
    QString scripts; ///< folder for the scripts of machines without a helper
    bool fix = false; ///< cluster doctor: what can be put right is
    bool leave = false; ///< where a machine fails, those that were changed stay so
    bool simulated = false;
    bool json = false;
    bool stats = false;
    bool yes = false;
    ApplyOptions options; ///< of what is applied
    std::chrono::seconds time {0}; ///< that a checkpoint is given
    std::chrono::milliseconds interval {1000};
    quint64 number = 0; ///< of a saved state; 0: the latest
    int count = 0; ///< samples until watch ends; 0: never
    std::vector<ServiceKey> services; ///< that watch is about; empty for all
    qint64 since = 0; ///< log: from then on, milliseconds since 1970
    bool follow = false; ///< log: goes on with what comes
    QString kernel; ///< simulate: the release of the kernel whose rules hold
};

/// Whether it is about files alone, and needs no host.
[[nodiscard]] bool isOfFiles(const Arguments &arguments);

/// What to print in place of doing something, and how to end.
struct EarlyEnd
{
    QString text;
    bool isError = false;
};

/// Understands a command line, the program's name first.
[[nodiscard]] std::variant<Arguments, EarlyEnd> parseArguments(const QStringList &commandLine);

} // namespace lvs::cli
