// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/methodpicture.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace lvs {

namespace {

// Everything is drawn in this space and scaled to the widget.
constexpr QSizeF space(252, 150);
constexpr QPointF client(30, 86);
constexpr QPointF director(122, 34);
constexpr QPointF firstServer(216, 34);
constexpr QPointF secondServer(216, 78);
constexpr QSizeF clientSize(44, 26);
constexpr QSizeF directorSize(50, 28);
constexpr QSizeF serverSize(50, 22);
constexpr qreal groundLine = 112; ///< where answers run that pass the director by

constexpr std::chrono::milliseconds round(3600);
constexpr std::chrono::milliseconds tick(40);
/// Where packets lie in a picture at rest, as shares of the round.
constexpr std::array restingPlaces {0.14, 0.36, 0.78};

QRectF around(const QPointF &centre, const QSizeF &size)
{
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

QPolygonF requestWay()
{
    return {client + QPointF(0, -13), QPointF(30, 31), QPointF(97, 31), QPointF(147, 31), QPointF(191, 31)};
}

QPolygonF replyWay(ForwardingMethod method)
{
    if (method == ForwardingMethod::Masquerading) {
        return {QPointF(191, 38), QPointF(147, 38), QPointF(97, 38), QPointF(38, 38), QPointF(38, 73)};
    }
    return {QPointF(241, 34), QPointF(247, 34), QPointF(247, groundLine), QPointF(30, groundLine),
            QPointF(30, 99)};
}

QPainterPath rounded(const QPolygonF &way)
{
    constexpr qreal bend = 7;
    QPainterPath path(way.first());
    for (int i = 1; i + 1 < way.size(); ++i) {
        const QLineF before(way[i], way[i - 1]);
        const QLineF after(way[i], way[i + 1]);
        const qreal share = std::min({bend, before.length() / 2, after.length() / 2});
        path.lineTo(before.pointAt(share / before.length()));
        path.quadTo(way[i], after.pointAt(share / after.length()));
    }
    path.lineTo(way.last());
    return path;
}

bool wantsMotion(const QWidget &widget)
{
    // A style without animation is how a desktop asks for reduced motion.
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

} // namespace

MethodPicture::MethodPicture(ForwardingMethod method, QWidget *parent)
    : QWidget(parent)
    , m_method(method)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

QSize MethodPicture::sizeHint() const
{
    return {252, 150};
}

QSize MethodPicture::minimumSizeHint() const
{
    return {190, 113};
}

void MethodPicture::setLively(bool lively)
{
    m_lively = lively;
    moveOrRest();
}

void MethodPicture::moveOrRest()
{
    const bool moves = m_lively && isVisible() && wantsMotion(*this);
    if (moves && !m_timer.isActive()) {
        m_clock.start();
        m_timer.start();
    } else if (!moves) {
        m_timer.stop();
    }
    update();
}

void MethodPicture::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    moveOrRest();
}

void MethodPicture::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void MethodPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = std::min(width() / space.width(), height() / space.height());
    painter.translate((width() - space.width() * scale) / 2, (height() - space.height() * scale) / 2);
    painter.scale(scale, scale);
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    const SemanticColors colors = SemanticColors::of(palette());
    paintSurroundings(painter, colors);
    paintWays(painter, colors);
    paintMachines(painter, colors);
    paintPackets(painter, colors);
    paintLegend(painter, colors);
}

/// What the machines have to share: a segment, or nothing but a way between them.
void MethodPicture::paintSurroundings(QPainter &painter, const SemanticColors &colors) const
{
    const bool isTunnel = m_method == ForwardingMethod::Tunnel;
    const QRectF area = m_method == ForwardingMethod::DirectRouting ? QRectF(90, 6, 158, 96)
        : isTunnel                                                  ? QRectF(182, 6, 66, 96)
                                                                    : QRectF(122, 6, 126, 96);
    painter.setPen(QPen(colors.line, 1, Qt::DashLine));
    painter.setBrush(SemanticColors::mix(palette().color(QPalette::Base), colors.line, 0.28));
    painter.drawRoundedRect(area, 6, 6);
    painter.setPen(colors.quiet);
    const QString words = m_method == ForwardingMethod::DirectRouting ? tr("one segment")
        : isTunnel                                                    ? tr("anywhere")
                                                                      : tr("inside network");
    painter.drawText(QRectF(area.left() + 4, area.bottom() - 14, area.width() - 8, 13),
                     static_cast<int>(isTunnel ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter), words);
    if (isTunnel) {
        painter.setPen(QPen(SemanticColors::mix(palette().color(QPalette::Base), colors.added, 0.35), 1));
        painter.setBrush(SemanticColors::mix(palette().color(QPalette::Base), colors.added, 0.14));
        painter.drawRoundedRect(QRectF(148, 25, 42, 12), 6, 6);
    }
}

