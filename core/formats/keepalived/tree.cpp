// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/tree.h"

#include "core/formats/keepalived/variables.h"

#include <algorithm>

namespace lvs::keepalived {

namespace {

/// Goes through a file line by line and puts blocks into each other. Depth is a stack, never the call stack.
class TreeBuilder
{
public:
    TreeBuilder(const ImportOptions &options, Findings &findings)
        : m_options(options)
        , m_findings(findings)
        , m_variables(findings)
    {
        m_open.push_back({&m_root, 0});
    }

    std::vector<Node> build(QStringView text)
    {
        readText(text, std::nullopt);
        finishStatement();
        for (size_t i = m_open.size(); i > 1; --i) {
            const Node &node = m_open[i - 2].list->back();
            m_findings.problem(node.words.front(), ErrorCode::BlockUnclosed);
        }
        return std::move(m_root);
    }

private:
    struct Level
    {
        std::vector<Node> *list;
        qsizetype ignored; ///< blocks too deep to be kept
    };

    void readText(QStringView text, const std::optional<TextPosition> &included)
    {
        int number = 0;
        qsizetype begin = 0;
        PlacedText line;
        while (begin < text.size()) {
            ++number;
            qsizetype end = text.indexOf(u'\n', begin);
            end = end < 0 ? text.size() : end;
            QStringView part = text.sliced(begin, end - begin);
            begin = end + 1;
            const bool goesOn = part.trimmed().endsWith(u'\\') && line.text.size() < longestLine;
            if (goesOn) {
                part = part.first(part.lastIndexOf(u'\\'));
            }
            line.append(part, included.value_or(TextPosition {number, 1, 1}), !included);
            if (!goesOn || begin >= text.size()) {
                readLine(line);
                line = {};
            }
        }
    }

    void readLine(const PlacedText &raw)
    {
        PlacedText meant = raw;
        if (!takeCondition(meant) || m_variables.define(meant)) {
            return;
        }
        if (meant.text.trimmed().startsWith(u'~')) {
            keep(split(meant), ErrorCode::LineNotUnderstood);
            return;
        }
        std::vector<Word> words = split(m_variables.expand(meant));
        if (words.empty()) {
            return;
        }
        if (words.front().text.startsWith(QLatin1String("include")) && words.size() == 2) {
            include(words);
            return;
        }
        for (Word &word : words) {
            takeWord(std::move(word));
        }
        finishStatement();
    }

    /// Words and braces of a line; a brace is a word without text.
    std::vector<Word> split(const PlacedText &line)
    {
        std::vector<Word> words;
        const QString &text = line.text;
        qsizetype at = 0;
        while (at < text.size()) {
            const QChar c = text[at];
            if (c.isSpace()) {
                ++at;
            } else if (c == u'#' || c == u'!') {
                break;
            } else if (c == u'{' || c == u'}') {
                words.push_back({QString(c), line.places[static_cast<size_t>(at)]});
                words.back().position.length = 0; // tells a brace from a word that was quoted
                ++at;
            } else {
                words.push_back(word(line, at));
            }
        }
        return words;
    }

    Word word(const PlacedText &line, qsizetype &at)
    {
        const QString &text = line.text;
        const qsizetype begin = at;
        Word word;
        while (at < text.size()) {
            const QChar c = text[at];
            if (c == u'"' || c == u'\'') {
                if (!quoted(text, at, word.text)) {
                    Findings::add(m_findings.problems, line.places[static_cast<size_t>(begin)],
                                  ErrorCode::BlockUnclosed, {QString(c)});
                }
                continue;
            }
            if (c.isSpace() || c == u'#' || c == u'!' || c == u'{' || c == u'}') {
                break;
            }
            word.text.append(c);
            ++at;
        }
        word.position = line.places[static_cast<size_t>(begin)];
        const TextPosition &last = line.places[static_cast<size_t>(at - 1)];
        if (last.line == word.position.line && last.column >= word.position.column) {
            word.position.length = last.column - word.position.column + std::max(1, last.length);
        }
        return word;
    }

    /// Takes what stands in quotes; false where they are never closed.
    static bool quoted(const QString &text, qsizetype &at, QString &content)
    {
        const QChar quote = text[at++];
        while (at < text.size() && text[at] != quote) {
            if (text[at] == u'\\' && at + 1 < text.size()
                && (text[at + 1] == quote || text[at + 1] == u'\\')) {
                ++at;
            }
            content.append(text[at++]);
        }
        const bool closed = at < text.size();
        at += closed ? 1 : 0;
        return closed;
    }

    static bool isBrace(const Word &word) { return word.position.length == 0; }

