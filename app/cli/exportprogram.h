// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"

#include <QObject>

namespace lvs::cli {

/// One run of "cluster export": the files that set up the machines of a document without this program, for
/// each machine and each way in which machines are configured.
class ExportProgram : public QObject
{
    Q_OBJECT
public:
    explicit ExportProgram(const Arguments &arguments);

    /// Does it; to be called when the event loop runs.
    void start();

private:
    Arguments m_arguments;
    Output m_output;
};

} // namespace lvs::cli
