# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tunnels that do not unpack, and packets that do not fit into them.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_cluster 2
serve_name rs1
serve_name rs2
cluster_document '-A -t 10.0.0.250:80 -s rr' \
    '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i' '-a -t 10.0.0.250:80 -r 10.0.0.19:80 -i' >cluster.json
doctor apply cluster.json
expect_served
for host in rs1 rs2; do expect_findings "$host"; done

# A request whose packets are as large as they can be.
upload() {
    on client curl --local-port "$(next_ports 1)" --silent --max-time "$1" http://10.0.0.250/ \
        -H "X-A: $(printf 'a%.0s' {1..3000})" || echo none
}

fault "large packets do not fit, and ICMP is dropped on the way"
on client iptables-legacy -A INPUT -p icmp -j DROP
expect_equal "a large request" "none" "$(upload 3)"
cure director tunnel-mtu
expect_equal "a large request is answered" "1" "$(upload 5 | grep -c '^rs[12]$')"
on client iptables-legacy -F INPUT
expect_findings director

fault "rp_filter of all"
set_sysctl rs1 net/ipv4/conf/all/rp_filter 1
expect_trouble
cure rs1 filtered-by-all

fault "rp_filter of the tunnel"
set_sysctl rs1 net/ipv4/conf/tunl0/rp_filter 1
expect_trouble
cure rs1 filtered-on-device

fault "the tunnel is down"
ip -n rs1 link set tunl0 down
expect_trouble
cure rs1 tunnel-down

fault "three at once"
set_sysctl rs1 net/ipv4/conf/all/rp_filter 2
ip -n rs1 link set tunl0 down
set_sysctl rs1 net/ipv4/conf/all/arp_ignore 0
expect_trouble
cure rs1 arp-answered filtered-by-all tunnel-down

modprobe -a fou
cluster_document '-A -t 10.0.0.250:80 -s rr' \
    '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i --tun-type gue --tun-port 6080' \
    '-a -t 10.0.0.250:80 -r 10.0.0.19:80 -i --tun-type gue --tun-port 6080' >cluster.json
on director ipvsadm -C
doctor apply cluster.json
expect_served

fault "the port of GUE is closed"
on rs1 ip fou del port 6080
expect_trouble
cure rs1 encapsulation-port-closed
