// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// doctor: what the doctor says of the lab's hosts, which are the network namespaces of their names, and what
// its fixes do. It fails where a step does.
//   apply FILE              sets up every machine of a cluster document by its role
//   diagnose FILE HOST      prints the codes of what is wrong with a machine, in order
//   explain FILE HOST       the same in words
//   fix FILE HOST           does the fixes in their order, each by itself
//   commands FILE HOST      prints what is to be typed where there is no fix
//   misport HOST PORT       gives the first real server of the first service another port, as no tool would
//   recognise HOST OTHER…   prints each role that the machine plays, and what is wrong with it
#include "core/formats/cluster/reader.h"
#include "core/formats/shell/commands.h"
#include "core/kernel/transaction.h"
#include "core/plan/explain/diagnosis.h"
#include "core/plan/explain/recognition.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"
#include "core/plan/wording/findings.h"
#include "core/plan/wording/recognition.h"
#include "core/plan/wording/wording.h"
#include "tests/lab/roles/onhost.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace lvs;

namespace {

bool g_failed = false;

void complain(const QString &host, const QString &what)
{
    g_failed = true;
    std::fprintf(stderr, "doctor: %s: %s\n", qPrintable(host), qPrintable(what));
}

void print(const QString &text)
{
    std::printf("%s\n", qPrintable(text));
}

/// A machine as it is now.
struct Patient
{
    HostState state;
    Surroundings surroundings;
};

Patient patientOn(const QString &host)
{
    Patient patient;
    const bool isThere = test::onHost(host, [&](Kernel &kernel) {
        const Result<HostState> state = kernel.read();
        if (!state) {
            complain(host, describe(state.error()));
            return;
        }
        patient.state = *state;
        patient.surroundings = kernel.readSurroundings();
    });
    if (!isThere) {
        complain(host, QStringLiteral("no such network namespace"));
    }
    return patient;
}

void carryOut(const QString &host, const Plan &plan)
{
    for (const QString &command : shellCommands(plan)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(host), qPrintable(command));
    }
    (void)test::onHost(host, [&](Kernel &kernel) {
        const TransactionReport report = runTransaction(kernel, plan);
        if (!report.succeeded()) {
            complain(host, describe(*report.error));
        }
    });
}

QList<Finding> findingsOn(const Cluster &cluster, const QString &host)
{
    const Patient patient = patientOn(host);
    return diagnose(cluster, host, patient.state, patient.surroundings);
}

void apply(const Cluster &cluster)
{
    std::vector<QString> hosts = cluster.hosts();
    std::reverse(hosts.begin(), hosts.end());
    for (const QString &host : hosts) {
        const HostState actual = patientOn(host).state;
        const Result<HostState> wanted = requiredState(cluster, host, actual);
        if (wanted) {
            carryOut(host, planner(actual, *wanted));
        } else {
            complain(host, describe(wanted.error()));
        }
    }
}

void explainFindings(const QList<Finding> &findings)
{
    for (const Finding &each : findings) {
        print(severityWords(each.severity) + QLatin1String(": ") + findingTitle(each));
        print(QLatin1String("    ") + findingReason(each));
        print(QLatin1String("    ") + findingRemedy(each));
        for (const QString &command : shellCommands(each.fix) + each.commands) {
            print(QLatin1String("    # ") + command);
        }
        if (each.obstacle) {
            print(QLatin1String("    ! ") + describe(*each.obstacle));
        }
    }
}

void recogniseHost(const QString &host, const QStringList &others)
{
    const Patient patient = patientOn(host);
    std::vector<HostState> states;
    for (const QString &each : others) {
        states.push_back(patientOn(each).state);
    }
    const Recognition recognition = recognise(patient.state, patient.surroundings, states);
    for (const RecognisedRole &role : recognition.roles) {
        QStringList line {partName(role.part), forwardingMethodName(role.method)};
        for (const Address &each : role.addresses) {
            line.append(each.toString());
        }
        print(line.join(u' '));
        for (const Evidence &each : role.evidence) {
            std::fprintf(stderr, "    %s\n", qPrintable(describe(each)));
        }
    }
    for (const Finding &each : recognition.findings) {
        print(QLatin1String("- ") + findingCodeName(each.code));
        std::fprintf(stderr, "    %s\n", qPrintable(findingTitle(each)));
    }
}

void misport(const QString &host, const Port &port)
{
    const HostState actual = patientOn(host).state;
    HostState wanted = actual;
    VirtualService &service = wanted.ipvs.services.front();
    RealServer server = service.realServers.front();
    service.removeRealServer(server.endpoint);
    server.endpoint.port = port;
    service.setRealServer(server);
    carryOut(host, planner(actual, wanted));
}

int withCluster(const QString &verb, const QString &path, const QString &host)
{
    QFile file(path);
    const ClusterReading reading =
        file.open(QIODevice::ReadOnly) ? readCluster(file.readAll()) : ClusterReading();
    for (const ClusterProblem &problem : reading.problems) {
        complain(problem.place, describe(problem.error));
    }
    if (!reading.ok() || reading.cluster.directors.empty()) {
        return 2;
    }
    if (verb == QLatin1String("apply")) {
        apply(reading.cluster);
        return g_failed ? 1 : 0;
    }
    const QList<Finding> findings = findingsOn(reading.cluster, host);
    if (verb == QLatin1String("explain")) {
        explainFindings(findings);
    }
    for (const Finding &each : findings) {
        if (verb == QLatin1String("diagnose")) {
            print(findingCodeName(each.code));
        } else if (verb == QLatin1String("fix")) {
            carryOut(host, each.fix);
        } else if (verb == QLatin1String("commands")) {
            print(each.commands.join(u'\n'));
        }
    }
    return g_failed ? 1 : 0;
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() >= 2 && words[0] == QLatin1String("recognise")) {
        recogniseHost(words[1], words.mid(2));
        return g_failed ? 1 : 0;
    }
    if (words.size() == 3 && words[0] == QLatin1String("misport")) {
        misport(words[1], Port(words[2].toUShort()));
        return g_failed ? 1 : 0;
    }
    if (words.size() < 2) {
        std::fprintf(stderr, "usage: doctor VERB FILE [HOST]\n");
        return 2;
    }
    return withCluster(words[0], words[1], words.value(2));
}
