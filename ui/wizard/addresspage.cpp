// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/addresspage.h"

#include "core/plan/wording/wording.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/comboitems.h"
#include "ui/wizard/interfaceoffers.h"
#include "ui/wizard/machinedialog.h"

#include <QComboBox>
#include <QScopedValueRollback>

#include <algorithm>

namespace lvs {

namespace {

constexpr int fieldWidth = 430;

ShortName nameOf(const QVariant &item)
{
    return ShortName::parse(item.toString()).valueOr(ShortName());
}

} // namespace

AddressPage::AddressPage(ClusterDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("What do clients reach, and where?"),
                 tr("The VIP is an address that no machine has yet. It goes onto the director, next to the "
                    "address that it has already."),
                 parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(2, 2, 2, 2);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(3);
    grid->setColumnMinimumWidth(1, fieldWidth);
    grid->setColumnStretch(2, 1);
    buildService(*grid);
    buildDirector(*grid);
    buildInside(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    connect(&draft, &ClusterDraft::changed, this, &AddressPage::showDraft);
    connect(&draft, &ClusterDraft::machineChanged, this, &AddressPage::showDraft);
    connect(&draft.hosts(), &QAbstractItemModel::rowsInserted, this, &AddressPage::showDraft);
    connect(&draft.hosts(), &QAbstractItemModel::rowsRemoved, this, &AddressPage::showDraft);
}

QComboBox *AddressPage::makeBox(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    return box;
}

QLineEdit *AddressPage::makeLine(const char *name)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    return line;
}

void AddressPage::buildService(QGridLayout &grid)
{
    m_address = makeLine("vip");
    m_address->setPlaceholderText(QStringLiteral("192.168.254.250"));
    m_addressField = new FormField(
        grid, 0, tr("VIP"), m_address,
        tr("Virtual IP: the one address that clients use, IPv4 or IPv6. It must be free, and routed to the "
           "director's network."));
    m_protocol = makeBox("protocol");
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
        m_protocol->addItem(protocolName(protocol), static_cast<int>(protocol));
    }
    new FormField(grid, 2, tr("Protocol"), m_protocol, tr("TCP for web and mail, UDP for DNS."));
    m_port = makeLine("port");
    m_portField = new FormField(grid, 4, tr("Port"), m_port,
                                tr("What clients connect to: 80 for HTTP, 443 for HTTPS, 53 for DNS."));
    connect(m_address, &QLineEdit::textChanged, this, &AddressPage::takeService);
    connect(m_port, &QLineEdit::textChanged, this, &AddressPage::takeService);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &AddressPage::takeService);
}

void AddressPage::buildDirector(QGridLayout &grid)
{
    m_director = makeBox("director");
    m_directorField = new FormField(grid, 6, tr("Director"), m_director,
                                    tr("The machine that takes what comes to the VIP and hands it on."));
    m_interface = makeBox("directorInterface");
    m_interfaceField = new FormField(grid, 8, tr("Interface"), m_interface,
                                     tr("The director's network card where clients come in; the VIP goes "
                                        "there."));
    connect(m_director, &QComboBox::activated, this, &AddressPage::takeDirector);
    connect(m_interface, &QComboBox::activated, this,
            [this](int index) { draft().chooseInterface(nameOf(m_interface->itemData(index))); });
}