    /// Takes "@id" off a line; false where the line is one of another configuration.
    bool takeCondition(PlacedText &line)
    {
        qsizetype begin = 0;
        while (begin < line.text.size() && line.text[begin].isSpace()) {
            ++begin;
        }
        if (begin + 1 >= line.text.size() || line.text[begin] != u'@') {
            return true;
        }
        qsizetype end = begin;
        while (end < line.text.size() && !line.text[end].isSpace()) {
            ++end;
        }
        const bool isInverted = line.text[begin + 1] == u'^';
        const qsizetype name = begin + (isInverted ? 2 : 1);
        const bool isSame = line.text.mid(name, end - name) == m_options.configurationId;
        if (isSame == isInverted) {
            if (m_options.configurationId.isEmpty()) {
                keep(split(line), ErrorCode::LineNotUnderstood);
            }
            return false;
        }
        line.text.remove(0, end);
        line.places.erase(line.places.begin(), line.places.begin() + end);
        return true;
    }

    void keep(const std::vector<Word> &words, ErrorCode code)
    {
        QStringList texts;
        for (const Word &word : words) {
            texts.append(word.text);
        }
        TextPosition place = words.front().position;
        place.length =
            std::max(1, words.back().position.column + words.back().position.length - place.column);
        Findings::add(m_findings.notUnderstood, place, code, {texts.join(u' ')});
    }

    void include(const std::vector<Word> &words)
    {
        finishStatement();
        const Word &path = words[1];
        if (!m_options.include || m_includes >= m_options.limits.deepestNesting) {
            Findings::add(m_findings.notUnderstood, path.position, ErrorCode::IncludeNotRead, {path.text});
            return;
        }
        const Result<QString> text = m_options.include(path.text);
        m_characters += text ? text->size() : 0;
        if (!text || m_characters > m_options.limits.mostCharacters) {
            Findings::add(m_findings.problems, path.position,
                          text ? ErrorCode::FileTooLarge : text.error().code,
                          text ? QStringList {path.text, QString::number(m_options.limits.mostCharacters)}
                               : text.error().arguments);
            return;
        }
        ++m_includes;
        readText(*text, path.position);
        --m_includes;
    }

    void takeWord(Word word)
    {
        if (!isBrace(word)) {
            m_statement.push_back(std::move(word));
            return;
        }
        word.position.length = 1;
        if (word.text == u'{') {
            openBlock(word);
        } else {
            closeBlock(word);
        }
    }

    void openBlock(const Word &brace)
    {
        // "{" may stand on the line below its keyword.
        std::vector<Node> &list = *m_open.back().list;
        if (m_open.back().ignored == 0 && m_statement.empty() && !list.empty() && !list.back().hasBlock) {
            m_statement = std::move(list.back().words);
            list.pop_back();
        }
        const bool tooDeep = m_open.size() > static_cast<size_t>(m_options.limits.deepestNesting);
        if (m_open.back().ignored > 0 || tooDeep || m_statement.empty()) {
            if (m_open.back().ignored++ == 0) {
                if (tooDeep) {
                    m_findings.problem(brace, ErrorCode::LimitExceeded,
                                       {QString::number(m_options.limits.deepestNesting)});
                } else {
                    m_findings.problem(brace, ErrorCode::ArgumentUnexpected);
                }
            }
            m_statement.clear();
            return;
        }
        Node node;
        node.words = std::move(m_statement);
        node.hasBlock = true;
        m_statement.clear();
        list.push_back(std::move(node));
        m_open.push_back({&list.back().block, 0});
    }

    void closeBlock(const Word &brace)
    {
        finishStatement();
        if (m_open.back().ignored > 0) {
            --m_open.back().ignored;
        } else if (m_open.size() > 1) {
            m_open.pop_back();
        } else {
            m_findings.problem(brace, ErrorCode::ArgumentUnexpected);
        }
    }

    void finishStatement()
    {
        if (!m_statement.empty() && m_open.back().ignored == 0) {
            Node node;
            node.words = std::move(m_statement);
            m_open.back().list->push_back(std::move(node));
        }
        m_statement.clear();
    }

    const ImportOptions &m_options;
    Findings &m_findings;
    Variables m_variables;
    std::vector<Node> m_root;
    std::vector<Level> m_open; // outermost first; a list stays where it is while a block in it is open
    std::vector<Word> m_statement;
    int m_includes = 0;
    qsizetype m_characters = 0; // of all included files
};

} // namespace

std::vector<Node> buildTree(QStringView text, const ImportOptions &options, Findings &findings)
{
    return TreeBuilder(options, findings).build(text);
}

Directive toDirective(const Node &node)
{
    Directive directive;
    for (const Word &word : node.words) {
        directive.words.append(word.text);
    }
    directive.hasBlock = node.hasBlock;
    for (const Node &each : node.block) {
        directive.block.push_back(toDirective(each));
    }
    return directive;
}

} // namespace lvs::keepalived
