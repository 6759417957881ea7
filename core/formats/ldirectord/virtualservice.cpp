// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/virtualservice.h"

#include "core/formats/ldirectord/ownlines.h"
#include "core/formats/ldirectord/realserver.h"
#include "core/formats/ldirectord/values.h"
#include "core/model/number.h"

namespace lvs::ldirectord {

namespace {

using keepalived::VirtualServer;

/// Keeps what the lines of one service leave to one another until all of them are read.
class ServiceReader
{
public:
    ServiceReader(const Entry &entry, const ServiceDefaults &defaults, Imported &imported)
        : m_entry(entry)
        , m_imported(imported)
        , m_lines(defaults)
    {
    }

    std::optional<ReadService> read()
    {
        VirtualServer server;
        server.settings.scheduler = Scheduler::parse(u"wrr").valueOr({});
        const bool isKnown = readTarget(server);
        readLines(server);
        server.inhibitOnFailure = m_lines.isQuiescent; // weight 0 in place of removal
        server.timing.delayLoop = m_lines.checks.timing.delayLoop;
        RealServerReader servers(server, m_imported);
        for (const Entry *const line : m_reals) {
            servers.read(*line, m_lines.checks);
        }
        if (m_lines.fallback) {
            servers.readFallback(*m_lines.fallback);
        }
        settleMask(server);
        if (!isKnown) {
            return std::nullopt;
        }
        reportCheck(server);
        return ReadService {std::move(server), servers.places()};
    }

private:
    void problem(const PlacedWord &word, ErrorCode code, const QStringList &more = {})
    {
        reportProblem(m_imported, word, code, more);
    }

    bool readTarget(VirtualServer &server)
    {
        if (const Result<quint64> mark = parseNumber(m_entry.value.text, 1, 0xffffffffU)) {
            server.target = static_cast<quint32>(*mark);
            if (m_entry.name.text == QLatin1String("virtual6")) {
                server.family = AddressFamily::IPv6;
            }
            return true;
        }
        bool hasPort = false;
        const std::optional<Endpoint> endpoint = endpointOf(m_entry.value, hasPort, m_imported);
        if (!endpoint) {
            return false;
        }
        if (!hasPort) {
            problem(m_entry.value, ErrorCode::PortMissing);
            return false;
        }
        server.target = *endpoint;
        return true;
    }

    void readLines(VirtualServer &server)
    {
        for (const Entry &line : m_entry.block) {
            const QString &name = line.name.text;
            if (name == QLatin1String("real") || name == QLatin1String("real6")) {
                m_reals.push_back(&line);
            } else if (name == QLatin1String("fallback") || name == QLatin1String("fallback6")) {
                m_lines.fallback = line;
            } else if (name == QLatin1String("quiescent")) {
                m_lines.isQuiescent = flagOf(line, m_imported);
            } else if (!takeCheck(line, m_lines.checks, m_imported) && !takeSetting(line, server)) {
                leaveOut(line, m_imported);
            }
        }
    }

    bool takeSetting(const Entry &line, VirtualServer &server)
    {
        const QString &name = line.name.text;
        if (name == QLatin1String("scheduler")) {
            const Result<Scheduler> scheduler = Scheduler::parse(line.value.text);
            if (scheduler) {
                server.settings.scheduler = *scheduler;
            } else {
                problem(line.value, scheduler.error().code, scheduler.error().arguments.mid(1));
            }
        } else if (name == QLatin1String("persistent")) {
            const Result<quint64> seconds = parseNumber(line.value.text, 1, Persistence::longestTimeout);
            if (seconds) {
                server.settings.persistence.emplace().timeout = static_cast<quint32>(*seconds);
            } else {
                problem(line.value, seconds.error().code, seconds.error().arguments.mid(1));
            }
        } else if (name == QLatin1String("netmask")) {
            m_mask = line.value;
        } else if (name == QLatin1String("protocol")) {
            readProtocol(line, server);
        } else if (name == QLatin1String("ops")) {
            server.settings.onePacket = flagOf(line, m_imported);
        } else {
            return false;
        }
        return true;
    }

    void readProtocol(const Entry &line, VirtualServer &server)
    {
        const Result<Protocol> protocol = parseProtocol(line.value.text);
        const bool isMark = line.value.text == QLatin1String("fwm");
        if (protocol) {
            server.protocol = *protocol;
        }
        if ((!protocol && !isMark) || isMark != std::holds_alternative<quint32>(server.target)) {
            problem(line.value, ErrorCode::KeywordUnknown,
                    {std::holds_alternative<quint32>(server.target) ? QStringLiteral("fwm")
                                                                    : QStringLiteral("tcp, udp")});
        }
    }

    void settleMask(VirtualServer &server)
    {
        if (!server.settings.persistence) {
            if (m_mask) {
                problem(*m_mask, ErrorCode::OptionNotApplicable, {QStringLiteral("persistent")});
            }
            return;
        }
        const auto *const endpoint = std::get_if<Endpoint>(&server.target);
        const AddressFamily family = endpoint != nullptr     ? endpoint->address.family()
            : m_entry.name.text == QLatin1String("virtual6") ? AddressFamily::IPv6
                                                             : AddressFamily::IPv4;
        PersistenceMask &mask = server.settings.persistence->mask;
        mask = PersistenceMask::single(family);
        if (m_mask) {
            const Result<PersistenceMask> read = PersistenceMask::parse(m_mask->text, family);
            if (read) {
                mask = *read;
            } else {
                problem(*m_mask, read.error().code, read.error().arguments.mid(1));
            }
        }
    }

    /// Tells where keepalived has no check that does the same.
    void reportCheck(const VirtualServer &server)
    {
        const auto *const endpoint = std::get_if<Endpoint>(&server.target);
        if (endpoint != nullptr && !isExpressible(m_lines.checks, endpoint->port)) {
            Error error(ErrorCode::LineNotUnderstood,
                        {QStringLiteral("checktype=negotiate: ") + m_lines.checks.service});
            error.position = m_entry.name.position;
            m_imported.notUnderstood.append(error);
        }
    }

    const Entry &m_entry;
    Imported &m_imported;
    ServiceDefaults m_lines; // overlaid by those of the service itself
    std::vector<const Entry *> m_reals;
    std::optional<PlacedWord> m_mask;
};

} // namespace

std::optional<ReadService> readService(const Entry &entry, const ServiceDefaults &defaults,
                                       Imported &imported)
{
    return ServiceReader(entry, defaults, imported).read();
}

} // namespace lvs::ldirectord
