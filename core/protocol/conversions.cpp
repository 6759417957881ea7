// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversions.h"

#include "core/protocol/errorname.h"
#include "core/protocol/fieldconversions.h"
#include "core/protocol/opencontainer.h"
#include "core/protocol/setupconversions.h"

namespace lvs {

namespace {

using wire::OperationKind;

// ---- to the wire -------------------------------------------------------------------------------

wire::ServiceKey toWire(const ServiceKey &key)
{
    return {key.mark(), key.isMark() ? uchar(0) : static_cast<uchar>(key.protocol()),
            toWire(key.endpoint().address), key.endpoint().port.number()};
}

wire::Endpoint toWire(const Endpoint &endpoint)
{
    return {toWire(endpoint.address), endpoint.port.number()};
}

wire::ServiceSettings toWire(const ServiceSettings &settings)
{
    wire::ServiceSettings wired;
    wired.scheduler = settings.scheduler.name();
    wired.schedulerFlags = static_cast<uchar>(settings.schedulerFlags.toInt());
    wired.onePacket = settings.onePacket;
    wired.persistenceEngine = settings.persistenceEngine.toString();
    if (settings.persistence) {
        wired.persistent = true;
        wired.persistenceTimeout = settings.persistence->timeout;
        wired.maskFamily = settings.persistence->mask.family() == AddressFamily::IPv4 ? 4 : 6;
        wired.mask = settings.persistence->mask.value();
    }
    return wired;
}

wire::RealServerSettings toWire(const RealServerSettings &settings)
{
    return {static_cast<uchar>(settings.forwarding),
            static_cast<uchar>(settings.tunnel.type),
            settings.tunnel.port.number(),
            static_cast<uchar>(settings.tunnel.checksum),
            settings.weight.number(),
            settings.upperThreshold,
            settings.lowerThreshold};
}

wire::Timeouts toWire(const Timeouts &timeouts)
{
    return {timeouts.tcp, timeouts.tcpFin, timeouts.udp};
}

wire::SyncDaemon toWire(SyncRole role, const SyncDaemon &daemon)
{
    return {static_cast<uchar>(role),
            daemon.interface.toString(),
            daemon.syncId,
            daemon.maximumLength,
            toWire(daemon.group),
            daemon.port,
            daemon.ttl};
}

// ---- from the wire -----------------------------------------------------------------------------

Result<Endpoint> endpointFrom(const wire::Endpoint &wired)
{
    const Result<Address> address = addressFrom(wired.address);
    if (!address) {
        return address.error();
    }
    return Endpoint {*address, Port(wired.port)};
}

Result<ServiceKey> keyFrom(const wire::ServiceKey &wired)
{
    const Result<Address> address = addressFrom(wired.address);
    if (!address) {
        return address.error();
    }
    if (wired.mark != 0) {
        if (wired.protocol != 0 || wired.port != 0 || !address->isUnspecified()) {
            return invalid("mark-with-address");
        }
        return ServiceKey::forMark(wired.mark, address->family());
    }
    switch (static_cast<Protocol>(wired.protocol)) {
    case Protocol::Tcp:
    case Protocol::Udp:
    case Protocol::Sctp:
        return ServiceKey(static_cast<Protocol>(wired.protocol), Endpoint {*address, Port(wired.port)});
    }
    return Error(ErrorCode::ProtocolUnknown, {QString::number(wired.protocol)});
}

Result<std::optional<Persistence>> persistenceFrom(const wire::ServiceSettings &wired)
{
    if (!wired.persistent) {
        if (wired.persistenceTimeout != 0 || wired.maskFamily != 0 || wired.mask != 0) {
            return invalid("persistence-without-persistent");
        }
        return std::optional<Persistence>();
    }
    if (wired.maskFamily == 4) {
        return std::optional(Persistence {wired.persistenceTimeout, PersistenceMask::forIPv4(wired.mask)});
    }
    if (wired.maskFamily != 6) {
        return invalid("mask-family");
    }
    const Result<PersistenceMask> mask = PersistenceMask::forIPv6(wired.mask);
    if (!mask) {
        return mask.error();
    }
    return std::optional(Persistence {wired.persistenceTimeout, *mask});
}

Result<ServiceSettings> settingsFrom(const wire::ServiceSettings &wired, AddressFamily family)
{
    const Result<Scheduler> scheduler = Scheduler::parse(wired.scheduler);
    if (!scheduler) {
        return scheduler.error();
    }
    if (wired.schedulerFlags > 7) {
        return outOfRange(wired.schedulerFlags, 0, 7);
    }
    const Result<std::optional<Persistence>> persistence = persistenceFrom(wired);
    if (!persistence) {
        return persistence.error();
    }
    if (*persistence && (*persistence)->mask.family() != family) {
        return invalid("mask-family");
    }
    const Result<ShortName> engine = optionalName(wired.persistenceEngine);
    if (!engine) {
        return engine.error();
    }
    return ServiceSettings {*scheduler, SchedulerFlags::fromInt(wired.schedulerFlags), wired.onePacket,
                            *persistence, *engine};
}

Result<RealServerSettings> settingsFrom(const wire::RealServerSettings &wired)
{
    if (wired.forwarding > uchar(ForwardingMethod::Bypass)) {
        return outOfRange(wired.forwarding, 0, uchar(ForwardingMethod::Bypass));
    }
    if (wired.tunnelType > uchar(TunnelType::Gre)) {
        return outOfRange(wired.tunnelType, 0, uchar(TunnelType::Gre));
    }
    if (wired.tunnelChecksum > uchar(TunnelChecksum::RemoteChecksum)) {
        return outOfRange(wired.tunnelChecksum, 0, uchar(TunnelChecksum::RemoteChecksum));
    }
    const Result<Weight> weight = Weight::fromNumber(wired.weight);
    if (!weight) {
        return weight.error();
    }
    return RealServerSettings {static_cast<ForwardingMethod>(wired.forwarding),
                               Tunnel {static_cast<TunnelType>(wired.tunnelType), Port(wired.tunnelPort),
                                       static_cast<TunnelChecksum>(wired.tunnelChecksum)},
                               *weight, wired.upperThreshold, wired.lowerThreshold};
}

Result<Timeouts> timeoutsFrom(const wire::Timeouts &wired)
{
    for (const quint32 seconds : {wired.tcp, wired.tcpFin, wired.udp}) {
        if (seconds < 1 || seconds > Timeouts::longest) {
            return outOfRange(seconds, 1, Timeouts::longest);
        }
    }
    return Timeouts {wired.tcp, wired.tcpFin, wired.udp};
}

Result<SyncDaemon> daemonFrom(const wire::SyncDaemon &wired)
{
    const Result<ShortName> interface = ShortName::parse(wired.interface);
    if (!interface) {
        return interface.error();
    }
    const Result<Address> group = addressFrom(wired.group);
    if (!group) {
        return group.error();
    }
    // Not the bounds of its role and group: the kernel takes these, too, and clamps them itself.
    if (wired.maximumLength < 1 || wired.maximumLength > SyncDaemon::largestMaximumLength) {
        return outOfRange(wired.maximumLength, 1, SyncDaemon::largestMaximumLength);
    }
    if (wired.port == 0) {
        return Error(ErrorCode::PortInvalid, {QStringLiteral("0")});
    }
    if (wired.ttl == 0) {
        return outOfRange(0, 1, 255);
    }
    if (!group->isMulticast()) {
        return Error(ErrorCode::AddressInvalid, {group->toString()});
    }
    return SyncDaemon {*interface, wired.syncId, wired.maximumLength, *group, wired.port, wired.ttl};
}

Error ofOperation(const Error &error, quint32 position)
{
    QStringList arguments {errorCodeName(error.code), QString::number(position)};
    arguments += error.arguments;
    return Error(ErrorCode::InvalidPlan, arguments);
}

/// Puts the steps of the lists back into the order of their plan.
class StepReader
{
public:
    StepReader(const wire::Operations &operations, size_t count)
        : m_operations(operations)
        , m_steps(count)
    {
    }

