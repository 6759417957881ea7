// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCommandLineParser;

namespace lvs::cli {

/// Makes all options and operands of all verbs known to the parser, each with what it is for.
void addOptions(QCommandLineParser &parser);

} // namespace lvs::cli
