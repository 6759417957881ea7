// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planadvice.h"

namespace lvs {

namespace {

Diagnostic aboutDevice(const QString &name)
{
    return {{}, Advice::TunnelGoes, {}, {}, name};
}

bool isTunnelThatGoes(const EditLink &step, const HostSetup &before)
{
    const Link *link = before.network.link(step.name);
    return step.before.up && !step.after.up && link != nullptr && isTunnel(link->kind);
}

} // namespace

QList<Diagnostic> adviseOn(const Plan &plan, const HostSetup &before)
{
    QList<Diagnostic> findings;
    const auto onSetup = Overloaded {
        [&](const EditLink &s) {
            if (isTunnelThatGoes(s, before)) {
                findings.append(aboutDevice(s.name.toString()));
            }
        },
        [&](const RemoveLink &s) {
            if (isTunnel(s.link.kind) && s.link.settings.up) {
                findings.append(aboutDevice(s.link.name.toString()));
            }
        },
        [&](const CloseEncapsulationPort &s) { findings.append(aboutDevice(stepSubject(SetupStep(s)))); },
        [](const auto &) {},
    };
    for (const Step &step : plan.steps) {
        std::visit(Overloaded {
                       [&](const EditRealServer &s) {
                           if (s.before.forwarding != s.after.forwarding) {
                               findings.append({{}, Advice::ForwardingChanges, s.service, s.endpoint, {}});
                           }
                       },
                       [&](const SetupStep &s) { std::visit(onSetup, s); },
                       [](const auto &) {},
                   },
                   step);
    }
    return findings;
}

} // namespace lvs
