// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/session/scenario/scenario.h"

#include <QElapsedTimer>
#include <QObject>

namespace lvs::cli {

/// One run of "simulate": reads a scenario, and prints which real server each of its clients is sent to. It
/// needs no host, and no kernel.
class ScenarioProgram : public QObject
{
    Q_OBJECT
public:
    explicit ScenarioProgram(const Arguments &arguments);

    /// Begins; to be called when the event loop runs.
    void start();

private:
    void goOn();
    void showProgress();

    Arguments m_arguments;
    Output m_output;
    Scenario m_scenario;
    std::optional<ScenarioRun> m_run;
    QByteArray m_chosen;
    QElapsedTimer m_clock; ///< since progress was shown
    bool m_showsProgress = false;
    bool m_hasShownProgress = false;
};

} // namespace lvs::cli
