// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/saved/savedfile.h"
#include "core/helper/atomicfile.h"

#include <QList>

namespace lvs {

/// Where saved states are kept: state.conf, the latest, which is what boot restores, and
/// history/NNNNNN.conf, the latest ones by number. A state is written to the history first; it counts when
/// state.conf has it, so that after a loss of power there is the one before or the new one, whole.
/// Every call reads the disk anew: administrators restore backups behind a helper's back.
class Store
{
public:
    /// What boot restores.
    struct Latest
    {
        SavedFile file;
        /// Why it is not what stands in state.conf: that is damaged, and this is the newest that is whole
        /// in the history.
        std::optional<Error> alarm;
    };

    /// folder: "/etc/lvsdesk"; it is not made here. calls must outlive this.
    explicit Store(const QByteArray &folder, FileCalls &calls = FileCalls::system());

    /// Errors: NotSaved; SavedDamaged for a text of another version, one that is wrong under a right
    /// checksum, or one that is damaged where the history has none before it; FileNotPlain, FileUntrusted,
    /// FileTooLarge, FileUnreadable.
    [[nodiscard]] Result<Latest> latest() const;
    /// The state of that number, 0 for the latest. Errors: those of latest().
    [[nodiscard]] Result<SavedFile> numbered(quint64 number) const;
    /// What is there, the newest first, at most bus::longestHistory; what cannot be read is left out.
    [[nodiscard]] QList<SavedHeader> history() const;

    /// Saves a state, under the next number: that of origin does not count. Afterwards only the latest
    /// bus::longestHistory are left. Where it fails, what was saved before stays the latest, but for one
    /// case: the disk fails when the new one already stands there. Errors: FileUnwritable, FileUntrusted,
    /// FileNotPlain, LimitExceeded.
    [[nodiscard]] Result<SavedHeader> save(const SavedOrigin &origin, const HostState &state);

private:
    [[nodiscard]] Result<SavedFile> read(const AtomicFolder &folder, const QByteArray &name) const;
    [[nodiscard]] std::optional<SavedHeader> readHeader(const AtomicFolder &folder,
                                                        const QByteArray &name) const;
    /// Numbers of the files in the history, the highest first.
    [[nodiscard]] QList<quint64> numbers() const;
    [[nodiscard]] quint64 latestNumber() const;
    [[nodiscard]] Result<void> checkFolders() const;
    void makeHistory() const;
    void dropOldest() const;

    AtomicFolder m_folder;
    AtomicFolder m_history;
};

} // namespace lvs