    Result<std::vector<Step>> read()
    {
        if (const Result<void> keys = readKeys(); !keys) {
            return keys.error();
        }
        for (const Result<void> &done :
             {readAll(m_operations.serviceOperations), readAll(m_operations.serviceEdits),
              readAll(m_operations.realServerOperations), readAll(m_operations.realServerEdits),
              readAll(m_operations.timeoutsEdits), readAll(m_operations.daemonOperations), readSetup()}) {
            if (!done) {
                return done.error();
            }
        }
        std::vector<Step> steps;
        steps.reserve(m_steps.size());
        for (const std::optional<Step> &step : m_steps) {
            steps.push_back(*step); // as many as places, and none twice: all are there
        }
        return steps;
    }

private:
    Result<void> readKeys()
    {
        m_keys.reserve(static_cast<size_t>(m_operations.services.size()));
        for (const wire::ServiceKey &wired : m_operations.services) {
            const Result<ServiceKey> key = keyFrom(wired);
            if (!key) {
                return ofOperation(key.error(), 0);
            }
            m_keys.push_back(*key);
        }
        return {};
    }

    Result<void> readSetup()
    {
        Result<void> done;
        const auto readNext = [&](const auto &list) { done = done ? readAll(list) : done; };
        std::apply([&](const auto &...lists) { (readNext(lists), ...); },
                   wire::SetupOperations::fields(m_operations.setup));
        return done;
    }

