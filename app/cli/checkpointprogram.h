// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/session/host.h"

#include <QTimer>

#include <memory>

namespace lvs::cli {

/// One run of a verb that is about a host's checkpoint: shows it, confirms it, has it taken back, gives it
/// more time.
class CheckpointProgram : public QObject
{
    Q_OBJECT
public:
    explicit CheckpointProgram(const Arguments &arguments);

    /// Begins; to be called when the event loop runs.
    void start();

private:
    void takeStatus();
    void begin();
    void show();
    void order();
    void takeAnswer(const std::optional<Error> &error);

    Arguments m_arguments;
    Output m_output;
    QTimer m_patience;
    std::unique_ptr<Host> m_host;
    bool m_begun = false;
};

} // namespace lvs::cli
