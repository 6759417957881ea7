// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/session/cluster/clusterjob.h"

#include <QTimer>

#include <map>
#include <memory>
#include <set>

namespace lvs::cli {

class Interruption;
class KeepQuestion;

/// One run of a verb of the command line that is about a cluster: opens the way to its machines, does the
/// verb, ends the event loop.
class ClusterProgram : public QObject
{
    Q_OBJECT
public:
    explicit ClusterProgram(const Arguments &arguments);
    ~ClusterProgram() override;

    /// Begins; to be called when the event loop runs.
    void start();

private:
    /// What is wrong with the machines.
    struct Diagnosis
    {
        QString text;
        QJsonArray hosts;
        bool somethingIsWrong = false;
        std::optional<Error> error; ///< why one of them could not be looked at
    };

    void openHosts();
    void takeStatus(const QString &name);
    void stopWaiting();
    void begin();
    void printPlan(QTextStream &stream);
    void endPlan();
    void takeDiagnosis();
    [[nodiscard]] Diagnosis diagnosis() const;
    void applyPlan();
    [[nodiscard]] bool writeScripts();
    [[nodiscard]] bool writeScript(const HostPlan &host);
    void runJob();
    void tellProgress(const QString &host);
    void takePhase(ClusterJob::Phase phase);
    void takeReport();
    [[nodiscard]] const Error *firstError() const;
    [[nodiscard]] QString errorText(const HostPlan &host) const;

    Arguments m_arguments;
    Output m_output;
    QTimer m_patience;
    Cluster m_cluster;
    std::map<QString, std::unique_ptr<Host>> m_owned;
    ClusterHosts m_hosts;
    std::set<QString> m_awaited; ///< machines that have not said yet whether they can be reached
    ClusterPlan m_plan;
    std::map<QString, ClusterJob::HostPhase> m_told;
    std::unique_ptr<Interruption> m_interruption;
    std::unique_ptr<ClusterJob> m_job;
    std::unique_ptr<KeepQuestion> m_question;
    bool m_begun = false;
};

} // namespace lvs::cli
