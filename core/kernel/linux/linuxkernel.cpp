// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/linuxkernel.h"

#include "core/kernel/linux/configmessage.h"
#include "core/kernel/linux/countersreader.h"
#include "core/kernel/linux/familymessage.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/steprunner.h"
#include "core/kernel/linux/surroundings/surroundingsreader.h"
#include "core/kernel/linux/tablereader.h"
#include "core/kernel/steprefusal.h"

#include <algorithm>

#include <sys/utsname.h>
#include <time.h>

#include <array>

namespace lvs {

using namespace ipvs;

namespace {

Error refusal(int errorNumber)
{
    const QString subject = QStringLiteral("IPVS");
    switch (errorNumber) {
    case ENOENT: // nobody serves the family
        return {ErrorCode::KernelModuleMissing, {subject}};
    case EMSGSIZE:
        return {ErrorCode::KernelProtocol, {subject}};
    default:
        return requestRefusal(subject, errorNumber);
    }
}

qint64 monotonicNanoseconds()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

bool isOfSetup(const Step &step)
{
    return std::holds_alternative<SetupStep>(step);
}

} // namespace

class LinuxKernel::Connection
{
public:
    explicit Connection(const Limits &limits)
        : m_limits(limits)
        , m_socket(limits.receiveBuffer, limits.patience, limits.messagesAtOnce)
        , m_tables(m_socket)
        , m_counters(m_socket)
    {
    }

    /// readOnce(image) gives 0 or an errno.
    template <typename ReadOnce> Result<IpvsState> readUntilStable(ReadOnce readOnce)
    {
        bool hasEarlier = false;
        int error = 0;
        for (int reading = 0; reading < m_limits.readings; ++reading) {
            error = withSocket([&] { return readOnce(m_images[0]); });
            if (error == 0 && hasEarlier && m_images[0] == m_images[1]) {
                return m_images[0].decode();
            }
            if (error != 0 && !mayPass(error)) {
                return refusal(error);
            }
            hasEarlier = error == 0;
            std::swap(m_images[0], m_images[1]);
        }
        return error == ENOENT ? refusal(error) : Error(ErrorCode::KernelUnstable, {QStringLiteral("IPVS")});
    }

    Result<IpvsState> readAll()
    {
        return readUntilStable([this](TableImage &image) { return m_tables.readAll(image); });
    }

    Result<IpvsState> readServices(std::span<const ServiceKey> keys)
    {
        return readUntilStable([&](TableImage &image) { return m_tables.readServices(keys, image); });
    }

    Result<IpvsState> readServicesOnce(std::span<const ServiceKey> keys)
    {
        const int error = withSocket([&] { return m_tables.readServices(keys, m_images[0]); });
        return error == 0 ? m_images[0].decode() : readServices(keys);
    }

    Result<CountersSample> readCounters()
    {
        return readCountersBy([this](int &refused) { return m_counters.read(refused); });
    }

    Result<CountersSample> readCountersOf(std::span<const ServiceKey> keys)
    {
        return readCountersBy([&](int &refused) { return m_counters.readOf(keys, refused); });
    }

    /// readOnce(refusal) gives a sample.
    template <typename ReadOnce> Result<CountersSample> readCountersBy(ReadOnce readOnce)
    {
        int error = 0;
        const qint64 time = monotonicNanoseconds();
        Result<CountersSample> sample = CountersSample();
        for (int reading = 0; reading < 2; ++reading) {
            error = withSocket([&] {
                int refused = 0;
                sample = readOnce(refused);
                return refused;
            });
            if (error == 0 || !mayPass(error)) {
                break;
            }
        }
        if (error != 0) {
            return refusal(error);
        }
        if (sample) {
            sample->time = time;
        }
        return sample;
    }

    /// ask() on an open socket.
    template <typename Visit> int askOnce(const Message &request, Visit visit)
    {
        return withSocket([&] { return ask(m_socket, request, visit); });
    }

    std::vector<Result<void>> execute(std::span<const Step> steps)
    {
        if (const int error = m_socket.open(); error != 0) {
            std::vector<Result<void>> results(steps.size(), Error(ErrorCode::NotRun));
            if (!results.empty()) {
                results.front() = refusal(error);
            }
            return results;
        }
        return StepRunner(m_socket, steps,
                          [this](std::span<const ServiceKey> keys) { return readServices(keys); })
            .run();
    }

private:
    template <typename Do> int withSocket(Do action)
    {
        const int error = m_socket.open();
        return error != 0 ? error : action();
    }

