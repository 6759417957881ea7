// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/setup/interfacenames.h"
#include "core/model/networkstate.h"

#include <linux/netlink.h>

namespace lvs::ipvs {
class Message;
}

namespace lvs::setup {

/// An address as the kernel describes it.
struct FoundAddress
{
    int index = 0; ///< of the interface
    InterfaceAddress address; ///< without the interface's name
    bool secondary = false; ///< IPv4: another one of that network came before
    bool tentative = false; ///< IPv6: the kernel still looks for duplicates
};

/// Asks for the addresses of both families on all links.
void encodeGetAddresses(ipvs::Message &message);
/// Nothing where the message is none of an IPv4 or IPv6 address. interfaces: to tell a label from the
/// interface's own name; the address's interface is filled in where it is known.
[[nodiscard]] std::optional<FoundAddress> parseAddressMessage(const nlmsghdr &message,
                                                              const InterfaceNames &interfaces);

/// A new address; EEXIST where it is there.
void encodeNewAddress(ipvs::Message &message, const InterfaceAddress &address, int index);
/// EADDRNOTAVAIL where it is not there.
void encodeDeleteAddress(ipvs::Message &message, const InterfaceAddress &address, int index);

} // namespace lvs::setup
