// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifwording.h"

#include "core/plan/wording/wording.h"
#include "ui/support/numberformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace lvs {

using namespace simulation;

namespace {

class WhatIf
{
    Q_DECLARE_TR_FUNCTIONS(lvs::WhatIf)
public:
    static QString sentence(const SetScheduler &action)
    {
        return tr("scheduler %1").arg(describe(action.scheduler));
    }
    static QString sentence(const SetWeight &action)
    {
        return action.weight.isDraining()
            ? tr("%1 drains (weight 0)").arg(action.server.toString())
            : tr("%1 gets the weight %2").arg(action.server.toString(), action.weight.toString());
    }
    static QString sentence(const SetThresholds &action)
    {
        return action.upper == 0
            ? tr("%1 has no threshold any more").arg(action.server.toString())
            : tr("%1 takes at most %2 connections").arg(action.server.toString(), formatCount(action.upper));
    }
    static QString sentence(const AddServer &action)
    {
        return tr("%1 is added with weight %2")
            .arg(action.server.endpoint.toString(), action.server.settings.weight.toString());
    }
    static QString sentence(const RemoveServer &action)
    {
        return tr("%1 is removed").arg(action.server.toString());
    }
    static QString sentence(const FailServer &action) { return tr("%1 fails").arg(action.server.toString()); }
    static QString sentence(const ReturnServer &action)
    {
        return tr("%1 comes back with weight %2").arg(action.server.toString(), action.weight.toString());
    }
    static QString sentence(const SlowServer &action)
    {
        return tr("%1 takes %2 % of the usual time")
            .arg(action.server.toString(), QLocale().toString(action.percent));
    }
    static QString sentence(const MoreClients &action)
    {
        return tr("for %1 come %2 % of the usual clients")
            .arg(spanWords(action.burst.length * 1'000'000), QLocale().toString(action.burst.percent));
    }

    /// What the field of a setting is called, by the place that an error names.
    static QString fieldName(const QString &place)
    {
        struct Name
        {
            QLatin1String place;
            const char *name;
        };
        static constexpr std::array names {
            Name {QLatin1String("clients"), QT_TRANSLATE_NOOP("lvs::WhatIf", "Client addresses")},
            Name {QLatin1String("connectionsPerMinute"), QT_TRANSLATE_NOOP("lvs::WhatIf", "New connections")},
            Name {QLatin1String("request.mean"), QT_TRANSLATE_NOOP("lvs::WhatIf", "Time for an answer")},
            Name {QLatin1String("requests"), QT_TRANSLATE_NOOP("lvs::WhatIf", "Requests on a connection")},
            Name {QLatin1String("pause.mean"), QT_TRANSLATE_NOOP("lvs::WhatIf", "Pause between requests")},
            Name {QLatin1String("length"), QT_TRANSLATE_NOOP("lvs::WhatIf", "Time to look at")},
        };
        const auto *const found =
            std::find_if(names.begin(), names.end(), [&](const Name &name) { return place == name.place; });
        if (found != names.end()) {
            return QCoreApplication::translate("lvs::WhatIf", found->name);
        }
        if (place.startsWith(QLatin1String("changes["))) {
            const qsizetype end = place.indexOf(u']');
            const QString number = place.sliced(8, end - 8);
            return place.endsWith(QLatin1String(".at")) ? tr("Change %1, its time").arg(number)
                                                        : tr("Change %1").arg(number);
        }
        return place;
    }

    static void spread(const Answer &answer, QStringList &words)
    {
        const double was = answer.before.spread.largestToMean;
        const double is = answer.after.spread.largestToMean;
        constexpr double noticeable = 0.02;
        if (is > was + noticeable) {
            words.append(
                tr("Less even: the busiest server gets %1 times the mean by its weight, against %2 as it is.")
                    .arg(QLocale().toString(is, 'f', 2), QLocale().toString(was, 'f', 2)));
        } else if (is < was - noticeable && is > 0) {
            words.append(
                tr("More even: the busiest server gets %1 times the mean by its weight, against %2 as it is.")
                    .arg(QLocale().toString(is, 'f', 2), QLocale().toString(was, 'f', 2)));
        }
    }

    static void losses(const Answer &answer, QStringList &words)
    {
        const auto failures = [](const Outcome &outcome) {
            quint64 sum = 0;
            for (const ServerOutcome &server : outcome.servers) {
                sum += server.refused;
            }
            return sum;
        };
        const auto broken = [](const Outcome &outcome) {
            quint64 sum = 0;
            for (const ServerOutcome &server : outcome.servers) {
                sum += server.broken;
            }
            return sum;
        };
        if (answer.after.refused != answer.before.refused) {
            words.append(tr("The director turns away %1 clients for want of a server that takes them, "
                            "against %2 as it is.")
                             .arg(formatCount(answer.after.refused), formatCount(answer.before.refused)));
        }
        if (const quint64 refused = failures(answer.after); refused != failures(answer.before)) {
            words.append(tr("%1 clients are sent to a server that refuses them, against %2 as it is: the "
                            "director does "
                            "not look after its servers, so a monitor must take the weight away.")
                             .arg(formatCount(refused), formatCount(failures(answer.before))));
        }
        if (const quint64 lost = broken(answer.after); lost != broken(answer.before)) {
            words.append(tr("%1 connections break, against %2 as it is.")
                             .arg(formatCount(lost), formatCount(broken(answer.before))));
        }
    }

