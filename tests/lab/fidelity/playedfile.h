// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs::test {

/// Does on the real kernel what "lvsdesk-cli simulate" does on the simulated one: ipvsadm's lines are given
/// to ipvsadm, clients send packets, and for each that connects the chosen real server is printed. Fatal
/// where a line is not understood.
void playFile(const QString &path);

} // namespace lvs::test
