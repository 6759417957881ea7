// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/serverrow.h"

#include "core/plan/wording/wording.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/semanticcolors.h"
#include "ui/support/symbolicicon.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/comboitems.h"
#include "ui/wizard/interfaceoffers.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>

namespace lvs {

namespace {
constexpr int largestWeight = 1000; // more is possible, and makes no sense to begin with
}

ServerRow::ServerRow(ClusterDraft &draft, size_t place, QGridLayout &grid, int row, QWidget *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_place(place)
    , m_name(new QLabel(parent))
    , m_address(new QComboBox(parent))
    , m_interface(new QComboBox(parent))
    , m_weight(new QSpinBox(parent))
    , m_remove(new QToolButton(parent))
    , m_words(new QLabel(parent))
{
    const QString number = QString::number(place + 1);
    const auto prepare = [&](QWidget *widget, const char *name, const QString &accessible,
                             const QString &explanation) {
        widget->setObjectName(QLatin1String(name) + number);
        widget->setAccessibleName(accessible);
        widget->setToolTip(explanation);
    };
    prepare(m_name, "serverName", tr("Machine %1").arg(number), tr("The machine that serves."));
    prepare(m_address, "serverAddress", tr("Address of real server %1").arg(number),
            tr("By which the director sends to it: an address that the machine has already."));
    prepare(m_interface, "serverInterface", tr("Interface of real server %1").arg(number),
            tr("Its network card where packets from the director come in."));
    prepare(m_weight, "serverWeight", tr("Weight of real server %1").arg(number),
            tr("Its share of the work among the others: 2 gets twice as much as 1, 0 gets nothing new."));
    prepare(m_remove, "removeServer", tr("Remove real server %1").arg(number), tr("Takes it off this list."));
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_name->setTextFormat(Qt::PlainText);
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->lineEdit()->setObjectName(m_address->objectName() + QLatin1String("Line"));
    m_address->setMinimumWidth(150);
    m_interface->setMinimumWidth(110);
    m_weight->setRange(0, largestWeight);
    m_remove->setIcon(symbolicIcon(QStringLiteral("remove")));
    m_remove->setAutoRaise(true);
    m_words->setObjectName(QLatin1String("serverWords") + number);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setContentsMargins(1, 0, 0, 8);
    grid.addWidget(m_name, row, 0);
    grid.addWidget(m_address, row, 1);
    grid.addWidget(m_interface, row, 2);
    grid.addWidget(m_weight, row, 3);
    grid.addWidget(m_remove, row, 4);
    grid.addWidget(m_words, row + 1, 0, 1, 5);
    connect(m_address, &QComboBox::currentTextChanged, this, &ServerRow::takeAddress);
    connect(m_interface, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        take([&](ServerChoice &choice) {
            choice.interface = ShortName::parse(text.trimmed()).valueOr(ShortName());
        });
    });
    connect(m_weight, &QSpinBox::valueChanged, this, [this](int weight) {
        take(
            [&](ServerChoice &choice) { choice.weight = *Weight::fromNumber(static_cast<quint64>(weight)); });
    });
    connect(m_remove, &QToolButton::clicked, this, &ServerRow::removed);
    show();
}

ServerRow::~ServerRow()
{
    for (QWidget *widget :
         std::initializer_list<QWidget *> {m_name, m_address, m_interface, m_weight, m_remove, m_words}) {
        widget->hide();
        widget->deleteLater(); // the row goes by a click on a button of its own
    }
}

const ServerChoice &ServerRow::choice() const
{
    return m_draft.choices().servers[m_place];
}

void ServerRow::take(const std::function<void(ServerChoice &)> &change)
{
    if (m_showing) {
        return;
    }
    ClusterChoices choices = m_draft.choices();
    change(choices.servers[m_place]);
    m_draft.setChoices(choices);
    show();
}

void ServerRow::takeAddress()
{
    take([this](ServerChoice &choice) {
        const Result<Address> address = Address::parse(m_address->currentText().trimmed());
        choice.address = address ? std::optional(*address) : std::nullopt;
        const std::shared_ptr<const HostState> state = ClusterDraft::stateOf(m_draft.machineOf(choice));
        if (state && address) {
            const ShortName interface = interfaceWith(state->setup.network, *address);
            choice.interface = interface.isEmpty() ? choice.interface : interface;
        }
    });
}

void ServerRow::show()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const HostSession *machine = m_draft.machineOf(choice());
    m_name->setText(machine != nullptr       ? machine->title()
                        : choice().isManaged ? choice().host
                                             : tr("without access"));
    showOffers();
    const bool typing = m_address->lineEdit()->hasFocus();
    if (!typing && choice().address && m_address->currentText() != choice().address->toString()) {
        m_address->setCurrentText(choice().address->toString());
    }
    m_weight->setValue(static_cast<int>(choice().weight.number()));
    judge();
}

