# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tunnels of generic routing encapsulation.
. "$GUEST/roles.sh"
modprobe -a ip_gre
start_cluster 2
strict_filter rs1 rs2
serve_name rs1
serve_name rs2
cluster_document \
    '-A -t 10.0.0.250:80 -s rr' \
    '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i --tun-type gre' \
    '-a -t 10.0.0.250:80 -r 10.0.0.19:80 -i --tun-type gre' >cluster.json
check() { expect_shares "50 rs1 50 rs2" 100 http://10.0.0.250/; }
export -f check
roles cluster.json bash -euc check
