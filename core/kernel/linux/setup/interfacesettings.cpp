// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/interfacesettings.h"

#include "core/kernel/linux/attributes.h"

#include <linux/if_link.h>
#include <linux/ip.h>
#include <linux/ipv6.h>

#include <sys/socket.h>

namespace lvs::setup {

using namespace ipvs;

namespace {

struct Place
{
    SysctlKey key;
    size_t index; ///< in the array
};

// The numbers of IPv4 begin with 1, its array with 0.
constexpr Place placesOfIPv4[] = {
    {SysctlKey::ArpIgnore, IPV4_DEVCONF_ARP_IGNORE - 1},
    {SysctlKey::ArpAnnounce, IPV4_DEVCONF_ARP_ANNOUNCE - 1},
    {SysctlKey::ReversePathFilter, IPV4_DEVCONF_RP_FILTER - 1},
    {SysctlKey::SendRedirects, IPV4_DEVCONF_SEND_REDIRECTS - 1},
    {SysctlKey::IPv4InterfaceForwarding, IPV4_DEVCONF_FORWARDING - 1},
};

constexpr Place placesOfIPv6[] = {
    {SysctlKey::IPv6InterfaceForwarding, DEVCONF_FORWARDING},
    {SysctlKey::AcceptRouterAdvertisements, DEVCONF_ACCEPT_RA},
};

void addSettings(SysctlState &state, const ShortName &interface, std::span<const Place> places,
                 std::span<const char> numbers)
{
    for (const Place &place : places) {
        const size_t offset = place.index * sizeof(qint32);
        if (numbers.size() >= offset + sizeof(qint32)) {
            state[SysctlName {place.key, interface}] = {numberOf<qint32>(numbers.subspan(offset))};
        }
    }
}

std::span<const char> attributeOf(std::span<const char> attributes, int wanted)
{
    std::span<const char> found;
    forEachAttribute(attributes, [&](int type, std::span<const char> content) {
        if (type == wanted) {
            found = content;
        }
    });
    return found;
}

} // namespace

SysctlState parseInterfaceSettings(std::span<const char> families, const ShortName &interface)
{
    SysctlState state;
    addSettings(state, interface, placesOfIPv4, attributeOf(attributeOf(families, AF_INET), IFLA_INET_CONF));
    addSettings(state, interface, placesOfIPv6,
                attributeOf(attributeOf(families, AF_INET6), IFLA_INET6_CONF));
    return state;
}

} // namespace lvs::setup
