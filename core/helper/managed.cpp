// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/managed.h"

#include "core/model/networktext.h"

#include <QFile>
#include <QLoggingCategory>

#include <cerrno>
#include <cstring>

namespace lvs {

namespace {

Q_LOGGING_CATEGORY(managed, "lvsdesk.managed")

constexpr const char *fileName = "managed.conf";
const QByteArray firstLine = "lvsdesk-managed 1";
const QByteArray persistedWord = "persisted ";
constexpr qsizetype mostBytes = qsizetype {64} * 1024 * 1024;

/// Tells every object from every other, as subjectOf() need not.
QString nameOf(const ObjectKey &key)
{
    return std::visit(
        Overloaded {
            [](const ServiceKey &k) { return QLatin1String("service ") + k.toString(); },
            // Of a service all counts or nothing.
            [](const RealServerKey &k) { return QLatin1String("service ") + k.service.toString(); },
            [](const TimeoutsKey &) { return QStringLiteral("timeouts"); },
            [](const SyncDaemonKey &k) { return QLatin1String("sync-daemon ") + syncRoleName(k.role); },
            [](const LinkKey &k) { return QLatin1String("link ") + k.name.toString(); },
            [](const AddressKey &k) {
                return QStringLiteral("address %1 %2")
                    .arg(k.interface.toString(), networkText(k.address, k.prefixLength));
            },
            [](const RouteKey &k) {
                return QStringLiteral("route %1 table %2 metric %3")
                    .arg(networkText(k.destination, k.prefixLength))
                    .arg(k.table)
                    .arg(k.metric);
            },
            [](const MarkRule &k) {
                return QStringLiteral("rule %1 priority %2 mark %3/%4 table %5")
                    .arg(addressFamilyName(k.family))
                    .arg(k.priority)
                    .arg(k.mark)
                    .arg(k.mask)
                    .arg(k.table);
            },
            [](const PortKey &k) {
                return QStringLiteral("port %1 %2").arg(addressFamilyName(k.family)).arg(k.port);
            },
            [](const SysctlName &k) { return QLatin1String("sysctl ") + k.toString(); },
        },
        key);
}

QString textOf(const LinkSettings &settings)
{
    return (settings.up ? QLatin1String("up ") : QLatin1String("down ")) + QString::number(settings.mtu);
}

} // namespace

bool Managed::contains(const ObjectKey &key) const
{
    return m_objects.contains(nameOf(key));
}

void Managed::add(const ObjectKey &key)
{
    m_objects.try_emplace(nameOf(key));
}

void Managed::change(const QString &name, const QString &before, const QString &after)
{
    const auto place = m_objects.find(name);
    if (place == m_objects.end()) {
        if (before != after) {
            m_objects.emplace(name, before);
        }
    } else if (place->second == after) {
        m_objects.erase(place);
    }
}

void Managed::note(const Step &step, Changes &changes)
{
    const ObjectKey key = objectOf(step);
    const auto forget = [&] {
        m_objects.erase(nameOf(key));
        changes.erase(nameOf(key));
    };
    const auto changed = [&](const QString &before, const QString &after) {
        changes.try_emplace(nameOf(key), before, after).first->second.second = after;
    };
    std::visit(Overloaded {
                   [&](const RemoveService &) { forget(); },
                   [&](const StopSyncDaemon &) { forget(); },
                   [&](const SetupStep &setup) {
                       std::visit(Overloaded {
                                      [&](const RemoveLink &) { forget(); },
                                      [&](const RemoveAddress &) { forget(); },
                                      [&](const RemoveRoute &) { forget(); },
                                      [&](const RemoveRule &) { forget(); },
                                      [&](const CloseEncapsulationPort &) { forget(); },
                                      [&](const EditLink &s) { changed(textOf(s.before), textOf(s.after)); },
                                      [&](const SetSysctl &s) {
                                          changed(s.before.toString(s.name.key),
                                                  s.after.toString(s.name.key));
                                      },
                                      [&](const auto &) { add(key); },
                                  },
                                  setup);
                   },
                   [&](const auto &) { add(key); },
               },
               step);
}

void Managed::note(const Plan &plan, const std::vector<StepReport> &steps)
{
    // A plan may change a setting on the way, too: one for all interfaces sets each one's own.
    Changes changes;
    for (size_t i = 0; i < std::min(plan.steps.size(), steps.size()); ++i) {
        if (steps[i].outcome == StepOutcome::Done) {
            note(plan.steps[i], changes);
        }
    }
    for (const auto &[name, values] : changes) {
        change(name, values.first, values.second);
    }
}

void Managed::adopt(const HostState &saved)
{
    for (const ObjectKey &key : objectsIn(saved)) {
        add(key);
    }
}

std::optional<Managed> Managed::load(const AtomicFolder &folder)
{
    QByteArray content;
    const int error = folder.read(fileName, mostBytes, content);
    if (error == ENOENT) {
        return std::nullopt;
    }
    const QList<QByteArray> lines = content.split('\n');
    const bool isUsable =
        error == 0 && lines.size() >= 3 && lines.first() == firstLine && lines[1].startsWith(persistedWord);
    if (!isUsable) {
        qCWarning(managed).noquote() << "what is managed cannot be read:"
                                     << (error != 0 ? std::strerror(error) : "another format");
        return std::nullopt;
    }
    Managed read;
    read.m_persisted = lines[1].mid(persistedWord.size()).toULongLong();
    for (const QByteArray &line : lines.mid(2)) {
        const qsizetype tab = line.indexOf('\t');
        if (!line.isEmpty()) {
            read.m_objects.emplace(QString::fromLatin1(tab < 0 ? line : line.left(tab)),
                                   tab < 0 ? QString() : QString::fromLatin1(line.mid(tab + 1)));
        }
    }
    return read;
}

Result<void> Managed::keep(const AtomicFolder &folder) const
{
    QByteArray content = firstLine + '\n' + persistedWord + QByteArray::number(m_persisted) + '\n';
    for (const auto &[name, before] : m_objects) {
        content += name.toLatin1();
        if (!before.isEmpty()) {
            content += '\t' + before.toLatin1();
        }
        content += '\n';
    }
    if (const int error = folder.write(fileName, content); error != 0) {
        return Error(ErrorCode::FileUnwritable,
                     {QFile::decodeName(folder.path() + '/' + fileName),
                      QString::fromLocal8Bit(std::strerror(error))});
    }
    return {};
}

std::vector<ObjectKey> objectsIn(const HostState &state)
{
    std::vector<ObjectKey> keys;
    for (const VirtualService &service : state.ipvs.services) {
        keys.emplace_back(service.key);
        for (const RealServer &server : service.realServers) {
            keys.emplace_back(RealServerKey {service.key, server.endpoint});
        }
    }
    keys.emplace_back(TimeoutsKey {});
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (state.ipvs.daemon(role)) {
            keys.emplace_back(SyncDaemonKey {role});
        }
    }
    const NetworkState &network = state.setup.network;
    for (const Link &link : network.links) {
        keys.emplace_back(LinkKey {link.name});
    }
    for (const InterfaceAddress &address : network.addresses) {
        keys.emplace_back(AddressKey {address.interface, address.address, address.prefixLength});
    }
    for (const Route &route : network.routes) {
        keys.emplace_back(RouteKey {route.table, route.destination, route.prefixLength, route.metric});
    }
    for (const MarkRule &rule : network.rules) {
        keys.emplace_back(rule);
    }
    for (const EncapsulationPort &port : network.encapsulationPorts) {
        keys.emplace_back(PortKey {port.family, port.port});
    }
    for (const auto &[name, value] : state.setup.sysctls) {
        keys.emplace_back(name);
    }
    return keys;
}

} // namespace lvs
