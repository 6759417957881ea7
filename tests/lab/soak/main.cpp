// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: soakclient NUMBER SECONDS
//
// One of several who change a host at once. Each has services and addresses of its own, knows what it made
// of them, and before each further change looks whether that is still there: what is not was lost. At the end
// it prints what it did; its status is 1 where something was lost or refused.
#include "core/plan/planner.h"
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace lvs;

namespace {

constexpr int services = 20;
constexpr quint32 addresses = 8;

/// What is one client's own on the host.
struct Own
{
    std::map<ServiceKey, VirtualService> services;
    std::vector<InterfaceAddress> addresses;

    friend bool operator==(const Own &, const Own &) = default;
};

class Client
{
public:
    explicit Client(quint32 number)
        : m_number(number)
        , m_random(number * 7919 + 1)
        , m_caller(QStringLiteral("client"))
    {
    }

    void changeFor(std::chrono::seconds time)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < std::chrono::milliseconds(time).count()) {
            change();
            QThread::msleep(m_random.bounded(40));
        }
        look();
    }

    /// True where nothing was lost or refused.
    bool report() const
    {
        std::printf("client %u: %d changes, %d times told to look again, %d refused, %d lost\n", m_number,
                    m_changes, m_again, m_refused, m_lost);
        return m_changes > 0 && m_refused == 0 && m_lost == 0;
    }

private:
    quint32 below(quint32 limit) { return m_random.bounded(limit); }

    bool isOwn(const ServiceKey &key) const { return key.isMark() && key.mark() / 1000 == m_number; }
    bool isOwn(const InterfaceAddress &address) const
    {
        return address.address.isIPv4() && address.address.toIPv4() >> 8U == (0x0a6300U | m_number);
    }

    Own ownOf(const HostState &host) const
    {
        Own own;
        for (const VirtualService &service : host.ipvs.services) {
            if (isOwn(service.key)) {
                own.services.emplace(service.key, service);
            }
        }
        std::copy_if(host.setup.network.addresses.begin(), host.setup.network.addresses.end(),
                     std::back_inserter(own.addresses),
                     [this](const InterfaceAddress &address) { return isOwn(address); });
        return own;
    }

    /// The host as it would be with that.
    HostState with(HostState host, const Own &own) const
    {
        std::erase_if(host.ipvs.services, [this](const VirtualService &each) { return isOwn(each.key); });
        for (const auto &[key, service] : own.services) {
            host.ipvs.services.push_back(service);
        }
        std::sort(host.ipvs.services.begin(), host.ipvs.services.end(),
                  [](const VirtualService &one, const VirtualService &other) { return one.key < other.key; });
        std::vector<InterfaceAddress> &all = host.setup.network.addresses;
        std::erase_if(all, [this](const InterfaceAddress &each) { return isOwn(each); });
        all.insert(all.end(), own.addresses.begin(), own.addresses.end());
        std::sort(all.begin(), all.end());
        return host;
    }

    RealServer randomServer()
    {
        RealServer server;
        server.endpoint = {Address::fromIPv4(0x0a000012U + below(6)), Port(0)};
        server.settings.weight = Weight::fromNumber(below(100)).value();
        return server;
    }

    void changeService(Own &own)
    {
        constexpr std::array schedulers {u"rr", u"wrr", u"lc", u"wlc", u"sh", u"sed"};
        const ServiceKey key =
            ServiceKey::forMark(m_number * 1000 + below(services), AddressFamily::IPv4).value();
        VirtualService &service = own.services[key];
        service.key = key;
        const quint32 what = below(10);
        if (what == 0) {
            own.services.erase(key);
        } else if (what < 3) {
            service.settings.scheduler = Scheduler::parse(schedulers.at(below(schedulers.size()))).value();
        } else {
            const RealServer server = randomServer();
            const auto place = std::lower_bound(
                service.realServers.begin(), service.realServers.end(), server.endpoint,
                [](const RealServer &each, const Endpoint &endpoint) { return each.endpoint < endpoint; });
            const bool isThere = place != service.realServers.end() && place->endpoint == server.endpoint;
            if (isThere && what < 6) {
                service.realServers.erase(place);
            } else if (isThere) {
                place->settings = server.settings;
            } else {
                service.realServers.insert(place, server);
            }
        }
    }

    void changeAddress(Own &own)
    {
        InterfaceAddress address;
        address.interface = ShortName::literal("soak0");
        address.address = Address::fromIPv4(0x0a630000U | m_number << 8U | (below(addresses) + 1));
        const auto place = std::find_if(
            own.addresses.begin(), own.addresses.end(),
            [&address](const InterfaceAddress &each) { return each.address == address.address; });
        if (place != own.addresses.end()) {
            own.addresses.erase(place);
        } else {
            own.addresses.push_back(address);
            std::sort(own.addresses.begin(), own.addresses.end());
        }
    }

    /// The host as it is, and whether what is this client's own is what it made of it.
    HostState look()
    {
        const QDBusMessage reply = m_caller.call(QStringLiteral("GetConfig"), {0U});
        m_generation = reply.arguments().value(0).toULongLong();
        const HostState host = unpackSnapshot(reply.arguments().value(2).toByteArray()).valueOr({});
        if (const Own own = ownOf(host); !(own == m_own)) {
            ++m_lost;
            std::printf("client %u: generation %llu is not what was made\n", m_number,
                        static_cast<unsigned long long>(m_generation));
            m_own = own;
        }
        return host;
    }

    void change()
    {
        const HostState host = look();
        Own wanted = m_own;
        for (quint32 left = 1 + below(4); left > 0; --left) {
            below(6) == 0 ? changeAddress(wanted) : changeService(wanted);
        }
        const Plan plan = planner(host, with(host, wanted));
        if (plan.isEmpty()) {
            return;
        }
        const QDBusMessage reply = m_caller.apply(m_generation, plan);
        if (reply.type() == QDBusMessage::ErrorMessage) {
            const Error error = errorFromReply(reply);
            const bool isAgain = error.code == ErrorCode::StaleGeneration || error.code == ErrorCode::Busy;
            m_again += isAgain ? 1 : 0;
            isAgain ? void() : refuse(errorCodeName(error.code), error.arguments);
            return;
        }
        const auto error = qdbus_cast<wire::Error>(reply.arguments().value(3));
        if (!error.code.isEmpty()) {
            refuse(error.code, error.arguments);
            return;
        }
        ++m_changes;
        m_own = wanted;
    }

    void refuse(const QString &code, const QStringList &arguments)
    {
        ++m_refused;
        std::printf("client %u: %s %s\n", m_number, qPrintable(code),
                    qPrintable(arguments.join(QLatin1String(", "))));
    }

    quint32 m_number;
    QRandomGenerator m_random;
    test::Caller m_caller;
    quint64 m_generation = 0;
    Own m_own;
    int m_changes = 0;
    int m_again = 0;
    int m_refused = 0;
    int m_lost = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    wire::registerTypes();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    Client client(arguments[1].toUInt());
    client.changeFor(std::chrono::seconds(arguments[2].toInt()));
    return client.report() ? 0 : 1;
}
