// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/directorservice.h"

#include "core/protocol/auditconversions.h"
#include "core/protocol/conversions.h"
#include "core/protocol/errorname.h"
#include "core/protocol/introspection.h"
#include "core/protocol/names.h"
#include "core/protocol/sealedfile.h"
#include "core/protocol/surroundingsconversions.h"

#include <QDBusError>
#include <QFile>

#include <algorithm>

namespace lvs {

namespace {

/// Under way at once, of one connection: the bound that a bus has itself, unless it is told otherwise.
constexpr int mostCallsPerCaller = 128;

const QStringList features {
    bus::auditFeature,
    bus::checkpointsFeature,
    bus::historyFeature,
    bus::savedFeature,
    QStringLiteral("sealed-files"),
    bus::surroundingsFeature,
    QStringLiteral("waiting-plans"),
};

} // namespace

DirectorService::DirectorService(Kernel &kernel, const QDBusConnection &connection, const Folders &folders,
                                 BootTime &time, const Limits &limits, QObject *parent)
    : QDBusVirtualObject(parent)
    , m_connection(connection)
    , m_audit(QFile::decodeName(folders.logs))
    , m_limits(limits)
    , m_journal(AtomicFolder(folders.runtime))
    , m_executor(kernel, m_journal, time)
    , m_callers(connection)
    , m_checkpoints(m_executor, m_callers, time)
    , m_authorizer(connection, limits)
    , m_sampler(m_executor, m_callers)
    , m_plans(m_callers, limits.waitingPlan)
    , m_configPages(m_callers, limits.keptPages)
    , m_statsPages(m_callers, limits.keptPages)
    , m_backlog(connection)
    , m_requests(folders.runtime)
    , m_runtimeFolder(folders.runtime)
    , m_store(folders.configuration)
    , m_savedPages(m_callers, limits.keptPages)
{
    wire::registerTypes();
    wire::registerAuditTypes();
    connect(&m_callers, &Callers::gone, &m_authorizer, &Authorizer::drop);
    connect(&m_executor, &Executor::generationChanged, this,
            [this](quint64 generation) { tellEverybody(QStringLiteral("ConfigChanged"), {generation}); });
    connect(&m_audit, &AuditLog::grew, this,
            [this](quint64 number) { tellEverybody(QStringLiteral("AuditGrew"), {number}); });
    connect(&m_checkpoints, &Checkpoints::tookBack, this, &DirectorService::auditRollback);
    connect(&m_checkpoints, &Checkpoints::foundDamagedJournal, this, &DirectorService::auditDamagedJournal);
    connect(&m_sampler, &Sampler::ready, this,
            [this](const QString &subscriber, quint64 serial, quint64 generation) {
                sendTo(subscriber, QStringLiteral("StatsReady"), {serial, generation});
            });
    takeSaved();
}

DirectorService::~DirectorService() = default;

bool DirectorService::start()
{
    m_connection.connect(QString(), QStringLiteral("/org/freedesktop/DBus/Local"),
                         QStringLiteral("org.freedesktop.DBus.Local"), QStringLiteral("Disconnected"), this,
                         SLOT(takeDisconnection()));
    return m_connection.registerVirtualObject(bus::directorPath, this)
        && m_connection.registerService(bus::helperName);
}

void DirectorService::giveUpName()
{
    m_connection.unregisterService(bus::helperName);
}

bool DirectorService::isIdle() const
{
    return m_pending == 0 && m_sampler.isEmpty() && m_plans.isEmpty() && !m_executor.isApplying()
        && !m_checkpoints.isNeeded() && m_store.pending() == 0;
}

void DirectorService::cancelAll()
{
    for (const auto &request : m_requests.requests()) {
        if (request->isRunning()) {
            request->cancelled->store(true);
        }
    }
}

namespace {

/// Whether a text or an array of bytes is larger than anything that the helper is ever sent. Lists are
/// counted where they are read.
bool isOversize(const QVariant &argument)
{
    return (argument.userType() == QMetaType::QString
            && argument.value<QString>().size() > bus::largestArgument)
        || (argument.userType() == QMetaType::QByteArray
            && argument.value<QByteArray>().size() > bus::largestArgument);
}

} // namespace

QString DirectorService::introspect(const QString &path) const
{
    Q_UNUSED(path)
    return {}; // Introspect is a member like the others, see prepare()
}

bool DirectorService::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    // Whoever wants no answer gets nothing done: of calls that are answered a bus bounds the number that one
    // connection waits for, of others it does not.
    if (!message.isReplyRequired()) {
        return true;
    }
    Q_EMIT used();
    const MethodRule *rule = methodRule(message.interface(), message.member());
    if (rule == nullptr) {
        connection.send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("not a member")));
        return true;
    }
    const auto call = std::make_shared<Call>(message, m_connection, *rule);
    if (message.signature() != rule->signature) {
        call->refuse(QDBusError::InvalidSignature, rule->signature);
        return true;
    }
    if (m_callers.holdsOf(message.service()) >= mostCallsPerCaller) {
        call->fail(
            Error(ErrorCode::LimitExceeded, {QStringLiteral("calls"), QString::number(mostCallsPerCaller)}));
        return true;
    }
    const QVariantList arguments = message.arguments();
    if (std::any_of(arguments.begin(), arguments.end(), isOversize)) {
        call->fail(Error(ErrorCode::LimitExceeded,
                         {QStringLiteral("bytes"), QString::number(bus::largestArgument)}));
        return true;
    }
    if (const std::optional<Prepared> prepared = prepare(call)) {
        authorize(call, *prepared);
    }
    return true;
}

