// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/semanticcolors.h"

namespace lvs {

QColor SemanticColors::mix(const QColor &first, const QColor &second, qreal share)
{
    const auto between = [share](float a, float b) {
        return static_cast<float>(a + (b - a) * static_cast<float>(share));
    };
    return QColor::fromRgbF(between(first.redF(), second.redF()), between(first.greenF(), second.greenF()),
                            between(first.blueF(), second.blueF()));
}

SemanticColors SemanticColors::of(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    SemanticColors colors;
    colors.dark = base.lightnessF() < text.lightnessF();
    const QColor blue = colors.dark ? QColor(0x56B4E9) : QColor(0x0072B2);
    const QColor green = colors.dark ? QColor(0x2FC79A) : QColor(0x009E73);
    const QColor orange = colors.dark ? QColor(0xE69F00) : QColor(0xB87A00);
    const QColor vermilion = colors.dark ? QColor(0xFF8A4C) : QColor(0xC44F00);
    colors.running = green;
    colors.degraded = orange;
    colors.attention = vermilion;
    colors.quiet = mix(text, base, colors.dark ? 0.42 : 0.45);
    colors.added = blue;
    colors.changed = orange;
    colors.removed = vermilion;
    colors.error = vermilion;
    colors.trace = blue;
    colors.bar = blue;
    colors.line = mix(base, text, colors.dark ? 0.18 : 0.14);
    colors.note = mix(base, blue, colors.dark ? 0.20 : 0.10);
    colors.caution = mix(base, orange, colors.dark ? 0.20 : 0.14);
    colors.flash = mix(base, blue, colors.dark ? 0.32 : 0.22);
    return colors;
}

} // namespace lvs
