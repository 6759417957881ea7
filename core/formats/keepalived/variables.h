// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/tree.h"

#include <QHash>

namespace lvs::keepalived {

/// A line's characters, each with the place in the file where it came from.
struct PlacedText
{
    QString text;
    std::vector<TextPosition> places; ///< one a character

    void append(QStringView part, const TextPosition &from, bool eachItsOwn);
};

/// Puts the values of variables where they are named. Values come from the file alone.
class Variables
{
public:
    explicit Variables(Findings &findings)
        : m_findings(findings)
    {
    }

    /// Takes a line "$NAME=value"; false for any other.
    bool define(const PlacedText &line);
    [[nodiscard]] PlacedText expand(const PlacedText &line);

private:
    struct Reference
    {
        QString name;
        qsizetype length = 0; ///< with "$" and braces; 0: there is none
        bool isBraced = false;
    };

    [[nodiscard]] static Reference referenceAt(const QString &text, qsizetype at);
    void append(PlacedText &line, const Reference &reference, const TextPosition &place);

    Findings &m_findings;
    QHash<QString, QString> m_values;
};

/// Longest line after its variables were put in, so that a few lines cannot unfold without end.
inline constexpr qsizetype longestLine = 64LL * 1024;

} // namespace lvs::keepalived
