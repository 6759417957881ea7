// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: lvs-bench-helper FILE ROUNDS
// Applies a file of services through the helper and the bus, and takes them away again, as a client with
// an open host does; prints for each round the milliseconds from asking until the new state is seen.
#include "core/base/allocation.h"
#include "core/formats/ipvsadm/reader.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/session/bushost.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace {

class Rounds : public QObject
{
public:
    Rounds(const lvs::IpvsState &wanted, int rounds)
        : m_wanted(wanted)
        , m_left(rounds)
        , m_host(lvs::makeLocalHost())
    {
        connect(m_host.get(), &lvs::Host::statusChanged, this, [this] {
            if (m_host->status() == lvs::HostStatus::Ready) {
                build();
            } else if (m_host->status() == lvs::HostStatus::Unavailable) {
                fail(m_host->error().value_or(lvs::Error()));
            }
        });
        m_host->start();
    }

private:
    void build()
    {
        QElapsedTimer timer;
        timer.start();
        apply(m_wanted, [this, timer] {
            QTextStream(stdout) << static_cast<double>(timer.nsecsElapsed()) / 1e6 << Qt::endl;
            apply({{}, m_wanted.timeouts, {}, {}}, [this] {
                if (--m_left == 0) {
                    QCoreApplication::exit(0);
                } else {
                    build();
                }
            });
        });
    }

    template <typename Then> void apply(const lvs::IpvsState &wanted, Then then)
    {
        lvs::ApplyJob *job = m_host->apply(lvs::planner(m_host->state()->ipvs, wanted), m_host->generation());
        connect(job, &lvs::ApplyJob::finished, this, [job, then] {
            if (!job->report().succeeded()) {
                fail(*job->report().error);
                return;
            }
            job->deleteLater();
            then();
        });
    }

    static void fail(const lvs::Error &error)
    {
        QTextStream(stderr) << lvs::describe(error) << Qt::endl;
        QCoreApplication::exit(1);
    }

    lvs::IpvsState m_wanted;
    int m_left;
    std::unique_ptr<lvs::Host> m_host;
};

} // namespace

int main(int argc, char **argv)
{
    lvs::keepFreedMemory();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile file(arguments.value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return 2;
    }
    const lvs::IpvsadmReading reading = lvs::readIpvsadm(QString::fromUtf8(file.readAll()));
    if (!reading.ok()) {
        return 2;
    }
    const Rounds rounds(reading.state, arguments.value(2).toInt());
    return QCoreApplication::exec();
}
