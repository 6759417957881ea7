// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/listing/tablelines.h"

#include "core/model/number.h"

#include <QRegularExpression>

#include <algorithm>

namespace lvs::listing {

namespace {

/// "mcast = eth0, syncid = 1, …"; words that are not known are passed over, so that they cost nobody the
/// daemon.
SyncDaemon daemonOf(const QString &text)
{
    SyncDaemon daemon;
    for (const QString &each : text.split(u',')) {
        const QString name = each.section(u'=', 0, 0).trimmed();
        const QString value = each.section(u'=', 1).trimmed();
        const quint64 count = parseNumber(value, 0, 65535).valueOr(0);
        if (name == QLatin1String("mcast")) {
            daemon.interface = ShortName::parse(value).valueOr({});
        } else if (name == QLatin1String("syncid")) {
            daemon.syncId = static_cast<quint8>(std::min<quint64>(count, 255));
        } else if (name == QLatin1String("maxlen") && count > 0) {
            daemon.maximumLength = static_cast<quint16>(count);
        } else if (name == QLatin1String("group")) {
            daemon.group = Address::parse(value).valueOr(SyncDaemon::defaultGroup());
        } else if (name == QLatin1String("port") && count > 0) {
            daemon.port = static_cast<quint16>(count);
        } else if (name == QLatin1String("ttl") && count > 0) {
            daemon.ttl = static_cast<quint8>(std::min<quint64>(count, 255));
        }
    }
    return daemon;
}

} // namespace

bool readTimeouts(QStringView line, Imported &imported)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*Timeout \(tcp tcpfin udp\):\s+(\d{1,7})\s+(\d{1,7})\s+(\d{1,7})\s*$)"));
    const QRegularExpressionMatch match = pattern.match(line.toString());
    if (!match.hasMatch()) {
        return false;
    }
    imported.namedTimeouts = {match.captured(1).toUInt(), match.captured(2).toUInt(),
                              match.captured(3).toUInt()};
    imported.state.ipvs.timeouts = imported.namedTimeouts;
    return true;
}

bool readDaemon(QStringView line, int number, Imported &imported)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*(master|backup) sync daemon \((.*)\)\s*$)"));
    const QRegularExpressionMatch match = pattern.match(line.toString());
    if (!match.hasMatch()) {
        return false;
    }
    const SyncDaemon daemon = daemonOf(match.captured(2));
    if (daemon.interface.isEmpty()) {
        Error error(ErrorCode::OptionMissing, {QStringLiteral("mcast")});
        error.position = TextPosition {number, 1, static_cast<int>(line.size())};
        imported.problems.append(error);
        return true;
    }
    imported.state.ipvs.daemon(match.captured(1) == QLatin1String("master") ? SyncRole::Master
                                                                            : SyncRole::Backup) = daemon;
    return true;
}

} // namespace lvs::listing
