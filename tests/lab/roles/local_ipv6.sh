# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The director serves, too, beside one real server by DR, IPv6.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_cluster 1
serve_name rs1
serve_name director
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0"}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["fd00:10::18"]},
  {"host": "director", "interface": "eth0", "addresses": ["fd00:10::17"]}],
 "services": ["-A -t [fd00:10::250]:80 -s rr", "-a -t [fd00:10::250]:80 -r [fd00:10::18]:80 -g", "-a -t [fd00:10::250]:80 -r [fd00:10::17]:80 -g"]}
END
check() { expect_shares "50 director 50 rs1" 100 'http://[fd00:10::250]/'; }
export -f check
roles cluster.json bash -euc check
