// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/variables.h"

namespace lvs::shell {

namespace {

/// Longest text that a word may become, so that a few lines cannot unfold without end.
constexpr qsizetype longestWord = 64LL * 1024;

Error refusal(const Word &word, ErrorCode code, const QString &text)
{
    Error error(code, {text});
    error.position = word.position;
    return error;
}

/// Whether a shell would make several words of it: {a,b} and {1..3}.
bool hasBraces(const WordPart &part)
{
    const qsizetype open = part.text.indexOf(u'{');
    const qsizetype close = part.text.indexOf(u'}', open + 1);
    if (part.kind != WordPart::Kind::Text || part.isQuoted || open < 0 || close < 0) {
        return false;
    }
    const QString inner = part.text.mid(open + 1, close - open - 1);
    return inner.contains(u',') || inner.contains(QLatin1String(".."));
}

} // namespace

Variables::Refusal Variables::valueOf(const WordPart &part, const Word &word, QString &text) const
{
    if (part.kind == WordPart::Kind::Refused || hasBraces(part)) {
        return refusal(word, ErrorCode::SubstitutionRefused, part.text);
    }
    if (part.kind == WordPart::Kind::Text) {
        text = part.text;
        return std::nullopt;
    }
    const QString &name = part.text;
    if (name == QLatin1String("@") || name == QLatin1String("*")) {
        text = m_arguments.join(u' ');
        return std::nullopt;
    }
    if (name == QLatin1String("#")) {
        text = QString::number(m_arguments.size());
        return std::nullopt;
    }
    if (name.size() == 1 && name[0] >= u'1' && name[0] <= u'9') {
        const qsizetype index = name[0].unicode() - u'1';
        text = index < m_arguments.size() ? m_arguments.at(index) : part.defaultText;
        return std::nullopt;
    }
    const auto found = m_values.constFind(name);
    if (found != m_values.constEnd() && found->has_value() && !(part.hasDefault && (*found)->isEmpty())) {
        text = **found;
        return std::nullopt;
    }
    if (part.hasDefault && (found == m_values.constEnd() || found->has_value())) {
        text = part.defaultText;
        return std::nullopt;
    }
    const bool isOfRunningShell = found != m_values.constEnd() || !name[0].isLetter();
    return refusal(
        word, isOfRunningShell && name[0] != u'_' ? ErrorCode::SubstitutionRefused : ErrorCode::VariableUnset,
        isOfRunningShell ? u'$' + name : name);
}

Variables::Refusal Variables::join(const Word &word, QString &text) const
{
    for (const WordPart &part : word.parts) {
        QString piece;
        if (Refusal refused = valueOf(part, word, piece)) {
            return refused;
        }
        text += piece;
        if (text.size() > longestWord) {
            return refusal(word, ErrorCode::LimitExceeded, QString::number(text.size()));
        }
    }
    return std::nullopt;
}

Variables::Refusal Variables::expand(const Word &word, std::vector<PlacedWord> &words) const
{
    QString text;
    bool isWord = false; // an empty text in quotes is one, too
    for (const WordPart &part : word.parts) {
        QString piece;
        if (Refusal refused = valueOf(part, word, piece)) {
            return refused;
        }
        if (text.size() + piece.size() > longestWord) {
            return refusal(word, ErrorCode::LimitExceeded, QString::number(piece.size()));
        }
        if (part.isQuoted || part.kind == WordPart::Kind::Text) {
            text += piece;
            isWord = true;
            continue;
        }
        for (const QChar c : piece) {
            if (!c.isSpace()) {
                text += c;
                isWord = true;
            } else if (isWord) {
                words.push_back({text, word.position});
                text.clear();
                isWord = false;
            }
        }
    }
    if (isWord) {
        words.push_back({text, word.position});
    }
    return std::nullopt;
}

} // namespace lvs::shell
