// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/blocktext.h"

#include <algorithm>

namespace lvs::keepalived {

QString quotedWord(const QString &word)
{
    const bool isPlain = !word.isEmpty() && std::none_of(word.begin(), word.end(), [](QChar each) {
        return each.isSpace() || QStringLiteral("#!\"'\\{}$@~").contains(each);
    });
    if (isPlain) {
        return word;
    }
    QString text;
    for (const QChar each : word) {
        // A line's end would end the word, too.
        if (each == u'\n') {
            text += QLatin1String("\\n");
        } else if (each == u'"' || each == u'\\') {
            text += QLatin1Char('\\') + each;
        } else {
            text += each;
        }
    }
    return u'"' + text + u'"';
}

QString secondsText(std::chrono::microseconds time)
{
    constexpr qint64 million = 1'000'000;
    QString text = QString::number(time.count() / million);
    const qint64 rest = time.count() % million;
    if (rest == 0) {
        return text;
    }
    QString decimals = QString::number(rest).rightJustified(6, u'0');
    while (decimals.endsWith(u'0')) {
        decimals.chop(1);
    }
    return text + u'.' + decimals;
}

void BlockText::open(const QString &head)
{
    line(head + QLatin1String(" {"));
    ++m_depth;
}

void BlockText::close()
{
    --m_depth;
    line(QStringLiteral("}"));
}

void BlockText::line(const QString &text)
{
    m_text += QString(qsizetype {4} * m_depth, u' ') + text + u'\n';
}

void BlockText::flag(const char *keyword, bool isSet)
{
    if (isSet) {
        line(QLatin1String(keyword));
    }
}

void BlockText::word(const char *keyword, const QString &value)
{
    if (!value.isEmpty()) {
        line(QLatin1String(keyword) + u' ' + quotedWord(value));
    }
}

void BlockText::number(const char *keyword, const std::optional<quint32> &value)
{
    if (value) {
        line(QLatin1String(keyword) + u' ' + QString::number(*value));
    }
}

void BlockText::time(const char *keyword, const Time &value)
{
    if (value) {
        line(QLatin1String(keyword) + u' ' + secondsText(*value));
    }
}

void BlockText::truth(const char *keyword, const std::optional<bool> &value)
{
    if (value) {
        line(QLatin1String(keyword) + (*value ? QLatin1String(" true") : QLatin1String(" false")));
    }
}

void BlockText::script(const char *keyword, const Script &script)
{
    if (script.isEmpty()) {
        return;
    }
    QString text = QLatin1String(keyword) + u' ' + quotedWord(script.command);
    if (!script.user.isEmpty()) {
        text += u' ' + quotedWord(script.user);
    }
    if (!script.group.isEmpty()) {
        text += u' ' + quotedWord(script.group);
    }
    line(text);
}

void BlockText::directives(const std::vector<Directive> &directives)
{
    for (const Directive &each : directives) {
        QStringList words;
        for (const QString &word : each.words) {
            words.append(quotedWord(word));
        }
        if (!each.hasBlock) {
            line(words.join(u' '));
            continue;
        }
        open(words.join(u' '));
        this->directives(each.block);
        close();
    }
}

} // namespace lvs::keepalived