    static void drains(const Answer &answer, QStringList &words)
    {
        for (const Drain &drain : answer.after.drains) {
            const QString server = drain.server.toString();
            if (drain.open == 0) {
                continue;
            }
            if (drain.empty) {
                words.append(tr("%1 is empty after %2; half of its %3 connections had ended after %4, 95 % "
                                "after %5.")
                                 .arg(server, spanWords(*drain.empty), formatCount(drain.open),
                                      spanWords(drain.half.value_or(*drain.empty)),
                                      spanWords(drain.most.value_or(*drain.empty))));
            } else {
                words.append(
                    tr("%1 does not become empty within the time: of %2 connections the last is still "
                       "there, or persistence sends new ones.")
                        .arg(server, formatCount(drain.open)));
            }
        }
    }

    static void returns(const Answer &answer, QStringList &words)
    {
        constexpr double flooded = 1.5;
        for (const Return &back : answer.after.returns) {
            const QString server = back.server.toString();
            if (back.peakShare > back.fairShare * flooded) {
                words.append(back.settled ? tr("%1 is flooded as it comes: %2 of 100 new connections go to "
                                               "it at once, its fair "
                                               "share is %3; after %4 it is as the others.")
                                                .arg(server, QLocale().toString(back.peakShare * 100, 'f', 0),
                                                     percentWords(back.fairShare), spanWords(*back.settled))
                                          : tr("%1 is flooded as it comes: %2 of 100 new connections go to "
                                               "it at once, its fair "
                                               "share is %3, and that does not end within the time.")
                                                .arg(server, QLocale().toString(back.peakShare * 100, 'f', 0),
                                                     percentWords(back.fairShare)));
            } else if (back.fairShare > 0) {
                words.append(tr("%1 takes its fair share of %2 and no more as it comes.")
                                 .arg(server, percentWords(back.fairShare)));
            }
        }
    }

    static void thresholds(const Answer &answer, QStringList &words)
    {
        for (const ServerOutcome &server : answer.after.servers) {
            if (server.overloaded > 0) {
                words.append(tr("%1 is at its threshold for %2; %3 clients go elsewhere meanwhile.")
                                 .arg(server.endpoint.toString(), spanWords(server.overloaded),
                                      formatCount(server.passedOver)));
            }
        }
    }

    static QString movement(const Answer &answer)
    {
        return tr("%1 of the clients (%2 of %3 addresses) end on another server.")
            .arg(percentWords(static_cast<double>(answer.moved) / answer.clients), formatCount(answer.moved),
                 formatCount(answer.clients));
    }
    static QString nothing() { return tr("Nothing changes to speak of."); }
    static QString same() { return tr("Nothing is changed yet: both sides are the same."); }
    static QString minutes(qint64 whole, qint64 rest)
    {
        return tr("%1 min %2 s").arg(whole).arg(rest, 2, 10, QLatin1Char('0'));
    }
    static QString seconds(const QString &number) { return tr("%1 s").arg(number); }
    static QString atChange(int number, const QString &words)
    {
        return tr("Change %1: %2").arg(number).arg(words);
    }
};

} // namespace

QString describe(const Action &action)
{
    return std::visit([](const auto &a) { return WhatIf::sentence(a); }, action);
}

QString describeRefusal(const Error &error)
{
    const bool isSetting =
        error.code == ErrorCode::SettingOutOfRange || error.code == ErrorCode::SettingInvalid;
    Error worded = error;
    worded.position.reset();
    if (isSetting) {
        worded.arguments[0] = WhatIf::fieldName(error.arguments.value(0));
    }
    const QString words = describe(worded);
    return error.position ? WhatIf::atChange(error.position->line, words) : words;
}

QStringList conclusions(const Question &question, const Answer &answer)
{
    if (question.changes.empty()) {
        return {WhatIf::same()};
    }
    QStringList words;
    WhatIf::losses(answer, words);
    WhatIf::drains(answer, words);
    WhatIf::returns(answer, words);
    WhatIf::thresholds(answer, words);
    WhatIf::spread(answer, words);
    const Scheduler &scheduler = question.setting.service.settings.scheduler;
    const bool changesHash =
        std::any_of(question.changes.begin(), question.changes.end(), [](const Change &change) {
            const auto *other = std::get_if<SetScheduler>(&change.action);
            return other != nullptr && other->scheduler.choosesByHash();
        });
    if (answer.clients > 0 && (scheduler.choosesByHash() || changesHash)) {
        words.append(WhatIf::movement(answer));
    }
    if (words.isEmpty()) {
        words.append(WhatIf::nothing());
    }
    return words;
}

QString spanWords(qint64 nanoseconds)
{
    constexpr qint64 second = 1'000'000'000;
    constexpr qint64 minute = 60;
    const qint64 seconds = (nanoseconds + second / 2) / second;
    if (nanoseconds < 10 * second) {
        return WhatIf::seconds(QLocale().toString(static_cast<double>(nanoseconds) / second, 'f', 1));
    }
    if (seconds < 2 * minute) {
        return WhatIf::seconds(QLocale().toString(seconds));
    }
    return WhatIf::minutes(seconds / minute, seconds % minute);
}

QString percentWords(double share)
{
    return QStringLiteral("%1 %").arg(QLocale().toString(share * 100, 'f', share < 0.995 ? 1 : 0));
}

} // namespace lvs
