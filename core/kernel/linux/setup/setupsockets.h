// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/message.h"
#include "core/kernel/linux/netlinksocket.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/setup/sysctlfiles.h"

namespace lvs::setup {

/// What the kernel is asked through, kept open: rtnetlink, the ports' generic netlink family and the
/// controller of all such families, and the files of settings. Each is bound to the network namespace in
/// which the thread was when it was first used.
/// Every function gives 0 or an errno.
class SetupSockets
{
public:
    explicit SetupSockets(std::chrono::milliseconds patience);

    /// Asks rtnetlink with what was put into request(); visit gets each message of the answer.
    template <typename Visit> [[nodiscard]] int askRoute(Visit visit) { return ask(m_route, visit); }
    [[nodiscard]] int tellRoute()
    {
        return ask(m_route, [](const nlmsghdr &) {});
    }
    /// ENOENT where the kernel has no such ports. The kernel loads their module if load is set.
    enum class Module { Load, Leave };
    template <typename Visit> [[nodiscard]] int askPorts(Module module, Visit visit);

    /// For one answer.
    [[nodiscard]] std::chrono::milliseconds patience() const { return m_patience; }
    [[nodiscard]] ipvs::Message &request() { return m_request; }
    [[nodiscard]] SysctlFiles &files() { return m_files; }

private:
    template <typename Visit> [[nodiscard]] int ask(ipvs::NetlinkSocket &socket, Visit visit)
    {
        const int error = socket.open();
        return error != 0 ? error : ipvs::ask(socket, m_request, visit);
    }
    [[nodiscard]] int findPortsFamily();

    std::chrono::milliseconds m_patience;
    ipvs::NetlinkSocket m_route;
    ipvs::NetlinkSocket m_controller;
    ipvs::NetlinkSocket m_ports;
    ipvs::Message m_request;
    SysctlFiles m_files;
};

template <typename Visit> int SetupSockets::askPorts(Module module, Visit visit)
{
    if (module == Module::Leave && !m_ports.isOpen()) {
        if (const int error = findPortsFamily(); error != 0) {
            return error;
        }
    }
    const int error = ask(m_ports, visit);
    if (error == ENOENT) {
        // Unloaded since; loaded again it would have another number.
        m_ports.close();
    }
    return error;
}

} // namespace lvs::setup
