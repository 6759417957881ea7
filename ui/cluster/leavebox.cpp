// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/leavebox.h"

namespace lvs {

LeaveBox::LeaveBox(QWidget *parent)
    : QCheckBox(tr("If a machine &fails, leave the others as they are by then"), parent)
{
    setObjectName(QStringLiteral("leaveOnFailure"));
    setAccessibleName(tr("If a machine fails, leave the others as they are by then"));
    setToolTip(tr("Otherwise the machines that were changed before are led back, in reverse order."));
}

} // namespace lvs