void DirectorService::authorize(const CallPointer &call, const Prepared &prepared)
{
    const QString sender = call->sender();
    const Access access = std::max(call->rule().access, prepared.access);
    ++m_pending;
    m_callers.hold(sender);
    const auto answer = [this, call, access, sender, prepared](const Authorization &authorization) {
        --m_pending;
        if (authorization.error) {
            auditRefusal(*call, prepared, access, authorization);
            call->fail(*authorization.error);
        } else if (m_callers.isPresent(sender)) {
            m_callers.setUser(sender, authorization.uid);
            prepared.run(authorization.uid);
        }
        m_callers.release(sender);
    };
    if (prepared.demand) {
        m_authorizer.check(sender, prepared.demand, answer);
    } else {
        m_authorizer.check(sender, access, call->mayInteract(), answer);
    }
}

std::optional<DirectorService::Prepared> DirectorService::prepare(const CallPointer &call)
{
    // Values are taken from the message here, before anybody is asked anything.
    const auto number = [&call] { return call->argument(0).toUInt(); };
    switch (call->rule().member) {
    case Member::Introspect:
        return Prepared {Access::Open, [call](quint32) { call->reply({directorIntrospection()}); }};
    case Member::PropertyGet:
        return preparePropertyGet(call);
    case Member::PropertyGetAll:
        return preparePropertyGetAll(call);
    case Member::GetInfo:
        return Prepared {Access::Read, [this, call](quint32) { getInfo(call); }};
    case Member::GetSurroundings:
        return Prepared {Access::Read, [this, call](quint32) { getSurroundings(call); }};
    case Member::GetConfig:
        return Prepared {Access::Read, [this, call, page = number()](quint32) { getConfig(call, page); }};
    case Member::GetConfigFd:
        return Prepared {Access::Read, [this, call](quint32) { getConfigFile(call); }};
    case Member::GetStats:
        return Prepared {Access::Read, [this, call, page = number()](quint32) { getStats(call, page); }};
    case Member::GetStatsFd:
        return Prepared {Access::Read, [this, call](quint32) { getStatsFile(call); }};
    case Member::SubscribeStats:
        return prepareSubscribe(call);
    case Member::Unsubscribe:
        return Prepared {Access::Read, [this, call](quint32) {
                             m_sampler.unsubscribe(call->sender());
                             call->reply();
                         }};
    case Member::Validate:
        return prepareValidate(call);
    case Member::Apply:
        return prepareApply(call);
    case Member::BeginPlan:
        return Prepared {Access::Read, [this, call](quint32) {
                             const Result<quint32> id =
                                 m_plans.begin(call->sender(), call->argument(0).toULongLong());
                             id ? call->reply({*id}) : call->fail(id.error());
                         }};
    case Member::AppendOperations:
        return prepareAppend(call);
    case Member::ApplyPlan:
        return prepareApplyPlan(call);
    case Member::CancelApply:
        return Prepared {Access::Read, [this, call](quint32) { cancelApply(call); }};
    case Member::GetAudit:
        return Prepared {Access::Read, [this, call](quint32) { getAudit(call); }};
    case Member::CheckpointConfirm:
        return prepareConfirm(call);
    case Member::CheckpointRollback:
        return prepareRollback(call);
    case Member::CheckpointExtend:
        return prepareExtend(call);
    case Member::GetCheckpoint:
        return Prepared {Access::Read, [this, call](quint32) { getCheckpoint(call); }};
    case Member::Persist:
        return Prepared {Access::Persist, [this, call](quint32 uid) { persist(call, uid); }};
    case Member::GetSaved:
        return Prepared {Access::Read, [this, call](quint32) { getSaved(call); }};
    case Member::GetHistory:
        return Prepared {Access::Read, [this, call](quint32) { getHistory(call); }};
    }
    Q_UNREACHABLE();
}