void AddressPage::buildInside(QGridLayout &grid)
{
    m_insideInterface = makeBox("insideInterface");
    m_insideInterfaceField = new FormField(grid, 10, tr("Inside interface"), m_insideInterface,
                                           tr("The director's network card towards the real servers."));
    m_insideAddress = makeBox("insideAddress");
    m_insideAddressField =
        new FormField(grid, 12, tr("Inside address (DIP)"), m_insideAddress,
                      tr("The director's own address there. It becomes the real servers' gateway, so that "
                         "answers come back through the director."));
    m_serverPort = makeLine("serverPort");
    m_serverPortField = new FormField(grid, 14, tr("Real servers' port"), m_serverPort,
                                      tr("What they listen on; only NAT can translate it."));
    connect(m_insideInterface, &QComboBox::activated, this, [this](int index) {
        const ShortName interface = nameOf(m_insideInterface->itemData(index));
        const std::shared_ptr<const HostState> state = ClusterDraft::stateOf(draft().director());
        const std::vector<Address> own = state
            ? offeredAddresses(state->setup.network, interface, draft().family())
            : std::vector<Address>();
        draft().chooseInside(interface, own.empty() ? std::nullopt : std::optional(own.front()));
    });
    connect(m_insideAddress, &QComboBox::activated, this, [this](int index) {
        const Result<Address> address = Address::parse(m_insideAddress->itemData(index).toString());
        draft().chooseInside(draft().choices().insideInterface,
                             address ? std::optional(*address) : std::nullopt);
    });
    connect(m_serverPort, &QLineEdit::textEdited, this, [this] { m_serverPortChosen = true; });
    connect(m_serverPort, &QLineEdit::textChanged, this, &AddressPage::takeService);
}

void AddressPage::enter()
{
    showDraft();
    m_address->setFocus();
}

void AddressPage::showDraft()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const ClusterChoices &choices = draft().choices();
    const auto follow = [](QLineEdit *line, const QString &text) {
        if (!line->hasFocus() && line->text() != text) {
            line->setText(text);
        }
    };
    if (choices.address) {
        follow(m_address, choices.address->toString());
    }
    if (!choices.port.isAny()) {
        follow(m_port, choices.port.toString());
    }
    if (!choices.serverPort.isAny()) {
        follow(m_serverPort, choices.serverPort.toString());
    }
    m_protocol->setCurrentIndex(m_protocol->findData(static_cast<int>(choices.protocol)));
    showMachines();
    showOffers();
    for (FormField *field : {m_insideInterfaceField, m_insideAddressField, m_serverPortField}) {
        field->setShown(choices.isNat());
    }
    judge();
}

void AddressPage::showMachines()
{
    const HostSession *director = draft().director();
    QList<ComboItem> machines;
    int chosen = -1;
    for (int row = 0; row < draft().hosts().rowCount(); ++row) {
        const HostSession *session = draft().hosts().session(row);
        chosen = session == director ? row : chosen;
        machines.append({session->title(), row});
    }
    machines.append({tr("Another machine over ssh…"), -1});
    offer(*m_director, machines);
    m_director->setCurrentIndex(chosen);
}

void AddressPage::showOffers()
{
    const ClusterChoices &choices = draft().choices();
    const std::shared_ptr<const HostState> state = ClusterDraft::stateOf(draft().director());
    const NetworkState network = state ? state->setup.network : NetworkState();
    QList<ComboItem> interfaces;
    for (const ShortName &each : offeredInterfaces(network, draft().family())) {
        QStringList words {each.toString()};
        for (const Address &address : offeredAddresses(network, each, draft().family())) {
            words.append(address.toString());
        }
        interfaces.append({words.join(QLatin1String("  ")), each.toString()});
    }
    const auto show = [](QComboBox *box, const QList<ComboItem> &items, const QString &chosen) {
        offer(*box, items);
        box->setCurrentIndex(box->findData(chosen));
        box->setEnabled(box->count() > 0);
    };
    show(m_interface, interfaces, choices.interface.toString());
    show(m_insideInterface, interfaces, choices.insideInterface.toString());
    QList<ComboItem> addresses;
    for (const Address &each : offeredAddresses(network, choices.insideInterface, draft().family())) {
        addresses.append({each.toString(), each.toString()});
    }
    show(m_insideAddress, addresses, choices.insideAddress ? choices.insideAddress->toString() : QString());
}

