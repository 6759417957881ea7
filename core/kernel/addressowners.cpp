// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/addressowners.h"

#include <algorithm>

namespace lvs {

namespace {

/// The address that a step puts onto an interface which has it in no form yet.
const InterfaceAddress *newAddress(const Step &step, std::span<const InterfaceAddress> known)
{
    const SetupStep *setup = std::get_if<SetupStep>(&step);
    const AddAddress *add = setup == nullptr ? nullptr : std::get_if<AddAddress>(setup);
    if (add == nullptr) {
        return nullptr;
    }
    const InterfaceAddress &wanted = add->address;
    const bool isThere = std::any_of(known.begin(), known.end(), [&](const InterfaceAddress &each) {
        return each.address == wanted.address && each.interface == wanted.interface;
    });
    return isThere ? nullptr : &wanted;
}

} // namespace

Result<void> checkOwners(Kernel &kernel, const Plan &plan, std::span<const InterfaceAddress> known)
{
    std::vector<InterfaceAddress> added;
    std::vector<QString> subjects;
    for (const Step &step : plan.steps) {
        if (const InterfaceAddress *address = newAddress(step, known)) {
            added.push_back(*address);
            subjects.push_back(stepSubject(step));
        }
    }
    if (added.empty()) {
        return {};
    }
    for (const AddressOwner &owner : kernel.findOwners(added)) {
        for (size_t i = 0; i < added.size(); ++i) {
            if (added[i].address == owner.address && added[i].interface == owner.interface) {
                return Error(ErrorCode::AddressInUse,
                             {subjects[i], owner.interface.toString(), owner.hardwareAddress,
                              owner.address.toString()});
            }
        }
    }
    return {};
}

} // namespace lvs
