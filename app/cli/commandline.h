// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace lvs::cli {

/// Where the words of the command line's functions stand in the translations.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(lvs::cli::CommandLine)
};

} // namespace lvs::cli
