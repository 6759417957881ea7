// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/auditfile.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>

namespace lvs {

/// The log of changes: numbers each entry, tells the system's journal of it, writes it to the file, and keeps
/// the latest to be asked for. Nothing waits for the disk: what cannot be written is told as an entry of its
/// own, and written as soon as that goes.
class AuditLog : public QObject
{
    Q_OBJECT
public:
    /// Entries that can be asked for; older ones are in the file.
    static constexpr qsizetype mostKept = 5000;
    /// Refusals of one user that are told at once; then one in refusalPause, with how many came meanwhile, so
    /// that nobody pushes the log's content out by asking for what he may not have.
    static constexpr int refusalsAtOnce = 20;

    struct Pauses
    {
        /// Between two attempts to write where the last failed.
        std::chrono::milliseconds writing {1000};
        /// Until one more refusal of a user is told.
        std::chrono::milliseconds refusal {6000};
    };

    /// folder: where the files are; empty for none.
    explicit AuditLog(const QString &folder, const Pauses &pauses, QObject *parent = nullptr);
    explicit AuditLog(const QString &folder, QObject *parent = nullptr)
        : AuditLog(folder, Pauses {}, parent)
    {
    }
    ~AuditLog() override;

    /// Adds an entry; its number, time and user's name are found here, and texts are cut to what a line
    /// takes.
    void add(AuditEntry entry);
    /// The same of a change that its caller may not make.
    void addRefusal(AuditEntry entry);
    /// Entries with a greater number, the oldest first, at most that many.
    [[nodiscard]] QList<AuditEntry> after(quint64 number, qsizetype most) const;
    /// The number of the latest; 0 where there is none.
    [[nodiscard]] quint64 latest() const { return m_next - 1; }

Q_SIGNALS:
    void grew(quint64 number);

private:
    /// What is left of what a user may have told of his refusals.
    struct Allowance
    {
        double left = refusalsAtOnce;
        qint64 since = 0; ///< milliseconds of m_clock
        quint64 untold = 0;
    };

    void keep(AuditEntry entry);
    void write();
    [[nodiscard]] QString nameOf(quint32 uid);

    AuditFile m_file;
    Pauses m_pauses;
    std::deque<AuditEntry> m_entries; ///< the oldest first
    quint64 m_next = 1;
    quint64 m_written = 0; ///< the latest number that is in the file
    bool m_fails = false; ///< the last attempt to write
    QTimer m_retry; ///< runs from a failure until the next attempt
    QElapsedTimer m_clock;
    QHash<quint32, QString> m_names;
    QHash<quint32, Allowance> m_allowances;
};

} // namespace lvs
