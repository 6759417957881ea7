# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Several VIPs, by several ways and schedulers at once: two ports of one, two of each family, one of which
# goes by DR and the other by TUN.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_servers
serve_name rs1 443
serve_name rs2 443
by_weight() { service "$@" | sed -e '1s/rr$/wrr/' -e '2s/$/ -w 1/' -e '3s/$/ -w 3/'; }
cluster_of \
    "$(service -t 10.0.0.250:80 4 80 -g)" "$(by_weight -t 10.0.0.250:443 4 443 -g)" \
    "$(by_weight -t 10.0.0.251:80 4 80 -i)" \
    "$(service -t '[fd00:10::250]:80' 6 80 -g)" "$(by_weight -t '[fd00:10::251]:80' 6 80 -i)" >cluster.json
check() {
    expect_halves http://10.0.0.250/ 'http://[fd00:10::250]/'
    expect_shares "25 rs1 75 rs2" 100 http://10.0.0.250:443/
    expect_shares "25 rs1 75 rs2" 100 http://10.0.0.251/
    expect_shares "25 rs1 75 rs2" 100 'http://[fd00:10::251]/'
}
export -f check
roles cluster.json bash -euc check
