// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/servicedialog.h"

#include "core/model/number.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "ui/dialogs/servicefields.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace lvs {

ServiceDialog::ServiceDialog(Purpose purpose, const IpvsState &state, const VirtualService &start,
                             QWidget *parent)
    : EditDialog(parent)
    , m_purpose(purpose)
    , m_state(state)
    , m_start(start)
    , m_service(start)
{
    setObjectName(QStringLiteral("serviceDialog"));
    setWindowTitle(purpose == Purpose::Add        ? tr("Add service")
                       : purpose == Purpose::Edit ? tr("Edit service %1").arg(start.key.toString())
                                                  : tr("Duplicate service %1").arg(start.key.toString()));
    setAcceptText(purpose == Purpose::Edit ? tr("Change") : tr("Add"));
    buildKeyFields();
    buildSchedulerFields();
    buildPersistenceFields();
    reevaluate();
    resize(900, 640);
}

void ServiceDialog::buildKeyFields()
{
    const ServiceKey &key = m_start.key;
    addSection(tr("What clients reach"), HelpTopic::Services);
    m_kind = new QComboBox(form());
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->addItems({tr("Address and port"), tr("Firewall mark")});
    m_kind->setCurrentIndex(key.isMark() ? 1 : 0);
    m_kindField =
        addField(tr("Known by"), m_kind,
                 tr("An address and port, or packets that a firewall rule has marked: several ports or "
                    "addresses as one service."));
    m_protocol = new QComboBox(form());
    m_protocol->setObjectName(QStringLiteral("protocol"));
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
        m_protocol->addItem(protocolName(protocol), static_cast<int>(protocol));
    }
    m_protocol->setCurrentIndex(m_protocol->findData(static_cast<int>(key.protocol())));
    m_protocolField =
        addField(tr("Protocol"), m_protocol, tr("What clients speak: TCP for web and mail, UDP for DNS."));
    const bool unset = key.isMark() || (m_purpose == Purpose::Add && key.endpoint().address.isUnspecified());
    m_address = makeLine("address", unset ? QString() : key.endpoint().address.toString());
    m_address->setPlaceholderText(QStringLiteral("192.168.254.250"));
    m_addressField = addField(tr("Address"), m_address,
                              tr("The virtual IP (VIP), IPv4 or IPv6, that clients connect to."));
    m_port = makeLine("port", unset ? QString() : key.endpoint().port.toString());
    m_port->setPlaceholderText(QStringLiteral("80"));
    m_portField = addField(tr("Port"), m_port, tr("1 to 65535; 0 takes every port and needs persistence."));
    m_mark = makeLine("mark", key.isMark() ? QString::number(key.mark()) : QString());
    m_markField = addField(tr("Mark"), m_mark, tr("The number that nftables or iptables gives the packets."));
    setHelp(*m_mark, HelpTopic::Marks);
    m_family = new QComboBox(form());
    m_family->setObjectName(QStringLiteral("family"));
    m_family->addItems({addressFamilyName(AddressFamily::IPv4), addressFamilyName(AddressFamily::IPv6)});
    m_family->setCurrentIndex(key.family() == AddressFamily::IPv6 ? 1 : 0);
    m_familyField = addField(tr("Family"), m_family, tr("A mark counts for IPv4 and IPv6 separately."));
    if (m_purpose == Purpose::Edit) {
        for (QWidget *editor :
             std::initializer_list<QWidget *> {m_kind, m_protocol, m_address, m_port, m_mark, m_family}) {
            editor->setEnabled(false);
        }
        m_kindField->setExplanation(
            tr("The kernel cannot move a service: duplicate it, then remove this one."));
    }
    for (QComboBox *box : {m_kind, m_protocol, m_family}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ServiceDialog::reevaluate);
    }
}

void ServiceDialog::buildSchedulerFields()
{
    addSection(tr("How the real server is chosen"), HelpTopic::Schedulers);
    m_scheduler = makeSchedulerBox(form());
    m_scheduler->setCurrentText(m_start.settings.scheduler.name());
    m_schedulerField = addField(tr("Scheduler"), m_scheduler, {});
    connect(m_scheduler, &QComboBox::currentTextChanged, this, &ServiceDialog::reevaluate);

    auto *flags = new QWidget(form());
    flags->setObjectName(QStringLiteral("flags"));
    auto *layout = new QHBoxLayout(flags);
    layout->setContentsMargins({});
    for (const SchedulerFlag flag : allSchedulerFlags) {
        auto *box = new QCheckBox(flags);
        box->setObjectName(QStringLiteral("flag%1").arg(static_cast<int>(flag)));
        box->setChecked(m_start.settings.schedulerFlags.testFlag(flag));
        connect(box, &QCheckBox::toggled, this, &ServiceDialog::reevaluate);
        layout->addWidget(box);
        m_flags.append(box);
    }
    layout->addStretch();
    m_flagsField =
        addField(tr("Flags"), flags,
                 tr("fallback: where the chosen real server is down, try the next. port: the client's "
                    "port takes part in the hash."));
}

