// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/foreignrules.h"

#include "core/plan/overloaded.h"
#include "core/plan/wording/filling.h"

#include <QCoreApplication>

#include <algorithm>

namespace lvs {

namespace {

bool changesServices(const Step &step)
{
    return std::visit(Overloaded {
                          [](const SetTimeouts &) { return false; },
                          [](const StartSyncDaemon &) { return false; },
                          [](const StopSyncDaemon &) { return false; },
                          [](const SetupStep &) { return false; },
                          [](const auto &) { return true; },
                      },
                      step);
}

} // namespace

std::set<RulesOwner> ownersTouchedBy(const Plan &plan, const Surroundings &surroundings)
{
    std::set<RulesOwner> owners = surroundings.owners;
    owners.erase(RulesOwner::Docker);
    if (!std::any_of(plan.steps.begin(), plan.steps.end(), changesServices)) {
        owners.clear();
    }
    return owners;
}

QString ownerWarning(RulesOwner owner)
{
    // The words that the doctor has for it.
    const QString title = QCoreApplication::translate("lvs::Wording", "%1 keeps rules of IPVS here, too");
    const QString reason = QCoreApplication::translate(
        "lvs::Wording",
        "It changes and removes them by its own configuration, and what is changed here may be taken back at "
        "any time.");
    return QCoreApplication::translate("lvs::Wording", "%1. %2", "a warning and its reason")
        .arg(filled(title, {rulesOwnerName(owner)}), reason);
}

} // namespace lvs
