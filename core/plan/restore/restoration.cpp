// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/restore/restoration.h"

#include <algorithm>

namespace lvs {

namespace {

/// Whose an object is, as it stands.
enum class Standing : quint8 {
    AsBefore,
    Ours, ///< as the change left it, or as it was on the way
    Theirs,
};

class Restorer
{
public:
    Restorer(const HostState &current, const ObjectHistory &history, const std::set<ObjectKey> &skipped)
        : m_current(current)
        , m_history(history)
        , m_target(current)
    {
        for (const auto &[key, values] : history) {
            const ObjectValue now = valueOf(key, current);
            const auto isNow = [&now](const ObjectValue &value) { return isSame(value, now); };
            const bool ours = !skipped.contains(key) && std::any_of(values.begin() + 1, values.end(), isNow);
            m_standings.emplace(&key,
                                isNow(values.front()) ? Standing::AsBefore
                                    : ours            ? Standing::Ours
                                                      : Standing::Theirs);
        }
    }

    Restoration run()
    {
        restoreLinks();
        restoreForwarding();
        restoreRest();
        Restoration restoration;
        for (const auto &[key, values] : m_history) {
            if (!isSame(valueOf(key, m_target), values.front()) && !isOfIdleDevice(key, values)) {
                restoration.left.push_back(key);
            }
        }
        restoration.target = std::move(m_target);
        return restoration;
    }

private:
    [[nodiscard]] Standing standingOf(const ObjectHistory::value_type &entry) const
    {
        return m_standings.at(&entry.first);
    }

    /// Whether an object is of the change: it becomes what it was before, whatever happens to what it stands
    /// in.
    [[nodiscard]] bool isOfChange(const ObjectKey &key) const
    {
        const auto entry = m_history.find(key);
        return entry != m_history.end() && standingOf(*entry) != Standing::Theirs;
    }

    [[nodiscard]] bool holdsOthers(const ShortName &link, bool goesForGood) const
    {
        const NetworkState &network = m_current.setup.network;
        const bool holdsAddress =
            std::any_of(network.addresses.begin(), network.addresses.end(), [&](const auto &each) {
                return each.interface == link && !isAutomatic(each) && (goesForGood || each.address.isIPv6())
                    && !isOfChange(AddressKey {each.interface, each.address, each.prefixLength});
            });
        return holdsAddress
            || std::any_of(network.routes.begin(), network.routes.end(), [&](const Route &each) {
                   return each.interface == link
                       && !isOfChange(
                              RouteKey {each.table, each.destination, each.prefixLength, each.metric});
               });
    }

    [[nodiscard]] bool holdsOthers(const ServiceKey &key) const
    {
        const VirtualService *service = m_current.ipvs.service(key);
        return service != nullptr
            && std::any_of(service->realServers.begin(), service->realServers.end(),
                           [&](const RealServer &each) {
                               return !isOfChange(RealServerKey {key, each.endpoint});
                           });
    }

    /// A setting that came with a fallback device, which stays behind without being of use.
    [[nodiscard]] bool isOfIdleDevice(const ObjectKey &key, const ObjectValues &values) const
    {
        const auto *name = std::get_if<SysctlName>(&key);
        const Link *link = name != nullptr ? m_target.setup.network.link(name->interface) : nullptr;
        return isAbsent(values.front()) && values.size() > 1 && link != nullptr && link->isIdleFallback();
    }

    void restoreLinks()
    {
        for (const auto &entry : m_history) {
            const auto *key = std::get_if<LinkKey>(&entry.first);
            if (key != nullptr && standingOf(entry) == Standing::Ours) {
                restoreLink(key->name, std::get_if<Link>(&entry.second.front()));
            }
        }
    }

    void restoreLink(const ShortName &name, const Link *before)
    {
        const Link *found = m_target.setup.network.link(name);
        const std::optional<Link> now = found != nullptr ? std::optional(*found) : std::nullopt;
        const bool other = now && before != nullptr
            && (now->kind != before->kind || now->local != before->local || now->remote != before->remote);
        const bool goes = now && (before == nullptr || other);
        const bool goesDown = now && now->settings.up && before != nullptr && !before->settings.up;
        if ((goes || goesDown) && holdsOthers(name, goes)) {
            return;
        }
        // By steps, which do to the state what the kernel does to all that stands on a link.
        if (goes) {
            execute(RemoveLink {*now});
        }
        if (before != nullptr && (goes || !now)) {
            execute(AddLink {*before});
        } else if (before != nullptr) {
            execute(EditLink {name, now->settings, before->settings});
        }
    }

    void execute(const SetupStep &step) { (void)lvs::execute(step, m_target.setup); }

    /// Before every interface's own, which it sets.
    void restoreForwarding()
    {
        for (const SysctlKey host : {SysctlKey::IPv4Forward, SysctlKey::IPv6Forward}) {
            const SysctlName name {host, {}};
            const auto entry = m_history.find(name);
            if (entry == m_history.end() || standingOf(*entry) != Standing::Ours) {
                continue;
            }
            if (const auto *before = std::get_if<SysctlValue>(&entry->second.front())) {
                setSysctl(m_target.setup.sysctls, name, *before);
            }
        }
    }

    void restoreRest()
    {
        for (const auto &entry : m_history) {
            const auto &[key, values] = entry;
            if (std::holds_alternative<LinkKey>(key)) {
                continue;
            }
            // What is not to be changed is written, too: something of the above may have taken it along.
            const bool theirs = standingOf(entry) == Standing::Theirs;
            // What it was when its device came, where that stays.
            const ObjectValue &before = isOfIdleDevice(key, values) ? values.at(1) : values.front();
            const ObjectValue wanted = theirs ? valueOf(key, m_current) : before;
            const auto *service = std::get_if<ServiceKey>(&key);
            if (service != nullptr && isAbsent(wanted) && holdsOthers(*service)) {
                continue;
            }
            if (canStand(key, wanted)) {
                setValue(m_target, key, wanted);
            }
        }
    }

    /// Whether what an object stands in is there. A setting comes and goes with its interface alone.
    [[nodiscard]] bool canStand(const ObjectKey &key, const ObjectValue &value) const
    {
        const auto isThere = [this](const ShortName &interface) {
            return interface.isEmpty() || m_target.setup.network.link(interface) != nullptr;
        };
        return isAbsent(value)
            ? !std::holds_alternative<SysctlName>(key)
            : std::visit(Overloaded {
                             [&](const AddressKey &k) { return isThere(k.interface); },
                             [&](const RouteKey &) { return isThere(std::get<Route>(value).interface); },
                             [&](const SysctlName &k) { return m_target.setup.sysctls.contains(k); },
                             [](const auto &) { return true; },
                         },
                         key);
    }

    const HostState &m_current;
    const ObjectHistory &m_history;
    HostState m_target;
    std::map<const ObjectKey *, Standing> m_standings;
};

} // namespace

Restoration restoration(const HostState &current, const ObjectHistory &history,
                        const std::set<ObjectKey> &skipped)
{
    return Restorer(current, history, skipped).run();
}

} // namespace lvs
