// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/symbolicicon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initializeIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace lvs {

namespace {

class SymbolicIconEngine : public QIconEngine
{
public:
    explicit SymbolicIconEngine(const QString &name)
        : m_name(name)
    {
        QFile file(QLatin1String(":/lvsdesk/icons/symbolic/") + name + QLatin1String(".svg"));
        if (file.open(QIODevice::ReadOnly)) {
            m_drawing = file.readAll();
        }
    }

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rectangle, scaledPixmap(rectangle.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal ratio) override
    {
        const QColor color = colorFor(mode);
        const QString key = QStringLiteral("lvs-icon/%1/%2/%3x%4@%5")
                                .arg(m_name, color.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            draw(pixmap, color);
            pixmap.setDevicePixelRatio(ratio);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    bool isNull() override { return m_drawing.isEmpty(); }
    QIconEngine *clone() const override { return new SymbolicIconEngine(*this); }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    void draw(QPixmap &pixmap, const QColor &color) const
    {
        QByteArray colored = m_drawing;
        colored.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(colored);
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter);
    }

    QString m_name;
    QByteArray m_drawing;
};

} // namespace

QIcon symbolicIcon(const QString &name)
{
    initializeIconResource();
    return QIcon(new SymbolicIconEngine(name));
}

QIcon applicationIcon()
{
    initializeIconResource();
    return QIcon(QStringLiteral(":/lvsdesk/icons/lvsdesk.svg"));
}

} // namespace lvs
