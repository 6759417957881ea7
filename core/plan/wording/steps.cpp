// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

namespace lvs {

namespace {

/// Pairs of words that differ between two settings, or all words of one.
class Words
{
public:
    void add(const QString &word)
    {
        if (!word.isEmpty()) {
            m_words.append(word);
        }
    }
    void change(const QString &name, const QString &before, const QString &after)
    {
        if (before != after) {
            m_words.append(
                QCoreApplication::translate("lvs::Wording", "%1 %2 → %3").arg(name, before, after));
        }
    }
    [[nodiscard]] QString joined() const { return listWords(m_words); }

private:
    QStringList m_words;
};

QString none()
{
    return QCoreApplication::translate("lvs::Wording", "none");
}

QString orNone(quint32 number)
{
    return number == 0 ? none() : QString::number(number);
}

QString yesOrNo(bool yes)
{
    return yes ? QCoreApplication::translate("lvs::Wording", "on")
               : QCoreApplication::translate("lvs::Wording", "off");
}

QString flagWords(const ServiceSettings &settings)
{
    QStringList names;
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            names.append(settings.scheduler.flagName(flag));
        }
    }
    return names.isEmpty() ? none() : names.join(u' ');
}

QString persistenceWords(const std::optional<Persistence> &persistence)
{
    if (!persistence) {
        return none();
    }
    const QString seconds = QCoreApplication::translate("lvs::Wording", "%1 s").arg(persistence->timeout);
    return persistence->mask.isSingle() ? seconds : seconds + u'/' + persistence->mask.toString();
}

QString engineWords(const ShortName &engine)
{
    return engine.isEmpty() ? none() : engine.toString();
}

QString serviceWords(const ServiceSettings &settings)
{
    Words words;
    words.add(QCoreApplication::translate("lvs::Wording", "scheduler %1").arg(settings.scheduler.name()));
    if (settings.schedulerFlags) {
        words.add(flagWords(settings));
    }
    if (settings.persistence) {
        words.add(QCoreApplication::translate("lvs::Wording", "persistent %1")
                      .arg(persistenceWords(settings.persistence)));
    }
    if (!settings.persistenceEngine.isEmpty()) {
        words.add(QCoreApplication::translate("lvs::Wording", "engine %1")
                      .arg(settings.persistenceEngine.toString()));
    }
    if (settings.onePacket) {
        words.add(QCoreApplication::translate("lvs::Wording", "each packet scheduled by itself"));
    }
    return words.joined();
}

QString serviceChanges(const ServiceSettings &before, const ServiceSettings &after)
{
    Words words;
    words.change(QCoreApplication::translate("lvs::Wording", "scheduler"), before.scheduler.name(),
                 after.scheduler.name());
    words.change(QCoreApplication::translate("lvs::Wording", "flags"), flagWords(before), flagWords(after));
    words.change(QCoreApplication::translate("lvs::Wording", "persistence"),
                 persistenceWords(before.persistence), persistenceWords(after.persistence));
    words.change(QCoreApplication::translate("lvs::Wording", "engine"), engineWords(before.persistenceEngine),
                 engineWords(after.persistenceEngine));
    words.change(QCoreApplication::translate("lvs::Wording", "one-packet scheduling"),
                 yesOrNo(before.onePacket), yesOrNo(after.onePacket));
    return words.joined();
}

QString forwardingWords(const RealServerSettings &settings)
{
    QString words = forwardingMethodName(settings.forwarding);
    if (settings.forwarding != ForwardingMethod::Tunnel || settings.tunnel == Tunnel()) {
        return words;
    }
    words += u' ' + tunnelTypeName(settings.tunnel.type);
    if (!settings.tunnel.port.isAny()) {
        words += u' ' + settings.tunnel.port.toString();
    }
    if (settings.tunnel.checksum != TunnelChecksum::None) {
        words += u' ' + tunnelChecksumName(settings.tunnel.checksum);
    }
    return words;
}

