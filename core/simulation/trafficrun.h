// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/change.h"
#include "core/simulation/outcome.h"

#include <memory>

namespace lvs::simulation {

/// A service on a director, as it is configured.
struct Setting
{
    VirtualService service;
    Timeouts timeouts;
    SysctlState sysctls; ///< those of IPVS count; what is not here is as the kernel begins
    QString kernelRelease = QStringLiteral("6.1.176"); ///< whose formula of loads counts

    friend bool operator==(const Setting &, const Setting &) = default;
};

/// Whether the director takes this service and these changes, one after the other in the order of their
/// times. Errors: VersionUnsupported, the kernel's own (KernelSchedulerUnknown, KernelRealServerExists,
/// KernelOutOfRange …), RealServerUnknown (0 service, 1 real server) for a change of one that is not there
/// then. Of a change the error's position has the number as its line, from 1.
[[nodiscard]] Result<void> tryOut(const Setting &setting, const std::vector<Change> &changes);

/// One day of one service: its clients come and go, changes happen, and what becomes of it is written down.
/// The same values give the same day on every machine; `twos` draws as this program's kernel does.
class TrafficRun
{
public:
    struct Options
    {
        std::vector<Endpoint> servers; ///< of the outcome; sorted, with all that are or come to be there
        size_t bins = 120;
    };

    /// Those that tryOut() and check() take; model and setting may go afterwards.
    TrafficRun(const Setting &setting, const TrafficModel &model, const std::vector<Change> &changes,
               const Options &options);
    TrafficRun(TrafficRun &&) noexcept;
    ~TrafficRun();

    /// Goes on with so many events, or to the end of the day.
    void advance(size_t events);
    [[nodiscard]] bool atEnd() const;
    /// How much of the time has passed, 0 to 1000.
    [[nodiscard]] int permille() const;

    /// Of each client's last connection the real server, by its number in Options::servers; or
    /// RunRecord::nobody.
    [[nodiscard]] const std::vector<quint32> &lastServers() const;
    /// What became of it; once, at the end.
    [[nodiscard]] Outcome finish();

private:
    struct Day;
    std::unique_ptr<Day> m_day;
};

} // namespace lvs::simulation
