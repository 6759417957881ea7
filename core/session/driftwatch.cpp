// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/driftwatch.h"

#include <algorithm>

namespace lvs {

DriftWatch::DriftWatch(Host &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    connect(&host, &Host::stateChanged, this, &DriftWatch::takeState);
    connect(&host, &Host::savedChanged, this, &DriftWatch::takeSaved);
    connect(&host, &Host::surroundingsChanged, this, &DriftWatch::update);
    connect(&host, &Host::applying, this, &DriftWatch::takeApplying);
    connect(&host, &Host::checkpointEnded, this, &DriftWatch::takeCheckpointEnd);
    takeSaved();
    takeState();
}

bool DriftWatch::isSaved() const
{
    const std::shared_ptr<const SavedState> saved = m_host.savedState();
    return saved != nullptr && saved->number != 0;
}

size_t DriftWatch::shownCount() const
{
    return static_cast<size_t>(std::count_if(m_fromSaved.begin(), m_fromSaved.end(), [](const auto &each) {
        return each.decision != DriftDecision::Ignored;
    }));
}

size_t DriftWatch::openCount() const
{
    return static_cast<size_t>(std::count_if(m_fromSaved.begin(), m_fromSaved.end(), [](const auto &each) {
        return each.decision == DriftDecision::Open;
    }));
}

// ---- what happens on the host ------------------------------------------------------------------

void DriftWatch::takeState()
{
    if (m_host.state() == nullptr) {
        return;
    }
    if (m_seen == nullptr) {
        m_seen = m_host.state();
        m_lookedAt = QDateTime::currentDateTime();
    }
    update();
}

void DriftWatch::takeSaved()
{
    const quint64 number = m_host.savedState() ? m_host.savedState()->number : 0;
    if (number != m_savedNumber) {
        m_savedNumber = number;
        m_own.clear();
        m_ownBefore = {};
        m_decisions.clear();
    }
    update();
    Q_EMIT changed(); // that it is known what is saved, too
}

void DriftWatch::takeApplying(ApplyJob *job, const Plan &plan)
{
    ++m_applying;
    const std::shared_ptr<const HostState> before = m_host.state();
    // A job may be deleted before it ends; what becomes of its plan is ours all the same.
    const auto ended = std::make_shared<bool>(false);
    const auto end = [this, plan, before, ended](bool isBegun) {
        if (std::exchange(*ended, true)) {
            return;
        }
        --m_applying;
        if (isBegun) {
            takeOwn(plan, before);
        }
        update();
    };
    connect(job, &ApplyJob::finished, this, [end, job] {
        const TransactionReport &report = job->report();
        end(!report.steps.empty() || (report.error && report.error->code == ErrorCode::OutcomeUnknown));
    });
    connect(job, &QObject::destroyed, this, [end] { end(true); });
}

/// Whatever the plan is about is from now on as the user saw it, be it done, in part or taken back.
void DriftWatch::takeOwn(const Plan &plan, const std::shared_ptr<const HostState> &before)
{
    const std::shared_ptr<const HostState> now = m_host.state();
    if (now == nullptr || before == nullptr || m_seen == nullptr) {
        return;
    }
    std::set<ObjectKey> touched;
    for (const Step &step : plan.steps) {
        touched.insert(objectOf(step));
    }
    // And what the kernel does beside: forwarding that sets every interface's own, for instance.
    HostState expected = *before;
    if (execute(plan, expected)) {
        for (const DriftItem &item : drift(before->setup, expected.setup)) {
            touched.insert(item.object);
        }
    }
    auto seen = std::make_shared<HostState>(*m_seen);
    copyObjects(touched, *now, *seen);
    for (const ObjectKey &object : touched) {
        if (m_own.insert(object).second && !isOfIpvs(object)) {
            copyObject(object, *before, m_ownBefore);
        }
    }
    m_seen = std::move(seen);
    if (m_host.checkpoint()) {
        m_unconfirmed.insert(touched.begin(), touched.end());
    }
}

/// Kept or taken back: what became of our changes is no change by others.
void DriftWatch::takeCheckpointEnd()
{
    if (m_seen != nullptr && m_host.state() != nullptr) {
        auto seen = std::make_shared<HostState>(*m_seen);
        copyObjects(std::exchange(m_unconfirmed, {}), *m_host.state(), *seen);
        m_seen = std::move(seen);
        update();
    }
}

// ---- what differs ------------------------------------------------------------------------------

/// Other software with rules of its own in the tables: the helper does not save those.
bool DriftWatch::keepsStrangers() const
{
    if (m_host.surroundings() == nullptr) {
        return false;
    }
    std::set<RulesOwner> owners = m_host.surroundings()->owners;
    owners.erase(RulesOwner::Docker); // which keeps its rules in network namespaces of its own
    return !owners.empty();
}

HostState DriftWatch::savedReference() const
{
    return isSaved() ? reference(m_host.savedState()->state) : HostState();
}

HostState DriftWatch::reference(const HostState &saved) const
{
    if (m_host.state() == nullptr) {
        return {};
    }
    HostState reference = overlaid(*m_host.state(), saved, keepsStrangers());
    for (const ObjectKey &object : m_own) {
        if (!isOfIpvs(object) && !contains(saved, object)) {
            copyObject(object, m_ownBefore, reference);
        }
    }
    return reference;
}

std::vector<Difference> DriftWatch::savedDifferences() const
{
    if (m_host.state() == nullptr || !isSaved()) {
        return {};
    }
    return decided(drift(savedReference(), *m_host.state()));
}

std::vector<Difference> DriftWatch::decided(const std::vector<DriftItem> &items) const
{
    std::vector<Difference> differences;
    for (const DriftItem &item : items) {
        const bool own = m_own.contains(item.object);
        differences.push_back({item, decisionOf(item, own), own});
    }
    return differences;
}

DriftDecision DriftWatch::decisionOf(const DriftItem &item, bool own) const
{
    const QByteArray hash = driftHash(item);
    if (m_ignored.contains(hash)) {
        return DriftDecision::Ignored;
    }
    const auto found = m_decisions.find(item.object);
    if (found != m_decisions.end() && found->second.first == hash) {
        return found->second.second;
    }
    return own ? DriftDecision::Adopted : DriftDecision::Open;
}

void DriftWatch::update()
{
    if (m_applying > 0) {
        return; // half of a plan is nobody's change
    }
    std::vector<Difference> fromSaved = savedDifferences();
    std::vector<Difference> byOthers;
    const std::shared_ptr<const HostState> now = m_host.state();
    if (now != nullptr && m_seen != nullptr && m_seen != now) {
        for (const DriftItem &item : drift(*m_seen, *now)) {
            if (!m_unconfirmed.contains(item.object)) {
                byOthers.push_back({item, DriftDecision::Open, false});
            }
        }
        if (byOthers.empty() && m_unconfirmed.empty()) {
            m_seen = now;
        }
    }
    if (fromSaved != m_fromSaved || byOthers != m_byOthers) {
        m_fromSaved = std::move(fromSaved);
        m_byOthers = std::move(byOthers);
        Q_EMIT changed();
    }
}

void DriftWatch::look()
{
    if (m_host.state() != nullptr) {
        m_seen = m_host.state();
        m_lookedAt = QDateTime::currentDateTime();
        update();
        Q_EMIT changed();
    }
}

// ---- decisions ---------------------------------------------------------------------------------

void DriftWatch::decide(const ObjectKey &object, DriftDecision decision)
{
    const auto found = std::find_if(m_fromSaved.begin(), m_fromSaved.end(),
                                    [&](const Difference &each) { return each.item.object == object; });
    if (found != m_fromSaved.end()) {
        const QByteArray hash = driftHash(found->item);
        m_decisions[object] = {hash, decision};
        const bool wasIgnored = m_ignored.remove(hash);
        if (decision == DriftDecision::Ignored) {
            m_ignored.insert(hash);
        }
        if (wasIgnored != (decision == DriftDecision::Ignored)) {
            Q_EMIT ignoredChanged();
        }
    }
    if (decision != DriftDecision::Open && m_seen != nullptr && m_host.state() != nullptr) {
        auto seen = std::make_shared<HostState>(*m_seen);
        copyObject(object, *m_host.state(), *seen);
        m_seen = std::move(seen);
    }
    update();
}

void DriftWatch::setIgnored(const QSet<QByteArray> &hashes)
{
    m_ignored = hashes;
    update();
}

} // namespace lvs
