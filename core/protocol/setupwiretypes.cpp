// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/setupwiretypes.h"

#include <QDBusMetaType>

namespace lvs::wire {

namespace {

template <typename Operation> void registerList(const QList<Operation> &)
{
    qDBusRegisterMetaType<Operation>();
    qDBusRegisterMetaType<QList<Operation>>();
}

} // namespace

void registerSetupTypes()
{
    const SetupOperations none;
    std::apply([](const auto &...lists) { (registerList(lists), ...); }, SetupOperations::fields(none));
}

} // namespace lvs::wire
