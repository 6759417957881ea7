// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ifupdown/writer.h"

#include "core/formats/filehead.h"
#include "core/formats/shell/commands.h"
#include "core/model/interfacename.h"

#include <map>

namespace lvs {

namespace {

QString commandOf(const SetupStep &step)
{
    return shellCommand(Step(step));
}

/// A line of an interface's stanza.
QString line(const char *when, const QString &command)
{
    return QLatin1String("    ") + QLatin1String(when) + u' ' + command + u'\n';
}

/// What may fail because it is done already, or because nothing is left to be done.
QString orNothing(const QString &command)
{
    return command + QLatin1String(" 2>/dev/null || true");
}

/// `ip address replace` and `ip route replace` are as good as `add`, and can be said again.
QString replaced(QString command)
{
    return command.replace(QLatin1String(" add "), QLatin1String(" replace "));
}

class IfupdownWriter
{
public:
    explicit IfupdownWriter(const HostPart &part)
        : m_part(part)
        , m_network(part.state.setup.network)
    {
    }

    QList<ExportedFile> write()
    {
        for (const Link &link : m_network.links) {
            addDevice(link);
        }
        for (const EncapsulationPort &port : m_network.encapsulationPorts) {
            addPort(port);
        }
        for (const InterfaceAddress &address : m_network.addresses) {
            m_stanzas[address.interface] += line("up", replaced(commandOf(AddAddress {address})))
                + line("down", orNothing(commandOf(RemoveAddress {address})));
        }
        for (const Route &route : m_network.routes) {
            addRoute(route);
        }
        for (const MarkRule &rule : m_network.rules) {
            addRule(rule);
        }
        return files();
    }

private:
    void addDevice(const Link &link)
    {
        QString &stanza = m_stanzas[link.name];
        const QString name = link.name.toString();
        QString add = commandOf(AddLink {link});
        add.truncate(add.indexOf(QLatin1String(" && ")));
        const QString there = QStringLiteral("ip link show dev %1 >/dev/null 2>&1 || ").arg(name);
        stanza += line("pre-up", link.isFallback() ? add : there + add);
        stanza += line("up", commandOf(EditLink {link.name, {}, link.settings}));
        stanza += line("down", QStringLiteral("ip link set %1 down").arg(name));
        if (!link.isFallback()) {
            stanza += line("post-down", orNothing(QStringLiteral("ip link del %1").arg(name)));
        }
    }

    void addPort(const EncapsulationPort &port)
    {
        const QString module =
            port.family == AddressFamily::IPv6 ? QStringLiteral("fou6") : QStringLiteral("fou");
        m_stanzas[loopbackInterface] += line("pre-up", QLatin1String("modprobe ") + module)
            + line("up", orNothing(commandOf(OpenEncapsulationPort {port})))
            + line("down", orNothing(commandOf(CloseEncapsulationPort {port})));
    }

    void addRoute(const Route &route)
    {
        const QString protocol = QStringLiteral(" proto %1").arg(route.protocol);
        m_stanzas[route.interface.isEmpty() ? loopbackInterface : route.interface] +=
            line("up", replaced(commandOf(AddRoute {route})) + protocol)
            + line("down", orNothing(commandOf(RemoveRoute {route})));
    }

    void addRule(const MarkRule &rule)
    {
        const QString remove = orNothing(commandOf(RemoveRule {rule}));
        m_stanzas[loopbackInterface] +=
            line("up", remove) + line("up", commandOf(AddRule {rule})) + line("down", remove);
    }

    QList<ExportedFile> files() const
    {
        if (m_stanzas.empty()) {
            return {};
        }
        QString text;
        for (const auto &[name, lines] : m_stanzas) {
            // Cards and "lo" begin as whoever set them up wants it.
            if (m_network.link(name) != nullptr) {
                text += QStringLiteral("auto %1\n").arg(name.toString());
            }
            text += QStringLiteral("iface %1 inet manual\n%2\n").arg(name.toString(), lines);
        }
        const QStringList notes {QStringLiteral("Read from /etc/network/interfaces by \"source "
                                                "/etc/network/interfaces.d/*\". Its stanzas add"),
                                 QStringLiteral("to those that other files have of the same interfaces.")};
        return {{QStringLiteral("etc/network/interfaces.d/lvs"),
                 fileHead(m_part, notes, {}) + text.trimmed() + u'\n',
                 FileMode::Plain,
                 {}}};
    }

    const HostPart &m_part;
    const NetworkState &m_network;
    std::map<ShortName, QString> m_stanzas;
};

} // namespace

QList<ExportedFile> writeIfupdownFiles(const HostPart &part)
{
    return IfupdownWriter(part).write();
}

} // namespace lvs
