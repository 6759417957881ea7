// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/sshcommand.h"

namespace lvs::ssh {

namespace {

QStringList option(const char *name, const QString &value)
{
    return {QStringLiteral("-o"), QLatin1String(name) + u'=' + value};
}

/// What holds for every ssh that this program starts.
QStringList commonArguments()
{
    const QString no = QStringLiteral("no");
    QStringList arguments {QStringLiteral("-T"), QStringLiteral("-x"), QStringLiteral("-a")};
    arguments += option("BatchMode", QStringLiteral("yes"));
    arguments += option("ForkAfterAuthentication", no);
    arguments += option("PermitLocalCommand", no);
    arguments += option("RemoteCommand", QStringLiteral("none"));
    arguments += option("ClearAllForwardings", QStringLiteral("yes"));
    arguments += option("ConnectTimeout", QString::number(connectTimeout.count()));
    arguments += option("ServerAliveInterval", QString::number(aliveInterval.count()));
    arguments += option("ServerAliveCountMax", QString::number(aliveQuestions));
    return arguments;
}

QStringList target(const SshDestination &destination)
{
    QStringList arguments;
    if (destination.port()) {
        arguments += {QStringLiteral("-p"), QString::number(*destination.port())};
    }
    if (!destination.user().isEmpty()) {
        arguments += {QStringLiteral("-l"), destination.user()};
    }
    return arguments << QStringLiteral("--") << destination.machine();
}

/// A path as the value of an option, where % stands for more and a space ends it.
QString quoted(QString path)
{
    return u'"' + path.replace(u'%', QLatin1String("%%")) + u'"';
}

} // namespace

QStringList masterArguments(const SshDestination &destination, const QString &controlPath)
{
    // With -v it tells which key the machine offers; there is no other way to learn that.
    QStringList arguments {QStringLiteral("-v"), QStringLiteral("-M"), QStringLiteral("-N"),
                           QStringLiteral("-S"), controlPath};
    arguments += option("ControlPersist", QStringLiteral("no"));
    return arguments + commonArguments() + target(destination);
}

QStringList bridgeArguments(const SshDestination &destination, const QString &controlPath)
{
    QStringList arguments {QStringLiteral("-S"), controlPath};
    arguments += option("ControlMaster", QStringLiteral("no"));
    return arguments + commonArguments() + target(destination) << QStringLiteral("systemd-stdio-bridge");
}

QStringList scanArguments(const SshDestination &destination, const QString &knownHostsFile)
{
    QStringList arguments {QStringLiteral("-v"), QStringLiteral("-N"), QStringLiteral("-S"),
                           QStringLiteral("none")};
    arguments += option("ControlMaster", QStringLiteral("no"));
    arguments += option("StrictHostKeyChecking", QStringLiteral("accept-new"));
    arguments += option("UserKnownHostsFile", quoted(knownHostsFile));
    arguments += option("UpdateHostKeys", QStringLiteral("no"));
    arguments += option("PreferredAuthentications", QStringLiteral("none"));
    return arguments + commonArguments() + target(destination);
}

QStringList configurationArguments(const SshDestination &destination)
{
    return QStringList {QStringLiteral("-G")} + target(destination);
}

} // namespace lvs::ssh
