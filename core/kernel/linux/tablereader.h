// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/message.h"
#include "core/kernel/linux/netlinksocket.h"
#include "core/kernel/linux/tableimage.h"
#include "core/model/counters.h"

namespace lvs::ipvs {

/// Reads the kernel's tables, once each. A reading is many messages, and the kernel may change between
/// any two of them: that the result is of one moment is shown only by a second that equals it.
/// Every function gives 0 or an errno, as NetlinkSocket says; EINTR where the kernel itself says that it
/// changed.
class TableReader
{
public:
    explicit TableReader(NetlinkSocket &socket)
        : m_socket(socket)
    {
    }

    [[nodiscard]] int readAll(TableImage &image);
    /// Those of these services that exist, time-outs and daemons.
    [[nodiscard]] int readServices(std::span<const ServiceKey> keys, TableImage &image);

private:
    [[nodiscard]] int findServices(std::span<const ServiceKey> keys, TableImage &image);
    [[nodiscard]] int filterServices(std::span<const ServiceKey> keys, TableImage &image);
    [[nodiscard]] int readRealServers(TableImage &image);
    [[nodiscard]] int readRest(TableImage &image);

    NetlinkSocket &m_socket;
    Message m_request;
};

} // namespace lvs::ipvs
