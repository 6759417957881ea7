// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/drift.h"
#include "core/session/host.h"

#include <QDateTime>
#include <QSet>

#include <map>

namespace lvs {

/// What the user decided about a difference.
enum class DriftDecision {
    Open,
    Adopted, ///< it is right: to be saved with the rest
    Ignored, ///< not to be spoken of, as long as it is exactly this difference
};

/// A difference to what is saved, or to what the user saw last.
struct Difference
{
    DriftItem item;
    DriftDecision decision = DriftDecision::Open;
    bool own = false; ///< made from this program; adopted unless decided otherwise

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// Follows a host and knows how it differs from what is saved, and what others changed since the user last
/// looked: everything that happened between two generations and that no plan of this program's did.
class DriftWatch : public QObject
{
    Q_OBJECT
public:
    /// host must outlive this.
    explicit DriftWatch(Host &host, QObject *parent = nullptr);

    /// Whether the host has told what is saved, and something is.
    [[nodiscard]] bool isSaved() const;
    /// How the host differs from what is saved: the tables whole, of the set-up what is saved or was changed
    /// from here since. Empty until something is saved.
    [[nodiscard]] const std::vector<Difference> &fromSaved() const { return m_fromSaved; }
    /// Those of fromSaved() that are not ignored.
    [[nodiscard]] size_t shownCount() const;
    /// Those that nobody has decided about.
    [[nodiscard]] size_t openCount() const;
    /// The host as it would be without those differences.
    [[nodiscard]] HostState savedReference() const;

    /// The host as it would be if that were saved: what to go back to.
    [[nodiscard]] HostState reference(const HostState &saved) const;

    /// What others changed since the user last looked.
    [[nodiscard]] const std::vector<Difference> &byOthers() const { return m_byOthers; }
    /// When the user last looked.
    [[nodiscard]] const QDateTime &lookedAt() const { return m_lookedAt; }
    /// The host as the user saw it last, with the user's own changes since.
    [[nodiscard]] HostState seenReference() const { return m_seen ? *m_seen : HostState(); }
    /// The user has seen what others changed.
    void look();

    /// About one object, whether it differs from what is saved or was changed by others.
    void decide(const ObjectKey &object, DriftDecision decision);

    /// What is ignored, by driftHash(), to be kept from one run to the next.
    [[nodiscard]] const QSet<QByteArray> &ignored() const { return m_ignored; }
    void setIgnored(const QSet<QByteArray> &hashes);

Q_SIGNALS:
    void changed();
    void ignoredChanged();

private:
    void takeState();
    void takeSaved();
    void takeApplying(ApplyJob *job, const Plan &plan);
    void takeOwn(const Plan &plan, const std::shared_ptr<const HostState> &before);
    void takeCheckpointEnd();
    void update();
    [[nodiscard]] std::vector<Difference> savedDifferences() const;
    [[nodiscard]] std::vector<Difference> decided(const std::vector<DriftItem> &items) const;
    [[nodiscard]] DriftDecision decisionOf(const DriftItem &item, bool own) const;
    [[nodiscard]] bool keepsStrangers() const;

    Host &m_host;
    std::shared_ptr<const HostState> m_seen;
    QDateTime m_lookedAt;
    int m_applying = 0; ///< plans of ours that have not ended
    std::set<ObjectKey> m_own; ///< what plans of ours changed since it was saved
    std::set<ObjectKey> m_unconfirmed; ///< what the host itself may take back, for us
    HostState m_ownBefore; ///< those objects, as they were before the first of the plans
    quint64 m_savedNumber = 0;
    std::map<ObjectKey, std::pair<QByteArray, DriftDecision>>
        m_decisions; ///< with the difference they are for
    QSet<QByteArray> m_ignored;
    std::vector<Difference> m_fromSaved;
    std::vector<Difference> m_byOthers;
};

} // namespace lvs
