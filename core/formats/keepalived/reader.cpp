// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/reader.h"

#include "core/formats/keepalived/globalreader.h"
#include "core/formats/keepalived/groupreader.h"
#include "core/formats/keepalived/ipvsstate.h"
#include "core/formats/keepalived/serverreader.h"
#include "core/formats/keepalived/vrrpreader.h"
#include "core/plan/validator.h"

#include <array>
#include <map>
#include <set>

namespace lvs {

namespace keepalived {

namespace {

/// Blocks of the file that are carried along as they stand.
constexpr std::array<const char *, 9> carriedBlocks {
    "static_ipaddress", "static_routes",      "static_rules", "track_file", "vrrp_track_file",
    "track_group",      "vrrp_track_process", "bfd_instance", "garp_group",
};

class Reader
{
public:
    Reader(const ImportOptions &options, Imported &imported)
        : m_options(options)
        , m_imported(imported)
        , m_findings {imported.problems, imported.warnings, imported.notUnderstood}
    {
    }

    void read(QStringView text)
    {
        const std::vector<Node> tree = buildTree(text, m_options, m_findings);
        // Groups first: a virtual server may name one that stands below it.
        for (const Node &node : tree) {
            if (node.keyword() == QLatin1String("virtual_server_group")) {
                m_config.groups.push_back(readGroup(node, m_options.limits.mostObjects, m_findings));
            }
        }
        for (const Node &node : tree) {
            takeBlock(node);
        }
        settleSync();
        m_imported.state.ipvs = ipvsOf(m_config);
        checkServices();
        m_imported.state.setup.network.addresses = addressesOf(m_config);
        m_imported.state.setup.network.sort();
        m_imported.namedTimeouts = {m_config.global.timeouts.tcp, m_config.global.timeouts.tcpFin,
                                    m_config.global.timeouts.udp};
        m_imported.namesServices = !m_config.virtualServers.empty();
        m_imported.keepalived = std::move(m_config);
    }

private:
    void takeBlock(const Node &node)
    {
        const QString &keyword = node.keyword();
        if (keyword == QLatin1String("global_defs")) {
            const bool hadSync = m_config.global.sync.has_value();
            readGlobal(node, m_config.global, m_findings);
            m_syncPlace = !hadSync && m_config.global.sync ? node.position() : m_syncPlace;
        } else if (keyword == QLatin1String("virtual_server")) {
            takeVirtualServer(node);
        } else if (keyword == QLatin1String("vrrp_instance")) {
            takeInstance(node);
        } else if (keyword == QLatin1String("vrrp_sync_group")) {
            m_config.syncGroups.push_back(readSyncGroup(node, m_findings));
        } else if (keyword == QLatin1String("vrrp_script")) {
            m_config.scripts.push_back(readVrrpScript(node, m_findings));
        } else if (keyword != QLatin1String("virtual_server_group")) {
            keepOther(node, carriedBlocks, m_config.others, m_findings);
        }
    }

    void takeVirtualServer(const Node &node)
    {
        std::optional<ReadVirtualServer> read = readVirtualServer(node, m_config.groups, m_findings);
        if (!read) {
            return;
        }
        if (const auto *const group = std::get_if<GroupReference>(&read->server.target)) {
            const bool isThere =
                std::any_of(m_config.groups.begin(), m_config.groups.end(),
                            [&](const VirtualServerGroup &each) { return each.name == group->name; });
            if (!isThere) {
                m_findings.problem(node.words[2], ErrorCode::KeywordUnknown, {groupNames()});
            }
        }
        m_config.virtualServers.push_back(std::move(read->server));
        m_places.push_back(std::move(read->places));
    }

    [[nodiscard]] QString groupNames() const
    {
        QStringList names;
        for (const VirtualServerGroup &each : m_config.groups) {
            names.append(each.name);
        }
        return names.join(QLatin1String(", "));
    }

