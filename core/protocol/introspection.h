// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs {

/// The text of org.lvsdesk.Director1.xml, as it stands in the source.
[[nodiscard]] QString directorIntrospection();

} // namespace lvs
