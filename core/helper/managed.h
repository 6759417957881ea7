// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/atomicfile.h"
#include "core/kernel/transaction.h"
#include "core/plan/restore/object.h"

#include <map>
#include <utility>

namespace lvs {

/// Which objects of the host are this program's: those that a plan made or changed. Only they are saved and
/// restored of what stands around IPVS, where most is somebody else's; and in the tables of IPVS they tell
/// what to keep where another owner of rules is at work. Remembered until the machine is switched off, beside
/// the kernel's own state.
class Managed
{
public:
    /// Whether that object is.
    [[nodiscard]] bool contains(const ObjectKey &key) const;
    [[nodiscard]] bool isEmpty() const { return m_objects.empty(); }

    /// What was done of a plan. What it made or changed is managed from now on, what it removed is not any
    /// more, nor is a setting or a link that it gave back what it had before the first change.
    void note(const Plan &plan, const std::vector<StepReport> &steps);
    /// Everything in a saved state: it was managed when it was saved.
    void adopt(const HostState &saved);

    /// The generation that was saved last since the machine was switched on; 0 for none.
    [[nodiscard]] quint64 persistedGeneration() const { return m_persisted; }
    void setPersistedGeneration(quint64 generation) { m_persisted = generation; }

    /// What is remembered in that folder, "managed.conf"; nothing where there is no such file, or where it
    /// cannot be used, which is then said in the journal.
    [[nodiscard]] static std::optional<Managed> load(const AtomicFolder &folder);
    /// Errors: FileUnwritable.
    [[nodiscard]] Result<void> keep(const AtomicFolder &folder) const;

    friend bool operator==(const Managed &, const Managed &) = default;

private:
    /// What a setting or a link was before the first step on it, and is after the last: by name.
    using Changes = std::map<QString, std::pair<QString, QString>>;

    void note(const Step &step, Changes &changes);
    void add(const ObjectKey &key);
    void change(const QString &name, const QString &before, const QString &after);

    /// Names of objects; with what they were before the first change, where that can be gone back to.
    std::map<QString, QString> m_objects;
    quint64 m_persisted = 0;
};

/// The keys of all objects in a state, services with their real servers first.
[[nodiscard]] std::vector<ObjectKey> objectsIn(const HostState &state);

} // namespace lvs
