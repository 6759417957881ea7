// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/behaviours.h"

#include "tests/lab/fidelity/story.h"

namespace lvs::test {

namespace {

bool persistenceOfAClient(AddressFamily family)
{
    Story story("persistence brings a client back", family);
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('B', 1, 1001);
    story.expect('A', 2, 1000);
    story.expect('B', 1, 1002);
    story.edit('B', 0); // draining: those that know it stay
    story.expect('B', 1, 1003);
    story.expect('A', 3, 1000);
    story.edit('B', 1, 1); // at its threshold
    story.expect('B', 1, 1004);
    story.expect('A', 4, 1000);
    story.close(1, 1000);
    story.expect('B', 1, 1000); // a closed connection of a template is not scheduled again
    return story.isRight();
}

bool persistenceOfANetwork(AddressFamily family)
{
    Story story("persistence of a network of clients", family);
    story.settings().persistence = story.ofNetworks(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.add('C');
    // IPv6 addresses of the wire differ before their last byte, so that each is a network.
    const bool isShared = family == AddressFamily::IPv4;
    story.expect('C', 0x0101, 1000);
    story.expect(isShared ? 'C' : 'B', 0x0102, 1000);
    story.expect(isShared ? 'B' : 'A', 0x0201, 1000);
    story.expect('C', 0x0101, 1001);
    // Another mask makes other templates; the old ones are found again with the old mask.
    story.settings().persistence = story.persistence(300);
    story.editService();
    story.expect(isShared ? 'A' : 'C', 0x0103, 1000);
    story.settings().persistence = story.ofNetworks(300);
    story.editService();
    story.expect('C', 0x0101, 1002);
    return story.isRight();
}

bool templatesRunOut(AddressFamily family)
{
    using std::chrono::milliseconds;
    Story story("templates run out, one by one", family, Protocol::Udp);
    story.settings().persistence = story.persistence(2);
    story.timeouts(1);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.sleep(milliseconds(1500));
    story.expect('B', 1, 1001); // its time begins again
    story.sleep(milliseconds(1500));
    story.expect('B', 1, 1002);
    story.sleep(milliseconds(2700));
    story.expect('A', 1, 1003);
    return story.isRight();
}

bool portZero(AddressFamily family)
{
    Story story("one service for all ports", family);
    story.setKey(ServiceKey(Protocol::Tcp, {Story::virtualAddress(family), Port()}));
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000, 443);
    story.expect('B', 1, 1001, 8443);
    story.expect('A', 2, 1001, 22);
    story.expect('B', 1, 1002, 443);
    return story.isRight();
}

bool marks(AddressFamily family)
{
    Story story("persistence by firewall mark", family);
    story.setKey(*ServiceKey::forMark(5, family));
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000, 443, 5);
    story.expect('B', 1, 1001, 80, 5);
    story.expect('A', 2, 1000, 80, 5);
    story.expect('-', 3, 1000, 80, 6);
    story.expect('-', 4, 1000, 80);
    return story.isRight();
}

bool draining(AddressFamily family)
{
    Story story("draining ends nothing", family);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1001);
    story.edit('B', 0);
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1002);
    story.expect('A', 1, 1003);
    story.close(1, 1000);
    story.expect('A', 1, 1000); // the port is used again: scheduled anew
    story.edit('A', 0);
    story.expect('-', 1, 1004);
    return story.isRight();
}

bool quiescentTemplates(AddressFamily family)
{
    Story story("expire_quiescent_template", family);
    story.set(SysctlKey::IpvsExpireQuiescentTemplate, 1);
    story.settings().persistence = story.persistence(300);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('B', 1, 1001);
    story.edit('B', 0);
    story.expect('B', 1, 1000); // the connection goes on
    story.expect('A', 1, 1002); // the template does not
    story.edit('B', 1);
    story.expect('A', 1, 1003);
    return story.isRight();
}

bool removal(AddressFamily family)
{
    Story story("a removed server and its return", family);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1001);
    story.expect('B', 1, 1002);
    story.close(1, 1002);
    story.remove('B');
    story.expect('-', 1, 1000); // dropped in silence
    story.expect('A', 1, 1002); // a new connection on an old port
    story.expect('A', 1, 1003);
    story.add('B', 3);
    story.expect('B', 1, 1000); // goes on
    story.end();
    story.expect('-', 1, 1000);
    story.begin();
    story.add('A');
    story.expect('A', 1, 1001);
    story.expect('-', 1, 1000);
    return story.isRight();
}

