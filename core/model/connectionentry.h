// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"
#include "core/model/shortname.h"

namespace lvs {

/// One line of the kernel's list of connections (/proc/net/ip_vs_conn): a connection, or the persistence
/// template that brings a client, or a network of clients, back to its real server.
struct ConnectionEntry
{
    Protocol protocol = Protocol::Tcp; ///< meaningless in the template of a mark
    bool isTemplate = false;
    quint32 mark = 0; ///< in a template the service's firewall mark, 0 for a service by address
    Endpoint client; ///< in a template its network, with port 0
    Endpoint destination; ///< that the client connects to; meaningless in the template of a mark
    Endpoint server; ///< the real server, with the port that packets have there; 0 in a template of all ports
    ShortName state; ///< the kernel's word: "ESTABLISHED", "TIME_WAIT", "UDP"; empty for a template
    quint32 expires = 0; ///< seconds until it ends unless a packet comes, rounded down

    friend auto operator<=>(const ConnectionEntry &, const ConnectionEntry &) = default;
    friend bool operator==(const ConnectionEntry &, const ConnectionEntry &) = default;
};

} // namespace lvs
