// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/clusterchoices.h"

#include <QCoreApplication>

#include <algorithm>

namespace lvs {

namespace {

class Judge
{
public:
    explicit Judge(const ClusterChoices &choices)
        : m_choices(choices)
    {
    }

    QList<ChoiceProblem> judge()
    {
        judgeAddress();
        judgeDirector();
        judgeServers();
        return std::move(m_problems);
    }

private:
    void refuse(bool isWrong, ChoiceFault fault, std::optional<size_t> server = {})
    {
        if (isWrong) {
            m_problems.append({fault, server});
        }
    }

    void judgeAddress()
    {
        const std::optional<Address> &address = m_choices.address;
        refuse(!address, ChoiceFault::AddressMissing);
        refuse(address && (!address->isUnicast() || address->isLoopback()), ChoiceFault::AddressNotUnicast);
        refuse(address && m_choices.isNat() && address == m_choices.insideAddress,
               ChoiceFault::AddressIsDirectors);
        refuse(m_choices.port.isAny(), ChoiceFault::PortMissing);
    }

    void judgeDirector()
    {
        refuse(m_choices.directorHost.isEmpty(), ChoiceFault::DirectorMissing);
        refuse(m_choices.interface.isEmpty(), ChoiceFault::InterfaceMissing);
        if (!m_choices.isNat()) {
            return;
        }
        const std::optional<Address> &inside = m_choices.insideAddress;
        refuse(m_choices.insideInterface.isEmpty(), ChoiceFault::InsideInterfaceMissing);
        refuse(!inside, ChoiceFault::InsideAddressMissing);
        refuse(inside && m_choices.address && inside->family() != m_choices.address->family(),
               ChoiceFault::InsideAddressFamily);
        refuse(m_choices.serverPort.isAny(), ChoiceFault::ServerPortMissing);
    }

    void judgeServers()
    {
        const std::vector<ServerChoice> &servers = m_choices.servers;
        refuse(servers.empty(), ChoiceFault::ServersMissing);
        for (size_t i = 0; i < servers.size(); ++i) {
            judgeServer(i);
        }
        const bool allDrained = std::all_of(servers.begin(), servers.end(), [](const ServerChoice &each) {
            return each.weight.isDraining();
        });
        refuse(!servers.empty() && allDrained, ChoiceFault::ServersWithoutWork);
    }

    void judgeServer(size_t place)
    {
        const ServerChoice &server = m_choices.servers[place];
        refuse(server.interface.isEmpty(), ChoiceFault::ServerInterfaceMissing, place);
        if (!server.address) {
            refuse(true, ChoiceFault::ServerAddressMissing, place);
            return;
        }
        const Address &address = *server.address;
        refuse(!address.isUnicast() || address.isLoopback(), ChoiceFault::ServerAddressNotUnicast, place);
        refuse(address == m_choices.address, ChoiceFault::ServerAddressIsVip, place);
        refuse(m_choices.isNat() && address == m_choices.insideAddress, ChoiceFault::ServerAddressIsDirectors,
               place);
        refuse(m_choices.method != ForwardingMethod::Tunnel && m_choices.address
                   && address.family() != m_choices.address->family(),
               ChoiceFault::ServerAddressFamily, place);
        const auto end = m_choices.servers.begin() + static_cast<std::ptrdiff_t>(place);
        refuse(std::any_of(m_choices.servers.begin(), end,
                           [&](const ServerChoice &each) { return each.address == address; }),
               ChoiceFault::ServerAddressTwice, place);
    }

    const ClusterChoices &m_choices;
    QList<ChoiceProblem> m_problems;
};

QString text(const char *words)
{
    return QCoreApplication::translate("lvs::ClusterChoices", words);
}

const char *wordsOf(ChoiceFault fault)
{
    switch (fault) {
    case ChoiceFault::AddressMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "The address that clients will use is missing.");
    case ChoiceFault::AddressNotUnicast:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "No machine can have this address: it stands for many, or for none.");
    case ChoiceFault::AddressIsDirectors:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "This is the director's own address; clients need another one.");
    case ChoiceFault::PortMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "The port is missing: 1 to 65535.");
    case ChoiceFault::DirectorMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "No machine is chosen yet.");
    case ChoiceFault::InterfaceMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "The interface where clients come in is missing.");
    case ChoiceFault::InsideInterfaceMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "The interface towards the real servers is missing.");
    case ChoiceFault::InsideAddressMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "The director's address towards the real servers is missing.");
    case ChoiceFault::InsideAddressFamily:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "It must be of the VIP's family: both IPv4, or both IPv6.");
    case ChoiceFault::ServerPortMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "The port that the real servers listen on is missing: 1 to 65535.");
    case ChoiceFault::ServersMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "There is no real server yet: add one above.");
    case ChoiceFault::ServerAddressMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "Its address is missing.");
    case ChoiceFault::ServerAddressNotUnicast:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "No machine can have this address: it stands for many, or for none.");
    case ChoiceFault::ServerAddressIsVip:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "This is the VIP; a real server needs an address of its own.");
    case ChoiceFault::ServerAddressIsDirectors:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "This is the director's own address.");
    case ChoiceFault::ServerAddressFamily:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "It must be of the VIP's family: only TUN mixes IPv4 and IPv6.");
    case ChoiceFault::ServerAddressTwice:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "Another real server has this address.");
    case ChoiceFault::ServerInterfaceMissing:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices", "Its interface towards the director is missing.");
    case ChoiceFault::ServersWithoutWork:
        return QT_TRANSLATE_NOOP("lvs::ClusterChoices",
                                 "Every weight is 0: no real server would get a connection.");
    }
    Q_UNREACHABLE();
}

RealServer realServerOf(const ClusterChoices &choices, const ServerChoice &choice)
{
    RealServer server;
    server.endpoint = {*choice.address, choices.isNat() ? choices.serverPort : choices.port};
    server.settings.forwarding = choices.method;
    server.settings.weight = choice.weight;
    return server;
}

} // namespace

QList<ChoiceProblem> problemsOf(const ClusterChoices &choices)
{
    return Judge(choices).judge();
}

QString describe(const ChoiceProblem &problem)
{
    return text(wordsOf(problem.fault));
}

Cluster clusterOf(const ClusterChoices &choices)
{
    Cluster cluster;
    cluster.name = clusterName(choices);
    Director director;
    director.host = choices.directorHost;
    director.destination = choices.directorDestination;
    director.interface = choices.interface;
    if (choices.isNat()) {
        director.insideInterface = choices.insideInterface;
        if (choices.insideAddress) {
            director.insideAddresses = {*choices.insideAddress};
        }
    }
    cluster.directors = {director};
    VirtualService service;
    if (choices.address) {
        cluster.addresses = {{*choices.address, false, true}};
        service.key = ServiceKey(choices.protocol, {*choices.address, choices.port});
    }
    service.settings.scheduler = choices.scheduler;
    for (const ServerChoice &each : choices.servers) {
        if (each.address) {
            cluster.servers.push_back({each.host, each.destination, each.interface, {*each.address}});
            service.setRealServer(realServerOf(choices, each));
        }
    }
    if (choices.address) {
        cluster.services = {service};
    }
    return cluster;
}

QString clusterName(const ClusterChoices &choices)
{
    if (!choices.address) {
        return {};
    }
    return protocolName(choices.protocol) + u' ' + Endpoint {*choices.address, choices.port}.toString();
}

} // namespace lvs
