// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <span>

struct nl_msg;
struct nlattr;

namespace lvs::ipvs {

/// One request to the kernel, built attribute by attribute (libnl) in a buffer that is used again
/// for the next: 11,000 messages are built without one allocation.
class Message
{
public:
    Message();
    Message(const Message &) = delete;
    Message &operator=(const Message &) = delete;
    ~Message();

    /// Starts a new message; what was there is gone. command: IPVS_CMD_*; flags: NLM_F_* beside
    /// NLM_F_REQUEST. Family and sequence number are filled in by who sends it.
    void begin(quint8 command, quint16 flags = 0);
    /// The same for rtnetlink. type: RTM_*; header: what stands before the attributes.
    void beginRoute(quint16 type, quint16 flags, std::span<const char> header);

    void putU8(int type, quint8 value);
    void putU16(int type, quint16 value);
    void putU32(int type, quint32 value);
    /// In network order.
    void putBig16(int type, quint16 value);
    void putBig32(int type, quint32 value);
    void putBytes(int type, std::span<const char> bytes);
    /// NUL-terminated.
    void putText(int type, const char *text);
    /// Whole attributes, as attributes() of another message gave them.
    void append(std::span<const char> attributes);

    /// Everything put while this lives goes into one nested attribute.
    class Nest
    {
    public:
        Nest(Message &message, int type);
        Nest(const Nest &) = delete;
        Nest &operator=(const Nest &) = delete;
        ~Nest();

    private:
        Message &m_message;
        nlattr *m_start;
    };

    /// False where an attribute found no room: nothing that a model can hold is that large.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// The message with its header, padded.
    [[nodiscard]] std::span<const char> bytes() const;
    /// What was put so far into a generic netlink message.
    [[nodiscard]] std::span<const char> attributes() const;

private:
    void note(int libnlResult);

    struct Deleter
    {
        void operator()(nl_msg *message) const;
    };
    std::unique_ptr<nl_msg, Deleter> m_message;
    bool m_complete = true;
};

} // namespace lvs::ipvs
