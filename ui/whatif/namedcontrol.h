// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lvs {

/// Gives a control what each has here: a name for tests and style, one for who cannot see it, and a help.
template <typename Control>
Control *named(Control *control, const char *objectName, const QString &name, const QString &help)
{
    control->setObjectName(QLatin1String(objectName));
    control->setAccessibleName(name);
    control->setToolTip(help);
    return control;
}

} // namespace lvs
