// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace lvs {

/// A button with what every button here has: a name to be found by, its words without their mnemonic for who
/// cannot see it, and what it does as its tooltip. It never becomes a dialog's default by having the focus.
/// Without an icon's name it has none.
[[nodiscard]] QPushButton *labelledButton(QWidget *parent, const QString &objectName, const QString &icon,
                                          const QString &text, const QString &explanation);

} // namespace lvs
