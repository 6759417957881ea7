// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/imported.h"

#include "core/formats/ipvsadm/reader.h"

namespace lvs {

void takeTables(Imported &imported, IpvsState tables)
{
    const Timeouts named = tables.timeouts;
    const Timeouts usual;
    imported.namedTimeouts = named;
    imported.state.ipvs = std::move(tables);
    imported.state.ipvs.timeouts = {named.tcp != 0 ? named.tcp : usual.tcp,
                                    named.tcpFin != 0 ? named.tcpFin : usual.tcpFin,
                                    named.udp != 0 ? named.udp : usual.udp};
}

Imported importIpvsadm(QStringView text, const ImportOptions &)
{
    Imported imported;
    IpvsState start;
    start.timeouts = {0, 0, 0};
    IpvsadmReading reading = readIpvsadm(text, start);
    imported.problems = reading.errors;
    takeTables(imported, std::move(reading.state));
    imported.namesServices = true;
    return imported;
}

} // namespace lvs
