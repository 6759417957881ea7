// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/reader.h"

#include "core/formats/keepalived/ipvsstate.h"
#include "core/formats/ldirectord/ownlines.h"
#include "core/formats/ldirectord/values.h"
#include "core/formats/ldirectord/virtualservice.h"
#include "core/plan/validator.h"

#include <map>

namespace lvs {

namespace ldirectord {

namespace {

using keepalived::VirtualServer;

/// Takes the file line by line, and knows afterwards which of them a refusal of the kernel's is about.
class Reader
{
public:
    Reader(const ImportOptions &options, Imported &imported)
        : m_options(options)
        , m_imported(imported)
    {
    }

    void read(QStringView text)
    {
        for (const Entry &entry : readEntries(text, m_imported)) {
            if (entry.name.text == QLatin1String("virtual") || entry.name.text == QLatin1String("virtual6")) {
                if (std::optional<ReadService> read = readService(entry, m_defaults, m_imported)) {
                    addService(entry, std::move(*read));
                }
            } else if (entry.name.text.startsWith(QLatin1String("fallback"))
                       && entry.name.text != QLatin1String("fallbackcommand")) {
                m_defaults.fallback = entry;
            } else if (entry.name.text == QLatin1String("quiescent")) {
                m_defaults.isQuiescent = flagOf(entry, m_imported);
            } else if (!takeCheck(entry, m_defaults.checks, m_imported)) {
                leaveOut(entry, m_imported);
            }
        }
        m_imported.state.ipvs = keepalived::ipvsOf(m_config);
        m_imported.namesServices = !m_config.virtualServers.empty();
        reportRefusals();
        m_imported.keepalived = std::move(m_config);
    }

private:
    void addService(const Entry &entry, ReadService read)
    {
        m_config.virtualServers.push_back(std::move(read.server));
        for (const ServiceKey &key : keepalived::keysOf(m_config, m_config.virtualServers.back())) {
            if (!m_places
                     .emplace(key,
                              Places {entry.name.position, read.places, m_config.virtualServers.size() - 1})
                     .second) {
                reportProblem(m_imported, entry.value, ErrorCode::ServiceDuplicate);
                m_imported.problems.last().arguments = QStringList {key.toString()};
            }
        }
    }

    /// Points what the kernel would refuse at its lines.
    void reportRefusals()
    {
        for (const Diagnostic &finding : validate(m_imported.state.ipvs)) {
            if (m_imported.problems.size() > m_options.limits.mostFindings) {
                return; // no more of them are told
            }
            const auto places = m_places.find(finding.service);
            if (!finding.error || places == m_places.end()) {
                continue;
            }
            Error error = *finding.error;
            error.position = places->second.service;
            const VirtualServer &server = m_config.virtualServers[places->second.index];
            for (size_t i = 0; finding.realServer && i < server.servers.size(); ++i) {
                if (server.servers[i].server.endpoint == *finding.realServer) {
                    error.position = places->second.servers[i];
                }
            }
            m_imported.problems.append(error);
        }
    }

    struct Places
    {
        TextPosition service;
        std::vector<TextPosition> servers;
        size_t index = 0; // of the virtual server
    };

    const ImportOptions &m_options;
    Imported &m_imported;
    keepalived::Config m_config;
    ServiceDefaults m_defaults;
    std::map<ServiceKey, Places> m_places;
};

} // namespace

} // namespace ldirectord

Imported importLdirectord(QStringView text, const ImportOptions &options)
{
    Imported imported;
    ldirectord::Reader(options, imported).read(text);
    return imported;
}

} // namespace lvs
