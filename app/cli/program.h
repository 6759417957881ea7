// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitstatus.h"
#include "app/cli/servicesfile.h"
#include "core/plan/plan.h"
#include "core/session/host.h"

#include <QObject>
#include <QTextStream>
#include <QTimer>

#include <memory>

namespace lvs::cli {

/// One run of the command line: opens the host that is asked for, does the verb, ends the event loop.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(const Arguments &arguments);

    /// Begins; to be called when the event loop runs.
    void start();

private:
    void openHost();
    void takeStatus();
    void begin();
    void show();
    void printState();
    void check();
    void makePlan();
    void printPlan(QTextStream &stream);
    void applyPlan();
    [[nodiscard]] bool isConfirmed();
    void takeReport(const TransactionReport &report);
    void printSteps(const TransactionReport &report);
    void watch();
    void printTraffic();
    [[nodiscard]] bool readFile();
    void end(ExitStatus status);
    void endWith(const Error &error);

    Arguments m_arguments;
    QTextStream m_out;
    QTextStream m_err;
    QTimer m_patience;
    std::unique_ptr<Host> m_host;
    bool m_begun = false;
    bool m_ended = false;
    ServicesFile m_file;
    Plan m_plan;
    ApplyJob *m_job = nullptr;
    std::shared_ptr<const CountersSample> m_before;
    int m_samples = 0;
};

} // namespace lvs::cli
