# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The director serves, too, beside one real server by DR.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_cluster 1
serve_name rs1
serve_name director
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0"}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.0.0.18"]},
  {"host": "director", "interface": "eth0", "addresses": ["10.0.0.17"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.0.0.18 -g", "-a -t 10.0.0.250:80 -r 10.0.0.17 -g"]}
END
check() { expect_shares "50 director 50 rs1" 100 http://10.0.0.250/; }
export -f check
roles cluster.json bash -euc check
