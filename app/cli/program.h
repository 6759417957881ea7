// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/importedfile.h"
#include "app/cli/output.h"
#include "app/cli/servicesfile.h"
#include "core/plan/plandifference.h"
#include "core/session/host.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace lvs::cli {

class Interruption;
class KeepQuestion;

/// One run of the command line: opens the host that is asked for, does the verb, ends the event loop.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(const Arguments &arguments);
    ~Program() override;

    /// Begins; to be called when the event loop runs.
    void start();

private:
    void openHost();
    void takeStatus();
    void begin();
    void show();
    void showRole();
    void exportState();
    void printState();
    void makePlan();
    void showPlan();
    void printPlan(QTextStream &stream);
    void applyPlan();
    void runJob();
    void planAgain(const Error &error);
    [[nodiscard]] bool mayGoOn(const PlanDifference &found, const Error &error);
    void warnOfOwners();
    void takeReport(const TransactionReport &report);
    void keepOrNot();
    void takeEnd(CheckpointEnd why);
    void printFailures(const TransactionReport &report);
    void doSaved();
    void save();
    void showSaved();
    void compareWithSaved();
    void planReversion();
    /// Ends, with the reason, where nothing is saved or it cannot be used.
    [[nodiscard]] bool hasSaved();
    void watch();
    void printTraffic();
    [[nodiscard]] bool readFile();
    [[nodiscard]] bool readImport();

    Arguments m_arguments;
    Output m_output;
    QTimer m_patience;
    std::unique_ptr<Host> m_host;
    bool m_begun = false;
    ServicesFile m_file;
    std::optional<ImportedFile> m_import; ///< what import and diff lead to
    std::optional<HostState> m_saved; ///< what saved revert leads to
    Plan m_plan;
    quint64 m_generation = 0; ///< that the plan was made for
    int m_plansAgain = 0;
    ApplyJob *m_job = nullptr;
    std::unique_ptr<KeepQuestion> m_question;
    std::unique_ptr<Interruption> m_interruption;
    std::shared_ptr<const CountersSample> m_before;
    int m_samples = 0;
};

} // namespace lvs::cli