bool expireNodest(AddressFamily family)
{
    Story story("expire_nodest_conn", family);
    story.set(SysctlKey::IpvsExpireNodestConn, 1);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 1, 1000);
    story.expect('A', 1, 1001);
    story.edit('A', 0);
    story.expect('B', 1, 1001); // begun once more: not to a drained server
    story.edit('A', 1);
    story.remove('B');
    story.sleep(std::chrono::milliseconds(150)); // the kernel ends them a little later
    story.expect('A', 1, 1000);
    story.add('B');
    story.expect('B', 1, 1002);
    story.expect('A', 1, 1003);
    return story.isRight();
}

bool onePacket(AddressFamily family)
{
    Story story("one-packet scheduling", family, Protocol::Udp);
    story.settings().onePacket = true;
    story.begin();
    story.add('A');
    story.add('B', 1, 1);
    for (const char name : {'B', 'A', 'B', 'A', 'B'}) {
        story.expect(name, 1, 1000);
    }
    story.settings().onePacket = false;
    story.editService();
    for (const char name : {'A', 'A', 'A'}) {
        story.expect(name, 1, 1000);
    }
    return story.isRight();
}

bool thresholds(AddressFamily family)
{
    using std::chrono::milliseconds;
    Story story("thresholds, as entries run out", family, Protocol::Udp);
    story.timeouts(1);
    story.begin();
    story.add('A', 1, 4); // comes back below 3
    story.add('B', 1, 4, 2); // comes back below 2
    quint16 port = 2000;
    for (const char name : {'B', 'A', 'B', 'A', 'B', 'A'}) {
        story.expect(name, 1, port++);
    }
    story.timeouts(300); // six run out, these do not
    story.expect('B', 2, 1000);
    story.expect('A', 2, 1001);
    story.expect('-', 2, 1002);
    story.sleep(milliseconds(1700)); // one is left of each
    story.expect('B', 2, 1003);
    story.expect('A', 2, 1004);
    story.edit('A', 1, 2);
    story.expect('B', 2, 1005);
    story.expect('A', 2, 1006); // a lowered threshold is seen at the next connection
    story.expect('B', 2, 1007);
    story.expect('-', 2, 1008);
    story.edit('B', 1, 4, 2); // the same again changes nothing
    story.expect('-', 2, 1009);
    story.edit('B', 1, 5, 2); // a raised one ends it at once
    story.expect('B', 2, 1010);
    story.expect('-', 2, 1011);
    return story.isRight();
}

bool lists(AddressFamily family, Protocol protocol)
{
    Story story("lists of connections", family, protocol);
    story.settings().persistence = story.ofNetworks(400);
    story.timeouts(200);
    story.begin();
    story.add('A');
    story.add('B');
    story.expect('B', 0x0101, 1000);
    story.acknowledge(0x0101, 1000);
    story.expect('A', 0x0201, 1000);
    story.acknowledge(0x0201, 1000);
    story.expect('B', 0x0101, 1001);
    story.close(0x0101, 1001);
    story.compareLists(5);
    story.remove('B'); // they stay
    story.compareLists(5);
    story.sleep(std::chrono::milliseconds(1200));
    story.compareLists(5);
    return story.isRight();
}

bool listsOfMarks(AddressFamily family)
{
    Story story("lists of connections by mark", family);
    story.setKey(*ServiceKey::forMark(70000, family));
    story.settings().persistence = story.persistence(500);
    story.begin();
    story.add('A');
    story.expect('A', 1, 1000, 443, 70000);
    story.acknowledge(1, 1000, 443);
    story.compareLists(2);
    return story.isRight();
}

} // namespace

bool compareBehaviours()
{
    bool isRight = true;
    for (const AddressFamily family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        for (const auto tell : {persistenceOfAClient, persistenceOfANetwork, templatesRunOut, portZero, marks,
                                draining, quiescentTemplates, removal, expireNodest, onePacket, thresholds}) {
            isRight = tell(family) && isRight;
        }
        isRight = lists(family, Protocol::Tcp) && isRight;
        isRight = lists(family, Protocol::Udp) && isRight;
        isRight = listsOfMarks(family) && isRight;
    }
    return isRight;
}

} // namespace lvs::test
