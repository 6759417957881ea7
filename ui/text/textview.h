// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/text/textformats.h"

#include <QPlainTextEdit>

#include <map>
#include <memory>

namespace lvs {

class LineNumbers;

/// What is said about a line.
enum class TextMark : quint8 { Doubt, Problem };

/// A text to be read, of a file that is imported or exported: numbered, coloured, never changed, lines that
/// something is said about marked. A file of 10 MB opens at once, as it is coloured where it is seen.
class TextView : public QPlainTextEdit
{
    Q_OBJECT
public:
    struct VisibleLine
    {
        int number = 1; ///< from 1
        int top = 0; ///< pixels below the top of the view
        int height = 0; ///< pixels
    };

    explicit TextView(QWidget *parent = nullptr);
    ~TextView() override;

    void setLanguage(TextLanguage language);
    /// A text of no great length.
    void setText(const QString &text) { setTextDocument(makeTextDocument(text)); }
    /// One of makeTextDocument(), of this thread.
    void setTextDocument(std::shared_ptr<QTextDocument> document);

    /// By line, from 1.
    void setMarks(std::map<int, TextMark> marks);
    [[nodiscard]] std::optional<TextMark> mark(int line) const;
    /// Shows and marks that line, and what stands at that place in it; nothing where line is 0.
    void goTo(const TextPosition &position);
    /// 0: none.
    [[nodiscard]] int markedLine() const { return m_marked.line; }

    [[nodiscard]] std::vector<VisibleLine> visibleLines() const;

    /// Lays a text out for a view; on any thread. Lines are cut that are longer than anybody reads, as they
    /// would hold up the window.
    [[nodiscard]] static std::unique_ptr<QTextDocument> makeTextDocument(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colourVisibleLines();
    void fitNumbers();
    void showMarked();

    std::shared_ptr<QTextDocument> m_document;
    LineNumbers *m_numbers;
    TextLanguage m_language = TextLanguage::Plain;
    std::map<int, TextMark> m_marks;
    TextPosition m_marked;
    int m_colouring = 0; ///< counts up when what is coloured has other colours
};

} // namespace lvs
