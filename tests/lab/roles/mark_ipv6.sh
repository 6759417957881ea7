# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A firewall mark without a local VIP, IPv6: two addresses and two ports as one service, DR.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_cluster 2
serve_name rs1 80 81
serve_name rs2 80 81
for address in fd00:10::250 fd00:10::251; do
    ip -n client route add "$address" via fd00:10::17
done
# Who marks is not part of a role: firewalls are others' business.
modprobe -a ip6table_mangle xt_mark
on director ip6tables-legacy -t mangle -A PREROUTING -d fd00:10::250/127 -p tcp -j MARK --set-mark 7
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0"}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["fd00:10::18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["fd00:10::19"]}],
 "addresses": [{"address": "fd00:10::250", "onInterface": false}, {"address": "fd00:10::251", "onInterface": false}],
 "services": ["-A -f 7 -6 -s rr", "-a -f 7 -6 -r fd00:10::18 -g", "-a -f 7 -6 -r fd00:10::19 -g"]}
END
check() {
    expect_shares "50 rs1 50 rs2" 100 'http://[fd00:10::250]/'
    expect_shares "50 rs1 50 rs2" 100 'http://[fd00:10::251]:81/'
}
export -f check
roles cluster.json bash -euc check
