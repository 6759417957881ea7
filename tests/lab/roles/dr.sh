# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Direct routing, IPv4 and IPv6, several VIPs, 100 requests to each.
. "$GUEST/roles.sh"
start_cluster 2
strict_filter rs1 rs2
serve_name rs1
serve_name rs2
cluster_document \
    '-A -t 10.0.0.250:80 -s rr' '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g' '-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g' \
    '-A -t 10.0.0.251:80 -s wrr' '-a -t 10.0.0.251:80 -r 10.0.0.18:80 -g -w 1' '-a -t 10.0.0.251:80 -r 10.0.0.19:80 -g -w 3' \
    '-A -t [fd00:10::250]:80 -s rr' '-a -t [fd00:10::250]:80 -r [fd00:10::18]:80 -g' '-a -t [fd00:10::250]:80 -r [fd00:10::19]:80 -g' \
    >cluster.json
check() {
    expect_shares "50 rs1 50 rs2" 100 http://10.0.0.250/
    expect_shares "25 rs1 75 rs2" 100 http://10.0.0.251/
    expect_shares "50 rs1 50 rs2" 100 'http://[fd00:10::250]/'
}
export -f check
roles cluster.json bash -euc check
