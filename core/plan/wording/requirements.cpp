// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/findings.h"

#include "core/plan/wording/filling.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace lvs {

namespace {

using RequirementSentence = std::pair<Need, const char *>;

constexpr std::array requirementSentences {
    RequirementSentence {Need::Service, QT_TRANSLATE_NOOP("lvs::Wording", "The virtual service %1 is there")},
    RequirementSentence {Need::VipOnInterface, QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on %2")},
    RequirementSentence {
        Need::VipHidden,
        QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on %2, where no other machine sees it")},
    RequirementSentence {Need::ArpSilence,
                         QT_TRANSLATE_NOOP("lvs::Wording", "The machine keeps silent about %1 on %2")},
    RequirementSentence {Need::Tunnel, QT_TRANSLATE_NOOP("lvs::Wording", "The tunnel device %1 is up")},
    RequirementSentence {Need::EncapsulationPort,
                         QT_TRANSLATE_NOOP("lvs::Wording", "UDP port %1 unwraps GUE (%2)")},
    RequirementSentence {
        Need::Unfiltered,
        QT_TRANSLATE_NOOP("lvs::Wording", "What comes out of %1 is not filtered by rp_filter")},
    RequirementSentence {Need::Forwarding,
                         QT_TRANSLATE_NOOP("lvs::Wording", "Packets are forwarded from %1 (%2)")},
    RequirementSentence {Need::NoRedirects, QT_TRANSLATE_NOOP("lvs::Wording", "No redirects are sent on %1")},
    RequirementSentence {Need::WayBack,
                         QT_TRANSLATE_NOOP("lvs::Wording", "Answers go through the director, %1")},
    RequirementSentence {
        Need::OnLink, QT_TRANSLATE_NOOP("lvs::Wording", "The real server %1 is on the director's network")},
    RequirementSentence {Need::MarkRouting,
                         QT_TRANSLATE_NOOP("lvs::Wording", "Packets marked for %1 are taken in")},
    RequirementSentence {Need::HostRoute, QT_TRANSLATE_NOOP("lvs::Wording", "There is a route to %1 on %2")},
};

} // namespace

QString describe(const Requirement &requirement)
{
    for (const auto &[need, text] : requirementSentences) {
        if (need == requirement.need) {
            return filled(QCoreApplication::translate("lvs::Wording", text), requirement.arguments);
        }
    }
    Q_UNREACHABLE();
}

QString severityWords(Severity severity)
{
    switch (severity) {
    case Severity::Fault:
        return QCoreApplication::translate("lvs::Wording", "fault");
    case Severity::Warning:
        return QCoreApplication::translate("lvs::Wording", "warning");
    case Severity::Note:
        return QCoreApplication::translate("lvs::Wording", "note");
    }
    Q_UNREACHABLE();
}

} // namespace lvs
