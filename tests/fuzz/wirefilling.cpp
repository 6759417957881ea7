// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/wirefilling.h"

#include "tests/support/rawbus/plausiblevalues.h"

namespace lvs::fuzz {

namespace {

class Filling
{
public:
    explicit Filling(test::ByteSource &source)
        : m_source(source)
        , m_values(source)
    {
    }

    void fill(wire::Operations &all)
    {
        fillAll(all.services, all.serviceOperations, all.serviceEdits, all.realServerOperations,
                all.realServerEdits, all.timeoutsEdits, all.daemonOperations);
        fill(all.setup);
        number(all);
    }

private:
    void fill(bool &value) { value = (m_source.byte() & 1U) != 0; }
    void fill(uchar &value) { value = m_values.number8(); }
    void fill(quint16 &value) { value = m_values.number16(); }
    void fill(quint32 &value) { value = m_values.number32(); }
    void fill(quint64 &value) { value = m_values.number64(); }
    void fill(qint64 &value) { value = static_cast<qint64>(m_values.number64()); }
    void fill(QString &value) { value = QString::fromUtf8(m_values.text()); }

    void fill(wire::Address &value)
    {
        // 4 and an address, 6 and two halves, none; anything else sometimes.
        const quint8 kind = m_source.byte();
        value.family = kind < 120 ? 4 : kind < 200 ? 6 : kind < 220 ? 0 : m_values.number8();
        value.high = kind < 120 ? 0 : kind < 200 || kind >= 220 ? m_values.number64() : 0;
        value.low = kind < 200 || kind >= 220 ? m_values.number64() : 0;
    }
    void fill(wire::ServiceKey &value)
    {
        const bool isMark = m_source.byte() < 64;
        fillAll(value.address, value.mark, value.protocol, value.port);
        if (isMark) { // the only way that a mark is one
            value = {value.mark, 0, {value.address.family, 0, 0}, 0};
        } else if (m_source.byte() < 230) {
            value.mark = 0;
        }
    }
    void fill(wire::Endpoint &value) { fillAll(value.address, value.port); }
    void fill(wire::ServiceSettings &value)
    {
        fillAll(value.scheduler, value.schedulerFlags, value.onePacket, value.persistent,
                value.persistenceTimeout, value.maskFamily, value.mask, value.persistenceEngine);
        if (!value.persistent && m_source.byte() < 230) {
            value.persistenceTimeout = value.mask = value.maskFamily = 0;
        }
    }
    void fill(wire::RealServerSettings &value)
    {
        fillAll(value.forwarding, value.tunnelType, value.tunnelPort, value.tunnelChecksum, value.weight,
                value.upperThreshold, value.lowerThreshold);
    }
    void fill(wire::Timeouts &value) { fillAll(value.tcp, value.tcpFin, value.udp); }
    void fill(wire::SyncDaemon &value)
    {
        fillAll(value.role, value.interface, value.syncId, value.maximumLength, value.group, value.port,
                value.ttl);
    }
    void fill(wire::ServiceOperation &value) { fillAll(value.kind, value.service, value.settings); }
    void fill(wire::ServiceEdit &value) { fillAll(value.service, value.before, value.after); }
    void fill(wire::RealServerOperation &value)
    {
        fillAll(value.kind, value.service, value.endpoint, value.settings);
    }
    void fill(wire::RealServerEdit &value)
    {
        fillAll(value.service, value.endpoint, value.before, value.after);
    }
    void fill(wire::TimeoutsEdit &value) { fillAll(value.before, value.after); }
    void fill(wire::DaemonOperation &value) { fillAll(value.kind, value.daemon); }
    template <wire::Flat Struct> void fill(Struct &value)
    {
        std::apply([this](auto &...fields) { this->fillAll(fields...); }, Struct::fields(value));
    }
    template <typename Element> void fill(QList<Element> &list)
    {
        for (int left = m_values.count(); left > 0 && !m_source.isEmpty(); --left) {
            fill(list.emplaceBack());
        }
    }
    template <typename... Fields> void fillAll(Fields &...fields) { (fill(fields), ...); }

    /// Each operation its own place mostly: where one is taken twice nothing else is looked at.
    void number(wire::Operations &all)
    {
        quint32 next = 0;
        const auto numberList = [&](auto &list) {
            for (auto &operation : list) {
                operation.position = m_source.byte() < 250 ? next : m_values.number32();
                ++next;
            }
        };
        numberList(all.serviceOperations);
        numberList(all.serviceEdits);
        numberList(all.realServerOperations);
        numberList(all.realServerEdits);
        numberList(all.timeoutsEdits);
        numberList(all.daemonOperations);
        std::apply([&](auto &...lists) { (numberList(lists), ...); },
                   wire::SetupOperations::fields(all.setup));
    }

    test::ByteSource &m_source;
    test::PlausibleValues m_values;
};

} // namespace

wire::Operations filledOperations(test::ByteSource &source)
{
    wire::Operations operations;
    Filling(source).fill(operations);
    return operations;
}

} // namespace lvs::fuzz
