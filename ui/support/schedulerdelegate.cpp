// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/schedulerdelegate.h"

#include "core/plan/wording/wording.h"

namespace lvs {

void SchedulerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const Result<Scheduler> scheduler = Scheduler::parse(option->text)) {
        const QString title = schedulerTitle(*scheduler);
        if (title != option->text) {
            option->text += QStringLiteral("  –  ") + title;
        }
    }
}

} // namespace lvs
