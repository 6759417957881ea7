# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# NAT between two networks, IPv6: clients outside, real servers inside, with other ports.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_networks
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0",
                "inside": {"interface": "eth1", "addresses": ["fd00:11::17"]}}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["fd00:11::18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["fd00:11::19"]}],
 "services": [
  "-A -t [fd00:10::250]:80 -s rr", "-a -t [fd00:10::250]:80 -r [fd00:11::18]:8080 -m", "-a -t [fd00:10::250]:80 -r [fd00:11::19]:8080 -m"]}
END
roles_answer 'http://[fd00:10::250]/'
