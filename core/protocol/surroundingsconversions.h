// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/surroundings.h"

#include <QVariantList>

namespace lvs {

/// What GetSurroundings answers: owners, firewalld, families whose invalid packets are dropped, whether by
/// iptables' old tables, destinations exempt from tracking, missing modules.
[[nodiscard]] QVariantList toWire(const Surroundings &surroundings);

/// The other way. Owners that this version does not know are left out. Errors: KernelProtocol for an address
/// or a family that is none, or an answer of another shape.
[[nodiscard]] Result<Surroundings> surroundingsFromWire(const QVariantList &values);

} // namespace lvs
