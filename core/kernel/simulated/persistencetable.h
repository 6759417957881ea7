// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/persistence.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace lvs {

/// The persistence templates of one service: which real server a client, or a network of clients, comes
/// back to (ip_vs_core.c, ip_vs_sched_persist). A template lives until its time-out has passed since its
/// last use. Times are nanoseconds.
class PersistenceTable
{
public:
    /// The real server of that client's network, if there is a template; its time starts again.
    [[nodiscard]] std::optional<quint32> use(const Address &client, const Persistence &persistence,
                                             qint64 now);
    /// A new template, and the real server of the run-out one that it replaces, if any.
    [[nodiscard]] std::optional<quint32> insert(const Address &client, const Persistence &persistence,
                                                quint32 destination, qint64 now);
    /// Takes out what has run out, at most once a second; the real server of each.
    [[nodiscard]] std::vector<quint32> expire(qint64 now);
    /// A real server is gone, and its templates with it.
    void removeDestination(quint32 destination);
    /// Other masks make other networks: begins anew.
    void clear();
    [[nodiscard]] size_t size() const { return m_templates.size(); }

private:
    struct Template
    {
        quint32 destination = 0;
        qint64 expires = 0;
    };
    struct Hash
    {
        size_t operator()(const Address &address) const noexcept { return qHash(address); }
    };

    std::unordered_map<Address, Template, Hash> m_templates;
    qint64 m_nextSweep = 0;
};

/// The network that a client is in under that mask.
[[nodiscard]] Address maskedBy(const Address &client, const PersistenceMask &mask);

} // namespace lvs
