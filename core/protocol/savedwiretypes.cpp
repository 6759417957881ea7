// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/savedwiretypes.h"

#include <QDBusMetaType>

namespace lvs::wire {

void registerSavedTypes()
{
    qDBusRegisterMetaType<HistoryEntry>();
    qDBusRegisterMetaType<QList<HistoryEntry>>();
}

QDBusArgument &operator<<(QDBusArgument &argument, const HistoryEntry &value)
{
    argument.beginStructure();
    argument << value.number << value.time << value.uid << value.user << value.services << value.realServers
             << value.setupObjects << value.content;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, HistoryEntry &value)
{
    argument.beginStructure();
    argument >> value.number >> value.time >> value.uid >> value.user >> value.services >> value.realServers
        >> value.setupObjects >> value.content;
    argument.endStructure();
    return argument;
}

} // namespace lvs::wire
