// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/resultpicture.h"

#include "ui/charts/chartpalette.h"
#include "ui/whatif/outcomechart.h"

#include <QAbstractItemModel>
#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <numeric>

namespace lvs {

namespace {

constexpr qreal picturePixelRatio = 2;
constexpr int pictureMargin = 20;
constexpr int pictureWidth = 1180; ///< without margins
constexpr int pictureGap = 16;
constexpr int chartHeight = 300;
constexpr int cellPadding = 8;
/// Fewer figures than this stand in one column.
constexpr int fewFigures = 12;

QString pictureParagraph(const QString &html)
{
    return QStringLiteral("<p style='margin:0 0 6px 0'>%1</p>").arg(html);
}

} // namespace

ResultPicture::ResultPicture(const QPalette &palette, const QFont &font)
    : m_palette(palette)
    , m_font(font)
    , m_rowHeight(QFontMetrics(font).height() + 6)
{
}

std::unique_ptr<QTextDocument> ResultPicture::textOf(const Content &content) const
{
    QString html = QStringLiteral("<p style='margin:0 0 6px 0; font-size:large; font-weight:600'>%1</p>")
                       .arg(content.heading.toHtmlEscaped());
    QStringList changes;
    for (const QString &change : content.changes) {
        changes.append(change.toHtmlEscaped());
    }
    if (!changes.isEmpty()) {
        html += pictureParagraph(changes.join(QStringLiteral("<br/>")));
    }
    html += pictureParagraph(content.words.toHtmlEscaped());
    html += pictureParagraph(
        QStringLiteral("<b>%1</b>&nbsp;&nbsp; %2").arg(content.metric.toHtmlEscaped(), content.legend));
    auto text = std::make_unique<QTextDocument>();
    text->setDefaultFont(m_font);
    text->setDocumentMargin(0);
    text->setHtml(html);
    text->setTextWidth(pictureWidth);
    return text;
}

QList<int> ResultPicture::columnWidths(const QAbstractItemModel &figures, int rows) const
{
    QFont bold = m_font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold); // as wide as the head and more than the rest
    QList<int> widths;
    for (int column = 0; column < figures.columnCount(); ++column) {
        int widest =
            metrics.horizontalAdvance(figures.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < rows; ++row) {
            widest =
                std::max(widest, metrics.horizontalAdvance(figures.index(row, column).data().toString()));
        }
        widths.append(widest + 2 * cellPadding);
    }
    return widths;
}

QImage ResultPicture::draw(const Content &content) const
{
    const std::unique_ptr<QTextDocument> text = textOf(content);
    const int textHeight = qCeil(text->size().height()) + pictureGap / 2;
    const int rows = std::min(content.figures->rowCount(), mostFigures);
    const int hidden = content.figures->rowCount() - rows;
    const QList<int> widths = columnWidths(*content.figures, rows);
    const int natural = std::accumulate(widths.begin(), widths.end(), 0);
    const int half = (pictureWidth - pictureGap) / 2;
    const int blocks = rows > fewFigures && natural <= half ? 2 : 1;
    const int rowsOfBlock = (rows + blocks - 1) / blocks;
    const int tableHeight = (rowsOfBlock + 1 + (hidden > 0 ? 1 : 0)) * m_rowHeight;
    const int height = textHeight + chartHeight + pictureGap + tableHeight;

    QImage image(QSize(pictureWidth + 2 * pictureMargin, height + 2 * pictureMargin) * picturePixelRatio,
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(picturePixelRatio);
    image.fill(m_palette.color(QPalette::Window));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(pictureMargin, pictureMargin);
    drawText(painter, *text);
    drawChart(painter, *content.before, {0, textHeight, half, chartHeight});
    drawChart(painter, *content.after, {half + pictureGap, textHeight, half, chartHeight});
    const int below = textHeight + chartHeight + pictureGap;
    for (int block = 0; block < blocks; ++block) {
        const int first = block * rowsOfBlock;
        drawFigures(painter, *content.figures, first, std::min(first + rowsOfBlock, rows),
                    {block * (half + pictureGap), below, blocks == 1 ? pictureWidth : half, tableHeight});
    }
    if (hidden > 0) {
        painter.setPen(ChartColors::of(m_palette).quiet);
        painter.drawText(QRect(cellPadding, height - m_rowHeight, pictureWidth, m_rowHeight),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         tr("and %n more figures that the window shows", nullptr, hidden));
    }
    return image;
}

void ResultPicture::drawText(QPainter &painter, QTextDocument &text) const
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = m_palette;
    context.palette.setColor(QPalette::Text, m_palette.color(QPalette::WindowText));
    text.documentLayout()->draw(&painter, context);
}

void ResultPicture::drawChart(QPainter &painter, const OutcomeChart &chart, const QRect &place) const
{
    OutcomeChart copy;
    copy.setPalette(m_palette);
    copy.setFont(m_font);
    copy.showSameAs(chart);
    copy.resize(place.size());
    copy.render(&painter, place.topLeft());
}

void ResultPicture::drawFigures(QPainter &painter, const QAbstractItemModel &figures, int first, int last,
                                const QRect &place) const
{
    QList<int> widths = columnWidths(figures, last);
    widths.front() = place.width() - std::accumulate(widths.begin() + 1, widths.end(), 0);
    QRect line(place.topLeft(), QSize(place.width(), m_rowHeight));
    const auto cells = [&](auto textOf) {
        QStringList texts;
        for (int column = 0; column < figures.columnCount(); ++column) {
            texts.append(textOf(column).toString());
        }
        return texts;
    };
    QFont bold = m_font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    drawRow(painter,
            cells([&](int column) { return figures.headerData(column, Qt::Horizontal, Qt::DisplayRole); }),
            widths, line);
    painter.setPen(QPen(ChartColors::of(m_palette).quiet, 1));
    painter.drawLine(line.bottomLeft(), line.bottomRight());
    painter.setFont(m_font);
    for (int row = first; row < last; ++row) {
        line.translate(0, m_rowHeight);
        if ((row - first) % 2 == 1) {
            painter.fillRect(line, m_palette.color(QPalette::AlternateBase));
        }
        drawRow(painter, cells([&](int column) { return figures.index(row, column).data(); }), widths, line);
    }
}

void ResultPicture::drawRow(QPainter &painter, const QStringList &cells, const QList<int> &widths,
                            const QRect &place) const
{
    painter.setPen(m_palette.color(QPalette::WindowText));
    int left = place.left();
    for (int column = 0; column < cells.size(); ++column) {
        const QRect cell = QRect(left, place.top(), widths[column], place.height())
                               .adjusted(cellPadding, 0, -cellPadding, 0);
        const bool isFigure = column == 0;
        painter.drawText(
            cell, int((isFigure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextDontClip),
            isFigure ? painter.fontMetrics().elidedText(cells[column], Qt::ElideMiddle, cell.width())
                     : cells[column]);
        left += widths[column];
    }
}

} // namespace lvs
