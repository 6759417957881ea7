// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/resemblance.h"

#include <QRegularExpression>

#include <map>
#include <set>

namespace lvs {

namespace {

/// Addresses that a text names, each with its first place.
using Places = std::map<Address, TextPosition>;

constexpr int mostAddresses = 2000;

Places addressesIn(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]))"));
    Places places;
    int line = 0;
    for (const QStringView each : text.split(u'\n')) {
        ++line;
        for (auto match = pattern.globalMatch(each.toString()); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const Result<Address> address = Address::parse(found.capturedView());
            if (address && places.size() < mostAddresses) {
                places.try_emplace(*address,
                                   TextPosition {line, static_cast<int>(found.capturedStart()) + 1,
                                                 static_cast<int>(found.capturedLength())});
            }
        }
    }
    return places;
}

std::set<Address> virtualAddresses(const HostState &state)
{
    std::set<Address> addresses;
    for (const VirtualService &service : state.ipvs.services) {
        for (const RealServer &server : service.realServers) {
            if (!service.key.isMark() && service.key.family() == AddressFamily::IPv4
                && server.settings.forwarding != ForwardingMethod::Masquerading) {
                addresses.insert(service.key.endpoint().address);
            }
        }
    }
    for (const InterfaceAddress &each : state.setup.network.addresses) {
        if (each.address.isIPv4() && each.prefixLength == 32 && !each.address.isLoopback()) {
            addresses.insert(each.address);
        }
    }
    return addresses;
}

/// Whether they differ in their network alone, within the same private range.
bool resemble(const Address &left, const Address &right)
{
    const quint32 a = left.toIPv4();
    const quint32 b = right.toIPv4();
    const bool isPrivate = (a >> 16U) == 0xc0a8U || (a >> 24U) == 10U || (a >> 20U) == 0xac1U;
    const bool sameRange = (a >> 16U) == (b >> 16U);
    return isPrivate && sameRange && a != b && (a & 0xffU) == (b & 0xffU) && (a & 0xffU) != 0;
}

} // namespace

void findResemblances(QStringView text, Imported &imported)
{
    const Places places = addressesIn(text);
    for (const Address &address : virtualAddresses(imported.state)) {
        const auto here = places.find(address);
        if (here == places.end()) {
            continue;
        }
        for (const auto &[other, place] : places) {
            if (resemble(address, other)) {
                Error error(ErrorCode::AddressResembles,
                            {address.toString(), other.toString(), QString::number(place.line)});
                error.position = here->second;
                imported.warnings.append(error);
                break;
            }
        }
    }
}

} // namespace lvs
