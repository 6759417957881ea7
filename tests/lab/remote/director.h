// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"

#include <memory>
#include <optional>

namespace lvs::test {

/// One of the lab's machines that is led over ssh, and what its kernel says of the route that it is given:
/// when it came and when it went, in milliseconds since 1970. What the machine's programs say does not count.
class Director
{
public:
    /// name: of the lab's host; number: the last of its address.
    Director(const QString &name, int number);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// By which it is reached.
    [[nodiscard]] QByteArray address() const;
    [[nodiscard]] Host &host() const { return *m_host; }

    /// Begins to change its routes: one to that destination, by a machine that forwards nothing.
    void addRoute(const QString &destination, const ApplyOptions &options);
    /// Whoever else is asked to add that route, from here on its coming and going is watched.
    void watchRoute(const QString &destination);
    /// What became of addRoute(), once it is known.
    [[nodiscard]] std::optional<TransactionReport> report() const;
    [[nodiscard]] std::optional<qint64> came() const { return timeOf(QString()); }
    [[nodiscard]] std::optional<qint64> went() const { return timeOf(QStringLiteral("Deleted ")); }

    /// What it is like before anything is done to it; once it is ready.
    void remember() { m_before = *m_host->state(); }
    /// Reached, as it was remembered, and without a checkpoint.
    [[nodiscard]] bool isAsBefore() const;
    /// Why it is not, for people.
    [[nodiscard]] QString describeDifference() const;

private:
    [[nodiscard]] QByteArray told() const;
    [[nodiscard]] std::optional<qint64> timeOf(const QString &event) const;

    QString m_name;
    int m_number;
    std::unique_ptr<Host> m_host;
    HostState m_before;
    std::unique_ptr<ApplyJob> m_job;
    QString m_destination;
    qsizetype m_watchedFrom = 0; ///< what the kernel had told before
};

/// The state with one more route, by the neighbour of the machine with that number.
[[nodiscard]] HostState withRoute(HostState state, const QString &destination, int number);

} // namespace lvs::test
