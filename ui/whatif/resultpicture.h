// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFont>
#include <QImage>
#include <QPalette>
#include <QStringList>

#include <memory>

class QAbstractItemModel;
class QPainter;
class QTextDocument;

namespace lvs {

class OutcomeChart;

/// A what-if's whole comparison on one picture, to be read without the window: what was asked, the words,
/// both charts, the figures. Its proportions are its own, whatever the window's size is.
class ResultPicture
{
    Q_DECLARE_TR_FUNCTIONS(lvs::ResultPicture)
public:
    struct Content
    {
        QString heading;
        QStringList changes; ///< a line each
        QString words;
        QString metric; ///< what the charts show
        QString legend; ///< as HTML
        const OutcomeChart *before = nullptr;
        const OutcomeChart *after = nullptr;
        const QAbstractItemModel *figures = nullptr; ///< its first column is words, the others are numbers
    };

    /// More figures than fit are counted below them.
    static constexpr int mostFigures = 240;

    ResultPicture(const QPalette &palette, const QFont &font);

    [[nodiscard]] QImage draw(const Content &content) const;

private:
    [[nodiscard]] std::unique_ptr<QTextDocument> textOf(const Content &content) const;
    [[nodiscard]] QList<int> columnWidths(const QAbstractItemModel &figures, int rows) const;
    void drawText(QPainter &painter, QTextDocument &text) const;
    void drawChart(QPainter &painter, const OutcomeChart &chart, const QRect &place) const;
    void drawFigures(QPainter &painter, const QAbstractItemModel &figures, int first, int last,
                     const QRect &place) const;
    void drawRow(QPainter &painter, const QStringList &cells, const QList<int> &widths,
                 const QRect &place) const;

    QPalette m_palette;
    QFont m_font;
    int m_rowHeight;
};

} // namespace lvs
