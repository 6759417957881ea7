// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/surroundings/iptables.h"

#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/surroundings/modules.h"
#include "core/kernel/linux/surroundings/statematch.h"

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <linux/netfilter.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <linux/netfilter_ipv6/ip6_tables.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace lvs::surroundings {

using ipvs::numberOf;

namespace {

using Bytes = std::span<const char>;

/// How the tables of a family are asked for and look.
struct IPv4Tables
{
    static constexpr int domain = AF_INET;
    static constexpr int level = IPPROTO_IP;
    static constexpr int askInfo = IPT_SO_GET_INFO;
    static constexpr int askEntries = IPT_SO_GET_ENTRIES;
    static constexpr AddressFamily family = AddressFamily::IPv4;
    static constexpr const char *module = "iptable_";
    using Info = ipt_getinfo;
    using Entries = ipt_get_entries;
    using Entry = ipt_entry;

    static std::optional<Address> destination(const Entry &entry)
    {
        constexpr quint32 whole = 0xffffffff;
        const bool isHost = entry.ip.dmsk.s_addr == whole && (entry.ip.invflags & IPT_INV_DSTIP) == 0;
        return isHost ? std::optional(Address::fromIPv4(ntohl(entry.ip.dst.s_addr))) : std::nullopt;
    }
};

struct IPv6Tables
{
    static constexpr int domain = AF_INET6;
    static constexpr int level = IPPROTO_IPV6;
    static constexpr int askInfo = IP6T_SO_GET_INFO;
    static constexpr int askEntries = IP6T_SO_GET_ENTRIES;
    static constexpr AddressFamily family = AddressFamily::IPv6;
    static constexpr const char *module = "ip6table_";
    using Info = ip6t_getinfo;
    using Entries = ip6t_get_entries;
    using Entry = ip6t_entry;

    static std::optional<Address> destination(const Entry &entry)
    {
        Address::Bytes mask;
        std::memcpy(mask.data(), &entry.ipv6.dmsk, mask.size());
        Address::Bytes bytes;
        std::memcpy(bytes.data(), &entry.ipv6.dst, bytes.size());
        for (const quint8 each : mask) {
            if (each != 0xff) {
                return std::nullopt;
            }
        }
        return Address::fromIPv6(bytes);
    }
};

class Socket
{
public:
    explicit Socket(int domain)
        : m_descriptor(::socket(domain, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    ~Socket()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    [[nodiscard]] bool ask(int level, int option, void *answer, size_t size) const
    {
        auto length = static_cast<socklen_t>(size);
        return m_descriptor >= 0 && ::getsockopt(m_descriptor, level, option, answer, &length) == 0;
    }

private:
    int m_descriptor;
};

/// One table: its rules one behind the other, and where packets of each hook begin.
template <typename Family> class Table
{
public:
    explicit Table(const char *name)
    {
        const Socket socket(Family::domain);
        std::strncpy(m_info.name, name, sizeof m_info.name - 1);
        if (!socket.ask(Family::level, Family::askInfo, &m_info, sizeof m_info)) {
            return;
        }
        const size_t before = offsetof(typename Family::Entries, entrytable);
        std::vector<char> answer(before + m_info.size);
        typename Family::Entries head {};
        std::strncpy(head.name, name, sizeof head.name - 1);
        head.size = m_info.size;
        std::memcpy(answer.data(), &head, before);
        if (socket.ask(Family::level, Family::askEntries, answer.data(), answer.size())) {
            m_rules.assign(answer.begin() + static_cast<std::ptrdiff_t>(before), answer.end());
        }
    }

    /// What becomes of packets from the hook's first rule on.
    void follow(unsigned hook, IptablesRules &found) const
    {
        if ((m_info.valid_hooks & (1U << hook)) != 0) {
            std::set<size_t> seen;
            followFrom(m_info.hook_entry[hook], seen, found);
        }
    }

private:
    using Entry = typename Family::Entry;

    void followFrom(size_t offset, std::set<size_t> &seen, IptablesRules &found) const
    {
        // A chain ends with a rule that returns or, of a hook, decides about whatever comes to it.
        while (offset + sizeof(Entry) <= m_rules.size() && seen.insert(offset).second) {
            const auto entry = numberOf<Entry>(Bytes(m_rules).subspan(offset));
            const size_t next = offset + entry.next_offset;
            if (entry.target_offset < sizeof(Entry) || entry.next_offset < entry.target_offset
                || next > m_rules.size()) {
                return;
            }
            const Bytes rule = Bytes(m_rules).subspan(offset, entry.next_offset);
            const Bytes target = rule.subspan(entry.target_offset);
            const QByteArray name = nameOf(target);
            const int verdict = numberOf<int>(
                target.size() > sizeof(xt_entry_target) ? target.subspan(sizeof(xt_entry_target)) : Bytes());
            const bool asks = asksForInvalid(rule.subspan(0, entry.target_offset));
            if (asks && (name == "REJECT" || name == "DROP" || (name.isEmpty() && verdict == -NF_DROP - 1))) {
                found.invalidDropped.insert(Family::family);
            }
            if (isExemption(name, target.subspan(std::min(target.size(), sizeof(xt_entry_target))))) {
                if (const std::optional<Address> address = Family::destination(entry)) {
                    found.untracked.insert(*address);
                }
            }
            if (name.isEmpty() && verdict >= 0 && static_cast<size_t>(verdict) != next) {
                followFrom(static_cast<size_t>(verdict), seen, found);
            }
            if (name.isEmpty() && verdict < 0 && isForAll(entry)) {
                return;
            }
            offset = next;
        }
    }

    static bool isForAll(const Entry &entry)
    {
        const size_t addresses = offsetof(Entry, nfcache);
        std::array<char, addresses> bytes;
        std::memcpy(bytes.data(), &entry, bytes.size());
        return entry.target_offset == sizeof(Entry)
            && std::all_of(bytes.begin(), bytes.end(), [](char each) { return each == 0; });
    }

    /// Of a target or a match: both begin with their size and their name.
    static QByteArray nameOf(Bytes extension)
    {
        const size_t before = offsetof(xt_entry_target, u.user.name);
        if (extension.size() < sizeof(xt_entry_target)) {
            return {};
        }
        const Bytes text = extension.subspan(before, sizeof(xt_entry_target::u.user.name));
        return QByteArray(text.data(), qsizetype(qstrnlen(text.data(), text.size())));
    }

    static bool asksForInvalid(Bytes matches)
    {
        size_t offset = sizeof(Entry);
        while (offset + sizeof(xt_entry_match) <= matches.size()) {
            const Bytes match = matches.subspan(offset);
            const size_t size = numberOf<quint16>(match);
            if (size < sizeof(xt_entry_match) || size > match.size()) {
                return false;
            }
            if (matchesInvalid(nameOf(match),
                               match.subspan(sizeof(xt_entry_match), size - sizeof(xt_entry_match)))) {
                return true;
            }
            offset += size;
        }
        return false;
    }

    typename Family::Info m_info {};
    std::vector<char> m_rules;
};

bool hasTable(const char *family, const char *name)
{
    return isModuleLoaded(QLatin1String(family) + QLatin1String(name));
}

template <typename Family> void read(IptablesRules &found)
{
    if (hasTable(Family::module, "raw")) {
        Table<Family>("raw").follow(NF_INET_PRE_ROUTING, found);
    }
    if (hasTable(Family::module, "mangle")) {
        const Table<Family> mangle("mangle");
        mangle.follow(NF_INET_PRE_ROUTING, found);
        mangle.follow(NF_INET_LOCAL_IN, found);
    }
    if (hasTable(Family::module, "filter")) {
        Table<Family>("filter").follow(NF_INET_LOCAL_IN, found);
    }
}

} // namespace

IptablesRules readIptables()
{
    IptablesRules found;
    read<IPv4Tables>(found);
    read<IPv6Tables>(found);
    return found;
}

} // namespace lvs::surroundings
