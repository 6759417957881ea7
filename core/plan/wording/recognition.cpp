// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/recognition.h"

#include "core/plan/wording/filling.h"
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace lvs {

namespace {

using RecognitionSentence = std::pair<EvidenceCode, const char *>;

constexpr std::array recognitionSentences {
    RecognitionSentence {
        EvidenceCode::Services,
        QT_TRANSLATE_NOOP("lvs::Wording", "It has the virtual service %1 with real servers: %2")},
    RecognitionSentence {EvidenceCode::VipHere, QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on %2")},
    RecognitionSentence {
        EvidenceCode::VipHiddenHere,
        QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on %2, where no other machine sees it")},
    RecognitionSentence {EvidenceCode::TunnelUp,
                         QT_TRANSLATE_NOOP("lvs::Wording", "The tunnel device %1 is up")},
    RecognitionSentence {EvidenceCode::PortUnwraps,
                         QT_TRANSLATE_NOOP("lvs::Wording", "UDP port %1 unwraps GUE")},
    RecognitionSentence {
        EvidenceCode::SilentAbout,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "On %3 arp_ignore counts as %1 and arp_announce as %2, as real servers have it")},
    RecognitionSentence {
        EvidenceCode::NamedByDirector,
        QT_TRANSLATE_NOOP("lvs::Wording", "A director names its address %1 as real server of %2")},
    RecognitionSentence {EvidenceCode::WayThroughDirector,
                         QT_TRANSLATE_NOOP("lvs::Wording", "Its default gateway is the director, %1")},
};

} // namespace

QString describe(const Evidence &evidence)
{
    for (const auto &[code, text] : recognitionSentences) {
        if (code == evidence.code) {
            return filled(QCoreApplication::translate("lvs::Wording", text), evidence.arguments);
        }
    }
    Q_UNREACHABLE();
}

QString describe(const RecognisedRole &role)
{
    QStringList addresses;
    for (const Address &each : role.addresses) {
        addresses.append(each.toString());
    }
    const QString method = forwardingMethodName(role.method);
    const QString part = role.part == Part::Director
        ? QCoreApplication::translate("lvs::Wording", "Director by %1").arg(method)
        : QCoreApplication::translate("lvs::Wording", "Real server by %1").arg(method);
    return addresses.isEmpty()
        ? part
        : QCoreApplication::translate("lvs::Wording", "%1 for %2").arg(part, listWords(addresses));
}

} // namespace lvs