void ServiceDialog::buildPersistenceFields()
{
    const ServiceSettings &settings = m_start.settings;
    addSection(tr("Who stays with a real server"), HelpTopic::Persistence);
    m_persistent = new QCheckBox(tr("A client returns to its real server"), form());
    m_persistent->setObjectName(QStringLiteral("persistent"));
    m_persistent->setChecked(settings.persistence.has_value());
    m_persistentField = addField(tr("Persistence"), m_persistent,
                                 tr("For sessions kept on the real server, and for protocols with several "
                                    "connections, such as FTP."));
    m_timeout = makeLine(
        "timeout",
        QString::number(settings.persistence ? settings.persistence->timeout : Persistence::defaultTimeout));
    m_timeoutField = addField(tr("For seconds"), m_timeout,
                              tr("1 to 2678400: how long after the last connection a client is remembered."));
    m_mask = makeLine("mask",
                      settings.persistence && !settings.persistence->mask.isSingle()
                          ? settings.persistence->mask.toString()
                          : QString());
    m_mask->setPlaceholderText(tr("each client for itself"));
    m_maskField = addField(tr("Per network"), m_mask, {});
    m_engine = makeEngineBox(form());
    m_engine->setCurrentText(settings.persistenceEngine.toString());
    m_engineField = addField(tr("Engine"), m_engine,
                             tr("Empty: by the client's address. sip: by the call-id of SIP over UDP."));
    m_onePacket = new QCheckBox(tr("Schedule each datagram by itself"), form());
    m_onePacket->setObjectName(QStringLiteral("onePacket"));
    m_onePacket->setChecked(settings.onePacket);
    m_onePacketField =
        addField(tr("One-packet"), m_onePacket,
                 tr("For UDP with one question and one answer from many ports of one client, such as "
                    "a DNS resolver's or RADIUS."));
    setHelp(*m_onePacket, HelpTopic::Services, QStringLiteral("onepacket"));
    connect(m_persistent, &QCheckBox::toggled, this, &ServiceDialog::reevaluate);
    connect(m_onePacket, &QCheckBox::toggled, this, &ServiceDialog::reevaluate);
    connect(m_engine, &QComboBox::currentTextChanged, this, &ServiceDialog::reevaluate);
}

bool ServiceDialog::isMark() const
{
    return m_kind->currentIndex() == 1;
}

AddressFamily ServiceDialog::family() const
{
    if (isMark()) {
        return m_family->currentIndex() == 1 ? AddressFamily::IPv6 : AddressFamily::IPv4;
    }
    const Result<Address> address = Address::parse(m_address->text().trimmed());
    return address ? address->family() : AddressFamily::IPv4;
}

void ServiceDialog::showWhatApplies()
{
    const bool mark = isMark();
    const bool udp = m_protocol->currentData().toInt() == static_cast<int>(Protocol::Udp);
    const bool persistent = m_persistent->isChecked();
    m_protocolField->setShown(!mark);
    m_addressField->setShown(!mark);
    m_portField->setShown(!mark);
    m_markField->setShown(mark);
    m_familyField->setShown(mark);
    m_timeoutField->setShown(persistent);
    m_maskField->setShown(persistent);
    m_engineField->setShown(persistent);
    m_onePacketField->setShown(mark || udp);
    m_maskField->setExplanation(family() == AddressFamily::IPv6
                                    ? tr("Prefix length 1 to 128 that counts as one client, such as 64.")
                                    : tr("Netmask that counts as one client, such as 255.255.255.0 or 24."));
}

void ServiceDialog::evaluateKey()
{
    m_addressField->setProblem({});
    m_portField->setProblem({});
    m_markField->setProblem({});
    if (isMark()) {
        const Result<quint64> mark = parseNumber(m_mark->text().trimmed(), 1, 4294967295U);
        if (!mark) {
            m_markField->setProblem(m_mark->text().isEmpty() ? tr("A mark is needed: 1 to 4294967295.")
                                                             : describe(mark.error()));
            return;
        }
        m_service.key = ServiceKey::forMark(static_cast<quint32>(*mark), family()).valueOr(ServiceKey());
    } else {
        const Result<Address> address = Address::parse(m_address->text().trimmed());
        const Result<Port> port = Port::parse(m_port->text().trimmed());
        if (!address) {
            m_addressField->setProblem(m_address->text().isEmpty()
                                           ? tr("An address is needed, such as 192.168.254.250.")
                                           : describe(address.error()));
        }
        if (!port) {
            m_portField->setProblem(m_port->text().isEmpty() ? tr("A port is needed, such as 80.")
                                                             : describe(port.error()));
        }
        if (!address || !port) {
            return;
        }
        m_service.key =
            ServiceKey(static_cast<Protocol>(m_protocol->currentData().toInt()), Endpoint {*address, *port});
    }
    if (m_purpose != Purpose::Edit && m_state.service(m_service.key) != nullptr) {
        (isMark() ? m_markField : m_portField)
            ->setProblem(tr("%1 exists already.").arg(m_service.key.toString()));
    }
}