void AddressPage::takeService()
{
    if (m_showing) {
        return;
    }
    ClusterChoices choices = draft().choices();
    const Result<Address> address = Address::parse(m_address->text().trimmed());
    choices.address = address ? std::optional(*address) : std::nullopt;
    choices.protocol = static_cast<Protocol>(m_protocol->currentData().toInt());
    choices.port = Port::parse(m_port->text().trimmed()).valueOr(Port());
    // The same as clients use, until somebody says otherwise.
    choices.serverPort =
        m_serverPortChosen ? Port::parse(m_serverPort->text().trimmed()).valueOr(Port()) : choices.port;
    const bool same = choices == draft().choices();
    draft().setChoices(choices);
    if (same) {
        judge();
    }
}

void AddressPage::takeDirector(int index)
{
    const int row = m_director->itemData(index).toInt();
    if (row < 0) {
        showMachines(); // until there is one
        addMachine();
    } else {
        draft().setDirector(draft().hosts().session(row));
        judge();
    }
}

void AddressPage::addMachine()
{
    openMachineDialog(draft(), *this, [this](HostSession *session) { draft().setDirector(session); });
}

QString AddressPage::whyNotRead(const HostSession *session) const
{
    if (session == nullptr) {
        return describe(ChoiceProblem {ChoiceFault::DirectorMissing, {}});
    }
    if (session->host().status() == HostStatus::Unavailable && session->host().error()) {
        return describe(*session->host().error());
    }
    return tr("%1 is being read…").arg(session->title());
}

/// An address that the director has for itself is no VIP: taking the cluster apart would take it off.
void AddressPage::judgeStanding(QString &first)
{
    const std::optional<Address> &vip = draft().choices().address;
    const std::shared_ptr<const HostState> state = ClusterDraft::stateOf(draft().director());
    if (!vip || !state) {
        return;
    }
    const std::vector<Address> own = offeredAddresses(state->setup.network, vip->family());
    if (std::find(own.begin(), own.end(), *vip) != own.end()) {
        const QString words = describe(ChoiceProblem {ChoiceFault::AddressIsDirectors, {}});
        m_addressField->setProblem(words);
        first = first.isEmpty() ? tr("%1: %2").arg(m_addressField->name(), words) : first;
    }
}

void AddressPage::judge()
{
    const QList<ChoiceProblem> problems = problemsOf(draft().choices());
    QString first;
    const auto showIn = [&](FormField *field, std::initializer_list<ChoiceFault> faults, bool filledIn) {
        QString words;
        for (const ChoiceProblem &problem : problems) {
            if (words.isEmpty() && std::find(faults.begin(), faults.end(), problem.fault) != faults.end()) {
                words = describe(problem);
            }
        }
        // What is not filled in yet is not wrong yet.
        field->setProblem(filledIn ? words : QString());
        if (first.isEmpty() && !words.isEmpty() && field->isShown()) {
            first = tr("%1: %2").arg(field->name(), words);
        }
    };
    showIn(m_addressField,
           {ChoiceFault::AddressMissing, ChoiceFault::AddressNotUnicast, ChoiceFault::AddressIsDirectors},
           !m_address->text().isEmpty());
    const Result<Address> parsed = Address::parse(m_address->text().trimmed());
    if (!parsed && !m_address->text().isEmpty()) {
        m_addressField->setProblem(describe(parsed.error()));
    }
    judgeStanding(first);
    showIn(m_portField, {ChoiceFault::PortMissing}, true);
    const HostSession *director = draft().director();
    const bool isRead = ClusterDraft::stateOf(director) != nullptr;
    m_directorField->setProblem(isRead || director == nullptr ? QString() : whyNotRead(director));
    if (first.isEmpty() && !isRead) {
        first = tr("%1: %2").arg(m_directorField->name(), whyNotRead(director));
    }
    showIn(m_interfaceField, {ChoiceFault::InterfaceMissing}, isRead);
    showIn(m_insideInterfaceField, {ChoiceFault::InsideInterfaceMissing}, isRead);
    showIn(m_insideAddressField, {ChoiceFault::InsideAddressMissing, ChoiceFault::InsideAddressFamily},
           isRead);
    showIn(m_serverPortField, {ChoiceFault::ServerPortMissing}, true);
    m_refusal = first;
    Q_EMIT outlookChanged();
}

} // namespace lvs