void ServerRow::showOffers()
{
    const std::shared_ptr<const HostState> state = ClusterDraft::stateOf(m_draft.machineOf(choice()));
    const NetworkState network = state ? state->setup.network : NetworkState();
    QList<ComboItem> addresses;
    for (const Address &each : offeredAddresses(network, m_draft.family())) {
        addresses.append({each.toString(), each.toString()});
    }
    offer(*m_address, addresses);
    QList<ComboItem> interfaces;
    for (const ShortName &each : offeredInterfaces(network, m_draft.family())) {
        interfaces.append({each.toString(), each.toString()});
    }
    offer(*m_interface, interfaces);
    // Nobody can say what a machine has that cannot be asked.
    m_interface->setEditable(!choice().isManaged);
    const QString chosen = choice().interface.toString();
    if (m_interface->isEditable()) {
        m_interface->lineEdit()->setObjectName(m_interface->objectName() + QLatin1String("Line"));
        if (!m_interface->lineEdit()->hasFocus()) {
            m_interface->setEditText(chosen);
        }
    } else {
        m_interface->setCurrentIndex(m_interface->findText(chosen));
    }
}

QString ServerRow::howReached() const
{
    if (!choice().isManaged) {
        return tr("Nothing is done there by this program: you get a script to run on it as root.");
    }
    const HostSession *machine = m_draft.machineOf(choice());
    if (machine == nullptr) {
        return tr("It has left the list of hosts.");
    }
    switch (machine->host().status()) {
    case HostStatus::Connecting:
        return tr("Connecting…");
    case HostStatus::Unavailable:
        return machine->host().error() ? describe(*machine->host().error()) : QString();
    case HostStatus::Ready:
        break;
    }
    return machine->host().kind() == HostKind::Remote ? tr("Connected over ssh.") : tr("Connected.");
}

void ServerRow::judge()
{
    m_problem.clear();
    const QList<ChoiceProblem> problems = problemsOf(m_draft.choices());
    for (const ChoiceProblem &problem : problems) {
        if (problem.server == m_place && m_problem.isEmpty()) {
            m_problem = describe(problem);
        }
    }
    const HostSession *machine = m_draft.machineOf(choice());
    const bool isReady = machine != nullptr && machine->host().status() == HostStatus::Ready;
    if (choice().isManaged && !isReady) {
        m_problem = howReached();
    }
    const QString typed = m_address->currentText().trimmed();
    const Result<Address> parsed = Address::parse(typed);
    if (!parsed && !typed.isEmpty()) {
        m_problem = describe(parsed.error());
    }
    // What is not filled in yet is not wrong yet.
    const bool isWrong = !m_problem.isEmpty() && (!typed.isEmpty() || (choice().isManaged && !isReady));
    QPalette palette = QApplication::palette();
    const SemanticColors colors = SemanticColors::of(palette);
    palette.setColor(QPalette::WindowText, isWrong ? colors.error : colors.quiet);
    m_words->setPalette(palette);
    m_words->setText(isWrong ? QStringLiteral("⚠ ") + m_problem : howReached());
    m_address->setAccessibleDescription(m_words->text());
}

void ServerRow::focus()
{
    m_address->setFocus();
}

} // namespace lvs
