// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/keepalived/blocktext.h"
#include "core/formats/keepalived/keepalivedconfig.h"

namespace lvs::keepalived {

// The parts of a keepalived.conf, each in a file of its own.

void writeChecker(const Checker &checker, BlockText &text);
void writeTiming(const Timing &timing, BlockText &text);
/// Omissions: see writeKeepalived().
void writeVirtualServer(const VirtualServer &server, BlockText &text, QList<Error> &omissions);
void writeGroup(const VirtualServerGroup &group, BlockText &text);
void writeInstance(const VrrpInstance &instance, BlockText &text);
void writeSyncGroup(const VrrpSyncGroup &group, BlockText &text);
void writeVrrpScript(const VrrpScript &script, BlockText &text);

} // namespace lvs::keepalived
