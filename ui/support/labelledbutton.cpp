// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/labelledbutton.h"

#include "ui/support/symbolicicon.h"

#include <QPushButton>

namespace lvs {

QPushButton *labelledButton(QWidget *parent, const QString &objectName, const QString &icon,
                            const QString &text, const QString &explanation)
{
    auto *button = new QPushButton(icon.isEmpty() ? QIcon() : symbolicIcon(icon), text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(u'&').remove(u'…'));
    button->setToolTip(explanation);
    button->setAutoDefault(false);
    return button;
}

} // namespace lvs
