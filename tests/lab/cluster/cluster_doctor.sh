# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A cluster that people have spoilt on three machines at once, put right by the command line over ssh: the
# doctor names every fault, and --fix ends those that a step can end, all or none of them.

# shellcheck source=tests/lab/guest/clusterhosts.sh
. "$GUEST/clusterhosts.sh"
start_cluster_hosts
cluster_document_over_ssh carol "${web_by_dr[@]}" >/tmp/cluster.json
chmod 644 /tmp/cluster.json
expect_status 0 cluster apply --yes /tmp/cluster.json
expect_status 0 cluster doctor /tmp/cluster.json
remember_states

# The findings of a doctor's JSON: "rs1 arp-answered".
codes() { # codes MEMBER
    python3 -c '
import json, sys
said = sys.stdin.read()
for host in json.loads(said[said.index("{\n"):])[sys.argv[1]]:
    for finding in host["assessment"]["findings"]:
        print(host["host"], finding["code"])
print("found")' "$1" <"$RESULTS/said" | xargs
}

spoil() {
    set_sysctl rs1 net/ipv4/conf/all/arp_ignore 0
    ip -n rs2 address add 10.0.0.250/24 dev eth0
    on director ipvsadm -d -t 10.0.0.250:80 -r 10.0.0.19
}
faults="rs1 arp-answered rs2 vip-on-server-interface director service-differs"
spoil
expect_status 3 cluster doctor --json /tmp/cluster.json
expect_equal "what is wrong" "$faults found" "$(codes hosts)"

# Nobody to ask, a machine that cannot be reached, a fix that fails: nothing is done, or everything taken back.
for host in director rs1 rs2; do state_of "$host" >"$RESULTS/$host.spoilt"; done
expect_spoilt() { # expect_spoilt WHEN
    local host
    for host in director rs1 rs2; do
        state_of "$host" | diff -u "$RESULTS/$host.spoilt" - || fail "$1, $host is not what it was"
    done
}
expect_status 2 cluster doctor --fix /tmp/cluster.json
expect_spoilt "nobody said yes"
stop_sshd rs2
expect_status 1 cluster doctor --fix --yes /tmp/cluster.json
said 'Nothing was changed'
expect_spoilt "a machine was away"
start_sshd rs2 key
allow_on director 05-readonly.rules <<'END'
polkit.addRule(function (action, subject) {
    if (action.id === "org.lvsdesk.change") { return polkit.Result.NO; }
});
END
expect_status 6 cluster doctor --fix --yes /tmp/cluster.json
expect_spoilt "the director refused"
in_host director rm /etc/polkit-1/rules.d/05-readonly.rules

# One machine alone, then the others.
expect_status 0 cluster doctor --fix --yes --host rs1 /tmp/cluster.json
expect_states "put right alone" rs1
expect_status 3 cluster doctor --json /tmp/cluster.json
expect_equal "what is left" "${faults#rs1 arp-answered } found" "$(codes hosts)"
expect_status 0 cluster doctor --fix --yes --json /tmp/cluster.json
expect_equal "what is left in the end" "found" "$(codes left)"
expect_states "put right" director rs1 rs2
expect_equal "100 requests" "50 rs1 50 rs2" "$(shares 100 http://10.0.0.250/)"
expect_status 0 cluster doctor --fix --yes /tmp/cluster.json
echo "named, put right by --fix and answered: $faults"

# What no step ends is named, and stays: the status says so.
spoil
run_named() { # run_named HOST NAME
    cp "$(command -v sleep)" "/run/lab/bin/$2"
    in_host "$1" "/run/lab/bin/$2" 1000 &
    until grep -qx "$2" /proc/[0-9]*/comm; do sleep 0.05; done
}
run_named director keepalived
expect_status 3 cluster doctor --fix --yes --json /tmp/cluster.json
expect_equal "what no step ends" "director another-owner found" "$(codes left)"
pkill -x keepalived
expect_states "put right beside another owner" director rs1 rs2
