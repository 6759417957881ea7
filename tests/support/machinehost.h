// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"

#include <deque>
#include <functional>
#include <vector>

namespace lvs::test {

/// How an apply ends on a MachineHost.
enum class MachineFault {
    None,
    Refused, ///< before anything was touched
    StepFails, ///< what was done before is taken back
    UndoFails, ///< a step fails, and the first of the plan stays
    NotAsPromised, ///< carried out, and the verification finds the first step's subject undone
    LostBefore, ///< the connection is lost, nothing was done
    LostAfter, ///< the connection is lost, the plan was carried out
    Held, ///< runs until it is cancelled or released
};

/// How an order about a checkpoint ends on a MachineHost.
enum class OrderFault {
    None,
    Refused,
    LostBefore, ///< the connection is lost, nothing was done
    LostAfter, ///< the connection is lost, it was done
    Silent, ///< nothing is done, and no answer comes
};

/// A machine as a value, with its network and its settings, that can go wrong in every way in which a helper
/// can: for tests of what leads several machines. It never does what it does not say, unless a fault is
/// about that.
class MachineHost : public Host
{
    Q_OBJECT
public:
    MachineHost(const QString &id, const HostState &state, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override { return m_id; }
    [[nodiscard]] HostKind kind() const override { return HostKind::Simulated; }
    void start() override;
    void refresh() override;
    void watchCounters(std::chrono::milliseconds interval) override { Q_UNUSED(interval) }
    [[nodiscard]] ApplyJob *apply(const Plan &plan, quint64 baseGeneration,
                                  const ApplyOptions &options = {}) override;
    [[nodiscard]] ApplyJob *check(const Plan &plan, quint64 baseGeneration) override;

    [[nodiscard]] bool offersCheckpoints() const override { return m_offersCheckpoints; }

    void setOffersCheckpoints(bool offers) { m_offersCheckpoints = offers; }
    /// The next orders about a checkpoint end so.
    void addOrderFaults(std::initializer_list<OrderFault> faults)
    {
        m_orderFaults.insert(m_orderFaults.end(), faults);
    }
    /// The deadline of its checkpoint passes, whether it can be reached or not; nothing where it has none.
    void expire();
    /// Whether its changes are still to be confirmed.
    [[nodiscard]] bool isUnconfirmed() const { return m_living.has_value(); }
    [[nodiscard]] const std::vector<CheckpointOrder> &orders() const { return m_orders; }

    /// What the machine is, whatever is known of it.
    [[nodiscard]] const HostState &real() const { return m_real; }
    /// What somebody else makes of it. heard is whether the program learns of it at once.
    void setReal(const HostState &state, bool heard = true);
    /// What else is on it.
    void setAround(const Surroundings &surroundings) { setSurroundings(surroundings); }
    /// What its kernel counted.
    void count(const CountersSample &sample) { setCounters(std::make_shared<const CountersSample>(sample)); }
    /// The next applies end so, in that order.
    void addFaults(std::initializer_list<MachineFault> faults) { m_faults.insert(m_faults.end(), faults); }
    void setError(const Error &error) { m_error = error; }
    /// Of an address that a plan adds: whom its network knows to have it.
    using FindOwner = std::function<bool(const Address &address)>;
    void setNetwork(const FindOwner &isTaken) { m_isTaken = isTaken; }
    /// The way to it is lost; refresh() finds it again only where mayReturn.
    void vanish(bool mayReturn);
    /// The same for when an order or an apply loses it.
    void setMayReturn(bool mayReturn) { m_mayReturn = mayReturn; }
    void comeBack();
    /// Ends an apply that is held, as if nothing had been wrong.
    void release();
    [[nodiscard]] bool isHolding() const { return m_held != nullptr; }
    [[nodiscard]] int applies() const { return m_applies; }
    [[nodiscard]] int checks() const { return m_checks; }

protected:
    [[nodiscard]] CheckpointJob *order(const CheckpointOrder &order) override;

private:
    friend class MachineJob;

    [[nodiscard]] TransactionReport run(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options,
                                        MachineFault fault);
    void keepUnderCheckpoint(const HostState &before, const ApplyOptions &options);
    [[nodiscard]] std::optional<Error> carryOut(const CheckpointOrder &order);
    void endCheckpoint(CheckpointEnd why);
    [[nodiscard]] std::optional<Error> staleness(quint64 baseGeneration);
    [[nodiscard]] std::optional<Error> taken(const Plan &plan) const;
    void publish();

    QString m_id;
    HostState m_real;
    std::deque<MachineFault> m_faults;
    FindOwner m_isTaken;
    Error m_error {ErrorCode::KernelReadOnly, {QStringLiteral("something")}};
    class MachineJob *m_held = nullptr;
    bool m_mayReturn = false;
    int m_applies = 0;
    int m_checks = 0;
    bool m_offersCheckpoints = false;
    std::deque<OrderFault> m_orderFaults;
    std::vector<CheckpointOrder> m_orders;
    struct Living
    {
        Checkpoint checkpoint;
        HostState before;
    };
    std::optional<Living> m_living; ///< whatever is known of it
    std::optional<CheckpointEnd> m_unheardEnd; ///< what a lost connection kept from the program
    quint64 m_checkpoints = 0;
};

} // namespace lvs::test
