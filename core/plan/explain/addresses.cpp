// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include "core/plan/roles/routes.h"
#include "core/plan/roles/setupeditor.h"

#include <algorithm>

namespace lvs {

namespace {

void erase(HostState &state, const InterfaceAddress &address)
{
    std::erase_if(state.setup.network.addresses, [&](const InterfaceAddress &each) {
        return each.interface == address.interface && each.address == address.address
            && each.prefixLength == address.prefixLength;
    });
}

void insert(HostState &state, const std::vector<InterfaceAddress> &addresses)
{
    std::vector<InterfaceAddress> &all = state.setup.network.addresses;
    for (const InterfaceAddress &each : addresses) {
        if (state.setup.network.address(each.interface, each.address, each.prefixLength) == nullptr) {
            all.push_back(each);
        }
    }
}

bool stands(const std::vector<InterfaceAddress> &places, const InterfaceAddress &place)
{
    return std::find(places.begin(), places.end(), place) != places.end();
}

QString prefixOf(const InterfaceAddress &address)
{
    return QString::number(address.prefixLength);
}

/// The places of one address, as they are and as the role makes them.
struct Places
{
    Places(const Address &address, const Examination &examination)
        : now(examination.network().places(address))
        , wanted(examination.required().setup.network.places(address))
    {
        std::copy_if(now.begin(), now.end(), std::back_inserter(superfluous),
                     [this](const InterfaceAddress &each) { return !stands(wanted, each); });
        isThere = std::any_of(now.begin(), now.end(),
                              [this](const InterfaceAddress &each) { return stands(wanted, each); });
    }

    [[nodiscard]] QString device() const
    {
        return wanted.empty() ? QString() : wanted.front().interface.toString();
    }
    /// What is too much goes; what is missing comes along with the first that goes.
    [[nodiscard]] Examination::Correction correction(const InterfaceAddress &goes, bool isFirst) const
    {
        return [goes, comes = isFirst ? wanted : std::vector<InterfaceAddress>()](HostState &state) {
            erase(state, goes);
            insert(state, comes);
        };
    }

    std::vector<InterfaceAddress> now;
    std::vector<InterfaceAddress> wanted;
    std::vector<InterfaceAddress> superfluous;
    bool isThere = false;
};

void reportMissing(const Address &address, const Places &places, Examination &examination)
{
    examination.report(FindingCode::VipMissing, Severity::Fault, {address.toString(), places.device()},
                       [&](HostState &state) { insert(state, places.wanted); });
}

void reportOnServer(const InterfaceAddress &place, const Places &places, bool isFirst,
                    Examination &examination)
{
    const Link *link = examination.network().link(place.interface);
    const QString vip = place.address.toString();
    const QString device = place.interface.toString();
    const auto report = [&](FindingCode code, Severity severity, const QStringList &arguments) {
        examination.report(code, severity, arguments, places.correction(place, isFirst));
    };
    if (link == nullptr || !isQuiet(link->kind)) {
        report(FindingCode::VipOnServerInterface, Severity::Fault, {vip, device});
    } else if (place.prefixLength < hostPrefix(place.address)) {
        report(FindingCode::VipPrefixTooWide, Severity::Fault, {vip, device, prefixOf(place)});
    } else if (places.isThere || device != places.device()) {
        report(FindingCode::VipOnTwoDevices, Severity::Warning, {vip, device, places.device()});
    } else {
        report(FindingCode::VipElsewhere, Severity::Fault, {vip, device, places.device()});
    }
}

void reportOnDirector(const InterfaceAddress &place, const Places &places, bool isFirst,
                      Examination &examination)
{
    const QString vip = place.address.toString();
    const QString device = place.interface.toString();
    const auto report = [&](FindingCode code, const QStringList &arguments) {
        examination.report(code, Severity::Fault, arguments, places.correction(place, isFirst));
    };
    if (device == places.device()) {
        report(FindingCode::VipChosenAsSource, {vip, device});
    } else if (places.isThere) {
        report(FindingCode::VipOnTwoDevices, {vip, device, places.device()});
    } else {
        report(FindingCode::VipElsewhere, {vip, device, places.device()});
    }
}

using Reporter = void (*)(const InterfaceAddress &, const Places &, bool, Examination &);

void examinePlaces(const Address &address, Need need, Reporter reporter, Examination &examination)
{
    const Places places(address, examination);
    if (places.now.empty() && places.wanted.empty()) {
        return; // the second of a pair of directors: the first has it
    }
    const qsizetype before = examination.findings();
    bool isFirst = !places.isThere;
    for (const InterfaceAddress &each : places.superfluous) {
        reporter(each, places, isFirst, examination);
        isFirst = false;
    }
    if (places.now.empty()) {
        reportMissing(address, places, examination);
    }
    examination.require(need, {address.toString(), places.device()}, examination.findings() == before);
}

bool isRoute(const Route &route, const Address &to)
{
    return route.table == Route::mainTable && route.destination == to && !route.local && !route.gateway
        && route.prefixLength == hostPrefix(to);
}

/// Routes to the address itself, on this very host, are of no use where the role asks for none.
void examineRoutes(const Address &address, bool isWanted, Examination &examination)
{
    const auto to = [&](const Route &each) { return isRoute(each, address); };
    const std::vector<Route> now = examination.network().routes;
    const std::vector<Route> &required = examination.required().setup.network.routes;
    const auto wanted = std::find_if(required.begin(), required.end(), to);
    if (isWanted && wanted != required.end()) {
        const bool isThere = std::find(now.begin(), now.end(), *wanted) != now.end();
        if (!isThere) {
            examination.report(FindingCode::HostRouteMissing, Severity::Note,
                               {address.toString(), wanted->interface.toString()}, [&](HostState &state) {
                                   std::erase_if(state.setup.network.routes, to);
                                   state.setup.network.routes.push_back(*wanted);
                               });
        }
        examination.require(Need::HostRoute, {address.toString(), wanted->interface.toString()}, isThere);
        return;
    }
    for (const Route &each : now) {
        if (!isWanted && to(each)) {
            examination.report(FindingCode::HostRouteNeedless, Severity::Note,
                               {address.toString(), each.interface.toString()},
                               [&](HostState &state) { std::erase(state.setup.network.routes, each); });
        }
    }
}

} // namespace

void examineHiddenAddresses(const ServerNeeds &needs, Examination &examination)
{
    for (const Address &each : hiddenAddresses(needs)) {
        examinePlaces(each, Need::VipHidden, reportOnServer, examination);
    }
}

void examineServerRoutes(const ServerNeeds &needs, Examination &examination)
{
    for (const Address &each : hiddenAddresses(needs)) {
        examineRoutes(each, needs.hostRoutes.contains(each), examination);
    }
}

void examineDirectorAddresses(const Cluster &cluster, Examination &examination)
{
    for (const VirtualAddress &each : cluster.addresses) {
        if (each.onInterface) {
            examinePlaces(each.address, Need::VipOnInterface, reportOnDirector, examination);
        }
    }
}

void examineDirectorRoutes(const Cluster &cluster, Examination &examination)
{
    for (const VirtualAddress &each : cluster.addresses) {
        if (each.onInterface) {
            examineRoutes(each.address, each.hostRoute, examination);
        }
    }
}

} // namespace lvs
