// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/listing/servercolumns.h"

#include "core/formats/ipvsadm/tokenvalues.h"

namespace lvs::listing {

namespace {

using ipvsadm::Token;

void readForwarding(const Token &token, SeenServer &seen, Imported &imported)
{
    static const std::map<QString, ForwardingMethod> methods {
        {QStringLiteral("Route"), ForwardingMethod::DirectRouting},
        {QStringLiteral("Masq"), ForwardingMethod::Masquerading},
        {QStringLiteral("Tunnel"), ForwardingMethod::Tunnel},
        {QStringLiteral("Local"), ForwardingMethod::Local},
        {QStringLiteral("Bypass"), ForwardingMethod::Bypass},
    };
    const auto found = methods.find(token.text);
    if (found == methods.end()) {
        Error error(ErrorCode::KeywordUnknown,
                    {token.text, QStringLiteral("Route, Masq, Tunnel, Local, Bypass")});
        error.position = token.position();
        imported.problems.append(error);
        return;
    }
    seen.settings.forwarding = found->second;
    seen.hasMethod = true;
}

} // namespace

void readColumn(const QString &heading, const Token &token, SeenServer &seen, Imported &imported)
{
    if (heading == QLatin1String("Forward")) {
        readForwarding(token, seen, imported);
    } else if (heading == QLatin1String("Weight")) {
        const Result<Weight> weight = Weight::parse(token.text);
        if (weight) {
            seen.settings.weight = *weight;
            seen.hasWeight = true;
        } else {
            imported.problems.append(ipvsadm::moved(weight.error(), token));
        }
    } else if (heading == QLatin1String("Uthreshold") || heading == QLatin1String("Lthreshold")) {
        const Result<quint64> number = ipvsadm::numberAt(token, 0, 0x7fffffff);
        if (number) {
            (heading[0] == u'U' ? seen.settings.upperThreshold : seen.settings.lowerThreshold) =
                static_cast<quint32>(*number);
        } else {
            imported.problems.append(number.error());
        }
    }
}

} // namespace lvs::listing
