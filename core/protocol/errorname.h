// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/protocol/wiretypes.h"

#include <QDBusMessage>

namespace lvs {

/// The D-Bus name of an error code: "org.lvsdesk.Error.StaleGeneration" for "stale-generation".
[[nodiscard]] QString errorBusName(ErrorCode code);
/// The code of that name; nothing if it is none of ours or of a newer helper.
[[nodiscard]] std::optional<ErrorCode> errorCodeFromBusName(QStringView name);

/// The text of a D-Bus error: code and arguments as JSON. Root's text is never worded.
[[nodiscard]] QString errorBusText(const Error &error);
/// The error that a reply carries. One that is not ours becomes what it means to a client: without a
/// helper or an answer HelperUnreachable, denied by the bus NotAuthorized.
[[nodiscard]] Error errorFromReply(const QDBusMessage &reply);
/// The same, from the parts of an error.
[[nodiscard]] Error errorFromReply(const QString &name, const QString &text);

[[nodiscard]] wire::Error toWire(const Error &error);
[[nodiscard]] wire::Error toWire(const std::optional<Error> &error);
/// Nothing where the code is empty. A code that this version does not know becomes Unsupported.
[[nodiscard]] std::optional<Error> fromWire(const wire::Error &error);

} // namespace lvs
