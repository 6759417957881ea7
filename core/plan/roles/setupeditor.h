// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

namespace lvs {

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
    /// The same with that prefix length alone.
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
    /// The value that counts for the interface is at least that: on "all", where it takes effect.
    void atLeastOnAll(SysctlKey key, qint64 value);
    void set(SysctlKey key, const ShortName &interface, qint64 value);
    /// Packets through that device are not dropped for the way they come.
    void allowAsymmetry(const ShortName &interface);

private:
    /// Wherever the address stands and does not serve, it goes; where it then stands nowhere, it comes.
    template <typename Serves> void stand(const InterfaceAddress &wanted, Serves serves);

    HostSetup &m_setup;
};

} // namespace lvs
