// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/surroundingsconversions.h"

namespace lvs {

namespace {

constexpr qsizetype parts = 6;
/// More would be a list of something else; a firewall with as many exceptions is told in part.
constexpr qsizetype mostAddresses = 10000;

Error unreadable(const QString &what)
{
    return {ErrorCode::KernelProtocol, {what}};
}

} // namespace

QVariantList toWire(const Surroundings &surroundings)
{
    QStringList owners;
    for (const RulesOwner each : surroundings.owners) {
        owners.append(rulesOwnerName(each));
    }
    QStringList families;
    for (const AddressFamily each : surroundings.invalidDropped) {
        families.append(addressFamilyName(each));
    }
    QStringList untracked;
    for (const Address &each : surroundings.untracked) {
        if (untracked.size() < mostAddresses) {
            untracked.append(each.toString());
        }
    }
    const QStringList modules(surroundings.missingModules.begin(), surroundings.missingModules.end());
    return {owners, surroundings.firewalld, families, surroundings.iptables, untracked, modules};
}

Result<Surroundings> surroundingsFromWire(const QVariantList &values)
{
    if (values.size() != parts) {
        return unreadable(QStringLiteral("GetSurroundings"));
    }
    Surroundings found;
    for (const QString &each : values[0].toStringList()) {
        if (const std::optional<RulesOwner> owner = rulesOwnerFromName(each)) {
            found.owners.insert(*owner);
        }
    }
    found.firewalld = values[1].toBool();
    for (const QString &each : values[2].toStringList()) {
        const bool isIPv4 = each == addressFamilyName(AddressFamily::IPv4);
        if (!isIPv4 && each != addressFamilyName(AddressFamily::IPv6)) {
            return unreadable(each);
        }
        found.invalidDropped.insert(isIPv4 ? AddressFamily::IPv4 : AddressFamily::IPv6);
    }
    found.iptables = values[3].toBool();
    for (const QString &each : values[4].toStringList()) {
        const Result<Address> address = Address::parse(each);
        if (!address) {
            return unreadable(each);
        }
        found.untracked.insert(*address);
    }
    const QStringList modules = values[5].toStringList();
    found.missingModules = {modules.begin(), modules.end()};
    return found;
}

} // namespace lvs
