# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# NAT between two networks: clients outside, real servers inside, with other ports.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_networks
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0",
                "inside": {"interface": "eth1", "addresses": ["10.1.0.17"]}}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.1.0.18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["10.1.0.19"]}],
 "services": [
  "-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.1.0.18:8080 -m", "-a -t 10.0.0.250:80 -r 10.1.0.19:8080 -m"]}
END
roles_answer http://10.0.0.250/
