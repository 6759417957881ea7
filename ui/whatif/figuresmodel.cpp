// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/figuresmodel.h"

#include "ui/support/numberformat.h"
#include "ui/whatif/whatifwording.h"

#include <QLocale>

#include <cmath>

namespace lvs {

using simulation::Answer;
using simulation::Outcome;
using simulation::ServerOutcome;

namespace {

double shareOf(const ServerOutcome &server, const Outcome &outcome)
{
    return outcome.connections == 0
        ? 0
        : static_cast<double>(server.connections) / static_cast<double>(outcome.connections);
}

quint64 sumOf(const Outcome &outcome, quint64 ServerOutcome::*member)
{
    quint64 sum = 0;
    for (const ServerOutcome &server : outcome.servers) {
        sum += server.*member;
    }
    return sum;
}

} // namespace

FiguresModel::FiguresModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FiguresModel::setAnswer(const std::shared_ptr<const Answer> &answer)
{
    beginResetModel();
    m_rows.clear();
    if (answer) {
        addService(*answer);
        for (size_t i = 0; i < answer->before.servers.size(); ++i) {
            addServer(answer->before.servers[i], answer->after.servers[i], *answer);
        }
    }
    endResetModel();
}

void FiguresModel::addService(const Answer &answer)
{
    const Outcome &before = answer.before;
    const Outcome &after = answer.after;
    const auto add = [this](const QString &figure, Unit unit, double was, double is,
                            const QString &explanation) {
        m_rows.push_back({figure, explanation, unit, was, is});
    };
    const auto count = [&](const QString &figure, quint64 was, quint64 is, const QString &explanation) {
        add(figure, Unit::Count, static_cast<double>(was), static_cast<double>(is), explanation);
    };
    count(tr("Connections"), before.connections, after.connections,
          tr("New connections that a real server was chosen for."));
    add(tr("Largest share to the mean"), Unit::Number, before.spread.largestToMean,
        after.spread.largestToMean,
        tr("How many times the mean the busiest real server gets, by its weight where the scheduler looks at "
           "it. 1 is perfectly even."));
    add(tr("Variation of the shares"), Unit::Share, before.spread.variation, after.spread.variation,
        tr("The standard deviation of the real servers' shares against their mean."));
    count(tr("Turned away by the director"), before.refused, after.refused,
          tr("Clients that no real server took: none has a weight, or all are at their thresholds."));
    count(tr("Refused by a failed server"), sumOf(before, &ServerOutcome::refused),
          sumOf(after, &ServerOutcome::refused),
          tr("Clients that the director sent to a real server that had failed."));
    count(tr("Broken connections"), sumOf(before, &ServerOutcome::broken),
          sumOf(after, &ServerOutcome::broken),
          tr("Connections that broke off because their real server failed or was removed."));
    const auto moved = answer.clients == 0 ? 0.0 : static_cast<double>(answer.moved) / answer.clients;
    add(tr("Clients that change server"), Unit::Share, 0, moved,
        tr("Client addresses whose last connection goes to another real server than without the changes. It "
           "matters where clients shall stay, with hashing or persistence."));
}

void FiguresModel::addServer(const ServerOutcome &before, const ServerOutcome &after, const Answer &answer)
{
    const QString name = before.endpoint.toString();
    const auto add = [&](const QString &figure, Unit unit, double was, double is,
                         const QString &explanation) {
        if (was != 0 || is != 0) {
            m_rows.push_back({name + QStringLiteral(": ") + figure, explanation, unit, was, is});
        }
    };
    add(tr("share of connections"), Unit::Share, shareOf(before, answer.before), shareOf(after, answer.after),
        tr("Of all new connections, those that this real server got."));
    add(tr("open at once, mean"), Unit::Number, before.meanOpen, after.meanOpen,
        tr("Connections that were open at the same time, in the mean."));
    add(tr("open at once, most"), Unit::Count, before.mostOpen, after.mostOpen,
        tr("The largest number of connections that were open at the same time."));
    add(tr("bytes to clients"), Unit::Bytes, static_cast<double>(before.outBytes),
        static_cast<double>(after.outBytes), tr("What this real server answered."));
    add(tr("time at its threshold"), Unit::Span, static_cast<double>(before.overloaded),
        static_cast<double>(after.overloaded), tr("How long it was passed over because it had too many."));
    add(tr("passed over"), Unit::Count, static_cast<double>(before.passedOver),
        static_cast<double>(after.passedOver), tr("Clients that went elsewhere meanwhile."));
}

int FiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FiguresModel::text(Unit unit, double value)
{
    switch (unit) {
    case Unit::Count:
        return formatCount(static_cast<quint64>(value));
    case Unit::Number:
        return QLocale().toString(value, 'f', 2);
    case Unit::Share:
        return percentWords(value);
    case Unit::Bytes:
        return formatRate(value, QStringLiteral("B"));
    case Unit::Span:
        return spanWords(static_cast<qint64>(value));
    }
    return {};
}

QString FiguresModel::difference(const Row &row)
{
    const double by = row.after - row.before;
    const QString amount = text(row.unit, std::abs(by));
    if (amount == text(row.unit, 0)) {
        return QStringLiteral("=");
    }
    return (by > 0 ? QStringLiteral("+") : QStringLiteral("−")) + amount;
}

QVariant FiguresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        return row.explanation;
    }
    if (role == Qt::TextAlignmentRole) {
        return int((index.column() == Figure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Figure:
        return row.figure;
    case Before:
        return text(row.unit, row.before);
    case After:
        return text(row.unit, row.after);
    default:
        return difference(row);
    }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == Figure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Figure:
        return tr("Figure");
    case Before:
        return tr("As it is");
    case After:
        return tr("Changed");
    case Difference:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace lvs
