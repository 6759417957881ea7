// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/guess.h"

#include "core/plan/roles/setupeditor.h"
#include "core/plan/roles/way.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

/// A service of which only this matters: that its VIP is here.
ServiceKey anyService(const Address &vip)
{
    return {Protocol::Tcp, Endpoint {vip, Port()}};
}

bool isUp(const NetworkState &network, LinkKind kind)
{
    const Link *link = network.link(fallbackDevice(kind));
    return link != nullptr && link->settings.up;
}

std::set<Address> servedHere(const HostState &state)
{
    std::set<Address> addresses;
    for (const VirtualService &service : state.ipvs.services) {
        if (!service.key.isMark()) {
            addresses.insert(service.key.endpoint().address);
        }
    }
    return addresses;
}

/// Addresses on devices that nobody else sees, which are not the device's own business.
std::vector<InterfaceAddress> hiddenPlaces(const HostState &state, const Surroundings &surroundings)
{
    const NetworkState &network = state.setup.network;
    const std::set<Address> served = servedHere(state);
    const ShortName kube = ShortName::literal("kube-ipvs0");
    std::vector<InterfaceAddress> places;
    for (const InterfaceAddress &each : network.addresses) {
        const Link *link = network.link(each.interface);
        const bool isKubes = surroundings.owners.contains(RulesOwner::KubeProxy) && each.interface == kube;
        if (link != nullptr && isQuiet(link->kind) && !isKubes && !each.address.isLoopback()
            && !isAutomatic(each) && !each.foreign && !served.contains(each.address)) {
            places.push_back(each);
        }
    }
    return places;
}

/// The machine's own address on the network of the VIP, or any on the wire.
std::optional<Address> ownAddress(const NetworkState &network, const ShortName &interface,
                                  AddressFamily family)
{
    const auto found =
        std::find_if(network.addresses.begin(), network.addresses.end(), [&](const InterfaceAddress &each) {
            return each.interface == interface && each.address.family() == family && !isAutomatic(each);
        });
    return found == network.addresses.end() ? std::nullopt : std::optional(found->address);
}

/// How packets for the VIP seem to come: by a tunnel if there is one for them, else as they are.
RealServerSettings settingsFor(const NetworkState &network, const InterfaceAddress &place)
{
    RealServerSettings settings;
    const Link *link = network.link(place.interface);
    const bool isOnTunnel = link != nullptr && isTunnel(link->kind);
    const bool isIPv4 = place.address.isIPv4();
    const bool generic = isUp(network, LinkKind::Gre) || (isOnTunnel && link->kind == LinkKind::Gre);
    const bool inIPv4 = isIPv4 ? isUp(network, LinkKind::Ipip) : isUp(network, LinkKind::Sit);
    const bool inIPv6 = !isIPv4 && isUp(network, LinkKind::Ip6Tunnel);
    if (!isOnTunnel && !generic && !inIPv4 && !inIPv6) {
        return settings;
    }
    settings.forwarding = ForwardingMethod::Tunnel;
    const auto port = std::find_if(network.encapsulationPorts.begin(), network.encapsulationPorts.end(),
                                   [](const EncapsulationPort &each) { return each.gue; });
    if (generic) {
        settings.tunnel.type = TunnelType::Gre;
    } else if (port != network.encapsulationPorts.end()) {
        settings.tunnel.type = TunnelType::Gue;
        settings.tunnel.port = Port(port->port);
    }
    return settings;
}

/// Of what family the packets around those of the VIP are.
AddressFamily outerFamily(const NetworkState &network, const InterfaceAddress &place)
{
    const Link *link = network.link(place.interface);
    const bool onIp6Tunnel = link != nullptr && link->kind == LinkKind::Ip6Tunnel;
    const bool throughIp6 = place.address.isIPv6() && !isUp(network, LinkKind::Sit);
    return onIp6Tunnel || throughIp6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
}

class ServerGuess
{
public:
    explicit ServerGuess(const HostState &state)
        : m_state(state)
    {
        m_guess.cluster.directors = {Director {QStringLiteral("director"), {}, {}, {}, {}}};
        m_guess.cluster.servers = {ClusterServer {guessedHost(), {}, {}, {}}};
    }

    /// What a director says of this machine counts more than what it looks like.
    void takeDirector(const HostState &director)
    {
        for (const VirtualService &service : director.ipvs.services) {
            VirtualService mine = service;
            std::erase_if(mine.realServers,
                          [this](const RealServer &each) { return !isOwn(each.endpoint.address); });
            if (mine.realServers.empty()) {
                continue;
            }
            for (const RealServer &each : mine.realServers) {
                takeNamed(service.key, each, director.setup.network);
            }
            takeService(mine);
        }
    }

    void takePlace(const InterfaceAddress &place)
    {
        const NetworkState &network = m_state.setup.network;
        if (isKnown(place.address)) {
            return;
        }
        RealServer server;
        server.settings = settingsFor(network, place);
        const bool tunnelled = server.settings.forwarding == ForwardingMethod::Tunnel;
        const AddressFamily family = tunnelled ? outerFamily(network, place) : place.address.family();
        const std::optional<Address> own =
            ownAddress(network, interfaceToward(network, place.address), family);
        if (!own) {
            return;
        }
        server.endpoint = {*own, Port()};
        takeInterface(place.address);
        addOwn(*own);
        VirtualService service;
        service.key = anyService(place.address);
        service.realServers = {server};
        takeService(service);
        tell(roleAmong(m_guess.roles, Part::RealServer, server.settings.forwarding), place, tunnelled);
    }