// ---- reading -----------------------------------------------------------------------------------

std::optional<DirectorService::Prepared> DirectorService::preparePropertyGet(const CallPointer &call)
{
    const PropertyRule *rule = propertyRule(call->argument(0).toString(), call->argument(1).toString());
    if (rule == nullptr) {
        call->refuse(QDBusError::AccessDenied, QStringLiteral("not a property"));
        return std::nullopt;
    }
    return Prepared {rule->access, [this, call, rule](quint32) {
                         call->reply({QVariant::fromValue(QDBusVariant(property(rule->name)))});
                     }};
}

std::optional<DirectorService::Prepared> DirectorService::preparePropertyGetAll(const CallPointer &call)
{
    if (call->argument(0).toString() != bus::directorInterface) {
        call->refuse(QDBusError::AccessDenied, QStringLiteral("not an interface"));
        return std::nullopt;
    }
    Access access = Access::Read;
    for (const PropertyRule &rule : propertyRules()) {
        access = std::max(access, rule.access);
    }
    return Prepared {access, [this, call](quint32) {
                         QVariantMap values;
                         for (const PropertyRule &rule : propertyRules()) {
                             values.insert(rule.name, property(rule.name));
                         }
                         call->reply({values});
                     }};
}

QVariant DirectorService::property(QLatin1String name) const
{
    if (name == QLatin1String("ApiVersion")) {
        return bus::apiVersion;
    }
    if (name == QLatin1String("Generation")) {
        return m_executor.generation();
    }
    if (name == QLatin1String("Checkpoint")) {
        return m_checkpoints.living() ? m_checkpoints.living()->id : quint64(0);
    }
    if (name == QLatin1String("CheckpointDeadline")) {
        return m_checkpoints.living() ? quint64(m_checkpoints.living()->deadline) : quint64(0);
    }
    if (name == QLatin1String("PersistedGeneration")) {
        return m_managed.persistedGeneration();
    }
    if (name == QLatin1String("SavedError")) {
        return QVariant::fromValue(toWire(m_savedError));
    }
    return features;
}

void DirectorService::getInfo(const CallPointer &call)
{
    m_executor.info([call](const Result<KernelInfo> &info) {
        if (!info) {
            call->fail(info.error());
            return;
        }
        call->reply({QStringLiteral(LVSDESK_VERSION), bus::apiVersion, info->release, info->ipvsVersion,
                     info->connectionTableSize, features});
    });
}

