// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ratecolumns.h"

#include "ui/support/numberformat.h"

#include <QCoreApplication>

namespace lvs {

namespace {

QString columnText(const char *text)
{
    return QCoreApplication::translate("lvs::RateColumn", text);
}

} // namespace

std::optional<double> rateValue(const std::optional<TrafficRates> &rates, RateColumn column)
{
    if (!rates) {
        return std::nullopt;
    }
    switch (column) {
    case RateColumn::Connections:
        return rates->connections;
    case RateColumn::InPackets:
        return rates->inPackets;
    case RateColumn::OutPackets:
        return rates->outPackets;
    case RateColumn::InBytes:
        return rates->inBytes;
    case RateColumn::OutBytes:
        return rates->outBytes;
    }
    Q_UNREACHABLE();
}

QString rateHeader(RateColumn column)
{
    switch (column) {
    case RateColumn::Connections:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn", "Conn/s"));
    case RateColumn::InPackets:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn", "In pkt/s"));
    case RateColumn::OutPackets:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn", "Out pkt/s"));
    case RateColumn::InBytes:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn", "In B/s"));
    case RateColumn::OutBytes:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn", "Out B/s"));
    }
    Q_UNREACHABLE();
}

QString rateExplanation(RateColumn column)
{
    switch (column) {
    case RateColumn::Connections:
        return columnText(QT_TRANSLATE_NOOP(
            "lvs::RateColumn",
            "New connections in a second, between the last two readings of the kernel's counters."));
    case RateColumn::InPackets:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn",
                                            "Packets from clients in a second, as they pass the director."));
    case RateColumn::OutPackets:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn",
                                            "Packets to clients in a second. Only NAT sends them through the "
                                            "director: with DR and TUN this stays 0."));
    case RateColumn::InBytes:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn",
                                            "Bytes from clients in a second, as they pass the director."));
    case RateColumn::OutBytes:
        return columnText(QT_TRANSLATE_NOOP("lvs::RateColumn",
                                            "Bytes to clients in a second. Only NAT sends them through the "
                                            "director: with DR and TUN this stays 0."));
    }
    Q_UNREACHABLE();
}

QString rateWithUnit(const std::optional<TrafficRates> &rates, RateColumn column)
{
    const std::optional<double> value = rateValue(rates, column);
    switch (column) {
    case RateColumn::Connections:
        return formatRate(value, columnText(QT_TRANSLATE_NOOP("lvs::RateColumn", "connections/s")));
    case RateColumn::InPackets:
    case RateColumn::OutPackets:
        return formatRate(value, columnText(QT_TRANSLATE_NOOP("lvs::RateColumn", "packets/s")));
    case RateColumn::InBytes:
    case RateColumn::OutBytes:
        return formatRate(value, QStringLiteral("B/s"));
    }
    Q_UNREACHABLE();
}

} // namespace lvs
