// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QStringList>

namespace lvs::fuzz {

/// The lines of a text as readers count them, to tell whether a place is one of it.
class TextPlaces
{
public:
    explicit TextPlaces(const QByteArray &content);

    /// Whether the place begins at a character of a line or at its end, and ends within the text.
    [[nodiscard]] bool has(const TextPosition &place) const;

private:
    QStringList m_lines;
};

/// Requires that it is put into words, whatever its arguments are.
void requireWorded(const Error &error);

/// Requires that its place, if it has one, is in the text.
void requireInside(const Error &error, const TextPlaces &places);

} // namespace lvs::fuzz
