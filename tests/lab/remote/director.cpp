// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/remote/director.h"

#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/session/ssh/sshhost.h"
#include "tests/lab/remote/talk.h"

#include <QDateTime>
#include <QFile>

namespace lvs::test {

namespace {

QString addressOf(int number)
{
    return QStringLiteral("10.0.0.%1").arg(number);
}

} // namespace

HostState withRoute(HostState state, const QString &destination, int number)
{
    const QStringList parts = destination.split(u'/');
    Route route;
    route.destination = Address::parse(parts.at(0)).value();
    route.prefixLength = static_cast<quint8>(parts.value(1, QStringLiteral("32")).toInt());
    route.gateway = Address::parse(addressOf(number + 1)).value();
    route.interface = ShortName::literal("eth0");
    state.setup.network.routes.push_back(route);
    state.setup.network.sort();
    return state;
}

Director::Director(const QString &name, int number)
    : m_name(name)
    , m_number(number)
    , m_host(makeSshHost(SshDestination::parse(QStringLiteral("carol@") + addressOf(number)).value()))
{
}

QByteArray Director::address() const
{
    return addressOf(m_number).toLatin1();
}

void Director::addRoute(const QString &destination, const ApplyOptions &options)
{
    watchRoute(destination);
    const HostState wanted = withRoute(*m_host->state(), destination, m_number);
    m_job.reset(m_host->apply(planner(*m_host->state(), wanted), m_host->generation(), options));
}

void Director::watchRoute(const QString &destination)
{
    m_destination = destination;
    m_watchedFrom = told().size();
}

std::optional<TransactionReport> Director::report() const
{
    return m_job && m_job->phase() == ApplyJob::Phase::Finished ? std::optional(m_job->report())
                                                                : std::nullopt;
}

QByteArray Director::told() const
{
    QFile file(talk(m_name + QStringLiteral(".routes")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As ip-monitor(8) writes: "[2026-01-31T12:00:00.123456] Deleted 10.99.0.0/24 via …".
std::optional<qint64> Director::timeOf(const QString &event) const
{
    const QList<QByteArray> lines = told().mid(m_watchedFrom).split('\n');
    for (const QByteArray &bytes : lines) {
        const QString line = QString::fromLatin1(bytes);
        const qsizetype end = line.indexOf(u']');
        if (end > 0 && line.mid(end + 2).startsWith(event + m_destination + u' ')) {
            return QDateTime::fromString(line.mid(1, end - 1), Qt::ISODateWithMs).toMSecsSinceEpoch();
        }
    }
    return std::nullopt;
}

bool Director::isAsBefore() const
{
    return m_host->status() == HostStatus::Ready && !m_host->checkpoint() && *m_host->state() == m_before;
}

QString Director::describeDifference() const
{
    QStringList said {m_name};
    if (m_host->status() != HostStatus::Ready) {
        said << QStringLiteral("not ready") << (m_host->error() ? describe(*m_host->error()) : QString());
    }
    if (m_host->checkpoint()) {
        said << QStringLiteral("checkpoint %1").arg(m_host->checkpoint()->id);
    }
    if (m_host->state() && *m_host->state() != m_before) {
        said << QStringLiteral("another state, %1 steps away")
                    .arg(planner(m_before, *m_host->state()).steps.size());
    }
    return said.join(QStringLiteral(": "));
}

} // namespace lvs::test
