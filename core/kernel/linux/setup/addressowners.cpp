// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/addressowners.h"

#include "core/kernel/linux/setup/linkmessages.h"
#include "core/kernel/linux/setup/neighbourmessages.h"
#include "core/kernel/linux/setup/setupsockets.h"

#include <algorithm>
#include <cerrno>
#include <thread>

namespace lvs::setup {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds lookInterval {10};
/// One question may be lost.
constexpr int questions = 2;

/// One address being asked for.
struct Question
{
    Address address;
    int index;
    ShortName interface;
    QByteArray answer; ///< the hardware address
};

class Asker
{
public:
    explicit Asker(SetupSockets &sockets)
        : m_sockets(sockets)
    {
    }

    std::vector<AddressOwner> run(std::span<const InterfaceAddress> addresses)
    {
        readSegments();
        for (const InterfaceAddress &each : addresses) {
            addQuestion(each);
        }
        for (int i = 0; i < questions && !isAnswered(); ++i) {
            ask();
            waitUntil(Clock::now() + ownerPatience / questions);
        }
        std::vector<AddressOwner> owners;
        for (const Question &each : m_questions) {
            forget(each);
            if (!each.answer.isEmpty() && !isOwn(each.answer)) {
                owners.push_back({each.address, each.interface, QString::fromLatin1(each.answer.toHex(':'))});
            }
        }
        return owners;
    }

private:
    void readSegments()
    {
        encodeGetLinks(m_sockets.request());
        (void)m_sockets.askRoute([this](const nlmsghdr &message) {
            if (const std::optional<Segment> segment = parseSegment(message)) {
                m_segments.push_back(*segment);
            }
        });
    }

    void addQuestion(const InterfaceAddress &wanted)
    {
        const auto segment = std::find_if(m_segments.begin(), m_segments.end(), [&](const Segment &each) {
            return each.name == wanted.interface && each.canAsk;
        });
        if (segment == m_segments.end()) {
            return;
        }
        Question question {wanted.address, segment->index, segment->name, {}};
        bool isFixed = false;
        const int known = look(question, isFixed);
        if (!isFixed && (known == 0 || known == ENOENT)) {
            question.answer.clear(); // of another time
            m_questions.push_back(question);
        }
    }

    /// 0 or an errno; takes the answer where there is one.
    int look(Question &question, bool &isFixed)
    {
        encodeGetNeighbour(m_sockets.request(), question.address, question.index);
        return m_sockets.askRoute([&](const nlmsghdr &message) {
            const std::optional<Neighbour> found = parseNeighbour(message);
            if (found && found->index == question.index && found->address == question.address) {
                isFixed = found->isFixed;
                question.answer = found->hardwareAddress;
            }
        });
    }

    void ask()
    {
        for (const Question &each : m_questions) {
            if (each.answer.isEmpty()) {
                // What is known already would not be asked for again.
                forget(each);
                encodeAskNeighbour(m_sockets.request(), each.address, each.index);
                (void)m_sockets.tellRoute();
            }
        }
    }

    void waitUntil(Clock::time_point end)
    {
        while (!isAnswered() && Clock::now() < end) {
            std::this_thread::sleep_for(lookInterval);
            for (Question &each : m_questions) {
                bool isFixed = false;
                if (each.answer.isEmpty()) {
                    (void)look(each, isFixed);
                }
            }
        }
    }

    void forget(const Question &question)
    {
        encodeForgetNeighbour(m_sockets.request(), question.address, question.index);
        (void)m_sockets.tellRoute();
    }

    [[nodiscard]] bool isAnswered() const
    {
        return std::none_of(m_questions.begin(), m_questions.end(),
                            [](const Question &each) { return each.answer.isEmpty(); });
    }

    /// Another link of this machine may answer on the same segment.
    [[nodiscard]] bool isOwn(const QByteArray &hardwareAddress) const
    {
        return std::any_of(m_segments.begin(), m_segments.end(),
                           [&](const Segment &each) { return each.hardwareAddress == hardwareAddress; });
    }

    SetupSockets &m_sockets;
    std::vector<Segment> m_segments;
    std::vector<Question> m_questions;
};

} // namespace

std::vector<AddressOwner> findOwners(SetupSockets &sockets, std::span<const InterfaceAddress> addresses)
{
    return Asker(sockets).run(addresses);
}

} // namespace lvs::setup
