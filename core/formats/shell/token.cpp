// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/token.h"

#include <algorithm>
#include <array>

namespace lvs::shell {

namespace {

bool isNameStart(QChar c)
{
    return c == u'_' || (c.unicode() < 128 && c.isLetter());
}

bool isNameCharacter(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

/// Longest first.
constexpr std::array operators {";;", "&&", "||", "<<-", "<<", ">>", "&>", ">&", "<&",
                                ">|", ";",  "&",  "|",   "(",  ")",  ">",  "<",  "\n"};

class Lexer
{
public:
    Lexer(QStringView text, QList<Error> &problems)
        : m_text(text)
        , m_problems(problems)
    {
    }

    std::vector<Token> run()
    {
        while (m_at < m_text.size()) {
            const QChar c = peek();
            if (c == u'\n') {
                take(QStringLiteral("\n"));
                readHereDocuments();
            } else if (c.isSpace()) {
                step();
            } else if (c == u'\\' && peek(1) == u'\n') {
                step();
                step();
            } else if (c == u'#') {
                skipLine();
            } else if (!takeOperator()) {
                takeWord();
            }
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    void step()
    {
        if (peek() == u'\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        }
        ++m_at;
    }

    [[nodiscard]] TextPosition here(qsizetype length = 1) const
    {
        return {m_line, static_cast<int>(m_at - m_lineStart) + 1, static_cast<int>(length)};
    }

    void skipLine()
    {
        while (m_at < m_text.size() && peek() != u'\n') {
            step();
        }
    }

    void take(const QString &sign)
    {
        Token token;
        token.isOperator = true;
        token.word.position = here(sign.size());
        token.word.source = sign;
        m_tokens.push_back(std::move(token));
        for (qsizetype i = 0; i < sign.size(); ++i) {
            step();
        }
    }

    bool takeOperator()
    {
        const auto *const found = std::find_if(operators.begin(), operators.end(), [this](const char *each) {
            return m_text.sliced(m_at).startsWith(QLatin1String(each));
        });
        if (found == operators.end()) {
            return false;
        }
        const QLatin1String sign(*found);
        take(sign);
        if (sign.startsWith(QLatin1String("<<"))) {
            m_waiting.push_back(m_tokens.size() - 1);
        }
        return true;
    }

    void takeWord()
    {
        Token token;
        Word &word = token.word;
        word.position = here();
        const qsizetype begin = m_at;
        const int line = m_line;
        while (m_at < m_text.size() && !endsWord(peek())) {
            takePart(word);
        }
        word.source = m_text.sliced(begin, m_at - begin).toString();
        word.position.length = static_cast<int>(m_line == line ? m_at - begin : word.source.indexOf(u'\n'));
        m_tokens.push_back(std::move(token));
    }

    static bool endsWord(QChar c)
    {
        return c.isSpace() || c == u';' || c == u'&' || c == u'|' || c == u'<' || c == u'>' || c == u'('
            || c == u')';
    }

    void takePart(Word &word)
    {
        const QChar c = peek();
        if (c == u'\'') {
            takeSingleQuoted(word);
        } else if (c == u'"') {
            takeDoubleQuoted(word);
        } else if (c == u'\\') {
            step();
            if (peek() != u'\n' && m_at < m_text.size()) {
                addText(word, QString(peek()), true);
            }
            if (m_at < m_text.size()) {
                step();
            }
        } else if (c == u'$' || c == u'`') {
            takeExpansion(word, false);
        } else {
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && !endsWord(peek()) && !isSpecial(peek())) {
                step();
            }
            addText(word, m_text.sliced(begin, m_at - begin).toString(), false);
        }
    }

    static bool isSpecial(QChar c) { return c == u'\'' || c == u'"' || c == u'\\' || c == u'$' || c == u'`'; }

    static void addText(Word &word, const QString &text, bool isQuoted)
    {
        WordPart part;
        part.text = text;
        part.isQuoted = isQuoted;
        word.parts.push_back(std::move(part));
    }

    void unclosed(const TextPosition &position, const QString &what)
    {
        Error error(ErrorCode::BlockUnclosed, {what});
        error.position = position;
        m_problems.append(error);
    }

    void takeSingleQuoted(Word &word)
    {
        const TextPosition begin = here();
        step();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && peek() != u'\'') {
            step();
        }
        addText(word, m_text.sliced(from, m_at - from).toString(), true);
        if (m_at >= m_text.size()) {
            unclosed(begin, QStringLiteral("'"));
        } else {
            step();
        }
    }

    void takeDoubleQuoted(Word &word)
    {
        const TextPosition begin = here();
        step();
        QString text;
        while (m_at < m_text.size() && peek() != u'"') {
            if (peek() == u'\\' && QStringLiteral("\"\\$`\n").contains(peek(1)) && m_at + 1 < m_text.size()) {
                step();
                if (peek() != u'\n') {
                    text.append(peek());
                }
                step();
            } else if (peek() == u'$' || peek() == u'`') {
                addText(word, text, true);
                text.clear();
                takeExpansion(word, true);
            } else {
                text.append(peek());
                step();
            }
        }
        addText(word, text, true);
        if (m_at >= m_text.size()) {
            unclosed(begin, QStringLiteral("\""));
        } else {
            step();
        }
    }

    /// From "$" or "`" on.
    void takeExpansion(Word &word, bool isQuoted)
    {
        const qsizetype begin = m_at;
        WordPart part;
        part.isQuoted = isQuoted;
        part.kind = WordPart::Kind::Refused;
        if (peek() == u'`') {
            const TextPosition sign = here();
            step();
            skipTo(u'`', sign);
        } else if (peek(1) == u'(') {
            skipNested(u'(', u')');
        } else if (peek(1) == u'{') {
            skipNested(u'{', u'}');
            readBraces(m_text.sliced(begin, m_at - begin), part);
        } else if (isNameStart(peek(1))) {
            step();
            const qsizetype name = m_at;
            while (isNameCharacter(peek())) {
                step();
            }
            part.kind = WordPart::Kind::Variable;
            part.text = m_text.sliced(name, m_at - name).toString();
        } else if (!peek(1).isNull() && QStringLiteral("0123456789@*#?$!-").contains(peek(1))) {
            part.kind = WordPart::Kind::Variable;
            part.text = QString(peek(1));
            step();
            step();
        } else {
            step();
            part.kind = WordPart::Kind::Text;
            part.text = QStringLiteral("$");
        }
        if (part.kind == WordPart::Kind::Refused) {
            part.text = m_text.sliced(begin, m_at - begin).toString();
        }
        word.parts.push_back(std::move(part));
    }

    void skipTo(QChar end, const TextPosition &begin)
    {
        while (m_at < m_text.size() && peek() != end) {
            step();
        }
        if (m_at >= m_text.size()) {
            unclosed(begin, QString(end));
        } else {
            step();
        }
    }

    /// Over "$(" or "${" to its end. Quotes in it are not looked into: it is never evaluated.
    void skipNested(QChar open, QChar close)
    {
        const TextPosition begin = here();
        step();
        int depth = 0;
        while (m_at < m_text.size()) {
            depth += peek() == open ? 1 : peek() == close ? -1 : 0;
            step();
            if (depth == 0) {
                return;
            }
        }
        unclosed(begin, QStringLiteral("$") + open);
    }

    /// "${NAME}" and "${NAME:-text}"; everything else stays refused.
    static void readBraces(QStringView text, WordPart &part)
    {
        const QStringView inner = text.sliced(2, std::max<qsizetype>(0, text.size() - 3));
        qsizetype end = 0;
        while (end < inner.size() && isNameCharacter(inner[end])) {
            ++end;
        }
        const QStringView rest = inner.sliced(end);
        const bool hasDefault = rest.startsWith(QLatin1String(":-")) || rest.startsWith(QLatin1String(":="));
        const bool isPlain = !rest.contains(u'$') && !rest.contains(u'`');
        if (end == 0 || !text.endsWith(u'}') || !(rest.isEmpty() || (hasDefault && isPlain))) {
            return;
        }
        part.kind = WordPart::Kind::Variable;
        part.text = inner.first(end).toString();
        part.hasDefault = hasDefault;
        part.defaultText = hasDefault ? rest.sliced(2).toString().remove(u'"').remove(u'\'') : QString();
    }

    /// After a line's end: the bodies of what "<<" stood for in it.
    void readHereDocuments()
    {
        for (const size_t index : m_waiting) {
            if (index + 1 < m_tokens.size() && !m_tokens[index + 1].isOperator) {
                readHereDocument(index);
            }
        }
        m_waiting.clear();
    }

    void readHereDocument(size_t index)
    {
        const bool isIndented = m_tokens[index].word.source == QLatin1String("<<-");
        QString delimiter;
        bool isQuoted = false;
        for (const WordPart &part : m_tokens[index + 1].word.parts) {
            delimiter += part.text;
            isQuoted = isQuoted || part.isQuoted;
        }
        while (m_at < m_text.size()) {
            qsizetype end = m_text.indexOf(u'\n', m_at);
            end = end < 0 ? m_text.size() : end;
            QStringView line = m_text.sliced(m_at, end - m_at);
            const TextPosition place = here(line.size());
            while (isIndented && line.startsWith(u'\t')) {
                line = line.sliced(1);
            }
            Word word = isQuoted ? Word {{WordPart {WordPart::Kind::Text, line.toString(), false, {}, true}},
                                         place,
                                         line.toString()}
                                 : expandable(line, place);
            while (m_at < end) {
                step();
            }
            if (m_at < m_text.size()) {
                step();
            }
            if (line == delimiter) {
                return;
            }
            m_tokens[index].hereDocument.push_back(std::move(word));
        }
        unclosed(m_tokens[index].word.position, m_tokens[index].word.source + delimiter);
    }

    /// A line in which variables count and quotes do not.
    static Word expandable(QStringView line, const TextPosition &place)
    {
        Word word;
        word.position = place;
        word.source = line.toString();
        if (!line.contains(u'$') && !line.contains(u'`')) {
            addText(word, word.source, true);
            return word;
        }
        QList<Error> ignored;
        const QString quoted = u'"' + QString(word.source).replace(u'"', QLatin1String("\\\"")) + u'"';
        Lexer inner(quoted, ignored);
        inner.takeDoubleQuoted(word);
        return word;
    }

    QStringView m_text;
    QList<Error> &m_problems;
    qsizetype m_at = 0;
    int m_line = 1;
    qsizetype m_lineStart = 0;
    std::vector<Token> m_tokens;
    std::vector<size_t> m_waiting; // "<<" of this line
};

} // namespace

std::vector<Token> tokenize(QStringView text, QList<Error> &problems)
{
    return Lexer(text, problems).run();
}

} // namespace lvs::shell
