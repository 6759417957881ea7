// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/serverreader.h"

#include "core/model/number.h"

namespace lvs::keepalived {

namespace {

/// What follows TUN: "type gue port 6080 csum". Gives the place behind what was taken.
void takeTunnel(const Node &node, size_t place, Tunnel &tunnel, Findings &findings)
{
    while (place < node.words.size()) {
        const Word &word = node.words[place++];
        if (word.text == QLatin1String("type")) {
            const Word *const type = argument(node, place++, findings);
            const QString name = type == nullptr ? QString() : type->text;
            if (name == QLatin1String("gue")) {
                tunnel.type = TunnelType::Gue;
            } else if (name == QLatin1String("gre")) {
                tunnel.type = TunnelType::Gre;
            } else if (type != nullptr && name != QLatin1String("ipip")) {
                findings.problem(*type, ErrorCode::KeywordUnknown, {QStringLiteral("ipip, gue, gre")});
            }
        } else if (word.text == QLatin1String("port")) {
            if (const auto port = numberAt(node, place++, 1, 65535, findings)) {
                tunnel.port = Port(static_cast<quint16>(*port));
            }
        } else if (word.text == QLatin1String("csum")) {
            tunnel.checksum = TunnelChecksum::Checksum;
        } else if (word.text == QLatin1String("remcsum")) {
            tunnel.checksum = TunnelChecksum::RemoteChecksum;
        } else if (word.text != QLatin1String("nocsum")) {
            findings.problem(word, ErrorCode::ArgumentUnexpected);
        }
    }
}

} // namespace

void takeMethod(const Node &node, RealServerSettings &settings, Findings &findings)
{
    const Word *const word = argument(node, 1, findings);
    if (word == nullptr) {
        return;
    }
    settings.tunnel = {};
    if (word->text == QLatin1String("NAT")) {
        settings.forwarding = ForwardingMethod::Masquerading;
        refuseMore(node, 1, findings);
    } else if (word->text == QLatin1String("DR")) {
        settings.forwarding = ForwardingMethod::DirectRouting;
        refuseMore(node, 1, findings);
    } else if (word->text == QLatin1String("TUN")) {
        settings.forwarding = ForwardingMethod::Tunnel;
        takeTunnel(node, 2, settings.tunnel, findings);
    } else {
        findings.problem(*word, ErrorCode::KeywordUnknown, {QStringLiteral("NAT, DR, TUN")});
    }
}

} // namespace lvs::keepalived
