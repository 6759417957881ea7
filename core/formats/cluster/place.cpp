// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluster/place.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lvs {

namespace {

/// Walks through a JSON text (RFC 8259) to one place in it. Of what it passes it checks only what it needs
/// to find its way.
class Walk
{
public:
    Walk(const QString &text, const QString &place)
        : m_text(text)
        , m_place(place)
    {
    }

    std::optional<qsizetype> find()
    {
        value({});
        return m_found;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    bool isOver() const { return m_found || m_at >= m_text.size(); }

    void skipSpace()
    {
        while (!isOver() && QStringLiteral(" \t\r\n").contains(peek())) {
            ++m_at;
        }
    }

    void value(const QString &path)
    {
        skipSpace();
        if (path == m_place) {
            m_found = m_at;
            return;
        }
        if (peek() == u'{') {
            members(path);
        } else if (peek() == u'[') {
            elements(path);
        } else if (peek() == u'"') {
            string();
        } else {
            while (!isOver() && !QStringLiteral(",]} \t\r\n").contains(peek())) {
                ++m_at;
            }
        }
    }

    QString string()
    {
        const qsizetype begin = m_at++;
        while (!isOver() && peek() != u'"') {
            m_at += peek() == u'\\' ? 2 : 1;
        }
        ++m_at;
        const QString literal = u'[' + m_text.mid(begin, m_at - begin) + u']';
        return QJsonDocument::fromJson(literal.toUtf8()).array().at(0).toString();
    }

    /// Past the separator, or past the end of what it separates.
    bool goesOn(QChar end)
    {
        skipSpace();
        const bool more = peek() == u',';
        if (more || peek() == end) {
            ++m_at;
        }
        return more && !isOver();
    }

    void members(const QString &path)
    {
        ++m_at;
        do {
            skipSpace();
            if (peek() != u'"') {
                ++m_at;
                return;
            }
            const QString name = string();
            skipSpace();
            ++m_at; // the colon
            value(path.isEmpty() ? name : path + u'.' + name);
        } while (!m_found && goesOn(u'}'));
    }

    void elements(const QString &path)
    {
        ++m_at;
        skipSpace();
        if (peek() == u']') {
            ++m_at;
            return;
        }
        int number = 0;
        do {
            value(QStringLiteral("%1[%2]").arg(path).arg(number++));
        } while (!m_found && goesOn(u']'));
    }

    const QString &m_text;
    const QString &m_place;
    qsizetype m_at = 0;
    std::optional<qsizetype> m_found;
};

TextPosition positionAt(const QString &text, qsizetype offset)
{
    const QString before = text.left(offset);
    const auto line = static_cast<int>(before.count(u'\n')) + 1;
    const auto column = static_cast<int>(before.size() - (before.lastIndexOf(u'\n') + 1)) + 1;
    return {line, column, 0};
}

/// The place that this one is in: "servers[1]" of "servers[1].addresses".
QString outer(const QString &place)
{
    const qsizetype end = std::max(place.lastIndexOf(u'.'), place.lastIndexOf(u'['));
    return end <= 0 ? QString() : place.left(end);
}

} // namespace

std::optional<TextPosition> positionOf(const QString &place, const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    const std::optional<qsizetype> found = Walk(text, place).find();
    return found ? std::optional(positionAt(text, *found)) : std::nullopt;
}

TextPosition positionOf(const ClusterProblem &problem, const QByteArray &json)
{
    if (problem.place.isEmpty() && problem.error.position) {
        return *problem.error.position; // of the parser
    }
    const QString member =
        problem.error.code == ErrorCode::KeywordUnknown ? problem.error.arguments.value(0) : QString();
    if (!member.isEmpty()) {
        const QString within = problem.place.isEmpty() ? member : problem.place + u'.' + member;
        if (const std::optional<TextPosition> found = positionOf(within, json)) {
            return *found;
        }
    }
    const std::optional<TextPosition> own = positionOf(problem.place, json);
    if (own && problem.error.position && problem.place.startsWith(QLatin1String("services["))) {
        // Within the string, behind its quotation mark.
        return {own->line, own->column + std::max(1, problem.error.position->column), 0};
    }
    for (QString place = problem.place;; place = outer(place)) {
        if (const std::optional<TextPosition> found = positionOf(place, json)) {
            return *found;
        }
        if (place.isEmpty()) {
            return {1, 1, 0};
        }
    }
}

} // namespace lvs
