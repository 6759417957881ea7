// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/atomicfile.h"
#include "core/helper/journalrecord.h"

namespace lvs {

/// What the helper is about to do to the machine, or has done on approval, on paper before it is done: a
/// helper that was killed finds here what it has to take back. The file lies where the system forgets it
/// together with the kernel's own state, at the next boot; one that survived that is of no use.
/// Not for use from several threads at once.
class Journal
{
public:
    static constexpr const char *fileName = "journal";
    /// Where one goes that cannot be read.
    static constexpr const char *damagedFileName = "journal.damaged";

    explicit Journal(const AtomicFolder &folder, const QByteArray &bootId = thisBoot());

    /// Takes what is written. One of another boot is forgotten; one that cannot be read is put aside, and
    /// tells nothing. Errors: Truncated, ChecksumMismatch, VersionUnsupported, KernelProtocol, JournalFailed.
    [[nodiscard]] Result<void> load();
    [[nodiscard]] const JournalContent &content() const { return m_content; }
    /// Writes that instead, to the disk; where it is empty, the file goes. What was written before counts if
    /// this fails. Errors: JournalFailed (0 system's message, 1 errno).
    [[nodiscard]] Result<void> write(JournalContent content);
    /// The same for less than there was, which counts even if it could not be written: what is in the file
    /// then is only found again by who is started anew, and does no harm.
    [[nodiscard]] Result<void> forget(JournalContent content);

    /// random(4), boot_id: another one after each boot.
    [[nodiscard]] static QByteArray thisBoot();

private:
    AtomicFolder m_folder;
    QByteArray m_bootId;
    JournalContent m_content;
};

} // namespace lvs
