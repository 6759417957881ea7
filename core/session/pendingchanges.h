// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/restore/object.h"

#include <map>
#include <utility>
#include <vector>

namespace lvs {

/// What one edited object was when the user first touched it, and what the user wants it to be; nothing
/// means "does not exist".
template <typename Value> struct PendingChange
{
    std::optional<Value> base;
    std::optional<Value> wanted;

    [[nodiscard]] bool isAddition() const { return !base && wanted; }
    [[nodiscard]] bool isRemoval() const { return base && !wanted; }

    friend bool operator==(const PendingChange &, const PendingChange &) = default;
};

/// A pending object that somebody else changed since the user first touched it.
struct PendingConflict
{
    ServiceKey service;
    std::optional<Endpoint> realServer;
    std::optional<SysctlName> sysctl;
    QString subject;
    std::optional<ObjectKey> object = std::nullopt; ///< of the network
};

/// What stands in the network of a host, as a value of its own.
using NetworkObject = std::variant<Link, InterfaceAddress, Route, MarkRule, EncapsulationPort>;

/// The edits that the user has not applied yet: an overlay on the live state, key by key. Objects that
/// the user did not edit are not in here and are never touched. A plain value, so that undo can keep the
/// one from before.
class PendingChanges
{
public:
    using RealServerKey = std::pair<ServiceKey, Endpoint>;

    [[nodiscard]] bool isEmpty() const;
    /// Objects with a pending change.
    [[nodiscard]] size_t count() const;

    /// Wants a service to exist with these settings. live is the state beneath.
    void setService(const IpvsState &live, const ServiceKey &key, const ServiceSettings &settings);
    /// Wants a service and all its real servers gone.
    void removeService(const IpvsState &live, const ServiceKey &key);
    /// Wants a real server in a service.
    void setRealServer(const IpvsState &live, const ServiceKey &key, const RealServer &server);
    void removeRealServer(const IpvsState &live, const ServiceKey &key, const Endpoint &endpoint);
    void setTimeouts(const IpvsState &live, const Timeouts &timeouts);
    /// Nothing means: stopped.
    void setSyncDaemon(const IpvsState &live, SyncRole role, const std::optional<SyncDaemon> &daemon);
    /// Wants a kernel setting to have that value; one that the live state does not have cannot be wanted.
    void setSysctl(const SysctlState &live, const SysctlName &name, const SysctlValue &value);
    /// Wants the whole tables to become that state: an import, for instance.
    void setDesired(const IpvsState &live, const IpvsState &desired);
    /// The same with the kernel settings and the network.
    void setDesired(const HostState &live, const HostState &desired);
    /// Wants one object, whatever it is, to be as it is in that state, its absence included. A service is its
    /// settings; its real servers go with it.
    void setObject(const HostState &live, const ObjectKey &object, const HostState &wanted);
    /// Forgets the change of one object (and, for a service, of its real servers).
    void discardService(const ServiceKey &key);
    void discardRealServer(const ServiceKey &key, const Endpoint &endpoint);
    void discardSysctl(const SysctlName &name);
    /// Of the network.
    void discardObject(const ObjectKey &object);

    /// The live state overlaid by the changes. A change of a real server whose service is gone beneath
    /// it brings the service back only if the user edited the service too; a setting whose interface is
    /// gone stays gone.
    [[nodiscard]] HostState overlaidOn(const HostState &live) const;
    /// The same for the tables of IPVS alone.
    [[nodiscard]] IpvsState overlaidOn(const IpvsState &live) const;
    /// The same for what stands around them.
    [[nodiscard]] HostSetup overlaidOn(const HostSetup &live) const;
    /// The same for the kernel settings alone. Settings that write others along, net.ipv4.ip_forward, come
    /// before those.
    [[nodiscard]] SysctlState overlaidOn(const SysctlState &live) const;
    /// What is left after dropping the changes that have come true in live.
    [[nodiscard]] PendingChanges without(const HostState &live) const;
    /// The changes whose object is no longer what it was when the user first touched it.
    [[nodiscard]] std::vector<PendingConflict> conflicts(const HostState &live) const;

    /// These over older ones that had come true when these were made, and are taken back by now: each
    /// object as it was before the older change, wanted as these last had it. Where that is the same,
    /// nothing is wanted any more.
    [[nodiscard]] PendingChanges over(const PendingChanges &older) const;

    [[nodiscard]] const PendingChange<ServiceSettings> *service(const ServiceKey &key) const;
    [[nodiscard]] const PendingChange<RealServerSettings> *realServer(const ServiceKey &key,
                                                                      const Endpoint &endpoint) const;
    [[nodiscard]] const PendingChange<SysctlValue> *sysctl(const SysctlName &name) const;
    [[nodiscard]] const std::map<ServiceKey, PendingChange<ServiceSettings>> &services() const
    {
        return m_services;
    }
    [[nodiscard]] const std::map<RealServerKey, PendingChange<RealServerSettings>> &realServers() const
    {
        return m_realServers;
    }
    [[nodiscard]] const std::optional<PendingChange<Timeouts>> &timeouts() const { return m_timeouts; }
    [[nodiscard]] const std::map<SyncRole, PendingChange<SyncDaemon>> &daemons() const { return m_daemons; }
    [[nodiscard]] const std::map<SysctlName, PendingChange<SysctlValue>> &sysctls() const
    {
        return m_sysctls;
    }
    /// Links, addresses, routes, rules and ports.
    [[nodiscard]] const std::map<ObjectKey, PendingChange<NetworkObject>> &network() const
    {
        return m_network;
    }

    friend bool operator==(const PendingChanges &, const PendingChanges &) = default;

private:
    void dropWhatComesTrue(const SysctlState &live);
    void overlayNetwork(HostSetup &setup) const;

    std::map<ServiceKey, PendingChange<ServiceSettings>> m_services;
    std::map<RealServerKey, PendingChange<RealServerSettings>> m_realServers;
    std::optional<PendingChange<Timeouts>> m_timeouts;
    std::map<SyncRole, PendingChange<SyncDaemon>> m_daemons;
    std::map<SysctlName, PendingChange<SysctlValue>> m_sysctls;
    std::map<ObjectKey, PendingChange<NetworkObject>> m_network;
};

/// The step that a pending change of the network is: what comes, what goes, and otherwise what it becomes.
[[nodiscard]] SetupStep stepOf(const PendingChange<NetworkObject> &change);

} // namespace lvs