    template <typename Operation> Result<void> readAll(const QList<Operation> &operations)
    {
        for (const Operation &operation : operations) {
            Result<Step> step = read(operation);
            if (!step) {
                return ofOperation(step.error(), operation.position);
            }
            if (operation.position >= m_steps.size() || m_steps[operation.position]) {
                return ofOperation(invalid("position"), operation.position);
            }
            m_steps[operation.position].emplace(std::move(step).value());
        }
        return {};
    }

    Result<ServiceKey> key(quint32 service) const
    {
        if (service >= m_keys.size()) {
            return invalid("service");
        }
        return m_keys[service];
    }

    Result<Step> read(const wire::ServiceOperation &wired) const
    {
        const Result<bool> isAddition = adds(wired.kind);
        const Result<ServiceKey> service = key(wired.service);
        if (!isAddition || !service) {
            return isAddition ? service.error() : isAddition.error();
        }
        const Result<ServiceSettings> settings = settingsFrom(wired.settings, service->family());
        if (!settings) {
            return settings.error();
        }
        return *isAddition ? Step(AddService {*service, *settings})
                           : Step(RemoveService {*service, *settings});
    }

    Result<Step> read(const wire::ServiceEdit &wired) const
    {
        const Result<ServiceKey> service = key(wired.service);
        if (!service) {
            return service.error();
        }
        const Result<ServiceSettings> before = settingsFrom(wired.before, service->family());
        const Result<ServiceSettings> after = settingsFrom(wired.after, service->family());
        if (!before || !after) {
            return before ? after.error() : before.error();
        }
        return Step(EditService {*service, *before, *after});
    }

    Result<Step> read(const wire::RealServerOperation &wired) const
    {
        const Result<bool> isAddition = adds(wired.kind);
        const Result<ServiceKey> service = key(wired.service);
        if (!isAddition || !service) {
            return isAddition ? service.error() : isAddition.error();
        }
        const Result<Endpoint> endpoint = endpointFrom(wired.endpoint);
        if (!endpoint) {
            return endpoint.error();
        }
        const Result<RealServerSettings> settings = settingsFrom(wired.settings);
        if (!settings) {
            return settings.error();
        }
        const RealServer server {*endpoint, *settings};
        return *isAddition ? Step(AddRealServer {*service, server})
                           : Step(RemoveRealServer {*service, server});
    }

    Result<Step> read(const wire::RealServerEdit &wired) const
    {
        const Result<ServiceKey> service = key(wired.service);
        if (!service) {
            return service.error();
        }
        const Result<Endpoint> endpoint = endpointFrom(wired.endpoint);
        if (!endpoint) {
            return endpoint.error();
        }
        const Result<RealServerSettings> before = settingsFrom(wired.before);
        const Result<RealServerSettings> after = settingsFrom(wired.after);
        if (!before || !after) {
            return before ? after.error() : before.error();
        }
        return Step(EditRealServer {*service, *endpoint, *before, *after});
    }