void MethodPicture::paintWays(QPainter &painter, const SemanticColors &colors) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.added, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(rounded(requestWay()));
    QPen reply(colors.running, 1.6, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    reply.setDashPattern({3.2, 2.2});
    painter.setPen(reply);
    painter.drawPath(rounded(replyWay(m_method)));
    // The other real server has its ways, too; this is not about them.
    painter.setPen(QPen(colors.line, 1.2));
    painter.drawLine(QPointF(147, 41), QPointF(191, 76));
    const auto head = [&](const QPolygonF &way, const QColor &color) {
        const QLineF last(way[way.size() - 2], way.last());
        const QPointF along = (last.p2() - last.p1()) / last.length();
        const QPointF across(-along.y(), along.x());
        const QPointF tip = way.last();
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF {tip, tip - along * 6 + across * 3.4, tip - along * 6 - across * 3.4});
    };
    head(requestWay(), colors.added);
    head(replyWay(m_method), colors.running);
}

void MethodPicture::paintMachines(QPainter &painter, const SemanticColors &colors) const
{
    const QColor text = palette().color(QPalette::Text);
    const auto machine = [&](const QPointF &centre, const QSizeF &size, const QString &name, bool strong) {
        painter.setPen(QPen(strong ? text : colors.quiet, strong ? 1.4 : 1.1));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(around(centre, size), 4, 4);
        painter.setPen(text);
        painter.drawText(around(centre, size), Qt::AlignCenter, name);
    };
    machine(client, clientSize, tr("client"), false);
    machine(director, directorSize, tr("director"), true);
    machine(firstServer, serverSize, tr("server 1"), false);
    machine(secondServer, serverSize, tr("server 2"), false);
    const auto label = [&](const QRectF &place, const QString &words, const QColor &color) {
        painter.setPen(color);
        painter.drawText(place, Qt::AlignCenter, words);
    };
    label(QRectF(97, 8, 50, 12), QStringLiteral("VIP"), text);
    if (m_method != ForwardingMethod::Masquerading) {
        label(QRectF(191, 10, 50, 12), tr("VIP on lo"), colors.quiet);
    } else {
        label(QRectF(150, 8, 98, 12), tr("gateway: director"), colors.quiet);
    }
}

void MethodPicture::paintPackets(QPainter &painter, const SemanticColors &colors) const
{
    const QPainterPath request = rounded(requestWay());
    const QPainterPath reply = rounded(replyWay(m_method));
    const auto packet = [&](qreal share) {
        const bool comes = share < 0.5;
        const QPointF place =
            comes ? request.pointAtPercent(share * 2) : reply.pointAtPercent((share - 0.5) * 2);
        painter.setPen(QPen(palette().color(QPalette::Base), 1.2));
        painter.setBrush(comes ? colors.added : colors.running);
        const bool isBehindDirector = place.x() > 122 && place.y() < groundLine - 1;
        if (m_method == ForwardingMethod::Tunnel && comes && place.x() > 147) {
            // A packet inside a packet.
            painter.drawRoundedRect(QRectF(place.x() - 7, place.y() - 5, 14, 10), 3, 3);
            painter.setBrush(palette().color(QPalette::Base));
            painter.drawEllipse(place, 2.6, 2.6);
        } else if (m_method == ForwardingMethod::Masquerading && isBehindDirector) {
            // Rewritten: another address stands on it.
            painter.drawRect(QRectF(place.x() - 4, place.y() - 4, 8, 8));
        } else {
            painter.drawEllipse(place, 4.4, 4.4);
        }
    };
    if (m_timer.isActive()) {
        packet(static_cast<qreal>(m_clock.elapsed() % round.count()) / static_cast<qreal>(round.count()));
    } else {
        for (const qreal share : restingPlaces) {
            packet(share);
        }
    }
}

void MethodPicture::paintLegend(QPainter &painter, const SemanticColors &colors) const
{
    const qreal line = 138;
    const auto entry = [&](qreal left, const QColor &color, bool dashed, const QString &words) {
        QPen pen(color, 1.6, dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap);
        if (dashed) {
            pen.setDashPattern({3.2, 2.2});
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(left, line), QPointF(left + 20, line));
        painter.setPen(colors.quiet);
        painter.drawText(QRectF(left + 25, line - 8, 90, 16), Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    entry(12, colors.added, false, tr("request"));
    entry(112, colors.running, true, tr("answer"));
}

} // namespace lvs
