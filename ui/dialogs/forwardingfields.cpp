// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/forwardingfields.h"

#include "core/plan/wording/wording.h"
#include "ui/help/helptopic.h"

#include <QComboBox>
#include <QCoreApplication>

namespace lvs {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("lvs::ForwardingFields", text);
}

void select(QComboBox *box, int value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

void ForwardingFields::build(QWidget *form, const RealServerSettings &start, const AddField &addField,
                             const std::function<void()> &changed)
{
    m_method = new QComboBox(form);
    m_method->setObjectName(QStringLiteral("forwarding"));
    QList<ForwardingMethod> methods {ForwardingMethod::DirectRouting, ForwardingMethod::Masquerading,
                                     ForwardingMethod::Tunnel, ForwardingMethod::Local};
    if (start.forwarding == ForwardingMethod::Bypass) {
        methods.append(ForwardingMethod::Bypass);
    }
    for (const ForwardingMethod method : methods) {
        m_method->addItem(forwardingMethodName(method), static_cast<int>(method));
    }
    select(m_method, static_cast<int>(start.forwarding));
    m_methodField =
        addField(translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields", "Forwarding")), m_method, {});

    m_tunnel = new QComboBox(form);
    m_tunnel->setObjectName(QStringLiteral("tunnelType"));
    for (const TunnelType type : {TunnelType::Ipip, TunnelType::Gue, TunnelType::Gre}) {
        m_tunnel->addItem(tunnelTypeName(type), static_cast<int>(type));
    }
    select(m_tunnel, static_cast<int>(start.tunnel.type));
    m_tunnelField =
        addField(translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields", "Tunnel")), m_tunnel,
                 translated(QT_TRANSLATE_NOOP(
                     "lvs::ForwardingFields",
                     "ipip is the plain one; gue passes where only UDP does; gre where it is in use "
                     "already. The real server must end the same kind.")));
    m_port = new QLineEdit(form);
    m_port->setObjectName(QStringLiteral("tunnelPort"));
    m_port->setPlaceholderText(QStringLiteral("6080"));
    if (!start.tunnel.port.isAny()) {
        m_port->setText(start.tunnel.port.toString());
    }
    m_portField =
        addField(translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields", "Tunnel port")), m_port,
                 translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields",
                                              "The UDP port at which the real server ends GUE tunnels.")));
    m_checksum = new QComboBox(form);
    m_checksum->setObjectName(QStringLiteral("tunnelChecksum"));
    m_checksum->addItem(translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields", "none (nocsum)")),
                        static_cast<int>(TunnelChecksum::None));
    m_checksum->addItem(translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields", "of the outer packet (csum)")),
                        static_cast<int>(TunnelChecksum::Checksum));
    m_checksum->addItem(translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields", "remote offload (remcsum)")),
                        static_cast<int>(TunnelChecksum::RemoteChecksum));
    select(m_checksum, static_cast<int>(start.tunnel.checksum));
    m_checksumField = addField(
        translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields", "Checksum")), m_checksum,
        translated(QT_TRANSLATE_NOOP("lvs::ForwardingFields",
                                     "Of the tunnel's own header; what it carries has its own anyway.")));
    setHelp(*m_method, HelpTopic::Forwarding);
    for (QWidget *editor : std::initializer_list<QWidget *> {m_tunnel, m_port, m_checksum}) {
        setHelp(*editor, HelpTopic::Tunnels);
    }
    for (QComboBox *box : {m_method, m_tunnel, m_checksum}) {
        QObject::connect(box, &QComboBox::currentIndexChanged, form, changed);
    }
    QObject::connect(m_port, &QLineEdit::textChanged, form, changed);
}

ForwardingMethod ForwardingFields::method() const
{
    return static_cast<ForwardingMethod>(m_method->currentData().toInt());
}

void ForwardingFields::setShown(bool shown)
{
    m_shown = shown;
    m_methodField->setShown(shown);
}

void ForwardingFields::evaluate(RealServerSettings &settings)
{
    settings.forwarding = method();
    settings.tunnel = Tunnel();
    m_methodField->setExplanation(describe(method()));
    for (FormField *field : {m_methodField, m_tunnelField, m_portField, m_checksumField}) {
        field->setProblem({});
    }
    const bool tunnel = m_shown && method() == ForwardingMethod::Tunnel;
    const auto type = static_cast<TunnelType>(m_tunnel->currentData().toInt());
    m_tunnelField->setShown(tunnel);
    m_portField->setShown(tunnel && type == TunnelType::Gue);
    m_checksumField->setShown(tunnel && type != TunnelType::Ipip);
    if (!tunnel) {
        return;
    }
    settings.tunnel.type = type;
    if (type != TunnelType::Ipip) {
        settings.tunnel.checksum = static_cast<TunnelChecksum>(m_checksum->currentData().toInt());
    }
    if (type == TunnelType::Gue) {
        const Result<Port> port = Port::parse(m_port->text().trimmed());
        if (port && !port->isAny()) {
            settings.tunnel.port = *port;
        } else {
            m_portField->setProblem(port || m_port->text().isEmpty() ? translated(QT_TRANSLATE_NOOP(
                                        "lvs::ForwardingFields", "GUE needs a port: 1 to 65535."))
                                                                     : describe(port.error()));
        }
    }
}

} // namespace lvs
