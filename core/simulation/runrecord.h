// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/outcome.h"

#include <limits>

namespace lvs::simulation {

/// What is written down while a day is simulated. Servers are numbered by their order; times are nanoseconds
/// since the warm-up began, and never go back. Before the warm-up is over only what is open is counted.
class RunRecord
{
public:
    static constexpr quint32 nobody = std::numeric_limits<quint32>::max();

    struct Times
    {
        qint64 start = 0; ///< the warm-up is over
        qint64 end = 0;
        size_t bins = 1;
    };

    struct Portion
    {
        quint64 part = 0;
        quint64 whole = 0; ///< where it is 0, nothing is fair
    };

    /// servers: sorted. clients: how many addresses there are.
    RunRecord(const std::vector<Endpoint> &servers, const Times &times, size_t clients);

    /// Time goes on to there, before what happens then.
    void passTime(qint64 time);

    void connected(quint32 server, quint32 client);
    void turnedAway();
    void hadNoPort() { m_outcome.portsInUse += isRecording() ? 1 : 0; }
    void opened(quint32 server);
    /// openedAt: when.
    void ended(quint32 server, qint64 openedAt);
    void broken(quint32 server) { m_outcome.servers[server].broken += isRecording() ? 1 : 0; }
    void refused(quint32 server) { m_outcome.servers[server].refused += isRecording() ? 1 : 0; }
    void answered(quint32 server, quint64 inBytes, quint64 outBytes);
    void passedOver(quint32 server) { m_outcome.servers[server].passedOver += isRecording() ? 1 : 0; }
    void overloaded(quint32 server, qint64 duration);
    /// No new connections are wanted there from now on.
    void drains(quint32 server);
    /// New connections are wanted there again.
    void returns(quint32 server, const Portion &fairShare);

    /// The server that each client's last connection went to, or nobody.
    [[nodiscard]] const std::vector<quint32> &lastServers() const { return m_lastServers; }
    /// weights: of each server at the end.
    [[nodiscard]] Outcome finish(const std::vector<quint32> &weights, bool byWeight);

private:
    struct DrainWatch
    {
        quint32 server = 0;
        size_t drain = 0; ///< in the outcome
        quint32 ended = 0;
        bool isOver = false; ///< the server came back
    };
    struct ReturnWatch
    {
        quint32 server = 0;
        size_t entry = 0; ///< in the outcome
        quint32 seen = 0; ///< of the present group
        quint32 mine = 0;
        bool hasSettled = false;
        bool isOver = false;
    };

    [[nodiscard]] bool isRecording() const { return m_now >= m_times.start; }
    [[nodiscard]] size_t bin() const;
    void countForReturns(quint32 server);
    void closeGroup(ReturnWatch &watch);
    void addArea(quint32 server);

    Times m_times;
    qint64 m_now = 0;
    qint64 m_binLength;
    size_t m_finished = 0; ///< bins
    Outcome m_outcome;
    std::vector<quint32> m_open;
    std::vector<qint64> m_openSince; ///< when m_open last changed
    std::vector<double> m_area; ///< connections × seconds
    std::vector<quint32> m_lastServers;
    std::vector<DrainWatch> m_drains;
    std::vector<ReturnWatch> m_returns;
};

} // namespace lvs::simulation
