// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/encoding.h"

#include <QDataStream>
#include <QIODevice>

namespace lvs {

namespace {

constexpr quint32 formatVersion = 1;

class Encoder
{
public:
    explicit Encoder(QByteArray &bytes)
        : m_stream(&bytes, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_4);
        m_stream.setByteOrder(QDataStream::LittleEndian);
        m_stream << formatVersion;
    }

    void put(const Plan &plan)
    {
        m_stream << quint32(plan.steps.size());
        for (const Step &step : plan.steps) {
            m_stream << quint8(step.index());
            std::visit([this](const auto &kind) { put(kind); }, step);
        }
    }

private:
    void put(const Address &address)
    {
        m_stream << quint8(address.family());
        m_stream.writeRawData(reinterpret_cast<const char *>(address.bytes().data()), 16);
    }
    void put(const Endpoint &endpoint)
    {
        put(endpoint.address);
        m_stream << endpoint.port.number();
    }
    void put(const ServiceKey &key)
    {
        m_stream << key.mark() << quint8(key.protocol());
        put(key.endpoint());
    }
    void put(const ShortName &name) { m_stream.writeRawData(name.data(), ShortName::longest + 1); }
    void put(const ServiceSettings &settings)
    {
        put(settings.scheduler.shortName());
        m_stream << quint8(settings.schedulerFlags.toInt()) << settings.onePacket
                 << settings.persistence.has_value();
        if (settings.persistence) {
            m_stream << settings.persistence->timeout << quint8(settings.persistence->mask.family())
                     << settings.persistence->mask.value();
        }
        put(settings.persistenceEngine);
    }
    void put(const RealServerSettings &settings)
    {
        m_stream << quint8(settings.forwarding) << quint8(settings.tunnel.type) << settings.tunnel.port.number()
                 << quint8(settings.tunnel.checksum) << settings.weight.number() << settings.upperThreshold
                 << settings.lowerThreshold;
    }
    void put(const RealServer &server)
    {
        put(server.endpoint);
        put(server.settings);
    }
    void put(const Timeouts &timeouts) { m_stream << timeouts.tcp << timeouts.tcpFin << timeouts.udp; }
    void put(const SyncDaemon &daemon)
    {
        put(daemon.interface);
        m_stream << daemon.syncId << daemon.maximumLength;
        put(daemon.group);
        m_stream << daemon.port << daemon.ttl;
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
        m_stream << quint8(step.role);
        put(step.daemon);
    }
    void put(const StopSyncDaemon &step)
    {
        m_stream << quint8(step.role);
        put(step.daemon);
    }

    QDataStream m_stream;
};

} // namespace

QByteArray encode(const Plan &plan)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(plan.steps.size()) * 96);
    Encoder(bytes).put(plan);
    return bytes;
}

} // namespace lvs
