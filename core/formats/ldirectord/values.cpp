// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/values.h"

#include <algorithm>

namespace lvs::ldirectord {

void reportProblem(Imported &imported, const PlacedWord &word, ErrorCode code, const QStringList &more)
{
    Error error(code, QStringList {word.text} + more);
    error.position = word.position;
    imported.problems.append(error);
}

bool flagOf(const Entry &entry, Imported &imported)
{
    if (entry.value.text != QLatin1String("yes") && entry.value.text != QLatin1String("no")) {
        reportProblem(imported, entry.value, ErrorCode::KeywordUnknown, {QStringLiteral("yes, no")});
    }
    return entry.value.text == QLatin1String("yes");
}

std::optional<Endpoint> endpointOf(const PlacedWord &word, bool &hasPort, Imported &imported)
{
    const Result<Endpoint> endpoint = Endpoint::parse(word.text);
    hasPort = word.text.contains(u'[') ? word.text.contains(QLatin1String("]:")) : word.text.count(u':') == 1;
    if (endpoint) {
        return *endpoint;
    }
    const bool isName = word.text.count(u':') <= 1
        && std::any_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isLetter(); });
    reportProblem(imported, word, isName ? ErrorCode::NameResolutionRefused : ErrorCode::AddressInvalid);
    return std::nullopt;
}

} // namespace lvs::ldirectord
