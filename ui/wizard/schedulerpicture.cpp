// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/schedulerpicture.h"

#include "ui/support/semanticcolors.h"

#include <QPainter>

#include <array>

namespace lvs {

namespace {

/// One picture in words. Of each server what stacks up above it, from below: a digit is the connection that
/// came as that one, "o" one that is there already, "n" the next; "t", "s" and "c" are triangle, square and
/// circle: three clients or destinations. Weights stand on the servers where the scheduler asks for them.
struct Sketch
{
    const char *scheduler;
    std::array<const char *, 3> stacks;
    std::array<int, 3> weights; ///< all 0: not asked for
};

// What the kernel's own code would do: net/netfilter/ipvs/ip_vs_<name>.c.
constexpr std::array sketches {
    Sketch {"rr", {"14", "25", "36"}, {}},     Sketch {"wrr", {"124", "35", "6"}, {3, 2, 1}},
    Sketch {"lc", {"ooo", "on", "oo"}, {}},    Sketch {"wlc", {"oon", "o", "oo"}, {3, 1, 1}},
    Sketch {"lblc", {"ttt", "ss", "c"}, {}},   Sketch {"lblcr", {"ttt", "tt", "s"}, {}},
    Sketch {"dh", {"tt", "c", "sss"}, {}},     Sketch {"sh", {"cc", "ttt", "s"}, {}},
    Sketch {"sed", {"on", "", ""}, {3, 1, 1}}, Sketch {"nq", {"o", "n", ""}, {3, 1, 1}},
    Sketch {"fo", {"123", "", ""}, {3, 2, 1}}, Sketch {"ovf", {"ooo", "n", ""}, {3, 2, 1}},
    Sketch {"mh", {"t", "ccc", "ss"}, {}},     Sketch {"twos", {"ooo", "oo", "on"}, {}},
};

constexpr qreal step = 12;
constexpr qreal radius = 5;
constexpr qreal floorLine = 54;

class Painting
{
public:
    Painting(QPainter &painter, const QPalette &palette)
        : m_painter(painter)
        , m_palette(palette)
        , m_colors(SemanticColors::of(palette))
    {
    }

    void server(const QPointF &centre, int weight)
    {
        m_painter.setPen(QPen(m_colors.quiet, 1));
        m_painter.setBrush(m_palette.color(QPalette::Base));
        const QRectF box(centre.x() - 15, centre.y(), 30, 13);
        m_painter.drawRoundedRect(box, 3, 3);
        if (weight > 0) {
            m_painter.setPen(m_palette.color(QPalette::Text));
            m_painter.drawText(box, Qt::AlignCenter, QStringLiteral("×%1").arg(weight));
        }
    }

    void token(const QPointF &centre, char what)
    {
        const QColor ground = m_palette.color(QPalette::Base);
        m_painter.setPen(Qt::NoPen);
        switch (what) {
        case 'o':
            m_painter.setBrush(SemanticColors::mix(ground, m_colors.quiet, 0.65));
            m_painter.drawEllipse(centre, radius, radius);
            return;
        case 'n':
            m_painter.setBrush(m_colors.added);
            m_painter.drawEllipse(centre, radius, radius);
            m_painter.setPen(QPen(m_colors.added, 1.4, Qt::SolidLine, Qt::RoundCap));
            m_painter.drawLine(centre - QPointF(0, 17), centre - QPointF(0, 8));
            m_painter.drawLine(centre - QPointF(3, 11), centre - QPointF(0, 8));
            m_painter.drawLine(centre - QPointF(-3, 11), centre - QPointF(0, 8));
            return;
        case 't':
            m_painter.setBrush(m_colors.added);
            m_painter.drawPolygon(QPolygonF {centre + QPointF(0, -5.4), centre + QPointF(5.4, 4.4),
                                             centre + QPointF(-5.4, 4.4)});
            return;
        case 's':
            m_painter.setBrush(m_colors.degraded);
            m_painter.drawRect(QRectF(centre.x() - 4.4, centre.y() - 4.4, 8.8, 8.8));
            return;
        case 'c':
            m_painter.setBrush(m_colors.running);
            m_painter.drawEllipse(centre, radius, radius);
            return;
        default:
            m_painter.setPen(QPen(m_colors.added, 1.1));
            m_painter.setBrush(SemanticColors::mix(ground, m_colors.added, 0.12));
            m_painter.drawEllipse(centre, radius + 0.6, radius + 0.6);
            m_painter.setPen(m_palette.color(QPalette::Text));
            m_painter.drawText(QRectF(centre.x() - 8, centre.y() - 8, 16, 16), Qt::AlignCenter,
                               QString(QLatin1Char(what)));
        }
    }

private:
    QPainter &m_painter;
    const QPalette &m_palette;
    SemanticColors m_colors;
};

} // namespace

SchedulerPicture::SchedulerPicture(const Scheduler &scheduler, QWidget *parent)
    : QWidget(parent)
    , m_name(scheduler.name())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SchedulerPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(9);
    painter.setFont(small);
    Painting painting(painter, palette());
    for (const Sketch &sketch : sketches) {
        if (m_name != QLatin1String(sketch.scheduler)) {
            continue;
        }
        for (size_t server = 0; server < sketch.stacks.size(); ++server) {
            const qreal x = width() / 2.0 + (static_cast<qreal>(server) - 1) * 38;
            painting.server({x, floorLine}, sketch.weights[server]);
            qreal y = floorLine - 8;
            for (const char *token = sketch.stacks[server]; *token != '\0'; ++token) {
                painting.token({x, y}, *token);
                y -= step;
            }
        }
    }
}

} // namespace lvs
