// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/findings.h"

#include "core/plan/wording/filling.h"

#include <QCoreApplication>

#include <array>

namespace lvs {

namespace {

using C = FindingCode;

struct FindingText
{
    FindingCode code;
    const char *title;
    const char *reason;
    const char *remedy;
};

constexpr std::array findingTexts {
    FindingText {
        C::HostUnknown, QT_TRANSLATE_NOOP("lvs::Wording", "%1 has no part in the cluster"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The cluster's document names these machines: %2. Without a part there is nothing "
                          "that the machine would need."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Add the machine to the document, or choose one of those.")},
    FindingText {
        C::InterfaceMissing, QT_TRANSLATE_NOOP("lvs::Wording", "%1 has no interface %2"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The cluster's document names an interface that the machine does not have, so that "
                          "nothing can be set up on it."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Correct the interface in the document, or connect the card.")},
    FindingText {C::DirectorAddressUnknown,
                 QT_TRANSLATE_NOOP("lvs::Wording", "The way back through the director is not known (%1)"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "By NAT the answers of a real server must pass the director, which puts "
                                   "the VIP into them again. The cluster's document does not say which "
                                   "address the director has on the real servers' side (the DIP)."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Enter the director's inside address in the document.")},
    FindingText {C::ArpAnswered, QT_TRANSLATE_NOOP("lvs::Wording", "The real server answers ARP for %1"),
                 QT_TRANSLATE_NOOP(
                     "lvs::Wording",
                     "Who asks on %2 for the VIP's hardware address must be answered by the director alone. "
                     "There arp_ignore counts as %3: the machine answers for addresses of all its interfaces "
                     "(0), so that clients reach this real server past the director. With 1 it answers only "
                     "for addresses of the interface on which it is asked, and the VIP stands on another."),
                 QT_TRANSLATE_NOOP(
                     "lvs::Wording",
                     "Sets arp_ignore to 1 on “all”; of “all” and the interface the larger value counts.")},
    FindingText {
        C::ArpAnnounced, QT_TRANSLATE_NOOP("lvs::Wording", "The real server announces %1 as its own"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "When it asks for others' hardware addresses on %2, it gives as sender whatever address its "
            "packet has, the VIP, too: arp_announce counts as %3 there. Clients and routers note that and "
            "send to this real server past the director. With 2 it gives only addresses that belong to the "
            "interface by which it asks; 1 tries that, but not within the VIP's own network."),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "Sets arp_announce to 2 on “all”; of “all” and the interface the larger value counts.")},
    FindingText {
        C::ArpOnLoopbackOnly,
        QT_TRANSLATE_NOOP("lvs::Wording", "The ARP settings stand on “lo” only, where they do nothing"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Nobody asks on “lo”: requests for %1 come in on %2. What counts there is the "
                          "larger of the values of “all” and of %2, and %3 is neither."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Sets arp_ignore to 1 and arp_announce to 2 on “all”, and takes them off “lo”.")},
    FindingText {C::ArpOnVipDeviceNeedless,
                 QT_TRANSLATE_NOOP("lvs::Wording", "ARP settings that do nothing: %1"),
                 QT_TRANSLATE_NOOP(
                     "lvs::Wording",
                     "Nobody asks on this device for hardware addresses. Guides set it there all the same; "
                     "what counts are the values of “all” and of the interface on which requests come in."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Sets them to 0 again.")},
    FindingText {C::VipMissing, QT_TRANSLATE_NOOP("lvs::Wording", "%1 is missing on %2"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "A machine takes in only packets for addresses that are its own. Without "
                                   "the VIP it drops what clients send, or passes it on."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Adds the VIP with the prefix of a single host.")},
    FindingText {
        C::VipElsewhere, QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on %2 instead of %3"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "It belongs to the interface where clients come in. On another it is found only "
                          "because the kernel answers ARP for all its addresses by default, it goes when "
                          "that device goes down, and its network may take routes from the right interface."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Moves the VIP to %3.")},
    FindingText {C::VipOnTwoDevices, QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on %2 and on %3"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "The kernel takes one address on two devices in silence. Which of them "
                                   "answers and which route is used then depends on the order in which they "
                                   "came up, and who removes one of the two removes only half."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Removes it from %2.")},
    FindingText {
        C::VipOnServerInterface,
        QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on the real server's network card %2"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "There the real server answers ARP for the VIP whatever arp_ignore says, since it "
                          "is an address of the very interface: clients reach this machine past the "
                          "director, or director and real server dispute the address."),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "Moves the VIP to “lo” as a single host's address, where only the machine itself sees it.")},
    FindingText {
        C::VipPrefixTooWide, QT_TRANSLATE_NOOP("lvs::Wording", "%1 stands on %2 with the prefix /%3"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "A prefix is a network: on “lo” every address of it counts as the machine's own, "
                          "so that it no longer reaches its neighbours, director and clients among them; on "
                          "a tunnel the network's packets may be sent into the tunnel."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Puts the VIP there with the prefix of a single host (255.255.255.255).")},
    FindingText {
        C::VipChosenAsSource,
        QT_TRANSLATE_NOOP("lvs::Wording", "%1 on %2 may be chosen as a tunnel's source"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Over IPv6 the kernel may send the tunnel's packets from the VIP. The real server "
                          "has the same address, and drops what claims to come from itself."),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "Marks the VIP as deprecated, which keeps it from being chosen and answers all the same.")},
    FindingText {C::HostRouteMissing, QT_TRANSLATE_NOOP("lvs::Wording", "The route to %1 on %2 is missing"),
                 QT_TRANSLATE_NOOP(
                     "lvs::Wording",
                     "The cluster's document asks for it. The kernel reaches its own addresses without."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Adds the route.")},
    FindingText {C::HostRouteNeedless,
                 QT_TRANSLATE_NOOP("lvs::Wording", "The route to %1 on %2 is not needed"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "Older guides add it with “route add -host”. The kernel keeps a route to "
                                   "each of its own addresses by itself."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Removes the route.")},
    FindingText {
        C::FilteredByAll,
        QT_TRANSLATE_NOOP("lvs::Wording", "rp_filter of “all” is %1 and drops what comes out of the tunnel"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "It checks whether a packet's sender would be reached by the way on which the packet came: 0 not "
            "at all, 1 by that very interface (strict), 2 by any (loose). What comes out of %2 is from "
            "clients, who are reached by the network card, so it is dropped. Of “all” and the device the "
            "larger value counts: 0 on the device alone does not help."),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "Sets rp_filter of “all” to 0. Interfaces that are to check still need a value of their own.")},
    FindingText {
        C::FilteredOnDevice,
        QT_TRANSLATE_NOOP("lvs::Wording", "rp_filter of %1 is %2 and drops what comes out of it"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "It checks whether a packet's sender would be reached by the way on which the "
                          "packet came: 0 not at all, 1 by that very interface (strict), 2 by any (loose). "
                          "Clients are reached by the network card, not by the tunnel."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Sets rp_filter of %1 to 0.")},
    FindingText {C::FilteredStrictly,
                 QT_TRANSLATE_NOOP("lvs::Wording", "rp_filter on %1 drops clients that are reached by %2"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "The filter is strict (1) there: it takes a packet only from senders to "
                                   "whom the machine would send by the same interface. The director's "
                                   "packets come in on %1 from clients, and the way to those leads by %2."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Sets rp_filter of %1 to 2 (loose).")},
    FindingText {
        C::ForwardingOff, QT_TRANSLATE_NOOP("lvs::Wording", "Forwarding is off on %1 (%2)"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "By NAT the answers of real servers come in there and go out to clients: the director must pass "
            "on packets that are not for itself, as a router does. Without, connections hang."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Turns forwarding on there, and nowhere else where that is possible.")},
    FindingText {
        C::RedirectsSent, QT_TRANSLATE_NOOP("lvs::Wording", "The director sends redirects on %1"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "Clients and real servers share a network there. When an answer goes out by the interface on "
            "which it came, the kernel tells the real server of the shorter way, and the real server's next "
            "answers bypass the director. Redirects go out if either “all” or the interface asks for them."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Sets send_redirects to 0 on “all” and on %1.")},
    FindingText {
        C::TunnelMissing, QT_TRANSLATE_NOOP("lvs::Wording", "The tunnel device %1 is missing"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The director wraps each packet in another; without the device nobody unwraps it, "
                          "and it is refused."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Has the kernel load the device's module, and takes it up.")},
    FindingText {C::TunnelDown, QT_TRANSLATE_NOOP("lvs::Wording", "The tunnel device %1 is down"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "The director wraps each packet in another; a device that is down unwraps "
                                   "nothing, and the packet is refused."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Takes %1 up.")},
    FindingText {
        C::TunnelDiffers,
        QT_TRANSLATE_NOOP("lvs::Wording", "The tunnel device %1 is of another kind or has other ends"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "It unwraps only packets of its own kind between its own ends, and the director's are others."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Makes it anew as the cluster needs it.")},
    FindingText {C::EncapsulationPortClosed,
                 QT_TRANSLATE_NOOP("lvs::Wording", "UDP port %1 does not unwrap GUE (%2)"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "The director sends its packets wrapped in UDP to that port. Until the "
                                   "kernel unwraps what comes there, they are refused."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Opens the port for generic UDP encapsulation.")},
    FindingText {
        C::TunnelMtu,
        QT_TRANSLATE_NOOP("lvs::Wording", "Clients' largest packets do not fit into the tunnel (%4)"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Clients send up to %1 bytes; what is wrapped around leaves room for %2 on %3. The "
                          "director tells them by ICMP (fragmentation needed). Where a firewall drops ICMP, "
                          "uploads hang while small requests work."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Sets IPVS's pmtu_disc to 0: the director then sends large packets in fragments. "
                          "Better is a larger MTU on %3. Over IPv6 nobody on the way may fragment: let "
                          "ICMPv6 through, or enlarge the MTU.")},
    FindingText {
        C::GatewayMissing,
        QT_TRANSLATE_NOOP("lvs::Wording", "There is no default gateway; it must be the director, %1"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "By NAT the answers of a real server must pass the director, which puts the VIP "
                          "into them again. Without a gateway they reach nobody outside."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Adds the default gateway %1.")},
    FindingText {C::GatewayElsewhere,
                 QT_TRANSLATE_NOOP("lvs::Wording", "The default gateway is %2 instead of the director, %1"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "By NAT the answers of a real server must pass the director, which puts "
                                   "the VIP into them again. By another gateway they reach the client from "
                                   "an address that it never spoke to, and it refuses them."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Makes %1 the default gateway.")},
    FindingText {
        C::ClientsBypassDirector,
        QT_TRANSLATE_NOOP("lvs::Wording", "Clients in %1 get their answers past the director"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "They are the real server's neighbours: it answers them directly, with its own address instead "
            "of the VIP, and they refuse that. Clients of other networks are not concerned."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Routes the network's two halves through the director, %2.")},
    FindingText {
        C::ServerNotOnLink,
        QT_TRANSLATE_NOOP("lvs::Wording", "The real server %1 is not on the director's own network"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "By DR the director sends the client's packet as it is to the real server's hardware address, "
            "which works only on one network, without a router between. The way there leads by %3."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "No step can change that: connect the real server to the director's network, or "
                          "have %2 forward by TUN, which passes routers.")},
    FindingText {
        C::MarkRoutingMissing, QT_TRANSLATE_NOOP("lvs::Wording", "Packets marked for %1 are not taken in"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "The service's VIP stands on no interface, so that the kernel would pass its packets on. A rule "
            "must send marked packets to a table of their own, in which a local route takes them in."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Adds the rule and the local route.")},
    FindingText {C::ServiceMissing, QT_TRANSLATE_NOOP("lvs::Wording", "The virtual service %1 is missing"),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Without it the director answers by itself, or refuses."),
                 QT_TRANSLATE_NOOP("lvs::Wording", "Adds the service with its real servers.")},
    FindingText {
        C::ServiceDiffers,
        QT_TRANSLATE_NOOP("lvs::Wording", "The virtual service %1 is not as the cluster has it"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Its settings or its real servers are others than in the cluster's document."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Changes what differs.")},
    FindingText {
        C::PortDiffers,
        QT_TRANSLATE_NOOP("lvs::Wording", "The port of %2 does not count: requests to %1 go to port %3"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "By DR and TUN the director does not touch the packet inside: the real server gets the port that "
            "the client asked for. The kernel stores another and never uses it. Only NAT translates ports."),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "Makes it %2 with port %3. The real server must listen there; with another port use NAT.")},
    FindingText {
        C::RoleIncomplete, QT_TRANSLATE_NOOP("lvs::Wording", "Something else of the role is missing"),
        QT_TRANSLATE_NOOP("lvs::Wording", "The machine is not yet all that its part in the cluster needs."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Does the rest.")},
    FindingText {C::AnotherOwner, QT_TRANSLATE_NOOP("lvs::Wording", "%1 keeps rules of IPVS here, too"),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "It changes and removes them by its own configuration, and what is "
                                   "changed here may be taken back at any time."),
                 QT_TRANSLATE_NOOP("lvs::Wording",
                                   "Nothing is touched that you did not change. Make lasting changes in the "
                                   "configuration of %1, or stop it.")},
    FindingText {
        C::DockerFilters, QT_TRANSLATE_NOOP("lvs::Wording", "Docker drops what the director forwards"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Docker sets the policy of the chain FORWARD to DROP. By NAT the answers of real "
                          "servers are forwarded, so that they are dropped there. Its own services of IPVS "
                          "live in namespaces of their own and are not concerned."),
        QT_TRANSLATE_NOOP("lvs::Wording", "Let forwarded packets through in the chain DOCKER-USER.")},
    FindingText {
        C::InvalidDropped,
        QT_TRANSLATE_NOOP("lvs::Wording", "The firewall (%2) drops the packets of %1 as invalid"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "By DR and TUN the answers do not pass the director, so that connection tracking sees one "
            "direction only. What does not fit to that it calls invalid (ct state invalid): the end of each "
            "connection, and all but its first packet where net.ipv4.vs.conntrack is 1 or "
            "nf_conntrack_tcp_loose is 0. The firewall drops it before IPVS sees it, and connections hang."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Exempt the service's packets from tracking, and allow its port. No step of this "
                          "program changes firewalls.")},
    FindingText {
        C::ModuleMissing, QT_TRANSLATE_NOOP("lvs::Wording", "The kernel has no module %1, which %2 needs"),
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "It is neither loaded, nor built in, nor installed for the kernel that runs. Distributions often "
            "have it in a package of further modules (kernel-modules-extra, linux-modules-extra), and "
            "minimal kernels of clouds and containers lack it."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Install the package with the module or boot a kernel that has it. Then load it.")},
};
static_assert(findingTexts.size() == static_cast<size_t>(C::ModuleMissing) + 1);

QString fill(const char *FindingText::*part, const Finding &finding)
{
    for (const FindingText &each : findingTexts) {
        if (each.code == finding.code) {
            return filled(QCoreApplication::translate("lvs::Wording", each.*part), finding.arguments);
        }
    }
    Q_UNREACHABLE();
}

} // namespace

QString findingTitle(const Finding &finding)
{
    return fill(&FindingText::title, finding);
}

QString findingReason(const Finding &finding)
{
    return fill(&FindingText::reason, finding);
}

QString findingRemedy(const Finding &finding)
{
    return fill(&FindingText::remedy, finding);
}

} // namespace lvs
