// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/clusterdraft.h"

#include "core/plan/cluster/fixes.h"
#include "ui/cluster/hostlookup.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/wizard/interfaceoffers.h"

#include <algorithm>

namespace lvs {

namespace {

QStringList nameOf(const QString &host, const Finding &finding)
{
    return QStringList {host, findingCodeName(finding.code)} + finding.arguments;
}

} // namespace

ClusterDraft::ClusterDraft(HostsModel &hosts, HostSession *shown, MachineAdder addMachine, QObject *parent)
    : QObject(parent)
    , m_hosts(hosts)
    , m_addMachine(std::move(addMachine))
{
    if (shown != nullptr) {
        setDirector(shown);
    }
}

void ClusterDraft::setChoices(const ClusterChoices &choices)
{
    if (!(choices == m_choices)) {
        m_choices = choices;
        propose();
        Q_EMIT changed();
    }
}

AddressFamily ClusterDraft::family() const
{
    return m_choices.address ? m_choices.address->family() : AddressFamily::IPv4;
}

HostSession *ClusterDraft::director() const
{
    return sessionFor(m_hosts, m_choices.directorHost, m_choices.directorDestination);
}

void ClusterDraft::setDirector(HostSession *session)
{
    ClusterChoices choices = m_choices;
    choices.directorHost = nameInCluster(*session);
    choices.directorDestination = destinationOf(*session);
    choices.interface = {};
    choices.insideInterface = {};
    choices.insideAddress.reset();
    m_interfaceChosen = false;
    m_insideChosen = false;
    // It is one or the other.
    std::erase_if(choices.servers,
                  [&](const ServerChoice &each) { return each.isManaged && machineOf(each) == session; });
    watch(session);
    setChoices(choices);
}

HostSession *ClusterDraft::machineOf(const ServerChoice &server) const
{
    return server.isManaged ? sessionFor(m_hosts, server.host, server.destination) : nullptr;
}

QList<HostSession *> ClusterDraft::candidates() const
{
    QList<HostSession *> candidates;
    for (int row = 0; row < m_hosts.rowCount(); ++row) {
        HostSession *session = m_hosts.session(row);
        const bool isTaken =
            std::any_of(m_choices.servers.begin(), m_choices.servers.end(),
                        [&](const ServerChoice &each) { return machineOf(each) == session; });
        if (!isTaken && session != director() && !session->isSimulated()) {
            candidates.append(session);
        }
    }
    return candidates;
}

void ClusterDraft::addServer(HostSession *session)
{
    ClusterChoices choices = m_choices;
    ServerChoice server;
    server.host = nameInCluster(*session);
    server.destination = destinationOf(*session);
    choices.servers.push_back(server);
    watch(session);
    setChoices(choices);
}

void ClusterDraft::addUnmanagedServer()
{
    ClusterChoices choices = m_choices;
    ServerChoice server;
    server.isManaged = false;
    // What most systems call their first card; it cannot be asked.
    server.interface = ShortName::literal("eth0");
    choices.servers.push_back(server);
    setChoices(choices);
}

void ClusterDraft::removeServer(size_t place)
{
    ClusterChoices choices = m_choices;
    choices.servers.erase(choices.servers.begin() + static_cast<std::ptrdiff_t>(place));
    setChoices(choices);
}

HostSession *ClusterDraft::addMachine(const SshDestination &destination, const QString &name)
{
    return m_addMachine(destination, name);
}

std::shared_ptr<const HostState> ClusterDraft::stateOf(const HostSession *session)
{
    return session != nullptr && session->host().status() == HostStatus::Ready ? session->host().state()
                                                                               : nullptr;
}

ClusterHosts ClusterDraft::clusterHosts() const
{
    return hostsOf(cluster(), m_hosts);
}

ClusterPlan ClusterDraft::rolePlan() const
{
    return planOf(cluster(), ClusterGoal::SetUp, clusterHosts());
}

ClusterPlan ClusterDraft::plan() const
{
    ClusterPlan plan = rolePlan();
    for (HostPlan &host : plan.hosts) {
        if (m_fixes.empty()) {
            break; // looking for what could be chosen takes its time
        }
        QList<Finding> chosen;
        for (const Finding &each : findingsAfter(cluster(), host)) {
            if (isFixed(host.host, each)) {
                chosen.append(each);
            }
        }
        addFixes(host, chosen);
    }
    return plan;
}

bool ClusterDraft::isFixed(const QString &host, const Finding &finding) const
{
    return m_fixes.contains(nameOf(host, finding));
}

void ClusterDraft::setFixed(const QString &host, const Finding &finding, bool on)
{
    if (on) {
        m_fixes.insert(nameOf(host, finding));
    } else {
        m_fixes.erase(nameOf(host, finding));
    }
    Q_EMIT machineChanged();
}

std::map<QString, QString> ClusterDraft::titles() const
{
    return titlesOf(cluster(), m_hosts);
}

void ClusterDraft::watch(HostSession *session)
{
    if (m_watched.contains(session)) {
        return;
    }
    m_watched.append(session);
    connect(session, &HostSession::surroundingsChanged, this, &ClusterDraft::machineChanged);
    connect(session, &HostSession::summaryChanged, this, [this] {
        const ClusterChoices before = m_choices;
        propose();
        if (!(before == m_choices)) {
            Q_EMIT changed();
        }
        Q_EMIT machineChanged();
    });
    // That it has left the list, the list itself says.
    connect(session, &QObject::destroyed, this, [this, session] { m_watched.removeAll(session); });
    session->start();
}

void ClusterDraft::propose()
{
    proposeDirector(m_choices);
    proposeServers(m_choices);
    for (ServerChoice &each : m_choices.servers) {
        if (!each.isManaged) {
            each.host = each.address ? each.address->toString() : QString();
            each.destination = each.host; // where somebody may reach it by ssh one day
        }
    }
}

void ClusterDraft::proposeDirector(ClusterChoices &choices) const
{
    const std::shared_ptr<const HostState> state = stateOf(director());
    if (!state) {
        return;
    }
    const NetworkState &network = state->setup.network;
    if (!m_interfaceChosen) {
        // An address that the director has already says nothing of where another would belong.
        const bool isFree = choices.address && network.places(*choices.address).empty();
        choices.interface =
            proposedInterface(network, family(), isFree ? choices.address : std::optional<Address>());
    }
    if (!m_insideChosen) {
        choices.insideInterface = proposedInside(network, family(), choices.interface);
        const std::vector<Address> own = offeredAddresses(network, choices.insideInterface, family());
        choices.insideAddress = own.empty() ? std::nullopt : std::optional(own.front());
    }
}

void ClusterDraft::proposeServers(ClusterChoices &choices) const
{
    const std::shared_ptr<const HostState> director = stateOf(this->director());
    for (ServerChoice &server : choices.servers) {
        const std::shared_ptr<const HostState> state = stateOf(machineOf(server));
        if (!state) {
            continue;
        }
        const NetworkState &network = state->setup.network;
        if (!server.address) {
            server.address = proposedServerAddress(
                network, director ? director->setup.network : NetworkState(),
                choices.isNat() ? choices.insideInterface : choices.interface, family());
        }
        if (server.interface.isEmpty() && server.address) {
            server.interface = interfaceWith(network, *server.address);
        }
    }
}

void ClusterDraft::chooseInterface(const ShortName &interface)
{
    m_interfaceChosen = true;
    ClusterChoices choices = m_choices;
    choices.interface = interface;
    setChoices(choices);
}

void ClusterDraft::chooseInside(const ShortName &interface, const std::optional<Address> &address)
{
    m_insideChosen = true;
    ClusterChoices choices = m_choices;
    choices.insideInterface = interface;
    choices.insideAddress = address;
    setChoices(choices);
}

} // namespace lvs
