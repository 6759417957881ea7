# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# NAT between two networks: clients outside, real servers inside, with other ports, IPv4 and IPv6.
. "$GUEST/roles.sh"
start_cluster 0
ip link add inside type bridge
ip link set inside up
add_inside() { # add_inside HOST INTERFACE NUMBER
    ip link add "in-$1" type veth peer name "$2" netns "$1"
    ip link set "in-$1" master inside up
    ip -n "$1" link set "$2" up
    add_address "$1" "$2" "10.1.0.$3/24" "fd00:11::$3/64"
}
add_inside director eth1 17
for number in 1 2; do
    ip netns add "rs$number"
    ip -n "rs$number" link set lo up
    add_inside "rs$number" eth0 $((17 + number))
    serve_name "rs$number" 8080
done
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0",
                "inside": {"interface": "eth1", "addresses": ["10.1.0.17", "fd00:11::17"]}}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.1.0.18", "fd00:11::18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["10.1.0.19", "fd00:11::19"]}],
 "services": [
  "-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.1.0.18:8080 -m", "-a -t 10.0.0.250:80 -r 10.1.0.19:8080 -m",
  "-A -t [fd00:10::250]:80 -s rr", "-a -t [fd00:10::250]:80 -r [fd00:11::18]:8080 -m", "-a -t [fd00:10::250]:80 -r [fd00:11::19]:8080 -m"]}
END
check() {
    expect_shares "50 rs1 50 rs2" 100 http://10.0.0.250/
    expect_shares "50 rs1 50 rs2" 100 'http://[fd00:10::250]/'
}
export -f check
roles cluster.json bash -euc check
