// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/tokenvalues.h"

#include "core/model/number.h"

#include <algorithm>

namespace lvs::ipvsadm {

namespace {

bool looksLikeName(QStringView text)
{
    const auto isLetter = [](QChar c) { return c.isLetter() || c == u'_'; };
    return !text.contains(u'[') && text.count(u':') <= 1 && std::any_of(text.begin(), text.end(), isLetter);
}

} // namespace

Error errorAt(const Token &token, ErrorCode code, const QStringList &more)
{
    Error error(code, QStringList {token.text} + more);
    error.position = token.position();
    return error;
}

Error moved(const Error &error, const Token &token)
{
    Error result = error;
    const int offset = error.position ? error.position->column - 1 : 0;
    const int length = error.position ? error.position->length : static_cast<int>(token.text.size());
    result.position = TextPosition {token.line, token.column + std::max(0, offset), length};
    return result;
}

Result<quint64> numberAt(const Token &token, quint64 smallest, quint64 largest)
{
    const Result<quint64> number = parseNumber(token.text, smallest, largest);
    if (!number) {
        return moved(number.error(), token);
    }
    return *number;
}

Result<Endpoint> endpointAt(const Token &token)
{
    const Result<Endpoint> endpoint = Endpoint::parse(token.text);
    if (endpoint) {
        return *endpoint;
    }
    if (looksLikeName(token.text)) {
        return errorAt(token, ErrorCode::NameResolutionRefused);
    }
    return moved(endpoint.error(), token);
}

} // namespace lvs::ipvsadm