    /// Whether another try may go better. A module that was unloaded and loaded again has another family
    /// number, which a new socket asks for.
    bool mayPass(int error)
    {
        if (error == ENOENT) {
            m_socket.close();
        }
        return error == ENOENT || error == EINTR || error == ENOBUFS || error == EBUSY;
    }

    Limits m_limits;
    NetlinkSocket m_socket;
    TableReader m_tables;
    CountersReader m_counters;
    std::array<TableImage, 2> m_images;
};

LinuxKernel::LinuxKernel()
    : LinuxKernel(Limits {})
{
}

LinuxKernel::LinuxKernel(const Limits &limits)
    : m_connection(std::make_unique<Connection>(limits))
    , m_setup(limits.patience)
    , m_patience(limits.patience)
{
}

LinuxKernel::~LinuxKernel() = default;

Result<KernelInfo> LinuxKernel::info()
{
    Message request;
    encodeGetInfo(request);
    Result<KernelInfo> info(ErrorCode::KernelProtocol, {QStringLiteral("IPVS")});
    const int error = m_connection->askOnce(
        request, [&](const nlmsghdr &header) { info = parseInfo(attributesOf(header)); });
    if (error != 0) {
        return refusal(error);
    }
    if (utsname name {}; info && uname(&name) == 0) {
        info->release = QString::fromLocal8Bit(name.release);
    }
    return info;
}

Result<HostState> LinuxKernel::read()
{
    Result<IpvsState> ipvs = m_connection->readAll();
    if (!ipvs) {
        return ipvs.error();
    }
    Result<HostSetup> setup = m_setup.read();
    if (!setup) {
        return setup.error();
    }
    HostState state;
    state.ipvs = std::move(*ipvs);
    state.setup = std::move(*setup);
    return state;
}

Result<HostSetup> LinuxKernel::readSetup()
{
    return m_setup.read();
}

std::vector<AddressOwner> LinuxKernel::findOwners(std::span<const InterfaceAddress> addresses)
{
    return m_setup.findOwners(addresses);
}

Surroundings LinuxKernel::readSurroundings()
{
    return surroundings::readSurroundings(m_patience);
}

Result<IpvsState> LinuxKernel::readServices(std::span<const ServiceKey> keys)
{
    return m_connection->readServices(keys);
}

Result<IpvsState> LinuxKernel::readServicesOnce(std::span<const ServiceKey> keys)
{
    return m_connection->readServicesOnce(keys);
}

Result<CountersSample> LinuxKernel::readCounters()
{
    return m_connection->readCounters();
}

Result<CountersSample> LinuxKernel::readCountersOf(std::span<const ServiceKey> keys)
{
    return m_connection->readCountersOf(keys);
}

std::vector<Result<void>> LinuxKernel::execute(std::span<const Step> steps)
{
    std::vector<Result<void>> results;
    results.reserve(steps.size());
    bool going = true;
    while (going && results.size() < steps.size()) {
        const std::span<const Step> rest = steps.subspan(results.size());
        const auto *setup = std::get_if<SetupStep>(&rest.front());
        if (setup != nullptr) {
            results.push_back(m_setup.execute(*setup));
        } else {
            const auto end = std::find_if(rest.begin(), rest.end(), isOfSetup);
            const auto count = static_cast<size_t>(end - rest.begin());
            std::vector<Result<void>> part = m_connection->execute(rest.first(count));
            results.insert(results.end(), part.begin(), part.end());
        }
        going = std::all_of(results.begin(), results.end(), [](const auto &result) { return result.ok(); });
    }
    // One by one: of resize() with a value an optimising GCC 12 believes that it reads what was never
    // written.
    while (results.size() < steps.size()) {
        results.emplace_back(Error(ErrorCode::NotRun));
    }
    return results;
}

Result<void> LinuxKernel::zeroCounters(const std::optional<ServiceKey> &service)
{
    Message request;
    encodeZero(request, service);
    const int error = m_connection->askOnce(request, [](const nlmsghdr &) {});
    if (error == ESRCH && service) {
        return Error(ErrorCode::KernelServiceMissing, {service->toString()});
    }
    return error == 0 ? Result<void>() : refusal(error);
}

} // namespace lvs
