// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/linenumbers.h"

#include "ui/support/semanticcolors.h"
#include "ui/text/textview.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace lvs {

namespace {
constexpr int margin = 8; // pixels, on either side of the numbers
constexpr int markWidth = 3; // pixels
constexpr int leastDigits = 3;
} // namespace

LineNumbers::LineNumbers(TextView &view)
    : QWidget(&view)
    , m_view(view)
{
    setObjectName(QStringLiteral("lineNumbers"));
}

int LineNumbers::wantedWidth() const
{
    const auto digits = std::max(leastDigits, static_cast<int>(QString::number(m_view.blockCount()).size()));
    return 2 * margin + m_view.fontMetrics().horizontalAdvance(u'0') * digits;
}

void LineNumbers::paintEvent(QPaintEvent *event)
{
    const SemanticColors colors = SemanticColors::of(palette());
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(m_view.font());
    const int right = width() - margin;
    for (const TextView::VisibleLine &line : m_view.visibleLines()) {
        const QRect rectangle(0, line.top, width(), line.height);
        if (const std::optional<TextMark> mark = m_view.mark(line.number)) {
            painter.fillRect(QRect(0, line.top, markWidth, line.height),
                             *mark == TextMark::Problem ? colors.error : colors.degraded);
        }
        const bool isCurrent = line.number == m_view.markedLine();
        painter.setPen(isCurrent ? palette().color(QPalette::Text) : colors.quiet);
        painter.drawText(rectangle.adjusted(0, 0, right - width(), 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line.number));
    }
    painter.setPen(colors.line);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace lvs
