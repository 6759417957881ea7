// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwording.h"

#include <QCoreApplication>

namespace lvs {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("lvs::TrafficChart", text);
}

} // namespace

QString metricName(Metric metric)
{
    switch (metric) {
    case Metric::ConnectionRate:
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "New connections"));
    case Metric::InPacketRate:
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "Packets in"));
    case Metric::OutPacketRate:
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "Packets out"));
    case Metric::InByteRate:
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "Bytes in"));
    case Metric::OutByteRate:
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "Bytes out"));
    case Metric::ActiveConnections:
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "Active connections"));
    }
    Q_UNREACHABLE();
}

QString metricUnit(Metric metric)
{
    switch (metric) {
    case Metric::ConnectionRate:
    case Metric::InPacketRate:
    case Metric::OutPacketRate:
        //: per second
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "/s"));
    case Metric::InByteRate:
    case Metric::OutByteRate:
        //: bytes per second
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "B/s"));
    case Metric::ActiveConnections:
        return {};
    }
    Q_UNREACHABLE();
}

QString metricNote(Metric metric)
{
    if (metric == Metric::OutPacketRate || metric == Metric::OutByteRate) {
        return translated(QT_TRANSLATE_NOOP(
            "lvs::TrafficChart", "Under DR and TUN answers do not pass the director, which counts none."));
    }
    return {};
}

QString lineName(const TrafficLine &line)
{
    switch (line.kind) {
    case TrafficLine::Kind::Service:
        return translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "Total"));
    case TrafficLine::Kind::RealServer:
        return line.server.toString();
    case TrafficLine::Kind::Others:
        return line.count == 1
            ? translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "1 other"))
            : translated(QT_TRANSLATE_NOOP("lvs::TrafficChart", "%1 others")).arg(line.count);
    }
    Q_UNREACHABLE();
}

} // namespace lvs