    Result<Step> read(const wire::TimeoutsEdit &wired) const
    {
        const Result<Timeouts> before = timeoutsFrom(wired.before);
        const Result<Timeouts> after = timeoutsFrom(wired.after);
        if (!before || !after) {
            return before ? after.error() : before.error();
        }
        return Step(SetTimeouts {*before, *after});
    }

    Result<Step> read(const wire::DaemonOperation &wired) const
    {
        const Result<bool> isStart = adds(wired.kind);
        if (!isStart) {
            return isStart.error();
        }
        const auto role = static_cast<SyncRole>(wired.daemon.role);
        if (role != SyncRole::Master && role != SyncRole::Backup) {
            return outOfRange(wired.daemon.role, uchar(SyncRole::Master), uchar(SyncRole::Backup));
        }
        const Result<SyncDaemon> daemon = daemonFrom(wired.daemon);
        if (!daemon) {
            return daemon.error();
        }
        return *isStart ? Step(StartSyncDaemon {role, *daemon}) : Step(StopSyncDaemon {role, *daemon});
    }

    template <wire::Flat Operation> Result<Step> read(const Operation &wired) const
    {
        const Result<SetupStep> step = setupStepFrom(wired);
        if (!step) {
            return step.error();
        }
        return Step(*step);
    }

    const wire::Operations &m_operations;
    std::vector<ServiceKey> m_keys;
    std::vector<std::optional<Step>> m_steps;
};

/// Gives each service's key a place in the list of keys. Steps of one service follow each other.
class KeyPlaces
{
public:
    explicit KeyPlaces(QList<wire::ServiceKey> &keys)
        : m_keys(keys)
    {
    }

