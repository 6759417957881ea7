// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/endpoint.h"

#include <QByteArrayView>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace lvs {

/// What shall happen to a simulated director, line by line: its tables change, clients come and go, time
/// passes (core/formats/scenario/line.h has the lines' form). It is checked as a whole before anything of it
/// is simulated.
class Scenario
{
public:
    Scenario();
    Scenario(Scenario &&) noexcept;
    Scenario &operator=(Scenario &&) noexcept;
    ~Scenario();

    /// Reads UTF-8 text. errors(): every wrong line, with its place: those of scenario::readLine(), and where
    /// the kernel would refuse a change, its reason.
    [[nodiscard]] static Scenario read(QByteArrayView text);

    [[nodiscard]] const QList<Error> &errors() const;
    /// Lines that do something.
    [[nodiscard]] size_t size() const;

private:
    friend class ScenarioRun;
    struct Lines;
    std::unique_ptr<Lines> m_lines;
};

/// One run of a scenario, from the first line to the last, or to where its user stops it. The same scenario
/// and kernel give the same choices each time.
class ScenarioRun
{
public:
    /// scenario: without errors; must outlive this. kernelRelease: which kernel's rules, "6.1.176"; one that
    /// checkKernelRelease() takes.
    ScenarioRun(const Scenario &scenario, QStringView kernelRelease);
    ScenarioRun(ScenarioRun &&) noexcept;
    ScenarioRun &operator=(ScenarioRun &&) noexcept;
    ~ScenarioRun();

    [[nodiscard]] bool atEnd() const { return m_next >= m_scenario->size(); }
    [[nodiscard]] size_t done() const { return m_next; }
    /// Does up to so many lines and adds a line of text for each client that connects: the real server's
    /// address and port, or "none".
    void advance(size_t lines, QByteArray &chosen);

private:
    struct Director;
    const Scenario *m_scenario;
    std::unique_ptr<Director> m_director;
    size_t m_next = 0;
};

/// Whether the rules of that kernel are known. Errors: VersionUnsupported.
[[nodiscard]] Result<void> checkKernelRelease(QStringView release);

} // namespace lvs
