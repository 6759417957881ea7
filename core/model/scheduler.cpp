// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scheduler.h"

namespace lvs {

namespace {

constexpr ShortName none = ShortName::literal("none");
constexpr ShortName sourceHashing = ShortName::literal("sh");
constexpr ShortName maglevHashing = ShortName::literal("mh");
constexpr ShortName destinationHashing = ShortName::literal("dh");

} // namespace

Result<Scheduler> Scheduler::parse(QStringView text)
{
    const Result<ShortName> name = ShortName::parse(text);
    if (!name) {
        return name.error();
    }
    if (text.startsWith(u'-')) { // ipvsadm(8) would take it for an option
        return Error(ErrorCode::NameInvalid, {text.toString()}).at(1, 1);
    }
    return Scheduler(*name);
}

Scheduler Scheduler::none()
{
    return Scheduler(lvs::none);
}

const QList<Scheduler> &Scheduler::known()
{
    static const QList<Scheduler> list {
        Scheduler(ShortName::literal("rr")),   Scheduler(ShortName::literal("wrr")),
        Scheduler(ShortName::literal("lc")),   Scheduler(ShortName::literal("wlc")),
        Scheduler(ShortName::literal("lblc")), Scheduler(ShortName::literal("lblcr")),
        Scheduler(ShortName::literal("dh")),   Scheduler(ShortName::literal("sh")),
        Scheduler(ShortName::literal("sed")),  Scheduler(ShortName::literal("nq")),
        Scheduler(ShortName::literal("fo")),   Scheduler(ShortName::literal("ovf")),
        Scheduler(ShortName::literal("mh")),   Scheduler(ShortName::literal("twos")),
    };
    return list;
}

bool Scheduler::isNone() const
{
    return m_name == lvs::none;
}

bool Scheduler::isKnown() const
{
    return known().contains(*this);
}

bool Scheduler::choosesByHash() const
{
    return m_name == sourceHashing || m_name == destinationHashing || m_name == maglevHashing;
}

bool Scheduler::usesWeight() const
{
    return m_name != ShortName::literal("rr") && m_name != ShortName::literal("lc")
        && m_name != destinationHashing && !isNone();
}

SchedulerFlags Scheduler::meaningfulFlags() const
{
    if (m_name == sourceHashing || m_name == maglevHashing) {
        return SchedulerFlag::Flag1 | SchedulerFlag::Flag2;
    }
    if (isKnown() || isNone()) {
        return {};
    }
    return SchedulerFlag::Flag1 | SchedulerFlag::Flag2 | SchedulerFlag::Flag3;
}

QString Scheduler::flagName(SchedulerFlag flag) const
{
    const bool named = m_name == sourceHashing || m_name == maglevHashing;
    switch (flag) {
    case SchedulerFlag::Flag1:
        return named ? name() + QLatin1String("-fallback") : QStringLiteral("flag-1");
    case SchedulerFlag::Flag2:
        return named ? name() + QLatin1String("-port") : QStringLiteral("flag-2");
    case SchedulerFlag::Flag3:
        return QStringLiteral("flag-3");
    }
    Q_UNREACHABLE();
}

} // namespace lvs
