# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# NAT without the way back through the director.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_cluster 0
ip link add inside type bridge
ip link set inside up
add_inside() { # add_inside HOST INTERFACE NUMBER
    ip link add "in-$1" type veth peer name "$2" netns "$1"
    ip link set "in-$1" master inside up
    ip -n "$1" link set "$2" up
    add_address "$1" "$2" "10.1.0.$3/24"
}
add_inside director eth1 17
for number in 1 2; do
    ip netns add "rs$number"
    ip -n "rs$number" link set lo up
    add_inside "rs$number" eth0 $((17 + number))
    serve_name "rs$number" 8080
done
cat >cluster.json <<'JSON'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0",
                "inside": {"interface": "eth1", "addresses": ["10.1.0.17"]}}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.1.0.18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["10.1.0.19"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.1.0.18:8080 -m", "-a -t 10.0.0.250:80 -r 10.1.0.19:8080 -m"]}
JSON
doctor apply cluster.json
for host in director rs1 rs2; do expect_findings "$host"; done
expect_served

fault "forwarding is off"
set_sysctl director net/ipv4/conf/eth1/forwarding 0
expect_trouble
cure director forwarding-off

fault "no gateway"
ip -n rs1 route del default
expect_trouble
cure rs1 gateway-missing

fault "another gateway"
add_inside client eth1 99
set_sysctl client net/ipv4/ip_forward 1
ip -n rs1 route replace default via 10.1.0.99
expect_trouble
cure rs1 gateway-elsewhere
ip -n client link del eth1

fault "a gateway by DHCP with a metric, and ours behind it"
ip -n rs1 route del default
ip -n rs1 route add default via 10.1.0.99 metric 100
ip -n rs1 route add default via 10.1.0.17 metric 200
expect_trouble
cure rs1 gateway-elsewhere

# Clients, director and real servers in one network.
for number in 1 2; do
    ip -n "rs$number" route flush table main
    ip -n "rs$number" address flush dev eth0
    ip link set "in-rs$number" nomaster
    ip link set "in-rs$number" master lan
    add_address "rs$number" eth0 "10.0.0.$((17 + number))/24"
done
sed -i 's/10\.1\.0\./10.0.0./g; s/"eth1"/"eth0"/' cluster.json
on director ipvsadm -C
set_sysctl director net/ipv4/conf/all/send_redirects 1
doctor apply cluster.json

fault "clients in the real servers' network"
expect_trouble
expect_findings rs1 clients-bypass-director
doctor fix cluster.json rs1
cure rs2 clients-bypass-director

fault "redirects"
set_sysctl director net/ipv4/conf/eth0/send_redirects 1
cure director redirects-sent
