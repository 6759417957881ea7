# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# NAT between two networks by the wizard alone. The client, from which all is managed, has a card inside, too;
# it reaches the VIP from outside.
# shellcheck source=tests/lab/guest/wizard.sh
. "$GUEST/wizard.sh"
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
add_inside client eth1 100
for number in 1 2; do
    ip netns add "rs$number"
    ip -n "rs$number" link set lo up
    add_inside "rs$number" eth0 $((17 + number))
done
wizard_machines 10.1.0.18 10.1.0.19
serve_name rs1
serve_name rs2
click_through nat
expect_shares "50 rs1 50 rs2" 100 http://10.0.0.250/
