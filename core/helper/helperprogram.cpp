// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/helperprogram.h"

#include "core/helper/directorservice.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace lvs {

namespace {

Q_LOGGING_CATEGORY(helper, "lvsdesk.helper")

/// Readable when SIGTERM or SIGINT came. Blocked in this thread before others exist, so in all.
int terminationSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// Ends the program when nobody has used it for long.
class IdleExit : public QObject
{
public:
    IdleExit(DirectorService &service, const Limits &limits)
        : m_service(service)
        , m_limits(limits)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &IdleExit::decide);
        connect(&m_service, &DirectorService::used, this, &IdleExit::wait);
        wait();
    }

private:
    void wait() { m_timer.start(m_leaving ? m_limits.farewell : m_limits.idle); }

    void decide()
    {
        if (!m_service.isIdle()) {
            wait();
        } else if (m_leaving) {
            QCoreApplication::exit(0);
        } else {
            qCInfo(helper) << "idle";
            m_leaving = true;
            m_service.giveUpName();
            wait();
        }
    }

    DirectorService &m_service;
    Limits m_limits;
    QTimer m_timer;
    bool m_leaving = false;
};

/// Takes the name. Without a bus there is nothing to serve; but a checkpoint that lives is waited for, since
/// nobody else could take it back: whoever is started next finds no bus either.
void serve(DirectorService &service, const QDBusConnection &connection)
{
    if (connection.isConnected() && service.start()) {
        return;
    }
    qCCritical(helper) << (connection.isConnected() ? "the name is taken or denied:" : "no system bus")
                       << connection.lastError().name();
    if (connection.isConnected() || !service.isHeldByCheckpoint()) {
        QCoreApplication::exit(1);
        return;
    }
    QObject::connect(&service, &DirectorService::checkpointEnded, &service,
                     [] { QCoreApplication::exit(1); });
}

} // namespace

int runHelper(Kernel &kernel, const Folders &folders, const Limits &limits)
{
    const int signals = terminationSignals();
    QSocketNotifier terminated(signals, QSocketNotifier::Read);
    SystemBootTime time;
    const QDBusConnection connection = QDBusConnection::systemBus();
    DirectorService service(kernel, connection, folders, time, limits);
    QObject::connect(&service, &DirectorService::disconnected, &service, [] {
        qCCritical(helper) << "lost the bus";
        QCoreApplication::exit(1);
    });
    QObject::connect(&terminated, &QSocketNotifier::activated, &service, [&service, &terminated] {
        terminated.setEnabled(false);
        service.stop([] { QCoreApplication::exit(0); });
    });
    service.recover([&service, &connection] { serve(service, connection); });
    const IdleExit idle(service, limits);
    const int status = QCoreApplication::exec();
    ::close(signals);
    return status;
}

} // namespace lvs
