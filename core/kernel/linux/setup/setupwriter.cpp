// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/setupwriter.h"

#include "core/kernel/linux/setup/addressmessages.h"
#include "core/kernel/linux/setup/fallbackdevices.h"
#include "core/kernel/linux/setup/foumessages.h"
#include "core/kernel/linux/setup/routemessages.h"
#include "core/kernel/linux/setup/rulemessages.h"
#include "core/kernel/linux/setup/setupreader.h"
#include "core/model/interfacename.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <thread>

namespace lvs::setup {

using namespace ipvs;

namespace {

constexpr std::chrono::milliseconds pollInterval {50};

bool isOfHost(const ShortName &interface)
{
    return interface.isEmpty() || interface == allInterfaces || interface == futureInterfaces;
}

bool isSameDevice(const Link &a, const Link &b)
{
    return a.kind == b.kind && a.local == b.local && a.remote == b.remote;
}

} // namespace

int SetupWriter::find(const ShortName &name, FoundLink &found)
{
    encodeGetLink(m_sockets.request(), name);
    int outcome = ENODEV;
    const int error = m_sockets.askRoute([&](const nlmsghdr &message) {
        if (std::optional<FoundLink> link = parseLink(message)) {
            found = std::move(*link);
            outcome = 0;
        }
    });
    return error != 0 ? error : outcome;
}

int SetupWriter::findIndex(const ShortName &name, int &index)
{
    index = 0;
    if (name.isEmpty()) {
        return 0;
    }
    FoundLink found;
    const int error = find(name, found);
    index = found.index;
    return error;
}

int SetupWriter::whyNoDevice()
{
    // Who may not change links could not have the module loaded either, and would be refused this: no
    // link has the number 0.
    encodeSetLink(m_sockets.request(), 0, {});
    return m_sockets.tellRoute() == EPERM ? EPERM : EOPNOTSUPP;
}

int SetupWriter::addFallback(const Link &link)
{
    FoundLink found;
    int error = find(link.name, found);
    if (error == ENODEV) {
        requestDevice(link.name);
        error = find(link.name, found);
    }
    if (error != 0) {
        return error == ENODEV ? whyNoDevice() : error;
    }
    if (found.link.kind != link.kind || found.link.settings.up) {
        return EEXIST;
    }
    encodeSetLink(m_sockets.request(), found.index, link.settings);
    return m_sockets.tellRoute();
}

int SetupWriter::operator()(const AddLink &step)
{
    if (!isMakeable(step.link.kind)) {
        return EOPNOTSUPP;
    }
    if (step.link.isFallback()) {
        return addFallback(step.link);
    }
    if (!hasFittingEnds(step.link)) {
        return EINVAL;
    }
    encodeNewLink(m_sockets.request(), step.link);
    return m_sockets.tellRoute();
}

int SetupWriter::operator()(const EditLink &step)
{
    FoundLink found;
    if (const int error = find(step.name, found); error != 0) {
        return error;
    }
    LinkSettings settings = step.after;
    settings.mtu = settings.mtu == found.link.settings.mtu ? 0 : settings.mtu;
    encodeSetLink(m_sockets.request(), found.index, settings);
    return m_sockets.tellRoute();
}

int SetupWriter::operator()(const RemoveLink &step)
{
    FoundLink found;
    if (const int error = find(step.link.name, found); error != 0) {
        return error;
    }
    if (found.link.isIdleFallback()) {
        return ENODEV;
    }
    if (!isSameDevice(found.link, step.link)) {
        return EINVAL;
    }
    if (!isMakeable(found.link.kind)) {
        return EOPNOTSUPP; // it could not be put back
    }
    if (found.link.isFallback()) {
        encodeSetLink(m_sockets.request(), found.index, {});
    } else {
        encodeDeleteLink(m_sockets.request(), found.index);
    }
    return m_sockets.tellRoute();
}

int SetupWriter::operator()(const AddAddress &step)
{
    int index = 0;
    if (const int error = findIndex(step.address.interface, index); error != 0) {
        return error;
    }
    encodeNewAddress(m_sockets.request(), step.address, index);
    return m_sockets.tellRoute();
}

int SetupWriter::othersOfItsNetwork(const InterfaceAddress &address, int index, bool &others)
{
    const InterfaceNames names;
    encodeGetAddresses(m_sockets.request());
    return m_sockets.askRoute([&](const nlmsghdr &message) {
        const std::optional<FoundAddress> found = parseAddressMessage(message, names);
        others = others
            || (found && found->index == index && found->secondary
                && found->address.prefixLength == address.prefixLength
                && found->address.address != address.address
                && contains(address.address, address.prefixLength, found->address.address));
    });
}

int SetupWriter::operator()(const RemoveAddress &step)
{
    const InterfaceAddress &address = step.address;
    int index = 0;
    if (const int error = findIndex(address.interface, index); error != 0) {
        return error;
    }
    bool others = false;
    if (address.address.isIPv4() && address.prefixLength < 32) {
        if (const int error = othersOfItsNetwork(address, index, others); error != 0) {
            return error;
        }
    }
    std::optional<SysctlFiles::KeepSecondaries> keep;
    if (others) {
        keep.emplace(m_sockets.files(), address.interface);
        if (keep->error() != 0) {
            return keep->error();
        }
    }
    encodeDeleteAddress(m_sockets.request(), address, index);
    return m_sockets.tellRoute();
}

bool SetupWriter::isTentative(const Address &address)
{
    bool tentative = false;
    const InterfaceNames names;
    encodeGetAddresses(m_sockets.request());
    const int error = m_sockets.askRoute([&](const nlmsghdr &message) {
        const std::optional<FoundAddress> found = parseAddressMessage(message, names);
        tentative = tentative || (found && found->tentative && found->address.address == address);
    });
    return error == 0 && tentative;
}

int SetupWriter::writeRoute(const Route &route, RouteWrite write)
{
    int index = 0;
    if (const int error = findIndex(route.interface, index); error != 0) {
        return error;
    }
    const QDeadlineTimer deadline(m_sockets.patience());
    for (bool isLast = false;;) {
        encodeNewRoute(m_sockets.request(), route, index, write);
        const int error = m_sockets.tellRoute();
        if (error != EINVAL || !route.preferredSource || isLast) {
            return error;
        }
        // Once more where it is not tentative: it may have become the host's own since it was refused.
        isLast = deadline.hasExpired() || !isTentative(*route.preferredSource);
        if (!isLast) {
            std::this_thread::sleep_for(pollInterval);
        }
    }
}

int SetupWriter::operator()(const AddRoute &step)
{
    return writeRoute(step.route, RouteWrite::Add);
}

int SetupWriter::operator()(const EditRoute &step)
{
    return writeRoute(step.after, RouteWrite::Replace);
}

int SetupWriter::operator()(const RemoveRoute &step)
{
    int index = 0;
    if (const int error = findIndex(step.route.interface, index); error != 0) {
        return error;
    }
    encodeDeleteRoute(m_sockets.request(), step.route, index);
    return m_sockets.tellRoute();
}

int SetupWriter::operator()(const AddRule &step)
{
    encodeNewRule(m_sockets.request(), step.rule);
    return m_sockets.tellRoute();
}

int SetupWriter::operator()(const RemoveRule &step)
{
    encodeDeleteRule(m_sockets.request(), step.rule);
    return m_sockets.tellRoute();
}

int SetupWriter::tellPorts()
{
    const int error = m_sockets.askPorts(SetupSockets::Module::Load, [](const nlmsghdr &) {});
    return error == ENOENT ? EOPNOTSUPP : error;
}

std::optional<EncapsulationPort> SetupWriter::openPort(const EncapsulationPort &wanted)
{
    std::vector<EncapsulationPort> ports;
    if (SetupReader(m_sockets).readPorts(ports) != 0) {
        return std::nullopt;
    }
    const auto found = std::find_if(ports.begin(), ports.end(), [&](const EncapsulationPort &each) {
        return each.family == wanted.family && each.port == wanted.port;
    });
    return found == ports.end() ? std::nullopt : std::optional(*found);
}

int SetupWriter::operator()(const OpenEncapsulationPort &step)
{
    encodeOpenPort(m_sockets.request(), step.port);
    const int error = tellPorts();
    return error == EADDRINUSE && openPort(step.port) ? EEXIST : error;
}

int SetupWriter::operator()(const CloseEncapsulationPort &step)
{
    const std::optional<EncapsulationPort> open = openPort(step.port);
    if (!open) {
        return ENOENT;
    }
    if (*open != step.port) {
        return EINVAL;
    }
    encodeClosePort(m_sockets.request(), step.port);
    return tellPorts();
}

int SetupWriter::keepOwnValues(SysctlKey key)
{
    int refused = 0;
    encodeGetLinks(m_sockets.request());
    const int error = m_sockets.askRoute([&](const nlmsghdr &message) {
        const std::optional<FoundLink> found = parseLink(message);
        const auto own = found ? found->sysctls.find({key, found->link.name}) : SysctlState::const_iterator();
        if (refused == 0 && found && own != found->sysctls.end()) {
            refused = m_sockets.files().write(own->first, own->second);
            // It may have gone in this moment.
            refused = refused == ENOENT ? 0 : refused;
        }
    });
    return error != 0 ? error : refused;
}

int SetupWriter::operator()(const SetSysctl &step)
{
    const bool isDefault = step.name.interface == futureInterfaces;
    if (isDefault && sysctlRule(step.name.key).place == SysctlPlace::IPv4Interface) {
        if (const int error = keepOwnValues(step.name.key); error != 0) {
            return error;
        }
    }
    const int error = m_sockets.files().write(step.name, step.after);
    if (error == ENOENT && !isOfHost(step.name.interface)) {
        FoundLink found;
        return find(step.name.interface, found) == ENODEV ? ENODEV : error;
    }
    return error;
}

} // namespace lvs::setup
