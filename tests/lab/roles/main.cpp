// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// roles [--rounds NUMBER] FILE COMMAND…: sets up every machine of a cluster document by its role, runs the
// command, and takes everything back, that often. Machines are the network namespaces of their names. It
// fails where a step fails, where the command does, or where a machine is not left exactly as it was found.
#include "core/formats/cluster/reader.h"
#include "core/formats/shell/commands.h"
#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"
#include "core/plan/wording/wording.h"
#include "tests/lab/roles/onhost.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace lvs;

namespace {

bool g_failed = false;

void complain(const QString &host, const QString &what)
{
    g_failed = true;
    std::fprintf(stderr, "roles: %s: %s\n", qPrintable(host), qPrintable(what));
}

template <typename Do> void onHost(const QString &host, Do action)
{
    if (!test::onHost(host, action)) {
        complain(host, QStringLiteral("no such network namespace"));
    }
}

/// Leads a host from what it is to what it shall be, one transaction.
void lead(const QString &host, Kernel &kernel, const HostState &actual, const HostState &wanted)
{
    const Plan plan = planner(actual, wanted);
    for (const QString &command : shellCommands(plan)) {
        std::printf("%s: %s\n", qPrintable(host), qPrintable(command));
    }
    std::fflush(stdout);
    const TransactionReport report = runTransaction(kernel, plan);
    if (!report.succeeded()) {
        complain(host, describe(*report.error));
    }
}

/// Whether the other state knows nothing of that setting because its device was not there: one of a module
/// that was loaded since, or the IPv6 settings that a tunnel has from the first time that it was up.
bool cameWithItsDevice(const SysctlName &name, const HostState &state, const HostState &other)
{
    if (other.setup.sysctls.contains(name)) {
        return false;
    }
    const Link *link = state.setup.network.link(name.interface);
    const bool isNew = other.setup.network.link(name.interface) == nullptr;
    return sysctlRule(name.key).place == SysctlPlace::IPv6Interface
        || (link != nullptr && link->isIdleFallback() && isNew);
}

/// What the kernel gives and takes by itself does not count: automatic addresses, idle fallback devices, and
/// settings that came with a device.
HostState withoutAutomatic(HostState state, const HostState &other)
{
    std::erase_if(state.setup.sysctls,
                  [&](const auto &each) { return cameWithItsDevice(each.first, state, other); });
    std::erase_if(state.setup.network.addresses, isAutomatic);
    std::erase_if(state.setup.network.links, [](const Link &link) { return link.isIdleFallback(); });
    return state;
}

/// What is left, item by item; empty where a host is what it was.
QString difference(const HostState &before, const HostState &after)
{
    const HostState was = withoutAutomatic(before, after);
    const HostState is = withoutAutomatic(after, before);
    QStringList found = shellCommands(planner(after, before));
    const auto compare = [&found](const char *what, const auto &left, const auto &right) {
        if (left != right) {
            found.append(QLatin1String(what));
        }
    };
    compare("services", was.ipvs, is.ipvs);
    compare("links", was.setup.network.links, is.setup.network.links);
    compare("addresses", was.setup.network.addresses, is.setup.network.addresses);
    compare("routes", was.setup.network.routes, is.setup.network.routes);
    compare("rules", was.setup.network.rules, is.setup.network.rules);
    compare("ports", was.setup.network.encapsulationPorts, is.setup.network.encapsulationPorts);
    compare("settings", was.setup.sysctls, is.setup.sysctls);
    return found.isEmpty() ? QString() : QStringLiteral("is not what it was: ") + found.join(u';');
}

class Round
{
public:
    explicit Round(const Cluster &cluster)
        : m_cluster(cluster)
        , m_hosts(cluster.hosts())
    {
    }

    /// Real servers first: the VIP on the director must find who answers.
    void setUp()
    {
        std::for_each(m_hosts.rbegin(), m_hosts.rend(), [this](const QString &host) {
            onHost(host, [&](Kernel &kernel) { setUp(host, kernel); });
        });
    }

    void takeBack()
    {
        for (const QString &host : m_hosts) {
            if (m_before.contains(host)) {
                onHost(host, [&](Kernel &kernel) { takeBack(host, kernel); });
            }
        }
    }

private:
    void setUp(const QString &host, Kernel &kernel)
    {
        const Result<HostState> actual = kernel.read();
        if (!actual) {
            complain(host, describe(actual.error()));
            return;
        }
        m_before[host] = *actual;
        const Result<HostState> wanted = requiredState(m_cluster, host, *actual);
        if (!wanted) {
            complain(host, describe(wanted.error()));
            return;
        }
        lead(host, kernel, *actual, *wanted);
        const Result<HostState> now = kernel.read();
        if (!now) {
            complain(host, describe(now.error()));
            return;
        }
        const QStringList more = shellCommands(planner(*now, *requiredState(m_cluster, host, *now)));
        if (!more.isEmpty()) {
            complain(host, QStringLiteral("is set up, and still needs something: ") + more.join(u';'));
        }
    }

    void takeBack(const QString &host, Kernel &kernel)
    {
        const Result<HostState> actual = kernel.read();
        if (actual) {
            lead(host, kernel, *actual, m_before[host]);
        }
        const Result<HostState> after = kernel.read();
        const QString left = after ? difference(m_before[host], *after) : describe(after.error());
        if (!left.isEmpty()) {
            complain(host, left);
        }
    }

    const Cluster &m_cluster;
    std::vector<QString> m_hosts;
    std::map<QString, HostState> m_before;
};

int run(const Cluster &cluster, int rounds, const QStringList &command)
{
    for (int number = 0; number < rounds && !g_failed; ++number) {
        Round round(cluster);
        round.setUp();
        if (!g_failed) {
            const int status = QProcess::execute(command.value(0), command.mid(1));
            if (status != 0) {
                complain(command.value(0), QStringLiteral("status %1").arg(status));
            }
        }
        round.takeBack();
    }
    return g_failed ? 1 : 0;
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    QStringList words = QCoreApplication::arguments().mid(1);
    int rounds = 1;
    if (words.value(0) == QLatin1String("--rounds")) {
        rounds = words.value(1).toInt();
        words = words.mid(2);
    }
    QFile file(words.value(0));
    if (rounds < 1 || words.size() < 2 || !file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: roles [--rounds NUMBER] FILE COMMAND…\n");
        return 2;
    }
    const ClusterReading reading = readCluster(file.readAll());
    for (const ClusterProblem &problem : reading.problems) {
        complain(problem.place, describe(problem.error));
    }
    return reading.ok() ? run(reading.cluster, rounds, words.mid(1)) : 2;
}
