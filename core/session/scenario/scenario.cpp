// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/scenario/scenario.h"

#include "core/formats/scenario/line.h"
#include "core/kernel/simulated/connectionload.h"
#include "core/kernel/simulated/packetpath.h"
#include "core/kernel/simulated/simulatedkernel.h"

namespace lvs {

namespace {

/// The first word of a line, where a refusal of the kernel is shown.
TextPosition beginning(QStringView line, int number)
{
    qsizetype begin = 0;
    while (begin < line.size() && line[begin].isSpace()) {
        ++begin;
    }
    qsizetype end = begin;
    while (end < line.size() && !line[end].isSpace()) {
        ++end;
    }
    return {number, static_cast<int>(begin) + 1, static_cast<int>(end - begin)};
}

Result<void> clear(SimulatedKernel &kernel)
{
    while (!kernel.services().empty()) {
        const Step step = RemoveService {kernel.services().front()->key(), {}};
        if (const Result<void> done = kernel.execute({&step, 1}).front(); !done) {
            return done;
        }
    }
    return {};
}

/// What changes tables; everything else is right whatever the tables are.
Result<void> changeTables(SimulatedKernel &kernel, const scenario::Event &event)
{
    if (const auto *step = std::get_if<Step>(&event)) {
        return kernel.execute({step, 1}).front();
    }
    if (std::holds_alternative<scenario::ClearTables>(event)) {
        return clear(kernel);
    }
    if (const auto *setting = std::get_if<scenario::ChangeSetting>(&event)) {
        const auto before = kernel.setup().sysctls.find(setting->name);
        const Step step = SetupStep(SetSysctl {setting->name, before->second, setting->value});
        return kernel.execute({&step, 1}).front();
    }
    if (const auto *zero = std::get_if<scenario::ZeroCounters>(&event)) {
        return kernel.zeroCounters(zero->service);
    }
    return {};
}

} // namespace

/// Most lines of a long scenario are clients': those are kept small, the others aside.
struct Scenario::Lines
{
    struct Line
    {
        enum class Kind : quint8 { Tcp, Udp, Close, Sleep, Other };

        Kind kind = Kind::Other;
        Endpoint client;
        Endpoint destination;
        quint32 number = 0; ///< the firewall's mark, or the place among the others
    };

    void add(const scenario::Event &event)
    {
        if (const auto *connect = std::get_if<scenario::Connect>(&event)) {
            Line line;
            line.kind = connect->protocol == Protocol::Tcp ? Line::Kind::Tcp : Line::Kind::Udp;
            line.client = connect->client;
            line.destination = connect->destination;
            line.number = connect->mark;
            lines.push_back(line);
        } else if (const auto *close = std::get_if<scenario::Close>(&event)) {
            Line line;
            line.kind = Line::Kind::Close;
            line.client = close->client;
            line.destination = close->destination;
            lines.push_back(line);
        } else {
            Line line;
            line.kind =
                std::holds_alternative<scenario::Sleep>(event) ? Line::Kind::Sleep : Line::Kind::Other;
            line.number = static_cast<quint32>(others.size());
            lines.push_back(line);
            others.push_back(event);
        }
    }

    std::vector<Line> lines;
    std::vector<scenario::Event> others;
    QList<Error> errors;
};

Scenario::Scenario()
    : m_lines(std::make_unique<Lines>())
{
}

Scenario::Scenario(Scenario &&) noexcept = default;
Scenario &Scenario::operator=(Scenario &&) noexcept = default;
Scenario::~Scenario() = default;

const QList<Error> &Scenario::errors() const
{
    return m_lines->errors;
}

size_t Scenario::size() const
{
    return m_lines->lines.size();
}

Scenario Scenario::read(QByteArrayView text)
{
    Scenario scenario;
    // Where the kernel's own refusals come from. Clients need not come for them.
    SimulatedKernel trial;
    int number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        ++number;
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end;
        const QString line = QString::fromUtf8(text.sliced(begin, end - begin));
        begin = end + 1;
        Result<std::optional<scenario::Event>> event = scenario::readLine(line, number);
        if (!event) {
            scenario.m_lines->errors.append(event.error());
            continue;
        }
        if (!*event) {
            continue;
        }
        if (const Result<void> done = changeTables(trial, **event); !done) {
            Error error = done.error();
            error.position = beginning(line, number);
            scenario.m_lines->errors.append(error);
            continue;
        }
        scenario.m_lines->add(**event);
    }
    return scenario;
}

struct ScenarioRun::Director
{
    SimulatedKernel kernel;
    PacketPath path {kernel};
};

ScenarioRun::ScenarioRun(const Scenario &scenario, QStringView kernelRelease)
    : m_scenario(&scenario)
    , m_director(std::make_unique<Director>())
{
    if (const Result<LoadFormula> formula = loadFormulaOf(kernelRelease)) {
        m_director->kernel.setLoadFormula(*formula);
    }
}

ScenarioRun::ScenarioRun(ScenarioRun &&) noexcept = default;
ScenarioRun &ScenarioRun::operator=(ScenarioRun &&) noexcept = default;
ScenarioRun::~ScenarioRun() = default;

void ScenarioRun::advance(size_t lines, QByteArray &chosen)
{
    using Line = Scenario::Lines::Line;
    const Scenario::Lines &all = *m_scenario->m_lines;
    const size_t end = std::min(m_next + lines, all.lines.size());
    for (; m_next < end; ++m_next) {
        const Line &line = all.lines[m_next];
        switch (line.kind) {
        case Line::Kind::Tcp:
        case Line::Kind::Udp: {
            const Protocol protocol = line.kind == Line::Kind::Tcp ? Protocol::Tcp : Protocol::Udp;
            const std::optional<Endpoint> server =
                m_director->path.connect({protocol, line.client, line.destination, line.number});
            chosen += server ? server->toString().toLatin1() : QByteArrayLiteral("none");
            chosen += '\n';
            break;
        }
        case Line::Kind::Close:
            m_director->path.close(line.client, line.destination);
            break;
        case Line::Kind::Sleep:
            m_director->kernel.advance(
                std::chrono::nanoseconds(std::get<scenario::Sleep>(all.others[line.number]).nanoseconds));
            break;
        case Line::Kind::Other: {
            // What the trial took is taken again: the tables go through the same changes.
            const Result<void> done = changeTables(m_director->kernel, all.others[line.number]);
            Q_ASSERT(done);
            Q_UNUSED(done);
            break;
        }
        }
    }
}

Result<void> checkKernelRelease(QStringView release)
{
    if (const Result<LoadFormula> formula = loadFormulaOf(release); !formula) {
        return formula.error();
    }
    return {};
}

} // namespace lvs
