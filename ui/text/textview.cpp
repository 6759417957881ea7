// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/textview.h"

#include "ui/support/commandhighlighter.h"
#include "ui/support/semanticcolors.h"
#include "ui/text/linenumbers.h"

#include <QPlainTextDocumentLayout>
#include <QTextBlock>

#include <algorithm>

namespace lvs {

namespace {

constexpr qsizetype longestLine = 2000; // characters
constexpr int textMargin = 4; // pixels around the text

/// The text with lines that are too long cut.
QString readable(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (line.size() > longestLine) {
            line.truncate(longestLine);
            line += u'…';
        }
    }
    return lines.join(u'\n');
}

} // namespace

TextView::TextView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(*this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(commandFont());
    // What is dropped here is for the window.
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    setText({});
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TextView::fitNumbers);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect &rectangle, int moved) {
        if (moved != 0) {
            m_numbers->scroll(0, moved);
        } else {
            m_numbers->update(0, rectangle.y(), m_numbers->width(), rectangle.height());
        }
    });
}

TextView::~TextView()
{
    // Before the document that it shows.
    disconnect(this, nullptr, m_numbers, nullptr);
    setDocument(nullptr);
}

std::unique_ptr<QTextDocument> TextView::makeTextDocument(const QString &text)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(textMargin);
    document->setPlainText(readable(text));
    return document;
}

void TextView::setTextDocument(std::shared_ptr<QTextDocument> document)
{
    m_marks.clear();
    m_marked = {};
    document->setDocumentLayout(new QPlainTextDocumentLayout(document.get()));
    document->setDefaultFont(font());
    setDocument(document.get());
    m_document = std::move(document);
    setExtraSelections({});
    fitNumbers();
}

void TextView::setLanguage(TextLanguage language)
{
    m_language = language;
    ++m_colouring;
    viewport()->update();
}

void TextView::setMarks(std::map<int, TextMark> marks)
{
    m_marks = std::move(marks);
    m_numbers->update();
}

std::optional<TextMark> TextView::mark(int line) const
{
    const auto found = m_marks.find(line);
    return found == m_marks.end() ? std::nullopt : std::optional(found->second);
}

void TextView::goTo(const TextPosition &position)
{
    m_marked = position.line > 0 && position.line <= blockCount() ? position : TextPosition();
    if (m_marked.line > 0) {
        const QTextBlock block = document()->findBlockByNumber(m_marked.line - 1);
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor,
                            std::clamp(m_marked.column - 1, 0, block.length() - 1));
        setTextCursor(cursor);
        centerCursor();
    }
    showMarked();
}

void TextView::showMarked()
{
    QList<QTextEdit::ExtraSelection> selections;
    if (m_marked.line > 0) {
        const SemanticColors colors = SemanticColors::of(palette());
        const QTextBlock block = document()->findBlockByNumber(m_marked.line - 1);
        QTextEdit::ExtraSelection whole;
        whole.cursor = QTextCursor(block);
        whole.format.setBackground(colors.caution);
        whole.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(whole);
        QTextEdit::ExtraSelection part;
        part.cursor = textCursor();
        part.cursor.movePosition(
            QTextCursor::NextCharacter, QTextCursor::KeepAnchor,
            std::clamp(m_marked.length, 0, block.position() + block.length() - 1 - part.cursor.position()));
        part.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        part.format.setUnderlineColor(colors.error);
        if (part.cursor.hasSelection()) {
            selections.append(part);
        }
    }
    setExtraSelections(selections);
    m_numbers->update();
}

std::vector<TextView::VisibleLine> TextView::visibleLines() const
{
    std::vector<VisibleLine> lines;
    QTextBlock block = firstVisibleBlock();
    const QPointF offset = contentOffset();
    for (; block.isValid(); block = block.next()) {
        const QRectF rectangle = blockBoundingGeometry(block).translated(offset);
        if (rectangle.top() > viewport()->height()) {
            break;
        }
        lines.push_back({block.blockNumber() + 1, qRound(rectangle.top()), qRound(rectangle.height())});
    }
    return lines;
}

void TextView::colourVisibleLines()
{
    for (const VisibleLine &line : visibleLines()) {
        QTextBlock block = document()->findBlockByNumber(line.number - 1);
        if (block.userState() != m_colouring) {
            block.setUserState(m_colouring);
            block.layout()->setFormats(textFormats(block.text(), m_language, palette()));
            document()->markContentsDirty(block.position(), block.length());
        }
    }
}

void TextView::paintEvent(QPaintEvent *event)
{
    colourVisibleLines();
    QPlainTextEdit::paintEvent(event);
}

void TextView::fitNumbers()
{
    const int width = m_numbers->wantedWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect inner = contentsRect();
    m_numbers->setGeometry(inner.left(), inner.top(), width, inner.height());
    m_numbers->update();
}

void TextView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitNumbers();
}

void TextView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        ++m_colouring;
        showMarked();
    } else if (event->type() == QEvent::FontChange) {
        fitNumbers();
    }
}

} // namespace lvs
