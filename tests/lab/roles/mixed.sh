# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Clients of one family, real servers of the other: IPv6 in IPv4 and IPv4 in IPv6.
. "$GUEST/roles.sh"
modprobe -a sit ip6_tunnel
start_cluster 2
strict_filter rs1 rs2
serve_name rs1
serve_name rs2
cluster_document \
    '-A -t 10.0.0.250:80 -s rr' '-a -t 10.0.0.250:80 -r [fd00:10::18]:80 -i' '-a -t 10.0.0.250:80 -r [fd00:10::19]:80 -i' \
    '-A -t [fd00:10::250]:80 -s rr' '-a -t [fd00:10::250]:80 -r 10.0.0.18:80 -i' '-a -t [fd00:10::250]:80 -r 10.0.0.19:80 -i' \
    >cluster.json
check() {
    expect_shares "50 rs1 50 rs2" 100 http://10.0.0.250/
    expect_shares "50 rs1 50 rs2" 100 'http://[fd00:10::250]/'
}
export -f check
roles cluster.json bash -euc check
