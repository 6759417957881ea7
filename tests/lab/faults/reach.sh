# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# DR to a real server behind a router, and to another port: what no step can put right is said in words.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_cluster 1
add_host router 99
ip link add far type bridge
ip link set far up
ip netns add rs2
ip -n rs2 link set lo up
for host in router rs2; do
    ip link add "far-$host" type veth peer name eth9 netns "$host"
    ip link set "far-$host" master far up
    ip -n "$host" link set eth9 up
done
ip -n rs2 link set eth9 down
ip -n rs2 link set eth9 name eth0
ip -n rs2 link set eth0 up
add_address router eth9 10.2.0.99/24
add_address rs2 eth0 10.2.0.19/24
set_sysctl router net/ipv4/ip_forward 1
ip -n rs2 route add default via 10.2.0.99
for host in client director; do ip -n "$host" route add 10.2.0.0/24 via 10.0.0.99; done
serve_name rs1
on rs1 web rs1-8080 8080 &
serve_name rs2
document() { # document OPTION PORT
    cat <<JSON
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0"}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.0.0.18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["10.2.0.19"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g", "-a -t 10.0.0.250:80 -r 10.2.0.19:80 $1"]}
JSON
}

fault "a real server by DR behind a router"
document -g >cluster.json
doctor apply cluster.json
expect_trouble
expect_findings director server-not-on-link
doctor explain cluster.json director
# As the words say: by TUN it goes through routers.
document -i >cluster.json
doctor apply cluster.json
doctor fix cluster.json director
doctor fix cluster.json rs2
expect_served
for host in director rs1 rs2; do expect_findings "$host"; done

fault "another port by DR"
# ipvsadm would make it port 80 without a word; the kernel takes any.
doctor misport director 8080
expect_equal "who answers: never port 8080" "2 rs1 2 rs2" "$(try 4 http://10.0.0.250/)"
cure director port-differs
