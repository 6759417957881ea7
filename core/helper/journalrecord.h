// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/restore/history.h"

#include <QByteArray>

namespace lvs {

/// A plan that is being carried out, or taken back.
struct ChangeRecord
{
    quint32 uid = 0;
    QString requestId; ///< may be empty
    QByteArray planHash;
    ObjectHistory objects;

    friend bool operator==(const ChangeRecord &, const ChangeRecord &) = default;
};

/// Plans that were carried out and are taken back unless somebody confirms them.
struct CheckpointRecord
{
    quint64 id = 0;
    quint32 uid = 0;
    QString requestId; ///< of the first plan; may be empty
    qint64 deadline = 0; ///< milliseconds of CLOCK_BOOTTIME
    QString caller; ///< unique name of who must stay on the bus; empty where nobody must
    quint64 steps = 0; ///< that were carried out under it
    bool isReverting = false; ///< it is being taken back, whatever its deadline says
    ObjectHistory objects;

    friend bool operator==(const CheckpointRecord &, const CheckpointRecord &) = default;
};

/// What the helper must not forget while the machine is up.
struct JournalContent
{
    std::optional<CheckpointRecord> checkpoint;
    std::optional<ChangeRecord> change;

    [[nodiscard]] bool isEmpty() const { return !checkpoint && !change; }

    friend bool operator==(const JournalContent &, const JournalContent &) = default;
};

/// As bytes: "LVSJ", version, the boot that it belongs to, what is in it, and a hash of all that. What
/// objects were and are is written as snapshots (core/protocol/snapshotrecord.h) that hold nothing else.
[[nodiscard]] QByteArray packJournal(const JournalContent &content, const QByteArray &bootId);

struct ReadJournal
{
    QByteArray bootId;
    JournalContent content;
};

/// Reads it back; the bytes may be anything. Errors: Truncated, ChecksumMismatch, VersionUnsupported (0
/// found, 1 wanted), KernelProtocol (0 what could not be understood).
[[nodiscard]] Result<ReadJournal> unpackJournal(QByteArrayView bytes);

} // namespace lvs
