// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/restore/history.h"

namespace lvs {

namespace {

/// A step on IPVS says itself what its object is before and after.
std::pair<ObjectValue, ObjectValue> valuesOf(const Step &step)
{
    using Values = std::pair<ObjectValue, ObjectValue>;
    const ObjectValue absent;
    return std::visit(Overloaded {
                          [&](const AddService &s) { return Values(absent, s.settings); },
                          [&](const EditService &s) { return Values(s.before, s.after); },
                          [&](const RemoveService &s) { return Values(s.before, absent); },
                          [&](const AddRealServer &s) { return Values(absent, s.server.settings); },
                          [&](const EditRealServer &s) { return Values(s.before, s.after); },
                          [&](const RemoveRealServer &s) { return Values(s.server.settings, absent); },
                          [&](const SetTimeouts &s) { return Values(s.before, s.after); },
                          [&](const StartSyncDaemon &s) { return Values(absent, s.daemon); },
                          [&](const StopSyncDaemon &s) { return Values(s.daemon, absent); },
                          [&](const SetupStep &) { return Values(); },
                      },
                      step);
}

/// Whether a step can change objects beside its own.
bool reachesFurther(const SetupStep &step)
{
    const auto *sysctl = std::get_if<SetSysctl>(&step);
    if (sysctl != nullptr) {
        return sysctl->name.key == SysctlKey::IPv4Forward || sysctl->name.key == SysctlKey::IPv6Forward;
    }
    return std::holds_alternative<AddLink>(step) || std::holds_alternative<EditLink>(step)
        || std::holds_alternative<RemoveLink>(step) || std::holds_alternative<RemoveAddress>(step);
}

/// An interface's settings go with it, and come back as those of "default" are then.
void addSettings(const ShortName &interface, const HostSetup &before, ObjectHistory &history,
                 std::vector<ObjectHistory::iterator> &ofSetup)
{
    for (const auto &[name, value] : before.sysctls) {
        if (name.interface == interface) {
            const auto [entry, isNew] = history.try_emplace(name, ObjectValues {value});
            if (isNew) {
                ofSetup.push_back(entry);
            }
        }
    }
}

void note(ObjectValues &values, const ObjectValue &value)
{
    if (values.back() != value) {
        values.push_back(value);
    }
}

} // namespace

Result<ObjectHistory> historyOf(const Plan &plan, const HostSetup &before)
{
    ObjectHistory history;
    std::vector<ObjectHistory::iterator> ofSetup;
    for (const Step &step : plan.steps) {
        const bool isOfSetup = std::holds_alternative<SetupStep>(step);
        const ObjectKey key = objectOf(step);
        const auto [entry, isNew] = history.try_emplace(key);
        if (isNew) {
            entry->second = {isOfSetup ? valueOf(key, before) : valuesOf(step).first};
        }
        if (isNew && isOfSetup) {
            ofSetup.push_back(entry);
        }
        if (!isOfSetup) {
            note(entry->second, valuesOf(step).second);
        }
        const auto *setupStep = std::get_if<SetupStep>(&step);
        const auto *removal = setupStep != nullptr ? std::get_if<RemoveLink>(setupStep) : nullptr;
        if (removal != nullptr) {
            addSettings(removal->link.name, before, history, ofSetup);
        }
    }
    if (!ofSetup.empty()) {
        HostSetup setup = before;
        for (const Step &step : plan.steps) {
            const auto *setupStep = std::get_if<SetupStep>(&step);
            if (setupStep == nullptr) {
                continue;
            }
            if (const Result<void> done = execute(*setupStep, setup); !done) {
                return done.error();
            }
            if (!reachesFurther(*setupStep)) {
                const auto entry = history.find(objectOf(step));
                note(entry->second, valueOf(entry->first, setup));
                continue;
            }
            for (const auto &entry : ofSetup) {
                note(entry->second, valueOf(entry->first, setup));
            }
        }
    }
    std::erase_if(history, [](const auto &entry) { return entry.second.size() == 1; });
    return history;
}

void append(ObjectHistory &history, const ObjectHistory &later)
{
    for (const auto &[key, values] : later) {
        const auto [entry, isNew] = history.try_emplace(key, values);
        if (!isNew) {
            for (const ObjectValue &value : values) {
                note(entry->second, value);
            }
        }
    }
}

} // namespace lvs
