// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversions.h"

#include "core/protocol/errorname.h"

namespace lvs {

namespace {

using wire::OperationKind;

// ---- to the wire -------------------------------------------------------------------------------

QByteArray addressBytes(const Address &address)
{
    return QByteArray(reinterpret_cast<const char *>(address.bytes().data()), address.isIPv4() ? 4 : 16);
}

wire::ServiceKey toWire(const ServiceKey &key)
{
    return {key.mark(), key.isMark() ? uchar(0) : static_cast<uchar>(key.protocol()),
            addressBytes(key.endpoint().address), key.endpoint().port.number()};
}

wire::Endpoint toWire(const Endpoint &endpoint)
{
    return {addressBytes(endpoint.address), endpoint.port.number()};
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
            addressBytes(daemon.group),
            daemon.port,
            daemon.ttl};
}

// ---- from the wire -----------------------------------------------------------------------------

Error invalid(const char *what)
{
    return Error(ErrorCode::InvalidPlan, {QLatin1String(what)});
}

Error outOfRange(quint64 found, quint64 smallest, quint64 largest)
{
    return Error(ErrorCode::NumberOutOfRange,
                 {QString::number(found), QString::number(smallest), QString::number(largest)});
}

Result<Address> addressFrom(const QByteArray &bytes)
{
    Address::Bytes all {};
    if (bytes.size() != 4 && bytes.size() != 16) {
        return Error(ErrorCode::AddressInvalid, {QString::fromLatin1(bytes.left(16).toHex())});
    }
    std::copy(bytes.begin(), bytes.end(), all.begin());
    if (bytes.size() == 16) {
        return Address::fromIPv6(all);
    }
    return Address::fromIPv4(quint32(all[0]) << 24 | quint32(all[1]) << 16 | quint32(all[2]) << 8 | all[3]);
}

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

Result<ShortName> optionalName(const QString &text)
{
    return text.isEmpty() ? Result<ShortName>(ShortName()) : ShortName::parse(text);
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
    constexpr quint16 longestMessage = 65507;
    if (wired.maximumLength < 1 || wired.maximumLength > longestMessage) {
        return outOfRange(wired.maximumLength, 1, longestMessage);
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

/// How many values an operation's one list holds, and which list it is.
struct Shape
{
    qsizetype serviceSettings = 0;
    qsizetype realServerSettings = 0;
    qsizetype timeouts = 0;
    qsizetype daemons = 0;
};

Result<Shape> shapeOf(uchar kind)
{
    switch (static_cast<OperationKind>(kind)) {
    case OperationKind::AddService:
    case OperationKind::RemoveService:
        return Shape {.serviceSettings = 1};
    case OperationKind::EditService:
        return Shape {.serviceSettings = 2};
    case OperationKind::AddRealServer:
    case OperationKind::RemoveRealServer:
        return Shape {.realServerSettings = 1};
    case OperationKind::EditRealServer:
        return Shape {.realServerSettings = 2};
    case OperationKind::SetTimeouts:
        return Shape {.timeouts = 2};
    case OperationKind::StartSyncDaemon:
    case OperationKind::StopSyncDaemon:
        return Shape {.daemons = 1};
    }
    return invalid("kind");
}

Result<void> checkShape(const wire::Operation &operation)
{
    const Result<Shape> shape = shapeOf(operation.kind);
    if (!shape) {
        return shape.error();
    }
    if (operation.serviceSettings.size() != shape->serviceSettings
        || operation.realServerSettings.size() != shape->realServerSettings
        || operation.timeouts.size() != shape->timeouts || operation.daemons.size() != shape->daemons) {
        return invalid("values-do-not-fit-kind");
    }
    const bool ofRealServer = shape->realServerSettings > 0;
    const bool ofService = ofRealServer || shape->serviceSettings > 0;
    if ((!ofService && operation.service != wire::ServiceKey())
        || (!ofRealServer && operation.realServer != wire::Endpoint())) {
        return invalid("key-not-used-by-kind");
    }
    return {};
}

Result<Step> serviceStep(const wire::Operation &operation)
{
    const Result<ServiceKey> key = keyFrom(operation.service);
    if (!key) {
        return key.error();
    }
    const Result<ServiceSettings> first = settingsFrom(operation.serviceSettings.first(), key->family());
    if (!first) {
        return first.error();
    }
    switch (static_cast<OperationKind>(operation.kind)) {
    case OperationKind::AddService:
        return Step(AddService {*key, *first});
    case OperationKind::RemoveService:
        return Step(RemoveService {*key, *first});
    default:
        break;
    }
    const Result<ServiceSettings> after = settingsFrom(operation.serviceSettings.last(), key->family());
    if (!after) {
        return after.error();
    }
    return Step(EditService {*key, *first, *after});
}

Result<Step> realServerStep(const wire::Operation &operation)
{
    const Result<ServiceKey> key = keyFrom(operation.service);
    if (!key) {
        return key.error();
    }
    const Result<Endpoint> endpoint = endpointFrom(operation.realServer);
    if (!endpoint) {
        return endpoint.error();
    }
    const Result<RealServerSettings> first = settingsFrom(operation.realServerSettings.first());
    if (!first) {
        return first.error();
    }
    switch (static_cast<OperationKind>(operation.kind)) {
    case OperationKind::AddRealServer:
        return Step(AddRealServer {*key, RealServer {*endpoint, *first}});
    case OperationKind::RemoveRealServer:
        return Step(RemoveRealServer {*key, RealServer {*endpoint, *first}});
    default:
        break;
    }
    const Result<RealServerSettings> after = settingsFrom(operation.realServerSettings.last());
    if (!after) {
        return after.error();
    }
    return Step(EditRealServer {*key, *endpoint, *first, *after});
}

Result<Step> timeoutsStep(const wire::Operation &operation)
{
    const Result<Timeouts> before = timeoutsFrom(operation.timeouts.first());
    if (!before) {
        return before.error();
    }
    const Result<Timeouts> after = timeoutsFrom(operation.timeouts.last());
    if (!after) {
        return after.error();
    }
    return Step(SetTimeouts {*before, *after});
}

Result<Step> daemonStep(const wire::Operation &operation)
{
    const wire::SyncDaemon &wired = operation.daemons.first();
    const auto role = static_cast<SyncRole>(wired.role);
    if (role != SyncRole::Master && role != SyncRole::Backup) {
        return outOfRange(wired.role, uchar(SyncRole::Master), uchar(SyncRole::Backup));
    }
    const Result<SyncDaemon> daemon = daemonFrom(wired);
    if (!daemon) {
        return daemon.error();
    }
    if (static_cast<OperationKind>(operation.kind) == OperationKind::StartSyncDaemon) {
        return Step(StartSyncDaemon {role, *daemon});
    }
    return Step(StopSyncDaemon {role, *daemon});
}

Error ofOperation(const Error &error, qsizetype index)
{
    QStringList arguments {errorCodeName(error.code), QString::number(index)};
    arguments += error.arguments;
    return Error(ErrorCode::InvalidPlan, arguments);
}

} // namespace

wire::Operation toWire(const Step &step)
{
    wire::Operation wired;
    wired.kind = static_cast<uchar>(step.index());
    std::visit(Overloaded {
                   [&](const AddService &s) {
                       wired.service = toWire(s.key);
                       wired.serviceSettings = {toWire(s.settings)};
                   },
                   [&](const EditService &s) {
                       wired.service = toWire(s.key);
                       wired.serviceSettings = {toWire(s.before), toWire(s.after)};
                   },
                   [&](const RemoveService &s) {
                       wired.service = toWire(s.key);
                       wired.serviceSettings = {toWire(s.before)};
                   },
                   [&](const AddRealServer &s) {
                       wired.service = toWire(s.service);
                       wired.realServer = toWire(s.server.endpoint);
                       wired.realServerSettings = {toWire(s.server.settings)};
                   },
                   [&](const EditRealServer &s) {
                       wired.service = toWire(s.service);
                       wired.realServer = toWire(s.endpoint);
                       wired.realServerSettings = {toWire(s.before), toWire(s.after)};
                   },
                   [&](const RemoveRealServer &s) {
                       wired.service = toWire(s.service);
                       wired.realServer = toWire(s.server.endpoint);
                       wired.realServerSettings = {toWire(s.server.settings)};
                   },
                   [&](const SetTimeouts &s) {
                       wired.timeouts = {toWire(s.before), toWire(s.after)};
                   },
                   [&](const StartSyncDaemon &s) { wired.daemons = {toWire(s.role, s.daemon)}; },
                   [&](const StopSyncDaemon &s) { wired.daemons = {toWire(s.role, s.daemon)}; },
               },
               step);
    return wired;
}

Result<Step> fromWire(const wire::Operation &operation)
{
    if (const Result<void> fits = checkShape(operation); !fits) {
        return fits.error();
    }
    switch (static_cast<OperationKind>(operation.kind)) {
    case OperationKind::AddService:
    case OperationKind::EditService:
    case OperationKind::RemoveService:
        return serviceStep(operation);
    case OperationKind::AddRealServer:
    case OperationKind::EditRealServer:
    case OperationKind::RemoveRealServer:
        return realServerStep(operation);
    case OperationKind::SetTimeouts:
        return timeoutsStep(operation);
    case OperationKind::StartSyncDaemon:
    case OperationKind::StopSyncDaemon:
        return daemonStep(operation);
    }
    return invalid("kind");
}

QList<wire::Operation> toWire(std::span<const Step> steps)
{
    QList<wire::Operation> operations;
    operations.reserve(static_cast<qsizetype>(steps.size()));
    for (const Step &step : steps) {
        operations.append(toWire(step));
    }
    return operations;
}

Result<std::vector<Step>> readOperations(const QDBusArgument &argument, qsizetype most)
{
    std::vector<Step> steps;
    argument.beginArray();
    while (!argument.atEnd()) {
        const auto index = static_cast<qsizetype>(steps.size());
        if (index == most) {
            return Error(ErrorCode::LimitExceeded, {QStringLiteral("operations"), QString::number(most)});
        }
        wire::Operation operation;
        argument >> operation;
        Result<Step> step = fromWire(operation);
        if (!step) {
            return ofOperation(step.error(), index);
        }
        steps.push_back(std::move(step).value());
    }
    argument.endArray();
    return steps;
}

bool changesHostConfiguration(const Step &step)
{
    return std::holds_alternative<StartSyncDaemon>(step) || std::holds_alternative<StopSyncDaemon>(step);
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
