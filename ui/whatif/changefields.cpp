// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/changefields.h"

#include "core/plan/wording/wording.h"
#include "ui/whatif/changesmodel.h"
#include "ui/whatif/namedcontrol.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace lvs {

using namespace simulation;

ChangeFields::ChangeFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(
          named(new QComboBox(this), "changeKind", tr("What happens"), tr("What is different from then on.")))
    , m_server(named(new QComboBox(this), "changeServer", tr("Real server"),
                     tr("The real server that it happens to.")))
    , m_newServer(named(new QLineEdit(this), "changeNewServer", tr("New real server"),
                        tr("Address and port of the new real server, for instance 192.168.254.22:80.")))
    , m_scheduler(named(new QComboBox(this), "changeScheduler", tr("Scheduler"),
                        tr("How the service chooses its real servers then.")))
    , m_value(named(new QSpinBox(this), "changeValue", tr("Value"), tr("How much.")))
    , m_at(named(new QDoubleSpinBox(this), "changeAt", tr("At"),
                 tr("When it happens: seconds from the beginning.")))
    , m_add(named(new QPushButton(tr("&Add"), this), "changeAdd", tr("Add this change"),
                  tr("Adds this to what shall be different.")))
{
    addKind(Kind::Scheduler, tr("Scheduler becomes"));
    addKind(Kind::Weight, tr("Weight becomes"));
    addKind(Kind::Fails, tr("Server fails"));
    addKind(Kind::Returns, tr("Server comes back"));
    addKind(Kind::Slow, tr("Server slows down"));
    addKind(Kind::Burst, tr("More clients come"));
    addKind(Kind::Threshold, tr("At most, connections"));
    addKind(Kind::Adds, tr("Server is added"));
    addKind(Kind::Removes, tr("Server is removed"));
    for (const Scheduler &scheduler : Scheduler::known()) {
        m_scheduler->addItem(schedulerTitle(scheduler), scheduler.name());
    }
    m_newServer->setPlaceholderText(QStringLiteral("192.168.254.22:80"));
    m_at->setSuffix(tr(" s"));
    m_at->setDecimals(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(m_kind, 0, 0);
    grid->addWidget(m_server, 0, 1, 1, 2);
    grid->addWidget(m_newServer, 0, 1, 1, 2);
    grid->addWidget(m_scheduler, 0, 1, 1, 2);
    grid->addWidget(m_value, 1, 0);
    grid->addWidget(m_at, 1, 1);
    grid->addWidget(m_add, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (QComboBox *box : {m_kind, m_server, m_scheduler}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangeFields::showFields);
    connect(m_newServer, &QLineEdit::textChanged, this, [this] { m_add->setEnabled(action().has_value()); });
    connect(m_newServer, &QLineEdit::returnPressed, this, &ChangeFields::add);
    connect(m_add, &QPushButton::clicked, this, &ChangeFields::add);
    showFields();
}

void ChangeFields::addKind(Kind kind, const QString &name)
{
    m_kind->addItem(name, static_cast<int>(kind));
}

ChangeFields::Kind ChangeFields::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void ChangeFields::setService(const VirtualService &service, qint64 length)
{
    m_service = service;
    const QString before = m_server->currentText();
    m_server->clear();
    for (const RealServer &server : service.realServers) {
        m_server->addItem(server.endpoint.toString());
    }
    m_server->setCurrentText(before);
    m_at->setMaximum(static_cast<double>(length) / ChangesModel::millisecondsPerSecond);
    showFields();
}

void ChangeFields::showFields()
{
    const Kind now = kind();
    const bool isOfServer = now != Kind::Scheduler && now != Kind::Burst && now != Kind::Adds;
    m_server->setVisible(isOfServer);
    m_newServer->setVisible(now == Kind::Adds);
    m_scheduler->setVisible(now == Kind::Scheduler);
    const auto value = [this](const QString &prefix, const QString &suffix, int smallest, int largest,
                              int usual) {
        m_value->setPrefix(prefix);
        m_value->setSuffix(suffix);
        m_value->setRange(smallest, largest);
        m_value->setValue(usual);
    };
    m_value->setVisible(true);
    switch (now) {
    case Kind::Weight:
        value(tr("weight "), {}, 0, 65535, 0);
        break;
    case Kind::Returns:
    case Kind::Adds:
        value(tr("weight "), {}, 1, 65535, 1);
        break;
    case Kind::Slow:
        value({}, tr(" % of the time"), 1, 10000, 300);
        break;
    case Kind::Burst:
        value({}, tr(" % for a minute"), 101, Burst::largest, 500);
        break;
    case Kind::Threshold:
        value(tr("at most "), {}, 0, 1000000, 100);
        break;
    case Kind::Scheduler:
    case Kind::Fails:
    case Kind::Removes:
        m_value->setVisible(false);
        break;
    }
    m_add->setEnabled(action().has_value());
}

std::optional<Action> ChangeFields::action() const
{
    const int index = m_server->currentIndex();
    const auto number = static_cast<quint32>(m_value->value());
    const Weight weight = *Weight::fromNumber(number);
    switch (kind()) {
    case Kind::Scheduler:
        return SetScheduler {*Scheduler::parse(m_scheduler->currentData().toString()), {}};
    case Kind::Burst:
        return MoreClients {{0, 60'000, number}};
    case Kind::Adds: {
        const Result<Endpoint> endpoint = Endpoint::parse(m_newServer->text());
        if (!endpoint) {
            return std::nullopt;
        }
        RealServer server;
        if (!m_service.realServers.empty()) {
            server = m_service.realServers.front(); // the others are its best example
        }
        server.endpoint = *endpoint;
        server.settings.weight = weight;
        return AddServer {server};
    }
    default:
        break;
    }
    if (index < 0 || static_cast<size_t>(index) >= m_service.realServers.size()) {
        return std::nullopt;
    }
    const Endpoint endpoint = m_service.realServers[static_cast<size_t>(index)].endpoint;
    switch (kind()) {
    case Kind::Weight:
        return SetWeight {endpoint, weight};
    case Kind::Fails:
        return FailServer {endpoint};
    case Kind::Returns:
        return ReturnServer {endpoint, weight};
    case Kind::Slow:
        return SlowServer {endpoint, number};
    case Kind::Threshold:
        return SetThresholds {endpoint, number, 0};
    default:
        return RemoveServer {endpoint};
    }
}

void ChangeFields::add()
{
    if (const std::optional<Action> made = action()) {
        Q_EMIT wanted({qRound64(m_at->value() * ChangesModel::millisecondsPerSecond), *made});
    }
}

} // namespace lvs