    void takeInstance(const Node &node)
    {
        ShortName syncInterface;
        m_config.instances.push_back(readInstance(node, syncInterface, m_findings));
        if (!syncInterface.isEmpty() && !m_config.global.sync) {
            ConnectionSync sync;
            sync.daemon.interface = syncInterface;
            sync.instance = m_config.instances.back().name;
            m_config.global.sync = sync;
        }
    }

    /// An id that the file does not name is the instance's.
    void settleSync()
    {
        std::optional<ConnectionSync> &sync = m_config.global.sync;
        if (!sync) {
            return;
        }
        for (const VrrpInstance &each : m_config.instances) {
            if (each.name == sync->instance) {
                sync->daemon.syncId = sync->daemon.syncId == 0 ? each.routerId : sync->daemon.syncId;
                return;
            }
        }
        Findings::add(m_findings.warnings, m_syncPlace, ErrorCode::OptionMissing,
                      {QStringLiteral("vrrp_instance ") + sync->instance});
    }

    /// Finds what stands twice, and points what the kernel would refuse at its lines.
    void checkServices()
    {
        std::map<ServiceKey, size_t> owners;
        size_t objects = 0;
        for (size_t i = 0; i < m_config.virtualServers.size(); ++i) {
            const VirtualServer &server = m_config.virtualServers[i];
            findDuplicates(server, m_places[i]);
            for (const ServiceKey &key : keysOf(m_config, server)) {
                objects += 1 + server.servers.size();
                if (!owners.emplace(key, i).second) {
                    Findings::add(m_findings.problems, m_places[i].service, ErrorCode::ServiceDuplicate,
                                  {key.toString()});
                }
            }
            if (objects > mostServices) {
                Findings::add(m_findings.problems, m_places[i].service, ErrorCode::LimitExceeded,
                              {QString::number(objects), QString::number(mostServices)});
                return;
            }
        }
        for (const Diagnostic &finding : validate(m_imported.state.ipvs)) {
            if (m_findings.problems.size() > m_options.limits.mostFindings) {
                return; // no more of them are told
            }
            const auto owner = owners.find(finding.service);
            if (finding.error && owner != owners.end()) {
                Error error = *finding.error;
                error.position = placeOf(owner->second, finding.realServer);
                m_findings.problems.append(error);
            }
        }
    }

    void findDuplicates(const VirtualServer &server, const ServerPlaces &places)
    {
        std::set<Endpoint> seen;
        for (size_t i = 0; i < server.servers.size(); ++i) {
            const Endpoint &endpoint = server.servers[i].server.endpoint;
            if (!seen.insert(endpoint).second) {
                const std::vector<ServiceKey> keys = keysOf(m_config, server);
                Findings::add(m_findings.problems, places.servers[i], ErrorCode::RealServerDuplicate,
                              {keys.empty() ? QString() : keys.front().toString(), endpoint.toString()});
            }
        }
    }

    [[nodiscard]] TextPosition placeOf(size_t server, const std::optional<Endpoint> &endpoint) const
    {
        const std::vector<CheckedServer> &servers = m_config.virtualServers[server].servers;
        for (size_t i = 0; endpoint && i < servers.size(); ++i) {
            const Endpoint &own = servers[i].server.endpoint;
            if (own == *endpoint || (own.address == endpoint->address && own.port.isAny())) {
                return m_places[server].servers[i];
            }
        }
        return m_places[server].service;
    }

    const ImportOptions &m_options;
    Imported &m_imported;
    Findings m_findings;
    Config m_config;
    std::vector<ServerPlaces> m_places; // of the virtual servers, in their order
    TextPosition m_syncPlace;
};

} // namespace

} // namespace keepalived

Imported importKeepalived(QStringView text, const ImportOptions &options)
{
    Imported imported;
    keepalived::Reader(options, imported).read(text);
    return imported;
}

} // namespace lvs
