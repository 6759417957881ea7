// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: lvs-bench-counters SUBSCRIBERS SAMPLES INTERVAL [SERVICE...]
// That many subscribers watch counters, every so many milliseconds, and fetch each sample; services are
// addresses of TCP services on port 80, and without any all are watched. Prints, for one sample, the
// processor's milliseconds in the helper, the bytes that each subscriber fetches, and how far apart samples
// came.
#include "core/protocol/conversions.h"
#include "core/protocol/names.h"
#include "core/protocol/sealedfile.h"
#include "core/protocol/wiretypes.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusUnixFileDescriptor>
#include <QElapsedTimer>
#include <QTextStream>

#include <cstdio>
#include <memory>
#include <time.h>
#include <vector>

using namespace lvs;

namespace {

/// Nanoseconds of the processor that a process has had so far.
qint64 processorTime(uint process)
{
    clockid_t clock {};
    timespec used {};
    if (::clock_getcpuclockid(static_cast<pid_t>(process), &clock) != 0
        || ::clock_gettime(clock, &used) != 0) {
        qFatal("the helper's time cannot be read");
    }
    return qint64(used.tv_sec) * 1'000'000'000 + used.tv_nsec;
}

QDBusMessage directorCall(const QString &member, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(bus::helperName, bus::directorPath, bus::directorInterface, member);
    message.setArguments(arguments);
    return message;
}

} // namespace

class Subscriber : public QObject
{
    Q_OBJECT
public:
    explicit Subscriber(int number)
        : m_connection(QDBusConnection::connectToBus(QDBusConnection::SystemBus, QString::number(number)))
    {
        m_connection.connect(bus::helperName, bus::directorPath, bus::directorInterface,
                             QStringLiteral("StatsReady"), this, SLOT(take(qulonglong, qulonglong)));
    }

    void watch(quint32 interval, const std::vector<ServiceKey> &services)
    {
        const QDBusMessage reply = m_connection.call(directorCall(
            QStringLiteral("SubscribeStats"), {interval, QVariant::fromValue(toWire(std::span(services)))}));
        if (reply.type() == QDBusMessage::ErrorMessage) {
            qFatal("%s", qPrintable(reply.errorMessage()));
        }
    }
    [[nodiscard]] uint helper() const
    {
        return m_connection.interface()->servicePid(bus::helperName).value();
    }

    int samples = 0;
    qint64 bytes = 0; ///< of the last one

Q_SIGNALS:
    void fetched();

public Q_SLOTS:
    void take(qulonglong, qulonglong)
    {
        const auto call = m_connection.asyncCall(directorCall(QStringLiteral("GetStatsFd"), {}), 60000);
        auto *const watcher = new QDBusPendingCallWatcher(call, this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const auto file = watcher->reply().arguments().value(1).value<QDBusUnixFileDescriptor>();
            bytes = readSealedFile(file, bus::mostPackedBytes).valueOr({}).size();
            ++samples;
            Q_EMIT fetched();
        });
    }

private:
    QDBusConnection m_connection;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int subscribers = arguments.value(1).toInt();
    const int wanted = arguments.value(2).toInt();
    const quint32 interval = arguments.value(3).toUInt();
    std::vector<ServiceKey> services;
    for (const QString &address : arguments.mid(4)) {
        services.emplace_back(Protocol::Tcp, Endpoint {*Address::parse(address), Port(80)});
    }
    wire::registerTypes();
    std::vector<std::unique_ptr<Subscriber>> all;
    for (int i = 0; i < subscribers; ++i) {
        all.push_back(std::make_unique<Subscriber>(i));
        all.back()->watch(interval, services);
    }
    Subscriber &first = *all.front();
    qint64 begin = 0;
    QElapsedTimer timer;
    QObject::connect(&first, &Subscriber::fetched, &first, [&] {
        constexpr int warmingUp = 2; // the first needs memory, and reads the tables for the first time
        if (first.samples == warmingUp) {
            begin = processorTime(first.helper());
            timer.start();
        } else if (first.samples == warmingUp + wanted) {
            const auto used = static_cast<double>(processorTime(first.helper()) - begin) / 1e6 / wanted;
            QTextStream(stdout) << used << ' ' << first.bytes << ' '
                                << static_cast<double>(timer.nsecsElapsed()) / 1e6 / wanted << Qt::endl;
            QCoreApplication::exit(0);
        }
    });
    return QCoreApplication::exec();
}

#include "counters_bench.moc"
