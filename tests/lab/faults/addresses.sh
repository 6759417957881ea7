# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# VIPs that stand where they do harm, or not where they are needed.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_dr_cluster

fault "a whole network on lo"
ip -n rs1 address del 10.0.0.250/32 dev lo
ip -n rs1 address add 10.0.0.250/24 dev lo
expect_trouble
cure rs1 vip-prefix-too-wide

fault "the VIP on the real server's card only"
ip -n rs1 address del 10.0.0.250/32 dev lo
ip -n rs1 address add 10.0.0.250/32 dev eth0
expect_arp "director rs1" 10.0.0.250
cure rs1 vip-on-server-interface
expect_arp director 10.0.0.250

fault "the VIP is missing on the real server"
ip -n rs1 address del 10.0.0.250/32 dev lo
expect_trouble
cure rs1 vip-missing

fault "the VIP on two devices of the director"
ip -n director address add 10.0.0.250/32 dev lo
expect_findings director vip-on-two-devices
# Whoever takes it off the card sees it answered still.
ip -n director address del 10.0.0.250/32 dev eth0
expect_arp director 10.0.0.250
ip -n director address add 10.0.0.250/32 dev eth0
cure director vip-on-two-devices
expect_equal "the VIP's devices" "eth0" "$(ip -n director -o address show to 10.0.0.250 | awk '{ print $2 }' | xargs)"

fault "the VIP on another device of the director, which answers only for its own"
set_sysctl director net/ipv4/conf/all/arp_ignore 1
ip -n director link add spare type dummy
ip -n director link set spare up
ip -n director address del 10.0.0.250/32 dev eth0
ip -n director address add 10.0.0.250/32 dev spare
on client ip neigh flush dev eth0
expect_trouble
cure director vip-elsewhere
set_sysctl director net/ipv4/conf/all/arp_ignore 0

fault "the VIP is missing on the director"
ip -n director address del 10.0.0.250/32 dev eth0
expect_trouble
cure director vip-missing

fault "the services are gone"
on director ipvsadm -C
expect_trouble
cure director service-missing

fault "a real server is gone"
on director ipvsadm -d -t 10.0.0.250:80 -r 10.0.0.18:80
expect_trouble
cure director service-differs

fault "a route to the VIP, as older guides have it"
ip -n rs1 route add 10.0.0.250/32 dev lo
cure rs1 host-route-needless