void DirectorService::getSurroundings(const CallPointer &call)
{
    m_executor.surroundings([call](const Surroundings &found) { call->reply(toWire(found)); });
}

void DirectorService::getConfig(const CallPointer &call, quint32 page)
{
    if (page > 0) {
        replyWithPage(call, m_configPages.page(call->sender(), page));
        return;
    }
    m_executor.read([this, call](const Executor::ReadingResult &reading) {
        if (!reading) {
            call->fail(reading.error());
        } else {
            replyWithPage(call,
                          m_configPages.begin(call->sender(), (*reading)->generation, (*reading)->packed));
        }
    });
}

void DirectorService::getStats(const CallPointer &call, quint32 page)
{
    if (page > 0) {
        replyWithPage(call, m_statsPages.page(call->sender(), page));
        return;
    }
    m_executor.sample(
        m_sampler.watchedFor(call->sender()), [this, call](const Executor::SampleResult &sample) {
            if (!sample) {
                call->fail(sample.error());
            } else {
                replyWithPage(call, m_statsPages.begin(call->sender(), (*sample)->serial, (*sample)->packed));
            }
        });
}

void DirectorService::replyWithPage(const CallPointer &call, const Result<Pages::Page> &page)
{
    if (!page) {
        call->fail(page.error());
    } else if (m_backlog.isFull()) {
        call->fail(
            Error(ErrorCode::LimitExceeded, {QStringLiteral("unread"), QString::number(Backlog::most)}));
    } else {
        call->reply({page->number, page->pages, page->bytes});
        m_backlog.sent(page->bytes.size());
    }
}

void DirectorService::replyWithFile(const CallPointer &call, NumberedFile &kept, quint64 number,
                                    const QByteArray &records)
{
    // One file serves everybody who asks for the same reading: nobody can change it.
    if (kept.number != number || !kept.file.isValid()) {
        const Result<QDBusUnixFileDescriptor> file = sealedFile(records);
        if (!file) {
            call->fail(file.error());
            return;
        }
        kept = {number, *file};
    }
    call->reply({number, QVariant::fromValue(kept.file)});
}

void DirectorService::getConfigFile(const CallPointer &call)
{
    m_executor.read([this, call](const Executor::ReadingResult &reading) {
        reading ? replyWithFile(call, m_configFile, (*reading)->generation, (*reading)->packed)
                : call->fail(reading.error());
    });
}

void DirectorService::getStatsFile(const CallPointer &call)
{
    m_executor.sample(m_sampler.watchedFor(call->sender()),
                      [this, call](const Executor::SampleResult &sample) {
                          sample ? replyWithFile(call, m_statsFile, (*sample)->serial, (*sample)->packed)
                                 : call->fail(sample.error());
                      });
}

std::optional<DirectorService::Prepared> DirectorService::prepareSubscribe(const CallPointer &call)
{
    const Result<std::vector<ServiceKey>> services =
        readServiceKeys(call->argument(1).value<QDBusArgument>(), call->rule().mostOperations);
    if (!services) {
        call->fail(services.error());
        return std::nullopt;
    }
    return Prepared {
        Access::Read, [this, call, interval = call->argument(0).toUInt(), watched = *services](quint32) {
            const Result<void> subscribed = m_sampler.subscribe(call->sender(), interval, watched);
            subscribed ? call->reply() : call->fail(subscribed.error());
        }};
}

// ---- signals -----------------------------------------------------------------------------------

void DirectorService::sendTo(const QString &receiver, const QString &signal, const QVariantList &values)
{
    QDBusMessage message =
        QDBusMessage::createTargetedSignal(receiver, bus::directorPath, bus::directorInterface, signal);
    message.setArguments(values);
    m_connection.send(message);
}

/// Numbers, and why a checkpoint ended: nothing that only some may know.
void DirectorService::tellEverybody(const QString &signal, const QVariantList &values)
{
    QDBusMessage message = QDBusMessage::createSignal(bus::directorPath, bus::directorInterface, signal);
    message.setArguments(values);
    m_connection.send(message);
}

} // namespace lvs
