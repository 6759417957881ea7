# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Others who keep rules of IPVS: they are named, and nothing of theirs is touched.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_dr_cluster

fault "keepalived runs"
cat >keepalived.conf <<'CONF'
virtual_server 10.0.0.251 80 {
    lb_algo rr
    lb_kind DR
    protocol TCP
    real_server 10.0.0.18 80 { weight 1 }
}
CONF
on director keepalived --check --dont-fork --log-console --use-file "$PWD/keepalived.conf" \
    --pid "$PWD/keepalived.pid" --checkers_pid "$PWD/checkers.pid" >"$RESULTS/keepalived.log" 2>&1 &
until on director ipvsadm -Ln | grep -q 10.0.0.251:80; do sleep 0.1; done
expect_findings director another-owner
expect_equal "who it is" "1" "$(doctor explain cluster.json director | grep -c 'keepalived keeps rules')"
# In another network namespace it is none of the machine's.
expect_findings rs1
pkill -x keepalived
while pgrep -x keepalived >/dev/null; do sleep 0.1; done
expect_findings director
expect_served

fault "kube-proxy keeps rules"
ip -n director link add kube-ipvs0 type dummy
expect_findings director another-owner
ip -n director link del kube-ipvs0
expect_findings director

fault "ldirectord runs"
run_named director ldirectord
expect_findings director another-owner
pkill -x ldirectord
while pgrep -x ldirectord >/dev/null; do sleep 0.1; done
expect_findings director