QString serverWords(const RealServerSettings &settings)
{
    Words words;
    words.add(forwardingWords(settings));
    words.add(QCoreApplication::translate("lvs::Wording", "weight %1").arg(settings.weight.number()));
    if (settings.upperThreshold != 0) {
        words.add(QCoreApplication::translate("lvs::Wording", "at most %1 connections")
                      .arg(settings.upperThreshold));
    }
    if (settings.lowerThreshold != 0) {
        words.add(QCoreApplication::translate("lvs::Wording", "back below %1").arg(settings.lowerThreshold));
    }
    return words.joined();
}

QString serverChanges(const RealServerSettings &before, const RealServerSettings &after)
{
    Words words;
    words.change(QCoreApplication::translate("lvs::Wording", "forwarding"), forwardingWords(before),
                 forwardingWords(after));
    words.change(QCoreApplication::translate("lvs::Wording", "weight"), before.weight.toString(),
                 after.weight.toString());
    words.change(QCoreApplication::translate("lvs::Wording", "upper threshold"),
                 orNone(before.upperThreshold), orNone(after.upperThreshold));
    words.change(QCoreApplication::translate("lvs::Wording", "lower threshold"),
                 orNone(before.lowerThreshold), orNone(after.lowerThreshold));
    return words.joined();
}

QString timeoutChanges(const Timeouts &before, const Timeouts &after)
{
    const auto seconds = [](quint32 number) {
        return QCoreApplication::translate("lvs::Wording", "%1 s").arg(number);
    };
    Words words;
    words.change(QStringLiteral("TCP"), seconds(before.tcp), seconds(after.tcp));
    words.change(QStringLiteral("TCP FIN"), seconds(before.tcpFin), seconds(after.tcpFin));
    words.change(QStringLiteral("UDP"), seconds(before.udp), seconds(after.udp));
    return words.joined();
}

QString roleWords(SyncRole role)
{
    return role == SyncRole::Master ? QCoreApplication::translate("lvs::Wording", "master sync daemon")
                                    : QCoreApplication::translate("lvs::Wording", "backup sync daemon");
}

} // namespace

QString describe(const Step &step)
{
    return std::visit(
        Overloaded {
            [](const AddService &s) {
                return QCoreApplication::translate("lvs::Wording", "Add virtual service %1: %2")
                    .arg(s.key.toString(), serviceWords(s.settings));
            },
            [](const EditService &s) {
                return QCoreApplication::translate("lvs::Wording", "Change virtual service %1: %2")
                    .arg(s.key.toString(), serviceChanges(s.before, s.after));
            },
            [](const RemoveService &s) {
                return QCoreApplication::translate("lvs::Wording", "Remove virtual service %1")
                    .arg(s.key.toString());
            },
            [](const AddRealServer &s) {
                return QCoreApplication::translate("lvs::Wording", "Add real server %1 to %2: %3")
                    .arg(s.server.endpoint.toString(), s.service.toString(), serverWords(s.server.settings));
            },
            [](const EditRealServer &s) {
                return QCoreApplication::translate("lvs::Wording", "Change real server %1 of %2: %3")
                    .arg(s.endpoint.toString(), s.service.toString(), serverChanges(s.before, s.after));
            },
            [](const RemoveRealServer &s) {
                return QCoreApplication::translate("lvs::Wording", "Remove real server %1 from %2")
                    .arg(s.server.endpoint.toString(), s.service.toString());
            },
            [](const SetTimeouts &s) {
                return QCoreApplication::translate("lvs::Wording", "Change time-outs: %1")
                    .arg(timeoutChanges(s.before, s.after));
            },
            [](const StartSyncDaemon &s) {
                return QCoreApplication::translate("lvs::Wording", "Start the %1 on %2, id %3")
                    .arg(roleWords(s.role), s.daemon.interface.toString())
                    .arg(s.daemon.syncId);
            },
            [](const StopSyncDaemon &s) {
                return QCoreApplication::translate("lvs::Wording", "Stop the %1 on %2")
                    .arg(roleWords(s.role), s.daemon.interface.toString());
            },
            [](const SetupStep &s) { return describe(s); },
        },
        step);
}

} // namespace lvs
