// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"
#include "core/session/savedmemory.h"

namespace lvs::test {

/// A host that is told what it holds, for tests of what stands above a host: the models and the window
/// cannot tell it from another. A plan is executed on its state as a value.
class FakeHost : public Host
{
    Q_OBJECT
public:
    explicit FakeHost(const IpvsState &state = {}, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("fake"); }
    [[nodiscard]] HostKind kind() const override { return m_kind; }
    void start() override;
    void refresh() override { }
    void watchCounters(std::chrono::milliseconds interval) override { m_interval = interval; }
    [[nodiscard]] ApplyJob *apply(const Plan &plan, quint64 baseGeneration,
                                  const ApplyOptions &options = {}) override;
    [[nodiscard]] ApplyJob *check(const Plan &plan, quint64 baseGeneration) override;

    [[nodiscard]] bool offersCheckpoints() const override { return m_offersCheckpoints; }

    void setOffersCheckpoints(bool offers) { m_offersCheckpoints = offers; }
    /// What the last apply was asked for.
    [[nodiscard]] const ApplyOptions &lastOptions() const { return m_options; }
    /// Somebody else's checkpoint, or one that is held as it is.
    void holdCheckpoint(const Checkpoint &checkpoint);
    /// The same one as it is by now.
    void replaceCheckpoint(const Checkpoint &checkpoint) { setCheckpoint(checkpoint); }
    /// Its changes are taken back, except where it was confirmed; for that reason.
    void endCheckpoint(CheckpointEnd why);
    /// The next order about a checkpoint is answered so.
    void refuseNextOrder(const Error &error) { m_orderError = error; }
    [[nodiscard]] const std::vector<CheckpointOrder> &orders() const { return m_orders; }

    [[nodiscard]] bool canSave() const override { return m_canSave; }
    void save(QObject *receiver, const SaveAnswer &answer) override;
    void fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer) override;
    /// Before it starts: a host that cannot save.
    void forbidSaving() { m_canSave = false; }
    /// The next saving fails so.
    void failNextSave(const Error &error) { m_saveFailure = error; }
    /// What is saved turns out not to be usable.
    void damageSaved(const Error &error) { setSaved(savedState(), savedHistory(), error); }

    [[nodiscard]] bool keepsAudit() const override { return true; }
    void tellSurroundings(const Surroundings &surroundings) { setSurroundings(surroundings); }
    void tellAudit(const QList<AuditEntry> &entries) { addAudit(entries); }
    void beginAuditAnew() { resetAudit(); }
    void setKind(HostKind kind) { m_kind = kind; }
    /// What somebody else made of the tables.
    void setIpvs(const IpvsState &state);
    /// What somebody else made of what stands around them.
    void setSetup(const HostSetup &setup);
    void feedCounters(const CountersSample &sample);
    void makeUnavailable(const Error &error);
    void makeReady() { setStatus(HostStatus::Ready); }
    /// The next apply fails at that step, having undone the ones before it.
    void failNextApplyAt(size_t step, const Error &error);
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }

protected:
    [[nodiscard]] CheckpointJob *order(const CheckpointOrder &order) override;

private:
    TransactionReport run(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options);
    [[nodiscard]] TransactionReport examine(const Plan &plan, quint64 baseGeneration) const;
    void publish();

    HostState m_held;
    HostKind m_kind = HostKind::Simulated;
    std::chrono::milliseconds m_interval {};
    std::optional<std::pair<size_t, Error>> m_failure;
    bool m_offersCheckpoints = false;
    ApplyOptions m_options;
    HostState m_beforeCheckpoint;
    std::optional<Error> m_orderError;
    std::vector<CheckpointOrder> m_orders;
    quint64 m_checkpoints = 0;
    std::optional<Error> m_saveFailure;
    SavedMemory m_saved;
    bool m_canSave = true;
};

/// "10.0.0.1:80" and the like, known to be well-formed.
[[nodiscard]] Endpoint endpoint(const char *text);
[[nodiscard]] ServiceKey tcp(const char *endpointText);
/// A service with real servers "10.0.0.18:80*3", weight behind the asterisk.
[[nodiscard]] VirtualService service(const ServiceKey &key, const char *scheduler,
                                     std::initializer_list<const char *> realServers);

} // namespace lvs::test
