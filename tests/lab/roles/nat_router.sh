# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# NAT for IPv6 makes the director forward, and a host that forwards forgets the routers that made themselves
# known to it, unless it is told to go on listening: its default route stays all the time, and clients beyond
# that router are served.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_networks
add_host router 1
ip -n client address del fd00:10::100/64 dev eth0
ip link set to-client nomaster
ip link add far type bridge
ip link set far up
ip link set to-client master far
ip link add to-router-far type veth peer name eth1 netns router
ip link set to-router-far master far up
ip -n router link set eth1 up
add_address router eth1 fd00:12::1/64
add_address client eth0 fd00:12::100/64
set_sysctl router net/ipv6/conf/all/forwarding 1
ip -n client route add default via fd00:12::1
default_route() { ip -n director -6 route show default | sed 's/ expires.*//'; }
learns_router() { advertise_router router; [ -n "$(default_route)" ]; }
await "the director learns of no router" learns_router
# So it is lost:
set_sysctl director net/ipv6/conf/all/forwarding 1
expect_equal "what is left where nobody goes on listening" "" "$(default_route)"
set_sysctl director net/ipv6/conf/all/forwarding 0
await "the director learns of no router" learns_router
learnt=$(default_route)
check() {
    expect_equal "the route that was learnt" "$1" "$(default_route)"
    expect_halves "$2"
}
export -f check default_route
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0",
                "inside": {"interface": "eth1", "addresses": ["fd00:11::17"]}}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["fd00:11::18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["fd00:11::19"]}],
 "services": [
  "-A -t [fd00:10::250]:80 -s rr", "-a -t [fd00:10::250]:80 -r [fd00:11::18]:8080 -m", "-a -t [fd00:10::250]:80 -r [fd00:11::19]:8080 -m"]}
END
roles cluster.json bash -euc 'check "$@"' - "$learnt" 'http://[fd00:10::250]/'
expect_equal "the route that was learnt" "$learnt" "$(default_route)"
expect_equal "accept_ra" 1 "$(on director cat /proc/sys/net/ipv6/conf/eth0/accept_ra)"
