// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/directive.h"

#include <QString>
#include <QStringList>

namespace lvs::keepalived {

/// A word as keepalived's lexer reads it back: in quotes where it has a space, a comment's sign or a brace.
[[nodiscard]] QString quotedWord(const QString &word);

/// Seconds, with as many decimals as it takes: "2", "0.5".
[[nodiscard]] QString secondsText(std::chrono::microseconds time);

/// Writes keepalived's lines and blocks, each block four spaces further in. What has no value writes nothing.
class BlockText
{
public:
    void open(const QString &head);
    void close();
    /// A line as it stands.
    void line(const QString &text);
    /// A keyword alone, where it is set.
    void flag(const char *keyword, bool isSet);
    void word(const char *keyword, const QString &value);
    void number(const char *keyword, const std::optional<quint32> &value);
    void time(const char *keyword, const Time &value);
    /// With "true" or "false".
    void truth(const char *keyword, const std::optional<bool> &value);
    void script(const char *keyword, const Script &script);
    void directives(const std::vector<Directive> &directives);

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
    int m_depth = 0;
};

} // namespace lvs::keepalived
