// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/destination.h"
#include "core/model/servicekey.h"

#include <memory>
#include <optional>
#include <vector>

namespace lvs {

/// Removed real servers that connections or a scheduler still point to, where one that is added again is
/// found with its connections (ip_vs_ctl.c, dest_trash). Once a minute the kernel looks who is needed no
/// more; one that was idle for two minutes is forgotten.
class Graveyard
{
public:
    Graveyard() = default;

    /// service, serial: what it was removed from; another serial with the same key is another service.
    void bury(std::unique_ptr<Destination> destination, const ServiceKey &service, quint64 serial,
              qint64 now);
    /// The one of that service and endpoint, if it is here. Its counters go on if the service is still the
    /// same.
    [[nodiscard]] std::unique_ptr<Destination> exhume(const ServiceKey &service, const Endpoint &endpoint,
                                                      quint64 serial);

    /// When the kernel looks next; nothing while it is empty. Nanoseconds.
    [[nodiscard]] std::optional<qint64> nextLook() const { return m_nextLook; }
    void look(qint64 now);
    [[nodiscard]] size_t size() const { return m_graves.size(); }

private:
    struct Grave
    {
        std::unique_ptr<Destination> destination;
        ServiceKey service;
        quint64 serial = 0;
        std::optional<qint64> idleSince;
    };

    std::vector<Grave> m_graves;
    std::optional<qint64> m_nextLook;
};

} // namespace lvs
