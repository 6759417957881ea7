// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/networkd/writer.h"

#include "core/formats/filehead.h"
#include "core/formats/networkd/sections.h"
#include "core/formats/shell/commands.h"
#include "core/model/interfacename.h"

#include <map>

namespace lvs {

namespace {

/// What a .network file has behind its head.
struct InterfaceText
{
    QString sections;
    QList<Error> omissions;
};

class NetworkdWriter
{
public:
    explicit NetworkdWriter(const HostPart &part)
        : m_part(part)
        , m_network(part.state.setup.network)
    {
    }

    QList<ExportedFile> write()
    {
        for (const Link &link : m_network.links) {
            m_interfaces[link.name];
            if (!link.isFallback()) {
                addDevice(link);
            }
        }
        addPorts();
        for (const InterfaceAddress &address : m_network.addresses) {
            m_interfaces[address.interface].sections += networkdAddress(address);
        }
        for (const Route &route : m_network.routes) {
            m_interfaces[route.interface.isEmpty() ? loopbackInterface : route.interface].sections +=
                networkdRoute(route);
        }
        for (const MarkRule &rule : m_network.rules) {
            addRule(rule);
        }
        for (const auto &[name, interface] : m_interfaces) {
            addInterface(name, interface);
        }
        return std::move(m_files);
    }

private:
    void addFile(const QString &name, const QStringList &notes, const QString &sections,
                 const QList<Error> &omissions)
    {
        m_files.append({QLatin1String("etc/systemd/network/10-lvs-") + name,
                        fileHead(m_part, notes, omissions) + sections.trimmed() + u'\n', FileMode::Plain,
                        omissions});
    }

    void addDevice(const Link &link)
    {
        addFile(plainName(link.name.toString()) + QLatin1String(".netdev"), {}, networkdDevice(link), {});
    }

    /// networkd has a [FooOverUDP] of its own, but that of systemd 252 the kernel refuses (ERANGE).
    void addPorts()
    {
        if (m_network.encapsulationPorts.empty()) {
            return;
        }
        QString lines = QStringLiteral("[Service]\n");
        for (const EncapsulationPort &port : m_network.encapsulationPorts) {
            lines += QLatin1String("ExecStartPost=+-/usr/sbin/")
                + shellCommand(Step(SetupStep(OpenEncapsulationPort {port}))) + u'\n';
        }
        const QStringList notes {
            QStringLiteral("Ports at which the kernel unpacks UDP are opened when networkd starts.")};
        m_files.append({QStringLiteral("etc/systemd/system/systemd-networkd.service.d/lvs.conf"),
                        fileHead(m_part, notes, {}) + lines,
                        FileMode::Plain,
                        {}});
    }

    void addRule(const MarkRule &rule)
    {
        if (rule.mark == 0 || rule.mask == 0) {
            m_interfaces[loopbackInterface].omissions.append(omissionOf(SetupStep(AddRule {rule})));
            return;
        }
        m_interfaces[loopbackInterface].sections += networkdRule(rule);
    }

    void addInterface(const ShortName &name, const InterfaceText &interface)
    {
        const Link *link = m_network.link(name);
        QStringList notes;
        QString sections = QStringLiteral("[Match]\nName=%1\n\n").arg(name.toString());
        if (link != nullptr) {
            sections += networkdLink(*link);
        } else {
            sections += QLatin1String("[Network]\nKeepConfiguration=yes\n\n");
        }
        if (link == nullptr && name != loopbackInterface) {
            notes
                << QStringLiteral(
                       "networkd reads one .network file an interface, the first by name. Where %1 has")
                       .arg(name.toString())
                << QStringLiteral(
                       "one of its own, NAME.network, put what is below [Match] into NAME.network.d/lvs.conf")
                << QStringLiteral("beside it, and leave this file away.");
        }
        addFile(plainName(name.toString()) + QLatin1String(".network"), notes, sections + interface.sections,
                interface.omissions);
    }

    const HostPart &m_part;
    const NetworkState &m_network;
    std::map<ShortName, InterfaceText> m_interfaces;
    QList<ExportedFile> m_files;
};

} // namespace

QList<ExportedFile> writeNetworkdFiles(const HostPart &part)
{
    return NetworkdWriter(part).write();
}

} // namespace lvs
