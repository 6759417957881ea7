// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

namespace lvs {

/// Whether a device neither asks nor answers for its addresses on any wire, so that a VIP may stand there on
/// a real server: the loopback, a dummy, a tunnel.
[[nodiscard]] bool isQuiet(LinkKind kind);

/// Whether an interface with that arp_ignore, the one that counts, keeps silent about addresses of other
/// interfaces (net/ipv4/arp.c, arp_ignore: 3 looks at scopes, 4 to 7 mean nothing).
[[nodiscard]] bool keepsSilent(qint64 arpIgnore);

/// Writes what a part in a cluster needs into a set-up, leaving alone what serves already. Each word is
/// one need, so that the roles read as a list of them.
class SetupEditor
{
public:
    explicit SetupEditor(HostSetup &setup)
        : m_setup(setup)
    {
    }

    /// The address stands on the interface, with whatever prefix length, and nowhere else.
    void standOn(const InterfaceAddress &wanted);
    /// The same as a host's address alone; another quiet interface that is up serves, too.
    void standOnlyOn(const InterfaceAddress &wanted);
    void removeAddress(const Address &address);
    void addRoute(const Route &route);
    void removeRoute(const Route &route);
    void addRule(const MarkRule &rule);
    void removeRule(const MarkRule &rule);
    void openPort(const EncapsulationPort &port);
    void closePort(const EncapsulationPort &port);
    /// The kernel's own device of that kind is up.
    void raiseFallback(LinkKind kind);
    void lowerFallback(LinkKind kind);
    /// A tunnel of our own, up.
    void addTunnel(const Link &link);
    void removeLink(const ShortName &name);
    /// The interface neither answers nor asks for addresses of others: by "all", where that takes effect.
    void keepSilent(const ShortName &interface);
    void set(SysctlKey key, const ShortName &interface, qint64 value);
    /// Where a router of IPv6 made itself known, the interface goes on listening to it although the host
    /// forwards: or the host would forget its default route at once.
    void keepAdvertisedRouters();
    /// Packets through that device are not dropped for the way they come.
    void allowAsymmetry(const ShortName &interface);

private:
    /// Wherever the address stands and does not serve, it goes; where it then stands nowhere, it comes.
    template <typename Serves> void stand(const InterfaceAddress &wanted, Serves serves);

    HostSetup &m_setup;
};

} // namespace lvs
