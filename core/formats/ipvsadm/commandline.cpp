// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/commandline.h"

#include <algorithm>
#include <array>

namespace lvs::ipvsadm {

namespace {

enum class Values { None, One, Optional, Three };

struct OptionSpelling
{
    Option option;
    char letter; // '\0' for none
    const char *name; // without dashes; empty for none
    Values values;
};

constexpr std::array spellings {
    OptionSpelling {Option::AddService, 'A', "add-service", Values::None},
    OptionSpelling {Option::EditService, 'E', "edit-service", Values::None},
    OptionSpelling {Option::DeleteService, 'D', "delete-service", Values::None},
    OptionSpelling {Option::AddServer, 'a', "add-server", Values::None},
    OptionSpelling {Option::EditServer, 'e', "edit-server", Values::None},
    OptionSpelling {Option::DeleteServer, 'd', "delete-server", Values::None},
    OptionSpelling {Option::Clear, 'C', "clear", Values::None},
    OptionSpelling {Option::SetTimeouts, '\0', "set", Values::Three},
    OptionSpelling {Option::StartDaemon, '\0', "start-daemon", Values::One},
    OptionSpelling {Option::StopDaemon, '\0', "stop-daemon", Values::One},
    OptionSpelling {Option::OtherCommand, 'L', "list", Values::None},
    OptionSpelling {Option::OtherCommand, 'l', "", Values::None},
    OptionSpelling {Option::OtherCommand, 'Z', "zero", Values::None},
    OptionSpelling {Option::OtherCommand, 'S', "save", Values::None},
    OptionSpelling {Option::OtherCommand, 'R', "restore", Values::None},
    OptionSpelling {Option::OtherCommand, 'h', "help", Values::None},
    OptionSpelling {Option::OtherCommand, 'v', "version", Values::None},
    OptionSpelling {Option::TcpService, 't', "tcp-service", Values::One},
    OptionSpelling {Option::UdpService, 'u', "udp-service", Values::One},
    OptionSpelling {Option::SctpService, '\0', "sctp-service", Values::One},
    OptionSpelling {Option::FirewallMark, 'f', "fwmark-service", Values::One},
    OptionSpelling {Option::IPv6, '6', "ipv6", Values::None},
    OptionSpelling {Option::Scheduler, 's', "scheduler", Values::One},
    OptionSpelling {Option::Persistent, 'p', "persistent", Values::Optional},
    OptionSpelling {Option::Netmask, 'M', "netmask", Values::One},
    OptionSpelling {Option::Engine, '\0', "pe", Values::One},
    OptionSpelling {Option::OnePacket, 'o', "ops", Values::None},
    OptionSpelling {Option::OnePacket, 'O', "", Values::None},
    OptionSpelling {Option::SchedulerFlags, 'b', "sched-flags", Values::One},
    OptionSpelling {Option::RealServer, 'r', "real-server", Values::One},
    OptionSpelling {Option::Masquerading, 'm', "masquerading", Values::None},
    OptionSpelling {Option::Tunnelling, 'i', "ipip", Values::None},
    OptionSpelling {Option::Gatewaying, 'g', "gatewaying", Values::None},
    OptionSpelling {Option::Weight, 'w', "weight", Values::One},
    OptionSpelling {Option::UpperThreshold, 'x', "u-threshold", Values::One},
    OptionSpelling {Option::LowerThreshold, 'y', "l-threshold", Values::One},
    OptionSpelling {Option::TunnelType, '\0', "tun-type", Values::One},
    OptionSpelling {Option::TunnelPort, '\0', "tun-port", Values::One},
    OptionSpelling {Option::TunnelNoChecksum, '\0', "tun-nocsum", Values::None},
    OptionSpelling {Option::TunnelChecksum, '\0', "tun-csum", Values::None},
    OptionSpelling {Option::TunnelRemoteChecksum, '\0', "tun-remcsum", Values::None},
    OptionSpelling {Option::MulticastInterface, '\0', "mcast-interface", Values::One},
    OptionSpelling {Option::SyncId, '\0', "syncid", Values::One},
    OptionSpelling {Option::SyncMaximumLength, '\0', "sync-maxlen", Values::One},
    OptionSpelling {Option::MulticastGroup, '\0', "mcast-group", Values::One},
    OptionSpelling {Option::MulticastPort, '\0', "mcast-port", Values::One},
    OptionSpelling {Option::MulticastTtl, '\0', "mcast-ttl", Values::One},
    OptionSpelling {Option::Numeric, 'n', "numeric", Values::None},
};

Error placed(ErrorCode code, const Token &token, const QStringList &more = {})
{
    Error error(code, QStringList {token.text} + more);
    error.position = token.position();
    return error;
}

const OptionSpelling *spellingOf(QStringView name, bool isLong)
{
    const auto *const found =
        std::find_if(spellings.begin(), spellings.end(), [&](const OptionSpelling &spelling) {
            return isLong
                ? spelling.name[0] != '\0' && name == QLatin1String(spelling.name)
                : name.size() == 1 && spelling.letter != '\0' && name[0] == QLatin1Char(spelling.letter);
        });
    return found == spellings.end() ? nullptr : found;
}

/// A number may begin with a minus (ipvsadm saves large marks so); anything else with one is an option.
bool looksLikeValue(const Token &token)
{
    return !token.text.startsWith(u'-') || (token.text.size() > 1 && token.text[1].isDigit());
}

/// A part of a token as a token of its own, with its own column where that can be told.
Token partOf(const Token &token, qsizetype from)
{
    if (token.sourceLength) {
        return {token.text.mid(from), token.line, token.column, token.sourceLength};
    }
    return {token.text.mid(from), token.line, token.column + static_cast<int>(from)};
}

/// Walks over the words of a line and collects the options.
class Parser
{
public:
    explicit Parser(const std::vector<Token> &tokens)
        : m_tokens(tokens)
    {
    }

