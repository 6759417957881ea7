// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace lvs {

class ClusterDraft;
class HostSession;

/// Asks for a machine over ssh, puts it into the window's list and hands it on; nothing where the user
/// leaves the dialog.
void openMachineDialog(ClusterDraft &draft, QWidget &parent, const std::function<void(HostSession *)> &take);

} // namespace lvs
