// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shortname.h"

#include <map>
#include <optional>

namespace lvs::setup {

/// The kernel's numbers of interfaces and what they are called. An interface that the model cannot name
/// (anything beyond printable ASCII) has an empty name.
class InterfaceNames
{
public:
    void clear() { m_names.clear(); }
    void add(int index, const ShortName &name) { m_names[index] = name; }
    /// Nothing for a number that no link had when links were read.
    [[nodiscard]] std::optional<ShortName> name(int index) const
    {
        const auto found = m_names.find(index);
        return found == m_names.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<int, ShortName> m_names;
};

} // namespace lvs::setup
