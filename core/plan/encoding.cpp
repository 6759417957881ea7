// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/encoding.h"

#include <QtEndian>

#include <cstring>

namespace lvs {

namespace {

constexpr quint32 formatVersion = 1;

class Encoder
{
public:
    explicit Encoder(const Plan &plan)
        : m_bytes(64 + static_cast<qsizetype>(plan.steps.size()) * averageStep, Qt::Uninitialized)
        , m_next(m_bytes.data())
    {
        *this << formatVersion;
    }

    void put(const Plan &plan)
    {
        *this << quint32(plan.steps.size());
        for (const Step &step : plan.steps) {
            makeRoom();
            *this << quint8(step.index());
            std::visit([this](const auto &kind) { put(kind); }, step);
        }
    }

    [[nodiscard]] QByteArray take()
    {
        m_bytes.truncate(m_next - m_bytes.constData());
        return std::move(m_bytes);
    }

private:
    /// Bytes; more than any step has.
    static constexpr qsizetype largestStep = 256;
    static constexpr qsizetype averageStep = 96;

    void makeRoom()
    {
        const qsizetype used = m_next - m_bytes.constData();
        if (m_bytes.size() - used < largestStep) {
            m_bytes.resize(2 * m_bytes.size() + largestStep);
            m_next = m_bytes.data() + used;
        }
    }
    void putBytes(const void *bytes, size_t count)
    {
        std::memcpy(m_next, bytes, count);
        m_next += count;
    }
    /// Little-endian.
    template <typename Number> Encoder &operator<<(Number number)
    {
        static_assert(std::is_integral_v<Number>);
        const Number little = qToLittleEndian(number);
        putBytes(&little, sizeof little);
        return *this;
    }
    Encoder &operator<<(bool flag) { return *this << quint8(flag ? 1 : 0); }

    void put(const Address &address)
    {
        *this << quint8(address.family());
        putBytes(address.bytes().data(), 16);
    }
    void put(const Endpoint &endpoint)
    {
        put(endpoint.address);
        *this << endpoint.port.number();
    }
    void put(const ServiceKey &key)
    {
        *this << key.mark() << quint8(key.protocol());
        put(key.endpoint());
    }
    void put(const ShortName &name) { putBytes(name.data(), ShortName::longest + 1); }
    void put(const ServiceSettings &settings)
    {
        put(settings.scheduler.shortName());
        *this << quint8(settings.schedulerFlags.toInt()) << settings.onePacket
              << settings.persistence.has_value();
        if (settings.persistence) {
            *this << settings.persistence->timeout << quint8(settings.persistence->mask.family())
                  << settings.persistence->mask.value();
        }
        put(settings.persistenceEngine);
    }
    void put(const RealServerSettings &settings)
    {
        *this << quint8(settings.forwarding) << quint8(settings.tunnel.type) << settings.tunnel.port.number()
              << quint8(settings.tunnel.checksum) << settings.weight.number() << settings.upperThreshold
              << settings.lowerThreshold;
    }
    void put(const RealServer &server)
    {
        put(server.endpoint);
        put(server.settings);
    }
    void put(const Timeouts &timeouts) { *this << timeouts.tcp << timeouts.tcpFin << timeouts.udp; }
    void put(const SyncDaemon &daemon)
    {
        put(daemon.interface);
        *this << daemon.syncId << daemon.maximumLength;
        put(daemon.group);
        *this << daemon.port << daemon.ttl;
    }

    void put(const AddService &step)
    {
        put(step.key);
        put(step.settings);
    }
    void put(const EditService &step)
    {
        put(step.key);
        put(step.before);
        put(step.after);
    }
    void put(const RemoveService &step)
    {
        put(step.key);
        put(step.before);
    }
    void put(const AddRealServer &step)
    {
        put(step.service);
        put(step.server);
    }
    void put(const EditRealServer &step)
    {
        put(step.service);
        put(step.endpoint);
        put(step.before);
        put(step.after);
    }
    void put(const RemoveRealServer &step)
    {
        put(step.service);
        put(step.server);
    }
    void put(const SetTimeouts &step)
    {
        put(step.before);
        put(step.after);
    }
    void put(const StartSyncDaemon &step)
    {
        *this << quint8(step.role);
        put(step.daemon);
    }
    void put(const StopSyncDaemon &step)
    {
        *this << quint8(step.role);
        put(step.daemon);
    }

    void put(const SetupStep &step)
    {
        *this << quint8(step.index());
        std::visit([this](const auto &kind) { put(kind); }, step);
    }
    void put(const std::optional<Address> &address)
    {
        *this << address.has_value();
        put(address.value_or(Address()));
    }
    void put(const LinkSettings &settings) { *this << settings.up << settings.mtu; }
    void put(const Link &link)
    {
        put(link.name);
        *this << quint8(link.kind);
        put(link.settings);
        put(link.local);
        put(link.remote);
    }
    void put(const InterfaceAddress &address)
    {
        put(address.interface);
        put(address.address);
        *this << address.prefixLength;
        put(address.label);
        put(address.broadcast);
        *this << quint8(address.scope) << address.deprecated << address.noDuplicateDetection
              << address.foreign;
    }
    void put(const Route &route)
    {
        *this << route.table;
        put(route.destination);
        *this << route.prefixLength << route.metric;
        put(route.gateway);
        put(route.interface);
        put(route.preferredSource);
        *this << route.protocol << route.local << route.onLink << route.foreign;
    }
    void put(const MarkRule &rule)
    {
        *this << quint8(rule.family) << rule.priority << rule.mark << rule.mask << rule.table;
    }
    void put(const EncapsulationPort &port)
    {
        *this << quint8(port.family) << port.port << port.gue << port.protocol;
    }
    void put(const SysctlValue &value) { *this << value.first << value.second; }

    void put(const AddLink &step) { put(step.link); }
    void put(const EditLink &step)
    {
        put(step.name);
        put(step.before);
        put(step.after);
    }
    void put(const RemoveLink &step) { put(step.link); }
    void put(const AddAddress &step) { put(step.address); }
    void put(const RemoveAddress &step) { put(step.address); }
    void put(const AddRoute &step) { put(step.route); }
    void put(const EditRoute &step)
    {
        put(step.before);
        put(step.after);
    }
    void put(const RemoveRoute &step) { put(step.route); }
    void put(const AddRule &step) { put(step.rule); }
    void put(const RemoveRule &step) { put(step.rule); }
    void put(const OpenEncapsulationPort &step) { put(step.port); }
    void put(const CloseEncapsulationPort &step) { put(step.port); }
    void put(const SetSysctl &step)
    {
        *this << quint8(step.name.key);
        put(step.name.interface);
        put(step.before);
        put(step.after);
    }

    QByteArray m_bytes;
    char *m_next;
};

} // namespace

QByteArray encode(const Plan &plan)
{
    Encoder encoder(plan);
    encoder.put(plan);
    return encoder.take();
}

} // namespace lvs
