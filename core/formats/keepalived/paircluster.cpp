// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/paircluster.h"

#include "core/formats/cluster/ways.h"
#include "core/formats/keepalived/ipvsstate.h"

#include <algorithm>
#include <set>

namespace lvs::keepalived {

namespace {

/// The one that holds the most addresses, as others may watch over something else.
const VrrpInstance *instanceOf(const Config &config)
{
    const auto held = [](const VrrpInstance &each) {
        return each.addresses.size() + each.excludedAddresses.size();
    };
    const auto most =
        std::max_element(config.instances.begin(), config.instances.end(),
                         [&](const VrrpInstance &a, const VrrpInstance &b) { return held(a) < held(b); });
    return most == config.instances.end() || held(*most) == 0 ? nullptr : &*most;
}

ShortName insideInterface(const Config &config, const VrrpInstance &instance)
{
    if (config.global.sync && config.global.sync->daemon.interface != instance.interface) {
        return config.global.sync->daemon.interface;
    }
    for (const Tracked &each : instance.trackedInterfaces) {
        const Result<ShortName> name = ShortName::parse(each.name);
        if (name && *name != instance.interface) {
            return *name;
        }
    }
    return {};
}

bool translatesAddresses(const Cluster &cluster)
{
    return std::any_of(cluster.services.begin(), cluster.services.end(), [](const VirtualService &service) {
        return std::any_of(service.realServers.begin(), service.realServers.end(),
                           [](const RealServer &each) {
                               return each.settings.forwarding == ForwardingMethod::Masquerading;
                           });
    });
}

class Restoring
{
public:
    Restoring(const Config &config, const VrrpInstance &instance)
        : m_config(config)
        , m_instance(instance)
    {
        m_found.self = instance.state == VrrpState::Master ? 0 : 1;
    }

    PairCluster restore(const Config *peer)
    {
        Cluster &cluster = m_found.cluster;
        cluster.services = ipvsOf(m_config).services;
        cluster.directors.resize(2);
        miss(QStringLiteral("name"), "name");
        takeDirector(m_config, m_instance, m_found.self);
        const VrrpInstance *other = peer == nullptr ? nullptr : instanceOf(*peer);
        if (other != nullptr) {
            takeDirector(*peer, *other, 1 - m_found.self);
        } else {
            guessOther(1 - m_found.self);
        }
        for (size_t i = 0; i < cluster.directors.size(); ++i) {
            missInside(i);
        }
        takeServers();
        takeAddresses();
        return std::move(m_found);
    }

private:
    void miss(const QString &place, const char *what)
    {
        m_found.gaps.append({place, Error(ErrorCode::OptionMissing, {QLatin1String(what)})});
    }

    void takeDirector(const Config &config, const VrrpInstance &instance, size_t number)
    {
        const QString place = placeOfMember("directors", number);
        Director &director = m_found.cluster.directors[number];
        director.host = config.global.routerId;
        director.interface = instance.interface;
        director.insideInterface = insideInterface(config, instance);
        if (director.host.isEmpty()) {
            miss(place + QLatin1String(".host"), "host");
        }
        miss(place + QLatin1String(".ssh"), "ssh");
    }

    /// Machines of a pair are mostly built alike.
    void guessOther(size_t number)
    {
        const QString place = placeOfMember("directors", number);
        const Director &self = m_found.cluster.directors[m_found.self];
        Director &other = m_found.cluster.directors[number];
        other.interface = self.interface;
        other.insideInterface = self.insideInterface;
        miss(place + QLatin1String(".host"), "host");
        miss(place + QLatin1String(".ssh"), "ssh");
        miss(place + QLatin1String(".interface"), "interface");
    }

    /// One that is the outer interface, too, shows nowhere; nor does what real servers have as gateway.
    void missInside(size_t number)
    {
        const bool isTold = !m_found.cluster.directors[number].insideInterface.isEmpty();
        if (translatesAddresses(m_found.cluster) || !isTold) {
            miss(placeOfMember("directors", number) + QLatin1String(".inside"), "inside");
        }
    }

    void takeServers()
    {
        std::set<Address> addresses;
        for (const VirtualService &service : m_found.cluster.services) {
            for (const RealServer &each : service.realServers) {
                addresses.insert(each.endpoint.address);
            }
        }
        const Director &self = m_found.cluster.directors[m_found.self];
        const ShortName likely = self.insideInterface.isEmpty() ? self.interface : self.insideInterface;
        for (const Address &each : addresses) {
            m_found.cluster.servers.push_back({each.toString(), each.toString(), likely, {each}});
        }
        miss(QStringLiteral("servers"), "servers");
        miss(QStringLiteral("services"), "services");
    }

    void takeAddresses()
    {
        std::vector<VirtualAddress> &all = m_found.cluster.addresses;
        const auto add = [&](const Address &address, bool onInterface) {
            const auto known = std::find_if(
                all.begin(), all.end(), [&](const VirtualAddress &each) { return each.address == address; });
            if (known == all.end()) {
                all.push_back({address, false, onInterface});
            }
        };
        for (const auto *const list : {&m_instance.addresses, &m_instance.excludedAddresses}) {
            for (const VrrpAddress &each : *list) {
                add(each.address, true);
            }
        }
        for (const VirtualService &service : m_found.cluster.services) {
            if (!service.key.isMark()) {
                add(service.key.endpoint().address, false);
            }
        }
        miss(QStringLiteral("addresses"), "hostRoute");
    }

    const Config &m_config;
    const VrrpInstance &m_instance;
    PairCluster m_found;
};

} // namespace

std::optional<PairCluster> clusterOf(const Config &config, const Config *peer)
{
    const VrrpInstance *const instance = instanceOf(config);
    return instance == nullptr ? std::nullopt : std::optional(Restoring(config, *instance).restore(peer));
}

} // namespace lvs::keepalived
