// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/trafficfields.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

#include <array>
#include <limits>

namespace lvs {

using namespace simulation;

namespace {

constexpr double minute = 60;
constexpr double millisecond = 1000;
constexpr int kilobyte = 1000;
constexpr std::array durationKinds {DurationKind::Constant, DurationKind::Exponential,
                                    DurationKind::LogNormal};

} // namespace

template <typename Box>
Box *TrafficFields::addBox(QFormLayout &form, const char *objectName, const QString &name,
                           const QString &help)
{
    auto *box = new Box(this);
    box->setObjectName(QLatin1String(objectName));
    box->setAccessibleName(name);
    box->setToolTip(help);
    form.addRow(name + QLatin1Char(':'), box);
    return box;
}

template <typename Box, typename Number>
Box *TrafficFields::addNumber(QFormLayout &form, const char *objectName, const QString &name,
                              const QString &unit, Number smallest, Number largest, const QString &help)
{
    auto *box = addBox<Box>(form, objectName, name, help);
    box->setSuffix(unit);
    box->setRange(smallest, largest);
    box->setGroupSeparatorShown(true);
    connect(box, &Box::valueChanged, this, &TrafficFields::changed);
    return box;
}

TrafficFields::TrafficFields(QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_length = addNumber<QDoubleSpinBox>(
        *form, "trafficLength", tr("Time to look at"), tr(" min"), 0.1,
        static_cast<double>(TrafficModel::longest) / millisecond / minute,
        tr("How long the simulated time is, up to a week. A minute of clients comes before "
           "it, so that it does not begin with an empty site."));
    m_rate = addNumber<QDoubleSpinBox>(
        *form, "trafficRate", tr("New connections"), tr(" per s"), 0.02,
        TrafficModel::mostConnections / minute,
        tr("How many clients connect in a second, where the day is at its height."));
    m_day =
        addChoice(*form, "trafficDay", tr("Over the day"), {tr("always as many"), tr("as on a working day")},
                  tr("Whether the rate follows the hours: quiet nights, a dip at noon, a busy evening. "
                     "The time to look at begins at 10 o'clock."));
    m_clients = addNumber<QSpinBox>(
        *form, "trafficClients", tr("Client addresses"), {}, 1, static_cast<int>(TrafficModel::mostClients),
        tr("From how many addresses they come. Some come often, most hardly ever."));
    m_shared = addNumber<QSpinBox>(
        *form, "trafficShared", tr("Behind shared ones"), tr(" %"), 0, 100,
        tr("How many of the connections come from a few addresses that many clients share, "
           "behind NAT or a proxy."));
    m_request =
        addNumber<QDoubleSpinBox>(*form, "trafficRequest", tr("Time for an answer"), tr(" s"), 0.001,
                                  static_cast<double>(Duration::longest) / millisecond,
                                  tr("How long a request takes in the mean, until its answer is there."));
    m_request->setDecimals(3);
    m_durations = addChoice(*form, "trafficDurations", tr("Times differ"),
                            {tr("not at all"), tr("at random"), tr("with a long tail")},
                            tr("At random: an exponential distribution. With a long tail: a log-normal one, "
                               "most short and some very long."));
    m_requests = addNumber<QSpinBox>(*form, "trafficRequests", tr("Requests on a connection"), {}, 1,
                                     static_cast<int>(TrafficModel::mostRequests),
                                     tr("In the mean, with a pause between two of them (keep-alive)."));
    m_pause = addNumber<QDoubleSpinBox>(
        *form, "trafficPause", tr("Pause between requests"), tr(" s"), 0.001,
        static_cast<double>(Duration::longest) / millisecond,
        tr("How long a connection stays idle before the next request, in the mean."));
    m_answer = addNumber<QSpinBox>(*form, "trafficAnswer", tr("Size of an answer"), tr(" kB"), 0,
                                   static_cast<int>(TrafficModel::mostBytes) / kilobyte,
                                   tr("Bytes that a real server sends for a request."));
    m_seed = addNumber<QSpinBox>(
        *form, "trafficSeed", tr("Seed"), {}, 0, std::numeric_limits<int>::max(),
        tr("Another number gives another day of the same kind; the same number always gives "
           "the same day, on every machine."));
    setModel({});
}

QComboBox *TrafficFields::addChoice(QFormLayout &form, const char *objectName, const QString &name,
                                    const QStringList &choices, const QString &help)
{
    auto *box = addBox<QComboBox>(form, objectName, name, help);
    box->addItems(choices);
    connect(box, &QComboBox::currentIndexChanged, this, &TrafficFields::changed);
    return box;
}

TrafficModel TrafficFields::model() const
{
    const auto milliseconds = [](const QDoubleSpinBox &box) { return qRound64(box.value() * millisecond); };
    TrafficModel model = m_model;
    model.length = qRound64(m_length->value() * minute * millisecond);
    model.connectionsPerMinute = static_cast<quint32>(qRound64(m_rate->value() * minute));
    model.day = m_day->currentIndex() == 0 ? TrafficModel::flatDay() : TrafficModel::ordinaryDay();
    model.clients = static_cast<quint32>(m_clients->value());
    model.natPercent = static_cast<quint32>(m_shared->value());
    model.request.mean = milliseconds(*m_request);
    model.request.kind = durationKinds[static_cast<size_t>(m_durations->currentIndex())];
    model.requests = static_cast<quint32>(m_requests->value());
    model.pause.mean = milliseconds(*m_pause);
    model.outBytes = static_cast<quint32>(m_answer->value() * kilobyte);
    model.seed = static_cast<quint64>(m_seed->value());
    return model;
}

void TrafficFields::setModel(const TrafficModel &model)
{
    m_model = model;
    m_length->setValue(static_cast<double>(model.length) / millisecond / minute);
    m_rate->setValue(model.connectionsPerMinute / minute);
    m_day->setCurrentIndex(model.day == TrafficModel::flatDay() ? 0 : 1);
    m_clients->setValue(static_cast<int>(model.clients));
    m_shared->setValue(static_cast<int>(model.natPercent));
    m_request->setValue(static_cast<double>(model.request.mean) / millisecond);
    m_durations->setCurrentIndex(static_cast<int>(model.request.kind));
    m_requests->setValue(static_cast<int>(model.requests));
    m_pause->setValue(static_cast<double>(model.pause.mean) / millisecond);
    m_answer->setValue(static_cast<int>(model.outBytes) / kilobyte);
    m_seed->setValue(static_cast<int>(model.seed));
}

} // namespace lvs
