// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/steprefusal.h"

#include <cerrno>

namespace lvs {

namespace {

struct Meaning
{
    int errorNumber;
    ErrorCode code;
};

/// What means the same whatever was asked for.
constexpr Meaning common[] = {
    {EPERM, ErrorCode::KernelPermission},
    {EACCES, ErrorCode::KernelPermission},
    {EINVAL, ErrorCode::KernelInvalidArgument},
    {ERANGE, ErrorCode::KernelOutOfRange},
    {EAFNOSUPPORT, ErrorCode::KernelFamilyUnsupported},
    {ENOMEM, ErrorCode::KernelNoMemory},
    {EBUSY, ErrorCode::KernelBusy},
    {ETIMEDOUT, ErrorCode::KernelTimeout},
};

Error schedulerUnknown(const ServiceKey &key, const ServiceSettings &settings)
{
    // The kernel looks for the scheduler first and gives ENOENT for either.
    const bool schedulerFound = settings.scheduler.isKnown() || settings.scheduler.isNone();
    const bool engine = schedulerFound && !settings.persistenceEngine.isEmpty();
    return {ErrorCode::KernelSchedulerUnknown,
            {key.toString(), engine ? settings.persistenceEngine.toString() : settings.scheduler.name()}};
}

std::optional<Error> serviceRefusal(const ServiceKey &key, const ServiceSettings &settings, int errorNumber)
{
    switch (errorNumber) {
    case EEXIST:
        return Error(ErrorCode::KernelServiceExists, {key.toString()});
    case ESRCH:
        return Error(ErrorCode::KernelServiceMissing, {key.toString()});
    case ENOENT:
        return schedulerUnknown(key, settings);
    default:
        return std::nullopt;
    }
}

std::optional<Error> realServerRefusal(const Step &step, int errorNumber)
{
    switch (errorNumber) {
    case EEXIST:
        return Error(ErrorCode::KernelRealServerExists, {stepSubject(step)});
    case ESRCH:
        return Error(ErrorCode::KernelServiceMissing, {stepSubject(step)});
    case ENOENT:
        return Error(ErrorCode::KernelRealServerMissing, {stepSubject(step)});
    default:
        return std::nullopt;
    }
}

std::optional<Error> daemonRefusal(const Step &step, const SyncDaemon &daemon, int errorNumber)
{
    switch (errorNumber) {
    case EEXIST:
        return Error(ErrorCode::KernelDaemonExists, {stepSubject(step)});
    case ESRCH:
        return Error(ErrorCode::KernelDaemonMissing, {stepSubject(step)});
    case ENODEV:
        return Error(ErrorCode::KernelInterfaceMissing, {stepSubject(step), daemon.interface.toString()});
    default:
        return std::nullopt;
    }
}

ShortName interfaceOf(const SetupStep &step)
{
    return std::visit(Overloaded {
                          [](const AddLink &s) { return s.link.name; },
                          [](const EditLink &s) { return s.name; },
                          [](const RemoveLink &s) { return s.link.name; },
                          [](const AddAddress &s) { return s.address.interface; },
                          [](const RemoveAddress &s) { return s.address.interface; },
                          [](const AddRoute &s) { return s.route.interface; },
                          [](const EditRoute &s) { return s.after.interface; },
                          [](const RemoveRoute &s) { return s.route.interface; },
                          [](const SetSysctl &s) { return s.name.interface; },
                          [](const auto &) { return ShortName(); },
                      },
                      step);
}

/// rtnetlink's answers (net/core/rtnetlink.c, net/ipv4/devinet.c, net/ipv4/fib_semantics.c,
/// net/core/fib_rules.c, net/ipv4/fou_core.c), and those of a file below /proc/sys.
std::optional<Error> setupRefusal(const SetupStep &step, int errorNumber)
{
    const QString subject = stepSubject(step);
    switch (errorNumber) {
    case EACCES:
        // Not of a file: IPv6 is switched off on that interface (net/ipv6/addrconf.c, addrconf_add_dev).
        if (std::holds_alternative<SetSysctl>(step)) {
            return std::nullopt;
        }
        return Error(ErrorCode::KernelFamilyUnsupported, {subject});
    case EEXIST:
    case EALREADY:
        return Error(ErrorCode::KernelObjectExists, {subject});
    case EADDRNOTAVAIL:
        if (std::holds_alternative<AddAddress>(step)) {
            return Error(ErrorCode::KernelInvalidArgument, {subject}); // no address of a host: multicast
        }
        return Error(ErrorCode::KernelObjectMissing, {subject});
    case ESRCH:
    case ENOENT:
        return Error(ErrorCode::KernelObjectMissing, {subject});
    case ENODEV:
    case ENXIO:
        return Error(ErrorCode::KernelInterfaceMissing, {subject, interfaceOf(step).toString()});
    case ENETUNREACH:
    case EHOSTUNREACH:
        return Error(ErrorCode::KernelGatewayUnreachable, {subject});
    case ENETDOWN:
        return Error(ErrorCode::KernelInterfaceDown, {subject, interfaceOf(step).toString()});
    case EROFS:
        return Error(ErrorCode::KernelReadOnly, {subject});
    case EOPNOTSUPP:
    case EPROTONOSUPPORT:
        return Error(ErrorCode::KernelFeatureMissing, {subject});
    case EADDRINUSE:
        return Error(ErrorCode::KernelBusy, {subject});
    default:
        return std::nullopt;
    }
}

std::optional<Error> specificRefusal(const Step &step, int errorNumber)
{
    return std::visit(
        Overloaded {
            [&](const AddService &s) { return serviceRefusal(s.key, s.settings, errorNumber); },
            [&](const EditService &s) { return serviceRefusal(s.key, s.after, errorNumber); },
            [&](const RemoveService &s) { return serviceRefusal(s.key, s.before, errorNumber); },
            [&](const AddRealServer &) { return realServerRefusal(step, errorNumber); },
            [&](const EditRealServer &) { return realServerRefusal(step, errorNumber); },
            [&](const RemoveRealServer &) { return realServerRefusal(step, errorNumber); },
            [](const SetTimeouts &) -> std::optional<Error> { return std::nullopt; },
            [&](const StartSyncDaemon &s) { return daemonRefusal(step, s.daemon, errorNumber); },
            [&](const StopSyncDaemon &s) { return daemonRefusal(step, s.daemon, errorNumber); },
            [&](const SetupStep &s) { return setupRefusal(s, errorNumber); },
        },
        step);
}

} // namespace

Error stepRefusal(const Step &step, int errorNumber)
{
    if (const std::optional<Error> specific = specificRefusal(step, errorNumber)) {
        return *specific;
    }
    return requestRefusal(stepSubject(step), errorNumber);
}

Error requestRefusal(const QString &subject, int errorNumber)
{
    for (const Meaning &meaning : common) {
        if (meaning.errorNumber == errorNumber) {
            return {meaning.code, {subject}};
        }
    }
    return {ErrorCode::KernelOther, {subject, QString::number(errorNumber)}};
}

} // namespace lvs
