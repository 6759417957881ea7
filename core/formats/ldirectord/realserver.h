// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ldirectord/checks.h"

#include <set>

namespace lvs::ldirectord {

/// Reads the servers behind one virtual service into it. They are read after all its other lines, wherever
/// those stand, since ports and checks that a server does not name are the service's.
class RealServerReader
{
public:
    RealServerReader(keepalived::VirtualServer &server, Imported &imported)
        : m_server(server)
        , m_imported(imported)
    {
    }

    /// ADDRESS[->ADDRESS][:PORT] gate|masq|ipip [WEIGHT] ["REQUEST", "RECEIVE"]
    void read(const Entry &line, CheckSettings checks);
    /// ADDRESS[:PORT] [gate|masq|ipip]
    void readFallback(const Entry &line);
    /// Where each server stands, in the order of VirtualServer::servers.
    [[nodiscard]] const std::vector<TextPosition> &places() const { return m_places; }

private:
    void problem(const PlacedWord &word, ErrorCode code, const QStringList &more = {});
    [[nodiscard]] std::optional<Endpoint> endpointAt(const PlacedWord &word);
    void takeMethod(const PlacedWord &word, RealServerSettings &settings);
    void takeWeight(const PlacedWord &word, RealServerSettings &settings);
    [[nodiscard]] std::vector<PlacedWord> range(const PlacedWord &word, qsizetype arrow);
    void add(const PlacedWord &word, const RealServerSettings &settings, const CheckSettings &checks);

    keepalived::VirtualServer &m_server;
    Imported &m_imported;
    std::set<Endpoint> m_seen;
    std::vector<TextPosition> m_places;
};

} // namespace lvs::ldirectord