    [[nodiscard]] std::optional<Guess> take()
    {
        if (m_guess.roles.empty()) {
            return std::nullopt;
        }
        std::sort(m_guess.cluster.services.begin(), m_guess.cluster.services.end(),
                  [](const VirtualService &a, const VirtualService &b) { return a.key < b.key; });
        return std::move(m_guess);
    }

private:
    [[nodiscard]] bool isOwn(const Address &address) const
    {
        const std::vector<InterfaceAddress> places = m_state.setup.network.places(address);
        return std::any_of(places.begin(), places.end(), [this](const InterfaceAddress &each) {
            const Link *link = m_state.setup.network.link(each.interface);
            return link != nullptr && !isQuiet(link->kind);
        });
    }

    [[nodiscard]] bool isKnown(const Address &vip) const
    {
        const std::vector<VirtualAddress> &all = m_guess.cluster.addresses;
        return std::any_of(all.begin(), all.end(),
                           [&](const VirtualAddress &each) { return each.address == vip; });
    }

    void addOwn(const Address &address)
    {
        std::vector<Address> &own = m_guess.cluster.servers.front().addresses;
        if (std::find(own.begin(), own.end(), address) == own.end()) {
            own.push_back(address);
        }
    }

    void takeInterface(const Address &address)
    {
        ShortName &interface = m_guess.cluster.servers.front().interface;
        if (interface.isEmpty()) {
            interface = interfaceToward(m_state.setup.network, address);
        }
    }

    void takeService(const VirtualService &service)
    {
        m_guess.cluster.services.push_back(service);
        if (!service.key.isMark() && !isKnown(service.key.endpoint().address)) {
            m_guess.cluster.addresses.push_back({service.key.endpoint().address, false, true});
        }
    }

    void takeNamed(const ServiceKey &key, const RealServer &server, const NetworkState &director)
    {
        const NetworkState &network = m_state.setup.network;
        RecognisedRole &role = roleAmong(m_guess.roles, Part::RealServer, server.settings.forwarding);
        const Address &own = server.endpoint.address;
        addEvidence(role, {EvidenceCode::NamedByDirector, {own.toString(), key.toString()}});
        addOwn(own);
        takeInterface(own);
        if (!key.isMark()) {
            addAddress(role, key.endpoint().address);
        }
        if (server.settings.forwarding == ForwardingMethod::Masquerading) {
            takeInside(own, director);
            const std::optional<Way> way = defaultWay(network, own.family());
            if (way && way->gateway && !director.places(*way->gateway).empty()) {
                addEvidence(role, {EvidenceCode::WayThroughDirector, {way->gateway->toString()}});
            }
        }
    }

    /// The director's own address on the machine's network.
    void takeInside(const Address &own, const NetworkState &director)
    {
        std::vector<Address> &inside = m_guess.cluster.directors.front().insideAddresses;
        for (const InterfaceAddress &each : director.addresses) {
            const bool isNext = contains(each.address, each.prefixLength, own) && each.address != own;
            const bool isNew = std::none_of(inside.begin(), inside.end(), [&](const Address &known) {
                return known.family() == own.family();
            });
            const Link *link = director.link(each.interface);
            if (isNext && isNew && link != nullptr && !isQuiet(link->kind)) {
                inside.push_back(each.address);
            }
        }
    }

    void tell(RecognisedRole &role, const InterfaceAddress &place, bool tunnelled) const
    {
        const HostSetup &setup = m_state.setup;
        addAddress(role, place.address);
        addEvidence(role,
                    {EvidenceCode::VipHiddenHere, {place.address.toString(), place.interface.toString()}});
        for (const Link &each : setup.network.links) {
            if (tunnelled && isTunnel(each.kind) && each.settings.up) {
                addEvidence(role, {EvidenceCode::TunnelUp, {each.name.toString()}});
            }
        }
        for (const EncapsulationPort &each : setup.network.encapsulationPorts) {
            if (tunnelled && each.gue) {
                addEvidence(role, {EvidenceCode::PortUnwraps, {QString::number(each.port)}});
            }
        }
        const ShortName &interface = m_guess.cluster.servers.front().interface;
        const qint64 ignores = effectiveSysctl(setup.sysctls, SysctlKey::ArpIgnore, interface).value_or(0);
        const qint64 announces =
            effectiveSysctl(setup.sysctls, SysctlKey::ArpAnnounce, interface).value_or(0);
        if (place.address.isIPv4() && (ignores != 0 || announces != 0)) {
            addEvidence(role,
                        {EvidenceCode::SilentAbout,
                         {QString::number(ignores), QString::number(announces), interface.toString()}});
        }
    }

    const HostState &m_state;
    Guess m_guess;
};

} // namespace

std::optional<Guess> guessServer(const HostState &state, const Surroundings &surroundings,
                                 std::span<const HostState> others)
{
    ServerGuess guess(state);
    for (const HostState &each : others) {
        guess.takeDirector(each);
    }
    for (const InterfaceAddress &each : hiddenPlaces(state, surroundings)) {
        guess.takePlace(each);
    }
    return guess.take();
}

} // namespace lvs
