# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A firewall mark without a local VIP: two addresses and two ports as one service, DR.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_cluster 2
serve_name rs1 80 81
serve_name rs2 80 81
for address in 10.0.0.250 10.0.0.251; do
    ip -n client route add "$address" via 10.0.0.17
done
# Who marks is not part of a role: firewalls are others' business.
modprobe -a iptable_mangle xt_mark
on director iptables-legacy -t mangle -A PREROUTING -d 10.0.0.250/31 -p tcp -j MARK --set-mark 7
cat >cluster.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0"}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.0.0.18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["10.0.0.19"]}],
 "addresses": [{"address": "10.0.0.250", "onInterface": false}, {"address": "10.0.0.251", "onInterface": false}],
 "services": ["-A -f 7 -s rr", "-a -f 7 -r 10.0.0.18 -g", "-a -f 7 -r 10.0.0.19 -g"]}
END
check() {
    expect_shares "50 rs1 50 rs2" 100 http://10.0.0.250/
    expect_shares "50 rs1 50 rs2" 100 http://10.0.0.251:81/
}
export -f check
roles cluster.json bash -euc check
