// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace lvs::ssh {

/// What ssh(1) wrote to its standard error, read for what it means. OpenSSH has no other way to say why it
/// ended: its status is 255 for everything.
class SshMessages
{
public:
    /// A line without its end.
    void take(const QString &text);

    /// "SHA256:…" of the key that the machine offered last; empty before.
    [[nodiscard]] const QString &fingerprint() const { return m_fingerprint; }
    /// The last line that is meant for people; empty where there is none.
    [[nodiscard]] const QString &lastLine() const { return m_lastLine; }

    /// Why the connection could not be made, or ended.
    [[nodiscard]] Error masterError(const QString &host, bool wasOpen) const;
    /// Why the bridge at the far side ended, from its exit status.
    [[nodiscard]] Error bridgeError(const QString &host, int status, bool wasOpen) const;

private:
    QString m_fingerprint;
    QString m_lastLine;
    QString m_reason; ///< the line that tells most, where one is known to
    std::optional<ErrorCode> m_code;
};

} // namespace lvs::ssh
