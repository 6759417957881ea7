// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/whatif.h"

#include "core/simulation/runrecord.h"

#include <algorithm>

namespace lvs::simulation {

namespace {

/// Some milliseconds of work.
constexpr size_t eventsAtOnce = 10'000;

Result<void> within(const QString &place, qint64 value, qint64 smallest, qint64 largest)
{
    if (value < smallest || value > largest) {
        return Error(ErrorCode::SettingOutOfRange,
                     {place, QString::number(value), QString::number(smallest), QString::number(largest)});
    }
    return {};
}

Result<void> checkAction(const QString &place, const Action &action, qint64 length)
{
    if (const auto *slow = std::get_if<SlowServer>(&action)) {
        return within(place + QLatin1String(".percent"), slow->percent, 1, SlowServer::slowest);
    }
    if (const auto *more = std::get_if<MoreClients>(&action)) {
        const Result<void> percent =
            within(place + QLatin1String(".percent"), more->burst.percent, 101, Burst::largest);
        return percent ? within(place + QLatin1String(".length"), more->burst.length, 1, length) : percent;
    }
    return {};
}

Result<void> checkChanges(const char *list, const std::vector<Change> &changes, qint64 length)
{
    for (size_t i = 0; i < changes.size(); ++i) {
        const QString place = QLatin1String(list) + QStringLiteral("[%1]").arg(i + 1);
        if (const Result<void> time = within(place + QLatin1String(".at"), changes[i].at, 0, length); !time) {
            return time;
        }
        if (const Result<void> action = checkAction(place, changes[i].action, length); !action) {
            return action;
        }
    }
    return {};
}

/// Of what is different first, so that the number in an error is its place there.
std::vector<Change> together(const Question &question)
{
    std::vector<Change> all = question.changes;
    all.insert(all.end(), question.always.begin(), question.always.end());
    return all;
}

std::vector<Endpoint> allServers(const Question &question)
{
    std::vector<Endpoint> servers;
    for (const RealServer &server : question.setting.service.realServers) {
        servers.push_back(server.endpoint);
    }
    for (const Change &change : together(question)) {
        if (const auto *added = std::get_if<AddServer>(&change.action)) {
            servers.push_back(added->server.endpoint);
        }
    }
    std::sort(servers.begin(), servers.end());
    servers.erase(std::unique(servers.begin(), servers.end()), servers.end());
    return servers;
}

void compareClients(const TrafficRun &before, const TrafficRun &after, Answer &answer)
{
    for (size_t i = 0; i < before.lastServers().size(); ++i) {
        const quint32 was = before.lastServers()[i];
        const quint32 is = after.lastServers()[i];
        if (was != RunRecord::nobody && is != RunRecord::nobody) {
            ++answer.clients;
            answer.moved += was != is ? 1 : 0;
        }
    }
}

} // namespace

Result<void> check(const Question &question)
{
    const qint64 length = question.traffic.length;
    Result<void> result = check(question.traffic);
    result = result ? within(QStringLiteral("bins"), static_cast<qint64>(question.bins), 1,
                             static_cast<qint64>(Question::mostBins))
                    : result;
    result = result ? checkChanges("changes", question.changes, length) : result;
    result = result ? checkChanges("always", question.always, length) : result;
    result = result ? tryOut(question.setting, question.always) : result;
    return result ? tryOut(question.setting, together(question)) : result;
}

Result<Answer> answer(const Question &question, const std::function<bool(int)> &progress)
{
    if (const Result<void> possible = check(question); !possible) {
        return possible.error();
    }
    const TrafficRun::Options options {allServers(question), question.bins};
    std::vector<TrafficRun> runs;
    runs.reserve(2);
    runs.emplace_back(question.setting, question.traffic, question.always, options);
    runs.emplace_back(question.setting, question.traffic, together(question), options);
    int done = 0;
    for (TrafficRun &run : runs) {
        while (!run.atEnd()) {
            run.advance(eventsAtOnce);
            if (progress && !progress((done + run.permille()) / 2)) {
                return Error(ErrorCode::Cancelled);
            }
        }
        done += 1000;
    }
    Answer answer;
    answer.binLength =
        question.traffic.length * nanosecondsPerMillisecond / static_cast<qint64>(question.bins);
    compareClients(runs.front(), runs.back(), answer);
    answer.before = runs.front().finish();
    answer.after = runs.back().finish();
    return answer;
}

} // namespace lvs::simulation
