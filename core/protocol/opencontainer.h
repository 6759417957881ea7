// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>

namespace lvs {

/// A container of a message while it is read. It is closed however the reading ends, which matters most
/// where it ends early: QDBusArgument never lets go of a message in which a container was left open, and
/// whoever may send wrong messages could fill the memory with them.
template <void (QDBusArgument::*begin)() const, void (QDBusArgument::*end)() const> class OpenContainer
{
public:
    explicit OpenContainer(const QDBusArgument &argument)
        : m_argument(argument)
    {
        (m_argument.*begin)();
    }
    OpenContainer(const OpenContainer &) = delete;
    OpenContainer &operator=(const OpenContainer &) = delete;
    ~OpenContainer() { (m_argument.*end)(); }

private:
    const QDBusArgument &m_argument;
};

using OpenArray = OpenContainer<&QDBusArgument::beginArray, &QDBusArgument::endArray>;
using OpenMap = OpenContainer<&QDBusArgument::beginMap, &QDBusArgument::endMap>;
using OpenMapEntry = OpenContainer<&QDBusArgument::beginMapEntry, &QDBusArgument::endMapEntry>;
using OpenStructure = OpenContainer<&QDBusArgument::beginStructure, &QDBusArgument::endStructure>;

} // namespace lvs