void ServiceDialog::evaluateScheduler()
{
    const Result<Scheduler> scheduler = Scheduler::parse(m_scheduler->currentText().trimmed());
    m_schedulerField->setProblem(scheduler ? QString() : describe(scheduler.error()));
    m_flagsField->setProblem({});
    if (!scheduler) {
        m_flagsField->setShown(false);
        return;
    }
    m_service.settings.scheduler = *scheduler;
    const QString title = schedulerTitle(*scheduler);
    m_schedulerField->setExplanation(scheduler->isKnown() ? tr("%1: %2").arg(title, describe(*scheduler))
                                                          : describe(*scheduler));
    m_scheduler->setToolTip(title);
    setHelp(*m_scheduler, HelpTopic::Schedulers, scheduler->isKnown() ? scheduler->name() : QString());
    const SchedulerFlags meaningful = scheduler->meaningfulFlags();
    SchedulerFlags flags;
    for (size_t i = 0; i < allSchedulerFlags.size(); ++i) {
        QCheckBox *box = m_flags[static_cast<qsizetype>(i)];
        const SchedulerFlag flag = allSchedulerFlags.at(i);
        box->setText(scheduler->flagName(flag));
        box->setAccessibleName(scheduler->flagName(flag));
        box->setVisible(meaningful.testFlag(flag));
        flags.setFlag(flag, meaningful.testFlag(flag) && box->isChecked());
    }
    m_flagsField->setShown(meaningful != SchedulerFlags());
    m_service.settings.schedulerFlags = flags;
}

void ServiceDialog::evaluatePersistence()
{
    ServiceSettings &settings = m_service.settings;
    settings.onePacket = m_onePacketField->isShown() && m_onePacket->isChecked();
    settings.persistence.reset();
    settings.persistenceEngine = ShortName();
    m_timeoutField->setProblem({});
    m_maskField->setProblem({});
    m_engineField->setProblem({});
    m_onePacketField->setProblem({});
    if (!m_persistent->isChecked()) {
        return;
    }
    Persistence persistence;
    const Result<quint64> timeout = parseNumber(m_timeout->text().trimmed(), 1, Persistence::longestTimeout);
    if (timeout) {
        persistence.timeout = static_cast<quint32>(*timeout);
    } else {
        m_timeoutField->setProblem(describe(timeout.error()));
    }
    persistence.mask = PersistenceMask::single(family());
    if (const QString text = m_mask->text().trimmed(); !text.isEmpty()) {
        const Result<PersistenceMask> mask = PersistenceMask::parse(text, family());
        if (mask) {
            persistence.mask = *mask;
        } else {
            m_maskField->setProblem(describe(mask.error()));
        }
    }
    settings.persistence = persistence;
    if (const QString text = m_engine->currentText().trimmed(); !text.isEmpty()) {
        const Result<ShortName> engine = ShortName::parse(text);
        if (engine) {
            settings.persistenceEngine = *engine;
        } else {
            m_engineField->setProblem(describe(engine.error()));
        }
    }
}

void ServiceDialog::followPort()
{
    m_service.realServers.clear();
    for (RealServer server : m_start.realServers) {
        const ForwardingMethod method = server.settings.forwarding;
        if (method != ForwardingMethod::Masquerading && !(m_service.key == m_start.key)) {
            server.endpoint.port = m_service.key.isMark() ? Port() : m_service.key.endpoint().port;
        }
        m_service.setRealServer(server);
    }
}

QList<Diagnostic> ServiceDialog::placeFindings() const
{
    QList<Diagnostic> rest;
    const auto place = [](FormField *field, const Diagnostic &finding) {
        if (field->problem().isEmpty()) {
            field->setProblem(describe(finding));
        }
    };
    for (const Diagnostic &finding : validate(m_service)) {
        if (!finding.refuses()) {
            rest.append(finding);
            continue;
        }
        switch (finding.error->code) {
        case ErrorCode::PortZeroNeedsPersistence:
            place(m_portField, finding);
            break;
        case ErrorCode::OnePacketNeedsUdp:
            place(m_onePacketField, finding);
            break;
        case ErrorCode::SchedulerFlagMismatch:
            place(m_flagsField, finding);
            break;
        case ErrorCode::MaskNotContiguous:
        case ErrorCode::MaskInvalid:
        case ErrorCode::AddressFamilyMismatch:
            place(m_maskField, finding);
            break;
        case ErrorCode::EngineNeedsPersistence:
            place(m_engineField, finding);
            break;
        default:
            rest.append(finding);
        }
    }
    return rest;
}

void ServiceDialog::evaluate()
{
    showWhatApplies();
    evaluateKey();
    evaluateScheduler();
    evaluatePersistence();
    followPort();
    const QList<Diagnostic> findings = placeFindings();
    const IpvsState before = m_purpose == Purpose::Edit ? tablesOf(m_start) : IpvsState();
    showOutcome(planner(before, tablesOf(m_service)), findings);
}

} // namespace lvs
