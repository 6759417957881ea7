// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/setupreader.h"

#include "core/kernel/linux/setup/addressmessages.h"
#include "core/kernel/linux/setup/foumessages.h"
#include "core/kernel/linux/setup/linkmessages.h"
#include "core/kernel/linux/setup/routemessages.h"
#include "core/kernel/linux/setup/rulemessages.h"

namespace lvs::setup {

using namespace ipvs;

int SetupReader::readAll(HostSetup &setup)
{
    setup = {};
    int error = readLinks(setup);
    for (const auto read : {&SetupReader::readAddresses, &SetupReader::readRoutes, &SetupReader::readRules}) {
        error = error == 0 ? (this->*read)(setup.network) : error;
    }
    error = error == 0 ? readPorts(setup.network.encapsulationPorts) : error;
    if (error == 0) {
        m_sockets.files().readCommon(setup.sysctls);
        setup.network.sort();
    }
    return error;
}

int SetupReader::readLinks(HostSetup &setup)
{
    m_names.clear();
    encodeGetLinks(m_sockets.request());
    return m_sockets.askRoute([&](const nlmsghdr &message) {
        if (std::optional<FoundLink> found = parseLink(message)) {
            m_names.add(found->index, found->link.name);
            if (!found->link.name.isEmpty()) {
                setup.network.links.push_back(found->link);
                setup.sysctls.merge(found->sysctls);
            }
        }
    });
}

int SetupReader::readAddresses(NetworkState &network)
{
    bool unknown = false;
    encodeGetAddresses(m_sockets.request());
    const int error = m_sockets.askRoute([&](const nlmsghdr &message) {
        if (const std::optional<FoundAddress> found = parseAddressMessage(message, m_names)) {
            unknown = unknown || !m_names.name(found->index);
            if (!found->address.interface.isEmpty()) {
                network.addresses.push_back(found->address);
            }
        }
    });
    return error == 0 && unknown ? EINTR : error;
}

int SetupReader::readRoutes(NetworkState &network)
{
    bool unknown = false;
    encodeGetRoutes(m_sockets.request());
    const int error = m_sockets.askRoute([&](const nlmsghdr &message) {
        if (const std::optional<FoundRoute> found = parseRoute(message, m_names)) {
            unknown = unknown || (found->index != 0 && !m_names.name(found->index));
            network.routes.push_back(found->route);
        }
    });
    return error == 0 && unknown ? EINTR : error;
}

int SetupReader::readRules(NetworkState &network)
{
    encodeGetRules(m_sockets.request());
    return m_sockets.askRoute([&](const nlmsghdr &message) {
        if (const std::optional<MarkRule> rule = parseRule(message)) {
            network.rules.push_back(*rule);
        }
    });
}

int SetupReader::readPorts(std::vector<EncapsulationPort> &ports)
{
    encodeGetPorts(m_sockets.request());
    const int error = m_sockets.askPorts(SetupSockets::Module::Leave, [&](const nlmsghdr &message) {
        if (const std::optional<EncapsulationPort> port = parsePort(attributesOf(message))) {
            ports.push_back(*port);
        }
    });
    return error == ENOENT ? 0 : error;
}

} // namespace lvs::setup
