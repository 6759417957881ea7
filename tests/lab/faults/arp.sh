# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Real servers by DR that do not keep silent about the VIP.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_dr_cluster
expect_arp director 10.0.0.250

fault "arp_ignore is 0"
set_sysctl rs1 net/ipv4/conf/all/arp_ignore 0
expect_arp "director rs1" 10.0.0.250
cure rs1 arp-answered
expect_arp director 10.0.0.250

fault "arp_ignore looks at scopes, not at interfaces"
set_sysctl rs1 net/ipv4/conf/eth0/arp_ignore 3
expect_arp "director rs1" 10.0.0.250
cure rs1 arp-answered
expect_arp director 10.0.0.250

fault "the ARP settings stand on lo only"
set_sysctl rs1 net/ipv4/conf/all/arp_ignore 0
set_sysctl rs1 net/ipv4/conf/all/arp_announce 0
set_sysctl rs1 net/ipv4/conf/eth0/arp_ignore 0
set_sysctl rs1 net/ipv4/conf/lo/arp_ignore 1
set_sysctl rs1 net/ipv4/conf/lo/arp_announce 2
expect_arp "director rs1" 10.0.0.250
cure rs1 arp-on-loopback-only
expect_arp director 10.0.0.250

fault "arp_announce is 0"
set_sysctl rs1 net/ipv4/conf/all/arp_announce 0
# It asks for the client as the VIP, which the client believes: the director is passed by.
on client ip neigh flush dev eth0
on rs1 ip neigh flush dev eth0
try 2 http://10.0.0.250/ >/dev/null
expect_trouble
cure rs1 arp-announced

fault "the VIP is on the real server's card, too"
ip -n rs1 address add 10.0.0.250/24 dev eth0
expect_arp "director rs1" 10.0.0.250
cure rs1 vip-on-server-interface
expect_arp director 10.0.0.250
