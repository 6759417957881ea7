// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/severitydelegate.h"

#include "ui/import/findingsmodel.h"
#include "ui/support/semanticcolors.h"

#include <QPainter>

namespace lvs {

void SeverityDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const SemanticColors colors = SemanticColors::of(option.palette);
    QColor color = colors.quiet;
    switch (static_cast<TextFinding::Severity>(index.data(FindingsModel::SeverityRole).toInt())) {
    case TextFinding::Severity::Problem:
        color = colors.error;
        break;
    case TextFinding::Severity::Doubt:
        color = colors.degraded;
        break;
    case TextFinding::Severity::LeftOut:
        break;
    }
    painter.setPen(option.state.testFlag(QStyle::State_Selected) ? textColor(option, false) : color);
    painter.drawText(option.rect, Qt::AlignCenter, option.text);
}

} // namespace lvs
