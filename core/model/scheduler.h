// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shortname.h"

#include <QFlags>
#include <QList>

namespace lvs {

/// The three bits that IPVS leaves to the scheduler (ip_vs.h, IP_VS_SVC_F_SCHED1..3); sh and mh give
/// the first two a meaning.
enum class SchedulerFlag : quint8 {
    Flag1 = 1, ///< sh-fallback, mh-fallback: try the next real server where the chosen one is unusable
    Flag2 = 2, ///< sh-port, mh-port: the client's port takes part in the hash
    Flag3 = 4,
};
Q_DECLARE_FLAGS(SchedulerFlags, SchedulerFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(SchedulerFlags)

/// Which module of the kernel chooses the real server. Any name of up to 15 bytes is carried, also one
/// that this program does not know: a kernel may have schedulers of its own.
class Scheduler
{
public:
    /// wlc, which ipvsadm takes when none is named.
    Scheduler() = default;
    /// Errors: NameEmpty, NameTooLong, NameInvalid.
    [[nodiscard]] static Result<Scheduler> parse(QStringView text);
    /// A service without scheduler: it refuses new connections (kernel's name "none").
    [[nodiscard]] static Scheduler none();
    /// rr wrr lc wlc lblc lblcr dh sh sed nq fo ovf mh twos, in this order.
    [[nodiscard]] static const QList<Scheduler> &known();

    [[nodiscard]] QString name() const { return m_name.toString(); }
    [[nodiscard]] const ShortName &shortName() const { return m_name; }
    [[nodiscard]] bool isNone() const;
    [[nodiscard]] bool isKnown() const;
    /// sh, dh and mh choose by a hash: a real server of weight 0 or at its threshold loses its
    /// clients unless the fallback flag is set.
    [[nodiscard]] bool choosesByHash() const;
    /// False for those that look at weight only as zero or not: rr, lc, dh.
    [[nodiscard]] bool usesWeight() const;
    /// The flags that mean something to this scheduler; all three for one we do not know.
    [[nodiscard]] SchedulerFlags meaningfulFlags() const;
    /// ipvsadm's word for a flag under this scheduler: "sh-port", "mh-fallback", "flag-3".
    [[nodiscard]] QString flagName(SchedulerFlag flag) const;

    friend auto operator<=>(const Scheduler &, const Scheduler &) = default;
    friend bool operator==(const Scheduler &, const Scheduler &) = default;

private:
    explicit constexpr Scheduler(const ShortName &name)
        : m_name(name)
    {
    }

    ShortName m_name = ShortName::literal("wlc");
};

} // namespace lvs
