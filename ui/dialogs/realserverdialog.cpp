// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/realserverdialog.h"

#include "core/model/number.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "ui/dialogs/servicefields.h"

#include <QRegularExpression>

namespace lvs {

namespace {

quint32 readThreshold(const QLineEdit &line, FormField &field)
{
    const QString text = line.text().trimmed();
    field.setProblem({});
    if (text.isEmpty()) {
        return 0;
    }
    const Result<quint64> number = parseNumber(text, 0, 4294967295U);
    if (!number) {
        field.setProblem(describe(number.error()));
    }
    return number ? static_cast<quint32>(*number) : 0;
}

} // namespace

RealServerDialog::RealServerDialog(Purpose purpose, const VirtualService &service,
                                   const std::optional<RealServer> &start, QWidget *parent)
    : EditDialog(parent)
    , m_purpose(purpose)
    , m_before(service)
{
    const bool adding = purpose == Purpose::Add;
    const RealServer shown = start.value_or(RealServer());
    setObjectName(QStringLiteral("realServerDialog"));
    setWindowTitle(
        adding ? tr("Add real servers to %1").arg(service.key.toString())
               : tr("Edit real server %1 of %2").arg(shown.endpoint.toString(), service.key.toString()));
    setAcceptText(adding ? tr("Add") : tr("Change"));

    addSection(tr("Which machine"), HelpTopic::RealServers);
    m_addresses = makeLine("addresses", adding ? QString() : shown.endpoint.address.toString());
    m_addresses->setPlaceholderText(QStringLiteral("192.168.254.18, 192.168.254.19"));
    m_addresses->setEnabled(adding);
    m_addressField =
        addField(tr("Address"), m_addresses,
                 adding ? tr("Where it listens, IPv4 or IPv6; several, separated by commas, are added alike.")
                        : tr("A real server cannot be moved: add another and remove this one."));
    const Port port =
        adding && !start && !service.key.isMark() ? service.key.endpoint().port : shown.endpoint.port;
    m_port = makeLine("serverPort", port.toString());
    m_portField = addField(tr("Port"), m_port, {});

    addSection(tr("How packets reach it"), HelpTopic::Forwarding);
    m_forwarding.build(
        form(), shown.settings,
        [this](const QString &name, QWidget *editor, const QString &words) {
            return addField(name, editor, words);
        },
        [this] { reevaluate(); });

    addSection(tr("How much it gets"), HelpTopic::Weights);
    m_weight = makeLine("weight", shown.settings.weight.toString());
    m_weightField =
        addField(tr("Weight"), m_weight,
                 tr("Its share beside the others, 0 to 2147483647. 0 drains it: no new connections."));
    const auto numberOrNothing = [](quint32 number) {
        return number == 0 ? QString() : QString::number(number);
    };
    m_upper = makeLine("upperThreshold", numberOrNothing(shown.settings.upperThreshold));
    m_upper->setPlaceholderText(tr("no limit"));
    m_upperField = addField(tr("Upper threshold"), m_upper,
                            tr("With that many connections it is passed over. Empty: no limit."));
    m_lower = makeLine("lowerThreshold", numberOrNothing(shown.settings.lowerThreshold));
    m_lower->setPlaceholderText(tr("three quarters of the upper"));
    m_lowerField = addField(tr("Lower threshold"), m_lower, tr("Below this it is used again."));
    reevaluate();
    resize(860, 560);
    m_addresses->setFocus();
}

std::optional<Port> RealServerDialog::wantedPort() const
{
    const ForwardingMethod method = m_forwarding.method();
    if (method != ForwardingMethod::DirectRouting && method != ForwardingMethod::Tunnel) {
        return std::nullopt;
    }
    return m_before.key.isMark() ? Port() : m_before.key.endpoint().port;
}

void RealServerDialog::evaluateEndpoints()
{
    static const QRegularExpression separator(QStringLiteral("[,;\\s]+"));
    m_addressField->setProblem({});
    m_portField->setProblem({});
    const std::optional<Port> wanted = wantedPort();
    const bool follows = wanted && m_purpose == Purpose::Add;
    m_port->setEnabled(m_purpose == Purpose::Add && !wanted);
    if (follows && m_port->text() != wanted->toString()) {
        const QSignalBlocker quiet(m_port);
        m_port->setText(wanted->toString());
    }
    m_portField->setExplanation(m_purpose == Purpose::Edit ? QString()
                                    : follows
                                    ? tr("%1 does not change ports: it is the service's.")
                                          .arg(forwardingMethodName(m_forwarding.method()))
                                    : tr("May differ from the service's: the director rewrites it."));
    const Result<Port> port = Port::parse(m_port->text().trimmed());
    if (!port) {
        m_portField->setProblem(describe(port.error()));
    }
    const QStringList words = m_addresses->text().split(separator, Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        m_addressField->setProblem(tr("An address is needed, such as 192.168.254.18."));
    }
    std::vector<RealServer> servers;
    for (const QString &word : words) {
        const Result<Address> address = Address::parse(word);
        if (!address) {
            m_addressField->setProblem(describe(address.error()));
            return;
        }
        const Endpoint endpoint {*address, port.valueOr(Port())};
        const bool exists = m_before.realServer(endpoint) != nullptr
            || std::any_of(servers.begin(), servers.end(),
                           [&](const RealServer &server) { return server.endpoint == endpoint; });
        if (exists && m_purpose == Purpose::Add) {
            m_addressField->setProblem(
                tr("%1 is a real server of this service already.").arg(endpoint.toString()));
            return;
        }
        servers.push_back({endpoint, {}});
    }
    m_servers = std::move(servers);
}

void RealServerDialog::evaluate()
{
    m_servers.clear();
    RealServerSettings settings;
    m_forwarding.evaluate(settings);
    evaluateEndpoints();
    const Result<Weight> weight = Weight::parse(m_weight->text().trimmed());
    m_weightField->setProblem(weight ? QString() : describe(weight.error()));
    settings.weight = weight.valueOr(Weight());
    settings.upperThreshold = readThreshold(*m_upper, *m_upperField);
    settings.lowerThreshold = readThreshold(*m_lower, *m_lowerField);

    VirtualService after = m_before;
    for (RealServer &server : m_servers) {
        server.settings = settings;
        after.setRealServer(server);
    }
    QList<Diagnostic> rest;
    for (const Diagnostic &finding : validate(after)) {
        const bool ours = !finding.realServer
            || std::any_of(m_servers.begin(), m_servers.end(),
                           [&](const RealServer &server) { return server.endpoint == *finding.realServer; });
        if (!ours) {
            continue;
        }
        FormField *field = nullptr;
        if (finding.refuses()) {
            switch (finding.error->code) {
            case ErrorCode::RealServerAddressNotUnicast:
                field = m_addressField;
                break;
            case ErrorCode::RealServerFamilyNeedsTunnel:
                field = m_forwarding.methodField();
                break;
            case ErrorCode::RealServerPortMustMatch:
                field = m_portField;
                break;
            case ErrorCode::ThresholdOrder:
                field = m_lowerField;
                break;
            case ErrorCode::TunnelPortMissing:
                field = m_forwarding.tunnelPortField();
                break;
            case ErrorCode::TunnelChecksumNotApplicable:
                field = m_forwarding.checksumField();
                break;
            default:
                break;
            }
        }
        if (field != nullptr) {
            field->setProblem(describe(finding));
        } else {
            rest.append(finding);
        }
    }
    showOutcome(planner(tablesOf(m_before), tablesOf(after)), rest);
}

} // namespace lvs
