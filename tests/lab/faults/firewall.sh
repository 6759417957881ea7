# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A firewall that drops what connection tracking calls invalid: no step of ours changes it. It is named, and
# what to type stands with it.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_dr_cluster

# This kernel has no nf_tables for IP: iptables' own tables are what there is (nf_tables: unit.firewall).
ln -s "$(command -v iptables-legacy)" /run/lab/bin/iptables
modprobe -a iptable_filter iptable_raw xt_conntrack xt_CT xt_state

fault "a firewall as firewalld makes it"
run_named director firewalld
on director iptables-legacy-restore <<'RULES'
*filter
:INPUT ACCEPT [0:0]
:INPUT_ZONES - [0:0]
-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A INPUT -i lo -j ACCEPT
-A INPUT -j INPUT_ZONES
-A INPUT -m conntrack --ctstate INVALID -j DROP
-A INPUT_ZONES -p tcp --dport 80 -m conntrack --ctstate NEW,UNTRACKED -j ACCEPT
COMMIT
RULES
# Connections do not end: the client's last packets never arrive.
ending() { on client ss -Htn state last-ack state closing state fin-wait-1 | wc -l; }
expect_equal "who answers" "2 rs1 2 rs2" "$(try 4 http://10.0.0.250/)"
sleep 0.5
[ "$(ending)" -ge 2 ] || fail "connections end: $(ending)"
echo "    4 requests, connections that do not end: $(ending)"
expect_findings director invalid-dropped
# And where IPVS itself has them tracked, they do not begin either.
set_sysctl director net/ipv4/vs/conntrack 1
expect_trouble
expect_findings director invalid-dropped
doctor explain cluster.json director
type_commands director
expect_findings director
expect_served
# What did not end is sent again, ever more rarely.
for ((tries = 0; tries < 60; tries++)); do
    [ "$(ending)" -gt 0 ] || break
    sleep 0.5
done
expect_equal "connections that do not end" "0" "$(ending)"
pkill -x firewalld
on director iptables -t raw -F

fault "the same in a chain of its own, by the older match"
on director iptables -F
on director iptables -N guard
on director iptables -A guard -m state --state INVALID -j DROP
on director iptables -A INPUT -p tcp -j guard
expect_trouble
expect_findings director invalid-dropped
type_commands director
expect_findings director
expect_served
on director iptables -t raw -F

fault "rules that drop nothing of the kind are none"
set_sysctl director net/ipv4/vs/conntrack 0
on director iptables -F
on director iptables -A OUTPUT -m conntrack --ctstate INVALID -j DROP
on director iptables -A INPUT -m conntrack ! --ctstate INVALID -j ACCEPT
on director iptables -A INPUT -m conntrack --ctstate INVALID -j ACCEPT
on director iptables -A guard -m conntrack --ctstate INVALID -j DROP
expect_findings director
expect_served
on director iptables -F
