// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace lvs::ipvsadm {

/// A word of a line with its place.
struct Token
{
    QString text;
    int line = 0;
    int column = 0;
    /// How long what stands in the file is, where that is not the text itself: a word with variables or
    /// quotes.
    std::optional<int> sourceLength = {};

    [[nodiscard]] TextPosition position() const
    {
        return {line, column, sourceLength.value_or(static_cast<int>(text.size()))};
    }
};

/// Splits a line at white space, as ipvsadm -R does: quotes mean nothing. A "#" that begins a word begins
/// a comment.
[[nodiscard]] std::vector<Token> tokenize(QStringView line, int number);

/// ipvsadm's options by their meaning; commands first.
enum class Option {
    AddService,
    EditService,
    DeleteService,
    AddServer,
    EditServer,
    DeleteServer,
    Clear,
    SetTimeouts,
    StartDaemon,
    StopDaemon,
    OtherCommand, ///< listing, saving, zeroing: nothing that describes a state
    TcpService,
    UdpService,
    SctpService,
    FirewallMark,
    IPv6,
    Scheduler,
    Persistent,
    Netmask,
    Engine,
    OnePacket,
    SchedulerFlags,
    RealServer,
    Masquerading,
    Tunnelling,
    Gatewaying,
    Weight,
    UpperThreshold,
    LowerThreshold,
    TunnelType,
    TunnelPort,
    TunnelNoChecksum,
    TunnelChecksum,
    TunnelRemoteChecksum,
    MulticastInterface,
    SyncId,
    SyncMaximumLength,
    MulticastGroup,
    MulticastPort,
    MulticastTtl,
    Numeric, ///< output options without meaning here
};

/// One option as it stood in the line, with its values.
struct OptionUse
{
    Option option = Option::Numeric;
    Token name;
    std::vector<Token> values;
};

/// A line taken apart: which command, and its options.
class CommandLine
{
public:
    /// Errors: OptionUnknown, OptionRepeated, ArgumentMissing, ArgumentUnexpected, CommandMissing, each
    /// with its place.
    [[nodiscard]] static Result<CommandLine> parse(const std::vector<Token> &tokens);

    [[nodiscard]] const OptionUse &command() const { return m_uses.front(); }
    [[nodiscard]] const OptionUse *find(Option option) const;
    /// The first of these that stands in the line.
    [[nodiscard]] const OptionUse *findAny(std::initializer_list<Option> options) const;
    [[nodiscard]] const std::vector<OptionUse> &uses() const { return m_uses; }

private:
    std::vector<OptionUse> m_uses; // the command is the first
};

} // namespace lvs::ipvsadm