    quint32 of(const ServiceKey &key)
    {
        if (m_keys.isEmpty() || key != m_last) {
            m_last = key;
            m_keys.append(toWire(key));
        }
        return static_cast<quint32>(m_keys.size() - 1);
    }

private:
    QList<wire::ServiceKey> &m_keys;
    ServiceKey m_last;
};

Error tooMany(qsizetype most)
{
    return Error(ErrorCode::LimitExceeded, {QStringLiteral("operations"), QString::number(most)});
}

/// Reads one list, of which at most `left` more elements are taken. False if it has more.
template <typename Element>
bool readList(const QDBusArgument &argument, QList<Element> &list, qsizetype &left)
{
    const OpenArray array(argument);
    while (!argument.atEnd()) {
        if (left-- == 0) {
            return false;
        }
        Element element;
        argument >> element;
        list.append(std::move(element));
    }
    return true;
}

} // namespace

wire::Operations toWire(std::span<const Step> steps)
{
    constexpr uchar add = uchar(OperationKind::Add);
    constexpr uchar remove = uchar(OperationKind::Remove);
    wire::Operations wired;
    KeyPlaces keys(wired.services);
    quint32 position = 0;
    for (const Step &step : steps) {
        std::visit(
            Overloaded {
                [&](const AddService &s) {
                    wired.serviceOperations.append({position, add, keys.of(s.key), toWire(s.settings)});
                },
                [&](const EditService &s) {
                    wired.serviceEdits.append({position, keys.of(s.key), toWire(s.before), toWire(s.after)});
                },
                [&](const RemoveService &s) {
                    wired.serviceOperations.append({position, remove, keys.of(s.key), toWire(s.before)});
                },
                [&](const AddRealServer &s) {
                    wired.realServerOperations.append({position, add, keys.of(s.service),
                                                       toWire(s.server.endpoint), toWire(s.server.settings)});
                },
                [&](const EditRealServer &s) {
                    wired.realServerEdits.append({position, keys.of(s.service), toWire(s.endpoint),
                                                  toWire(s.before), toWire(s.after)});
                },
                [&](const RemoveRealServer &s) {
                    wired.realServerOperations.append({position, remove, keys.of(s.service),
                                                       toWire(s.server.endpoint), toWire(s.server.settings)});
                },
                [&](const SetTimeouts &s) {
                    wired.timeoutsEdits.append({position, toWire(s.before), toWire(s.after)});
                },
                [&](const StartSyncDaemon &s) {
                    wired.daemonOperations.append({position, add, toWire(s.role, s.daemon)});
                },
                [&](const StopSyncDaemon &s) {
                    wired.daemonOperations.append({position, remove, toWire(s.role, s.daemon)});
                },
                [&](const SetupStep &s) { append(wired.setup, position, s); },
            },
            step);
        ++position;
    }
    return wired;
}

Result<std::vector<Step>> fromWire(const wire::Operations &operations, qsizetype most)
{
    const qsizetype count = operations.serviceOperations.size() + operations.serviceEdits.size()
        + operations.realServerOperations.size() + operations.realServerEdits.size()
        + operations.timeoutsEdits.size() + operations.daemonOperations.size()
        + std::apply([](const auto &...lists) { return (lists.size() + ...); },
                     wire::SetupOperations::fields(operations.setup));
    if (count > most || operations.services.size() > most) {
        return tooMany(most);
    }
    return StepReader(operations, static_cast<size_t>(count)).read();
}

Result<wire::Operations> readOperations(const QDBusArgument &argument, qsizetype most)
{
    wire::Operations operations;
    qsizetype keysLeft = most;
    qsizetype left = most;
    const OpenStructure structure(argument);
    const bool fits = readList(argument, operations.services, keysLeft)
        && readList(argument, operations.serviceOperations, left)
        && readList(argument, operations.serviceEdits, left)
        && readList(argument, operations.realServerOperations, left)
        && readList(argument, operations.realServerEdits, left)
        && readList(argument, operations.timeoutsEdits, left)
        && readList(argument, operations.daemonOperations, left)
        && std::apply([&](auto &...lists) { return (readList(argument, lists, left) && ...); },
                      wire::SetupOperations::fields(operations.setup));
    if (!fits) {
        return tooMany(most);
    }
    return operations;
}

QList<wire::ServiceKey> toWire(std::span<const ServiceKey> keys)
{
    QList<wire::ServiceKey> wired;
    for (const ServiceKey &key : keys) {
        wired.append(toWire(key));
    }
    return wired;
}

Result<std::vector<ServiceKey>> readServiceKeys(const QDBusArgument &argument, qsizetype most)
{
    QList<wire::ServiceKey> wired;
    qsizetype left = most;
    if (!readList(argument, wired, left)) {
        return Error(ErrorCode::LimitExceeded, {QStringLiteral("services"), QString::number(most)});
    }
    std::set<ServiceKey> keys;
    for (const wire::ServiceKey &each : std::as_const(wired)) {
        const Result<ServiceKey> key = keyFrom(each);
        if (!key) {
            return key.error();
        }
        keys.insert(*key);
    }
    return std::vector<ServiceKey>(keys.begin(), keys.end());
}

bool changesHostConfiguration(const Step &step)
{
    return std::holds_alternative<StartSyncDaemon>(step) || std::holds_alternative<StopSyncDaemon>(step)
        || std::holds_alternative<SetupStep>(step);
}

WireReport toWire(const TransactionReport &report)
{
    WireReport wired;
    wired.outcomes.reserve(static_cast<qsizetype>(report.steps.size()));
    for (size_t i = 0; i < report.steps.size(); ++i) {
        wired.outcomes.append(static_cast<char>(report.steps[i].outcome));
        if (report.steps[i].error) {
            wired.errors.append({static_cast<quint32>(i), toWire(*report.steps[i].error)});
        }
    }
    wired.error = toWire(report.error);
    return wired;
}

Result<TransactionReport> fromWire(const WireReport &wired)
{
    TransactionReport report;
    report.steps.resize(static_cast<size_t>(wired.outcomes.size()));
    for (qsizetype i = 0; i < wired.outcomes.size(); ++i) {
        const auto outcome = static_cast<uchar>(wired.outcomes[i]);
        if (outcome > uchar(StepOutcome::UndoFailed)) {
            return Error(ErrorCode::KernelProtocol, {QStringLiteral("outcome")});
        }
        report.steps[static_cast<size_t>(i)].outcome = static_cast<StepOutcome>(outcome);
    }
    for (const wire::StepError &error : wired.errors) {
        if (error.step >= report.steps.size()) {
            return Error(ErrorCode::KernelProtocol, {QStringLiteral("step")});
        }
        report.steps[error.step].error = fromWire(error.error);
    }
    report.error = fromWire(wired.error);
    return report;
}

} // namespace lvs
