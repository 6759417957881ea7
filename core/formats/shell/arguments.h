// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/commandeffects.h"

namespace lvs::shell {

/// The words of a command, taken one after the other; what is wrong with one is reported where it stands.
class ArgumentReader
{
public:
    ArgumentReader(const Arguments &arguments, size_t next, Imported &imported)
        : m_arguments(arguments)
        , m_next(next)
        , m_imported(imported)
    {
    }

    [[nodiscard]] bool isOver() const { return m_next >= m_arguments.size(); }
    /// Takes the next word if it is one of these.
    bool takeAny(std::initializer_list<const char *> words);
    /// The next word; empty, and ArgumentMissing, where there is none.
    PlacedWord take();
    /// The next word, left where it is; empty where there is none.
    [[nodiscard]] QString peek() const { return isOver() ? QString() : m_arguments[m_next].text; }

    std::optional<Address> address();
    /// ADDRESS[/BITS], "default"; hasBits is whether it has bits.
    struct Network
    {
        Address address;
        quint8 prefixLength = 32;
        bool hasBits = false;
    };
    std::optional<Network> network(AddressFamily familyOfDefault);
    std::optional<quint32> number(quint32 smallest, quint32 largest);
    ShortName interface();

    void problem(const PlacedWord &word, const Error &error);
    /// Whether a problem was reported.
    [[nodiscard]] bool isWrong() const { return m_isWrong; }

private:
    const Arguments &m_arguments;
    size_t m_next;
    Imported &m_imported;
    bool m_isWrong = false;
};

/// How many bits a mask such as 255.255.255.0 has; nothing where it has gaps.
[[nodiscard]] std::optional<quint8> bitsOf(const Address &mask);
/// The last address of a network.
[[nodiscard]] Address broadcastOf(const Address &address, quint8 prefixLength);
/// What ifconfig and route take where no mask is named (RFC 791's classes).
[[nodiscard]] quint8 classBits(const Address &address);

/// Puts an address in the place of one that the kernel would call the same.
void putAddress(NetworkState &network, const InterfaceAddress &address);
void putRoute(NetworkState &network, const Route &route);
void removeRoute(NetworkState &network, const Route &route);
/// Says of a link that it is up or down, or adds it; cards are left alone, they are there anyhow.
void putLink(NetworkState &network, const ShortName &name, const std::optional<bool> &up,
             const std::optional<quint32> &mtu);

} // namespace lvs::shell