    Result<std::vector<OptionUse>> run()
    {
        skipProgramName();
        while (m_next < m_tokens.size()) {
            const Token &token = m_tokens[m_next++];
            const Result<void> taken = token.text.startsWith(QLatin1String("--")) ? takeLong(token)
                : token.text.startsWith(u'-') && token.text.size() > 1
                ? takeShort(token)
                : Result<void>(placed(ErrorCode::ArgumentUnexpected, token));
            if (!taken) {
                return taken.error();
            }
        }
        return putCommandFirst();
    }

private:
    void skipProgramName()
    {
        const QString &first = m_tokens.front().text;
        if (first == QLatin1String("ipvsadm") || first.endsWith(QLatin1String("/ipvsadm"))) {
            ++m_next;
        }
    }

    Result<void> takeLong(const Token &token)
    {
        const qsizetype equals = token.text.indexOf(u'=');
        const QStringView name = QStringView(token.text).mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpelling *spelling = spellingOf(name, true);
        if (spelling == nullptr) {
            return placed(ErrorCode::OptionUnknown, token);
        }
        std::optional<Token> attached;
        if (equals >= 0) {
            attached = partOf(token, equals + 1);
        }
        return take(*spelling, token, attached);
    }

    Result<void> takeShort(const Token &token)
    {
        // Letters may be written together, "-ln"; what follows one that takes a value is the value.
        for (qsizetype i = 1; i < token.text.size(); ++i) {
            const OptionSpelling *spelling = spellingOf(QStringView(token.text).mid(i, 1), false);
            if (spelling == nullptr) {
                return placed(ErrorCode::OptionUnknown, token);
            }
            std::optional<Token> attached;
            if (spelling->values != Values::None && i + 1 < token.text.size()) {
                attached = partOf(token, i + 1);
            }
            if (const Result<void> taken = take(*spelling, token, attached); !taken || attached) {
                return taken;
            }
        }
        return {};
    }

    Result<void> take(const OptionSpelling &spelling, const Token &token,
                      const std::optional<Token> &attached)
    {
        const bool repeated = std::any_of(m_uses.begin(), m_uses.end(), [&](const OptionUse &use) {
            return use.option == spelling.option;
        });
        if (repeated && spelling.option != Option::Numeric) {
            return placed(ErrorCode::OptionRepeated, token);
        }
        OptionUse use {spelling.option, token, {}};
        if (attached) {
            if (spelling.values == Values::None || spelling.values == Values::Three) {
                return placed(ErrorCode::ArgumentUnexpected, *attached);
            }
            use.values.push_back(*attached);
        } else {
            const size_t wanted = spelling.values == Values::None ? 0
                : spelling.values == Values::Three                ? 3
                                                                  : 1;
            while (use.values.size() < wanted && m_next < m_tokens.size()
                   && looksLikeValue(m_tokens[m_next])) {
                use.values.push_back(m_tokens[m_next++]);
            }
            if (use.values.size() < wanted && spelling.values != Values::Optional) {
                return placed(ErrorCode::ArgumentMissing, token);
            }
        }
        m_uses.push_back(std::move(use));
        return {};
    }

    Result<std::vector<OptionUse>> putCommandFirst()
    {
        const auto isCommand = [](const OptionUse &use) { return use.option <= Option::OtherCommand; };
        const auto command = std::find_if(m_uses.begin(), m_uses.end(), isCommand);
        if (command == m_uses.end()) {
            return placed(ErrorCode::CommandMissing, m_tokens.front());
        }
        if (const auto second = std::find_if(command + 1, m_uses.end(), isCommand); second != m_uses.end()) {
            return placed(ErrorCode::ArgumentUnexpected, second->name);
        }
        std::rotate(m_uses.begin(), command, command + 1);
        return std::move(m_uses);
    }

    const std::vector<Token> &m_tokens;
    size_t m_next = 0;
    std::vector<OptionUse> m_uses;
};

} // namespace

std::vector<Token> tokenize(QStringView line, int number)
{
    std::vector<Token> tokens;
    qsizetype i = 0;
    while (i < line.size()) {
        if (line[i].isSpace()) {
            ++i;
            continue;
        }
        if (line[i] == u'#') {
            break;
        }
        const qsizetype begin = i;
        while (i < line.size() && !line[i].isSpace()) {
            ++i;
        }
        tokens.push_back({line.mid(begin, i - begin).toString(), number, static_cast<int>(begin) + 1});
    }
    return tokens;
}

Result<CommandLine> CommandLine::parse(const std::vector<Token> &tokens)
{
    Result<std::vector<OptionUse>> uses = Parser(tokens).run();
    if (!uses) {
        return uses.error();
    }
    CommandLine line;
    line.m_uses = std::move(*uses);
    return line;
}

const OptionUse *CommandLine::find(Option option) const
{
    const auto found = std::find_if(m_uses.begin(), m_uses.end(),
                                    [option](const OptionUse &use) { return use.option == option; });
    return found == m_uses.end() ? nullptr : &*found;
}

const OptionUse *CommandLine::findAny(std::initializer_list<Option> options) const
{
    for (const Option option : options) {
        if (const OptionUse *use = find(option)) {
            return use;
        }
    }
    return nullptr;
}

} // namespace lvs::ipvsadm
