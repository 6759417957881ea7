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
    if (!error.position || token.sourceLength) {
        result.position = token.position(); // a place in the text is none in what stands in the file
        return result;
    }
    const int offset = std::max(0, error.position->column - 1);
    result.position = TextPosition {token.line, token.column + offset, error.position->length};
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
