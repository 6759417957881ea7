// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"
#include "core/plan/explain/finding.h"
#include "core/session/cluster/clusterjob.h"
#include "ui/wizard/clusterchoices.h"

#include <QObject>

#include <functional>
#include <memory>
#include <set>

namespace lvs {

class HostSession;
class HostsModel;
struct HostState;

/// What the pages of the wizard share: the choices so far, and the machines that they can be about.
class ClusterDraft : public QObject
{
    Q_OBJECT
public:
    /// Adds a machine over ssh to the window's list.
    using MachineAdder = std::function<HostSession *(const SshDestination &, const QString &name)>;

    /// hosts must outlive this. The machine that is shown is the director until another one is chosen.
    ClusterDraft(HostsModel &hosts, HostSession *shown, MachineAdder addMachine, QObject *parent = nullptr);

    [[nodiscard]] const ClusterChoices &choices() const { return m_choices; }
    void setChoices(const ClusterChoices &choices);
    [[nodiscard]] HostsModel &hosts() const { return m_hosts; }
    [[nodiscard]] AddressFamily family() const;

    /// Null for none, and where it has left the window's list.
    [[nodiscard]] HostSession *director() const;
    void setDirector(HostSession *session);
    /// Null where nothing reaches it.
    [[nodiscard]] HostSession *machineOf(const ServerChoice &server) const;
    /// The machines that can be real servers and are not chosen yet.
    [[nodiscard]] QList<HostSession *> candidates() const;
    void addServer(HostSession *session);
    void addUnmanagedServer();
    void removeServer(size_t place);
    HostSession *addMachine(const SshDestination &destination, const QString &name);

    /// What is known of it; null before it was read.
    [[nodiscard]] static std::shared_ptr<const HostState> stateOf(const HostSession *session);

    /// What the choices amount to.
    [[nodiscard]] Cluster cluster() const { return clusterOf(m_choices); }
    /// Its machines that something reaches.
    [[nodiscard]] ClusterHosts clusterHosts() const;
    /// What the machines' parts ask for, for what is known of them at this moment; those that nothing reaches
    /// are led by a script.
    [[nodiscard]] ClusterPlan rolePlan() const;
    /// The same with the fixes that were chosen: what is reviewed and applied.
    [[nodiscard]] ClusterPlan plan() const;
    /// Whether what the doctor finds beside the machine's part is put right, too.
    [[nodiscard]] bool isFixed(const QString &host, const Finding &finding) const;
    void setFixed(const QString &host, const Finding &finding, bool on);
    [[nodiscard]] OnFailure onFailure() const { return m_onFailure; }
    void setOnFailure(OnFailure onFailure) { m_onFailure = onFailure; }
    /// What the window's list calls the machines, by their names in the cluster.
    [[nodiscard]] std::map<QString, QString> titles() const;

    /// Fills in what follows from the machines and was not chosen by hand: interfaces, addresses.
    void propose();
    /// From now on it is the user's, and not proposed any more.
    void chooseInterface(const ShortName &interface);
    void chooseInside(const ShortName &interface, const std::optional<Address> &address);

Q_SIGNALS:
    void changed();
    /// A machine was reached, lost, or read again.
    void machineChanged();

private:
    void watch(HostSession *session);
    void proposeDirector(ClusterChoices &choices) const;
    void proposeServers(ClusterChoices &choices) const;

    ClusterChoices m_choices;
    HostsModel &m_hosts;
    MachineAdder m_addMachine;
    QList<QObject *> m_watched;
    std::set<QStringList> m_fixes; ///< the machine, the code and the arguments of each
    OnFailure m_onFailure = OnFailure::Undo;
    bool m_interfaceChosen = false;
    bool m_insideChosen = false;
};

} // namespace lvs
