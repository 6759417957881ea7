// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpalette.h"

#include <algorithm>
#include <array>

namespace lvs {

namespace {

constexpr std::array<QRgb, mostChartLines> okabeIto {0xff0072b2, 0xffe69f00, 0xff009e73,
                                                     0xffcc79a7, 0xff56b4e9, 0xffd55e00};

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return QColor(between(from.red(), to.red()), between(from.green(), to.green()),
                  between(from.blue(), to.blue()));
}

} // namespace

ChartColors ChartColors::of(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    return {base,
            text,
            mix(text, base, 0.35),
            mix(base, text, 0.12),
            mix(text, base, 0.4),
            mix(text, base, 0.25),
            palette.color(QPalette::ToolTipBase)};
}

std::vector<QColor> LineColors::assign(const std::vector<TrafficLine> &lines, const ChartColors &colors)
{
    std::erase_if(m_taken, [&](const auto &taken) {
        return std::none_of(lines.begin(), lines.end(), [&](const TrafficLine &line) {
            return line.kind == TrafficLine::Kind::RealServer && line.server == taken.first;
        });
    });
    std::array<bool, mostChartLines> used {};
    for (const auto &[server, index] : m_taken) {
        used[index] = true;
    }
    std::vector<QColor> assigned;
    for (const TrafficLine &line : lines) {
        if (line.kind == TrafficLine::Kind::Others) {
            assigned.push_back(colors.others);
            continue;
        }
        if (line.kind == TrafficLine::Kind::Service) {
            assigned.emplace_back(QColor::fromRgb(okabeIto[0]));
            continue;
        }
        const auto [place, isNew] = m_taken.try_emplace(line.server, 0);
        if (isNew) {
            const auto free = std::find(used.begin(), used.end(), false);
            place->second = free == used.end() ? 0 : static_cast<size_t>(free - used.begin());
            used[place->second] = true;
        }
        assigned.emplace_back(QColor::fromRgb(okabeIto[place->second]));
    }
    return assigned;
}

} // namespace lvs
