// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shortname.h"

#include <algorithm>

namespace lvs {

Result<ShortName> ShortName::parse(QStringView text)
{
    if (text.isEmpty()) {
        return Error(ErrorCode::NameEmpty).at(1);
    }
    if (text.size() > longest) {
        return Error(ErrorCode::NameTooLong, {text.toString(), QString::number(longest)})
            .at(longest + 1, text.size() - longest);
    }
    const auto *const bad = std::find_if(text.begin(), text.end(),
                                         [](QChar c) { return c <= u' ' || c >= u'\x7f' || c == u'/'; });
    if (bad != text.end()) {
        return Error(ErrorCode::NameInvalid, {text.toString()}).at(bad - text.begin() + 1, 1);
    }
    ShortName name;
    std::transform(text.begin(), text.end(), name.m_characters.begin(), [](QChar c) { return c.toLatin1(); });
    return name;
}

} // namespace lvs
