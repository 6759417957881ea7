// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/foumessages.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/request.h"

#include <linux/fou.h>
#include <linux/genetlink.h>
#include <linux/ip_vs.h>

#include <sys/socket.h>

#include <algorithm>
#include <string_view>

namespace lvs::setup {

using namespace ipvs;

const char *const fouFamily = FOU_GENL_NAME;

// Message begins every generic request with the version that IPVS has.
static_assert(FOU_GENL_VERSION == IPVS_GENL_VERSION);

namespace {

bool isNumberOtherThanZero(std::span<const char> content)
{
    return std::any_of(content.begin(), content.end(), [](char byte) { return byte != 0; });
}

void putPort(Message &message, const EncapsulationPort &port)
{
    message.putBig16(FOU_ATTR_PORT, port.port);
    message.putU8(FOU_ATTR_AF, static_cast<quint8>(addressFamilyNumber(port.family)));
}

} // namespace

void encodeGetFamilies(Message &message)
{
    message.begin(CTRL_CMD_GETFAMILY, NLM_F_DUMP);
}

bool isFouFamily(const nlmsghdr &message)
{
    bool found = false;
    forEachAttribute(attributesOf(message), [&](int type, std::span<const char> content) {
        const std::string_view name(fouFamily);
        found = found
            || (type == CTRL_ATTR_FAMILY_NAME && content.size() == name.size() + 1
                && std::string_view(content.data(), name.size()) == name);
    });
    return found;
}

void encodeGetPorts(Message &message)
{
    message.begin(FOU_CMD_GET, NLM_F_DUMP);
}

std::optional<EncapsulationPort> parsePort(std::span<const char> attributes)
{
    EncapsulationPort port;
    bool known = false;
    bool anywhere = true;
    forEachAttribute(attributes, [&](int type, std::span<const char> content) {
        switch (type) {
        case FOU_ATTR_AF:
            if (const auto family = addressFamilyOf(numberOf<quint8>(content))) {
                port.family = *family;
                known = true;
            }
            break;
        case FOU_ATTR_PORT:
            port.port = qFromBigEndian(numberOf<quint16>(content));
            break;
        case FOU_ATTR_TYPE:
            port.gue = numberOf<quint8>(content) == FOU_ENCAP_GUE;
            break;
        case FOU_ATTR_IPPROTO:
            port.protocol = numberOf<quint8>(content);
            break;
        case FOU_ATTR_LOCAL_V4:
        case FOU_ATTR_LOCAL_V6:
        case FOU_ATTR_PEER_V4:
        case FOU_ATTR_PEER_V6:
        case FOU_ATTR_PEER_PORT:
        case FOU_ATTR_IFINDEX:
            anywhere = anywhere && !isNumberOtherThanZero(content);
            break;
        default:
            break;
        }
    });
    if (port.gue) {
        port.protocol = 0;
    }
    return known && anywhere && port.port != 0 ? std::optional(port) : std::nullopt;
}

void encodeOpenPort(Message &message, const EncapsulationPort &port)
{
    message.begin(FOU_CMD_ADD, NLM_F_ACK);
    putPort(message, port);
    message.putU8(FOU_ATTR_TYPE, port.gue ? FOU_ENCAP_GUE : FOU_ENCAP_DIRECT);
    if (!port.gue) {
        message.putU8(FOU_ATTR_IPPROTO, port.protocol);
    }
}

void encodeClosePort(Message &message, const EncapsulationPort &port)
{
    message.begin(FOU_CMD_DEL, NLM_F_ACK);
    putPort(message, port);
}

} // namespace lvs::setup
