// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/message.h"

#include <linux/ip_vs.h>
#include <netlink/attr.h>
#include <netlink/genl/genl.h>
#include <netlink/msg.h>

#include <QtEndian>

namespace lvs::ipvs {

Message::Message()
    : m_message(nlmsg_alloc())
{
    Q_CHECK_PTR(m_message.get());
}

Message::~Message() = default;

void Message::Deleter::operator()(nl_msg *message) const
{
    nlmsg_free(message);
}

void Message::begin(quint8 command, quint16 flags)
{
    nlmsg_hdr(m_message.get())->nlmsg_len = NLMSG_HDRLEN;
    m_complete = genlmsg_put(m_message.get(), NL_AUTO_PORT, 0, GENL_ID_CTRL, 0, NLM_F_REQUEST | flags,
                             command, IPVS_GENL_VERSION)
        != nullptr;
}

void Message::beginRoute(quint16 type, quint16 flags, std::span<const char> header)
{
    nlmsghdr *message = nlmsg_hdr(m_message.get());
    message->nlmsg_len = NLMSG_HDRLEN;
    message->nlmsg_type = type;
    message->nlmsg_flags = static_cast<quint16>(NLM_F_REQUEST | flags);
    m_complete = true;
    append(header);
}

void Message::note(int libnlResult)
{
    m_complete = m_complete && libnlResult >= 0;
}

void Message::putU8(int type, quint8 value)
{
    note(nla_put_u8(m_message.get(), type, value));
}

void Message::putU16(int type, quint16 value)
{
    note(nla_put_u16(m_message.get(), type, value));
}

void Message::putU32(int type, quint32 value)
{
    note(nla_put_u32(m_message.get(), type, value));
}

void Message::putBig16(int type, quint16 value)
{
    putU16(type, qToBigEndian(value));
}

void Message::putBig32(int type, quint32 value)
{
    putU32(type, qToBigEndian(value));
}

void Message::putBytes(int type, std::span<const char> bytes)
{
    note(nla_put(m_message.get(), type, static_cast<int>(bytes.size()), bytes.data()));
}

void Message::putText(int type, const char *text)
{
    note(nla_put_string(m_message.get(), type, text));
}

void Message::append(std::span<const char> attributes)
{
    // libnl only reads them.
    note(nlmsg_append(m_message.get(), const_cast<char *>(attributes.data()), attributes.size(),
                      NLMSG_ALIGNTO));
}

std::span<const char> Message::bytes() const
{
    const nlmsghdr *header = nlmsg_hdr(m_message.get());
    return {static_cast<const char *>(static_cast<const void *>(header)), NLMSG_ALIGN(header->nlmsg_len)};
}

std::span<const char> Message::attributes() const
{
    return bytes().subspan(NLMSG_HDRLEN + GENL_HDRLEN);
}

Message::Nest::Nest(Message &message, int type)
    : m_message(message)
    , m_start(nla_nest_start(message.m_message.get(), type))
{
    m_message.m_complete = m_message.m_complete && m_start != nullptr;
}

Message::Nest::~Nest()
{
    if (m_start != nullptr) {
        m_message.note(nla_nest_end(m_message.m_message.get(), m_start));
    }
}

} // namespace lvs::ipvs
