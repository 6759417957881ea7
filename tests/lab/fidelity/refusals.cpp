// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/refusals.h"

#include "tests/lab/fidelity/story.h"

namespace lvs::test {

namespace {

using std::chrono::milliseconds;

// The kernel's timers are the coarser the longer they run: with 100 ticks a second one of ten seconds is up
// to 0.64 s late, and one of a minute up to 5.12 s.
constexpr milliseconds untilForgotten {10'900};
constexpr milliseconds minuteAndMore {65'500};

bool refused(AddressFamily family)
{
    Story story("connections that servers refuse or break", family);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.refuse('B', 1, 1000);
    story.expectCounts('B', 0, 1);
    story.expect('A', 1, 1001);
    story.acknowledge(1, 1001);
    story.expectCounts('A', 1, 0);
    story.breakOff('A', 1, 1001);
    story.expectCounts('A', 0, 1);
    story.compareLists(2);
    story.expect('B', 1, 1000); // a port whose connection was refused is scheduled anew
    story.acknowledge(1, 1000);
    story.expectCounts('B', 1, 0);
    story.sleep(milliseconds(3000));
    story.compareLists(2);
    story.sleep(untilForgotten - milliseconds(3000));
    story.expectCounts('A', 0, 0);
    story.expectCounts('B', 1, 0);
    story.compareLists(1);
    return story.isRight();
}

bool halfOpen(AddressFamily family)
{
    Story story("half-open connections, and their load", family);
    story.settings().scheduler = *Scheduler::parse(u"lc");
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.leaveHalfOpen(1, 1000);
    story.expectCounts('B', 1, 0);
    story.expect('A', 1, 1001);
    story.leaveHalfOpen(1, 1001, 'A'); // it answers, and the client goes no further
    story.expectCounts('A', 1, 0);
    story.expect('B', 2, 1000);
    story.refuse('B', 2, 1000);
    story.expectCounts('B', 1, 1);
    story.expect('A', 2, 1001); // half-open ones weigh alike, a refused one weighs something
    story.acknowledge(2, 1001);
    story.breakOff('A', 2, 1001);
    story.expectCounts('A', 1, 1);
    story.expect('B', 3, 1000);
    story.acknowledge(3, 1000);
    story.sleep(milliseconds(2000));
    story.expect('B', 1, 1000); // the client tries once more, and its time begins again
    story.leaveHalfOpen(1, 1000);
    story.compareLists(5);
    story.edit('A', 1, 3);
    story.expect('A', 4, 1000); // half-open and closed ones count for the threshold
    story.acknowledge(4, 1000);
    story.expectCounts('A', 2, 1);
    for (const quint16 port : {2000, 2001, 2002}) {
        story.expect('B', 4, port);
        story.acknowledge(4, port);
    }
    story.sleep(untilForgotten);
    story.expectCounts('A', 2, 0);
    story.expect('A', 4, 3000);
    story.acknowledge(4, 3000);
    story.compareLists(8);
    return story.isRight();
}

bool unseen(AddressFamily family)
{
    Story story("what direct answers leave unseen", family);
    story.setForwarding(ForwardingMethod::DirectRouting);
    story.begin();
    story.add('A');
    story.connect(1, 1000);
    story.refuse('A', 1, 1000);
    story.expectCounts('A', 1, 0);
    story.connect(1, 1001);
    story.acknowledge(1, 1001);
    story.breakOff('A', 1, 1001);
    story.expectCounts('A', 2, 0);
    story.connect(1, 1002);
    story.leaveHalfOpen(1, 1002);
    story.expectCounts('A', 3, 0);
    story.compareLists(3);
    return story.isRight();
}

bool aMinute(AddressFamily family)
{
    Story story("half-open connections end after a minute", family);
    story.begin();
    story.add('A');
    story.expect('A', 1, 1000);
    story.leaveHalfOpen(1, 1000);
    story.sleep(milliseconds(57'000));
    story.compareLists(1);
    story.expectCounts('A', 1, 0);
    story.sleep(minuteAndMore - milliseconds(57'000));
    story.compareLists(0);
    story.expectCounts('A', 0, 0);
    return story.isRight();
}

} // namespace

bool compareRefusals()
{
    bool isRight = aMinute(AddressFamily::IPv4);
    for (const AddressFamily family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        for (const auto tell : {refused, halfOpen, unseen}) {
            isRight = tell(family) && isRight;
        }
    }
    return isRight;
}

} // namespace lvs::test
