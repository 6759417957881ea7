// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/host.h"

#include "core/plan/setupplanner.h"
#include "tests/lab/conformance/namespace.h"

#include <QFile>

#include <sys/syscall.h>
#include <unistd.h>

namespace lvs::test {

void ip(const QByteArray &commands)
{
    for (const QByteArray &command : commands.split('\n')) {
        const QStringList arguments = QString::fromUtf8(command).split(u' ', Qt::SkipEmptyParts);
        const Finished done =
            arguments.isEmpty() ? Finished {0, {}, {}} : runProgram(QStringLiteral("ip"), arguments);
        if (done.status != 0) {
            qFatal("ip %s: %s", command.constData(), done.errors.constData());
        }
    }
}

QByteArray ipOutput(const QString &arguments)
{
    const Finished done = runProgram(QStringLiteral("ip"), arguments.split(u' '));
    if (done.status != 0) {
        qFatal("ip %s: %s", qPrintable(arguments), done.errors.constData());
    }
    return done.output;
}

void loadModules()
{
    const Finished done =
        runProgram(QStringLiteral("modprobe"),
                   {QStringLiteral("-a"), QStringLiteral("dummy"), QStringLiteral("ipip"),
                    QStringLiteral("sit"), QStringLiteral("ip_gre"), QStringLiteral("ip6_tunnel"),
                    QStringLiteral("ip6_gre"), QStringLiteral("fou"), QStringLiteral("ip_vs")});
    if (done.status != 0) {
        qFatal("%s", done.errors.constData());
    }
}

void enterFreshHost()
{
    enterFreshNamespace();
    ip("link add eth0 type veth peer name far0\n"
       "link set far0 up\n"
       "link set eth0 up\n"
       "address add 10.0.0.17/24 dev eth0\n"
       "address add fd00:10::17/64 dev eth0 nodad\n");
}

Address address(const char *text)
{
    const Result<Address> parsed = Address::parse(QString::fromLatin1(text));
    if (!parsed) {
        qFatal("%s", text);
    }
    return *parsed;
}

ShortName name(const char *text)
{
    return *ShortName::parse(QString::fromLatin1(text));
}

WithoutNetworkAdministration::WithoutNetworkAdministration()
{
    syscall(SYS_capget, &m_header, m_before);
    __user_cap_data_struct without[2] = {m_before[0], m_before[1]};
    without[0].effective &= ~(1U << CAP_NET_ADMIN);
    syscall(SYS_capset, &m_header, without);
}

WithoutNetworkAdministration::~WithoutNetworkAdministration()
{
    syscall(SYS_capset, &m_header, m_before);
}

namespace {

QByteArray swapLoader(const QByteArray &program)
{
    QFile file(QStringLiteral("/proc/sys/kernel/modprobe"));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        qFatal("%s", qPrintable(file.errorString()));
    }
    const QByteArray before = file.readAll();
    file.seek(0);
    file.write(program);
    return before;
}

} // namespace

WithoutModules::WithoutModules()
    : m_before(swapLoader("/bin/false"))
{
}

WithoutModules::~WithoutModules()
{
    swapLoader(m_before);
}

QByteArray text(const Error &error)
{
    return (errorCodeName(error.code) + QLatin1String(": ") + error.arguments.join(QLatin1String(", ")))
        .toUtf8();
}

HostSetup readSetup()
{
    LinuxKernel kernel;
    const Result<HostSetup> setup = kernel.readSetup();
    if (!setup) {
        qFatal("%s", text(setup.error()).constData());
    }
    return *setup;
}

HostSetup planned(HostSetup setup)
{
    for (const Link &link : setup.network.links) {
        if (link.isIdleFallback()) {
            std::erase_if(setup.sysctls, [&](const auto &each) { return each.first.interface == link.name; });
        }
    }
    std::erase_if(setup.network.links, [](const Link &link) { return link.isIdleFallback(); });
    std::erase_if(setup.network.addresses, isAutomatic);
    return setup;
}

QByteArray difference(const HostSetup &found, const HostSetup &wanted)
{
    const SetupPlan plan = planSetup(found, wanted);
    QStringList subjects;
    for (const std::vector<Step> *part :
         {&plan.first, &plan.removals, &plan.deprecatedAddresses, &plan.additions, &plan.last}) {
        for (const Step &step : *part) {
            subjects.append(stepSubject(step));
        }
    }
    return subjects.join(QLatin1String(", ")).toUtf8();
}

} // namespace lvs::test
