// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <span>
#include <vector>

namespace lvs::ipvs {

/// What the kernel said of its tables, as it said it, without what counts by itself: two of these are
/// compared byte by byte, and only the one that proved stable is translated into the model.
class TableImage
{
public:
    enum class Kind : quint16 { Service, RealServer, Daemon, Timeouts };

    void clear();
    /// One object's attributes; those whose bit is set in leaveOut are not kept. service: for a real
    /// server, which one it belongs to, counted from 0 in the order in which services were added.
    void add(Kind kind, std::span<const char> attributes, quint32 leaveOut = 0, quint32 service = 0);

    /// How many services were added.
    [[nodiscard]] quint32 serviceCount() const { return static_cast<quint32>(m_services.size()); }
    /// The attributes of one of them; until the next add().
    [[nodiscard]] std::span<const char> service(quint32 index) const;

    /// Errors: KernelProtocol, where the model has no word for what the kernel said.
    [[nodiscard]] Result<IpvsState> decode() const;

    friend bool operator==(const TableImage &left, const TableImage &right)
    {
        return left.m_bytes == right.m_bytes;
    }

private:
    struct Block
    {
        Kind kind;
        quint16 reserved;
        quint32 service;
        quint32 length;
    };
    [[nodiscard]] Block blockAt(size_t offset) const;
    [[nodiscard]] std::span<const char> contentAt(size_t offset) const;
    [[nodiscard]] Result<void> decodeBlock(size_t offset, IpvsState &state) const;

    std::vector<char> m_bytes;
    std::vector<size_t> m_services; ///< where their blocks begin
};

} // namespace lvs::ipvs
