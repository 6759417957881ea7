// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/number.h"

#include <algorithm>

namespace lvs {

Result<quint64> parseNumber(QStringView text, quint64 smallest, quint64 largest)
{
    const bool digitsOnly = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digitsOnly) {
        return Error(ErrorCode::NumberInvalid, {text.toString()}).at(1, text.size());
    }
    bool fits = false;
    const quint64 number = text.toULongLong(&fits);
    if (!fits || number < smallest || number > largest) {
        return Error(ErrorCode::NumberOutOfRange,
                     {text.toString(), QString::number(smallest), QString::number(largest)})
            .at(1, text.size());
    }
    return number;
}

} // namespace lvs
