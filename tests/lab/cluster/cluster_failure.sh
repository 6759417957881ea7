# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A machine of a cluster fails, refuses or vanishes in the middle of the job: the others are led back, or
# left, and what became of each is said.

# shellcheck source=tests/lab/guest/clusterhosts.sh
. "$GUEST/clusterhosts.sh"
start_cluster_hosts
remember_states
cluster_document_over_ssh carol "${web_by_dr[@]}" >/tmp/cluster.json
cluster_document_over_ssh alice "${web_by_dr[@]}" >/tmp/alice.json
chmod 644 /tmp/*.json

# rs2 cannot write its settings, as in a container; its helper is started anew to see it.
in_host rs2 mount --bind /proc/sys /proc/sys
in_host rs2 mount -o remount,bind,ro /proc/sys
end_helpers
expect_status 6 cluster apply --yes /tmp/cluster.json
said 'rs1: taken back'
said 'rs2:.*read-only'
said 'director: not changed'
expect_states "a read-only setting" director rs1 rs2
expect_status 6 cluster apply --yes --json /tmp/cluster.json
expect_states "a read-only setting, as JSON" director rs1 rs2
expect_status 7 cluster apply --yes --leave /tmp/cluster.json
said 'rs1: applied'
expect_states "a read-only setting, left" director rs2
in_host rs2 umount /proc/sys
end_helpers
expect_status 0 cluster remove --yes --host rs1 /tmp/cluster.json
expect_states "what was left is removed" director rs1 rs2
echo "a host that fails: the others are undone, or left"

# The director lets alice look, and do nothing.
expect_status 4 cluster apply --yes /tmp/alice.json
expect_states "a stranger" director rs1 rs2
allow_on director 20-alice.rules <<'END'
polkit.addRule(function (action, subject) {
    if (action.id === "org.lvsdesk.read" && subject.user === "alice") { return polkit.Result.YES; }
});
END
for ((tries = 0; tries < 50; tries++)); do
    if as_ann lvsdesk-cli show --host alice@10.0.0.17 >/dev/null 2>&1; then break; fi
    sleep 0.1 # polkitd has not read the rule yet
done
expect_status 6 cluster apply --yes /tmp/alice.json
said 'rs1: taken back'
said 'rs2: taken back'
said 'director: not changed: .*group that a polkit rule allows'
expect_states "a host that refuses" director rs1 rs2
echo "a host that refuses: the others are undone"

# Leaves the job where the director, which comes last, is in the middle of its part.
apply_large_and_hold() {
    local holding
    hold_helper director /tmp/watching &
    holding=$!
    await "nobody watches the tables" test -e /tmp/watching
    as_ann lvsdesk-cli cluster apply --yes /tmp/large.json >"$RESULTS/said" 2>&1 &
    applying=$!
    wait $holding
}

# The director is away before, and vanishes in the middle.
ip link set to-director down
expect_status 1 cluster apply --yes /tmp/cluster.json
expect_states "a host that is away" rs1 rs2
ip link set to-director up
many=("${web_by_dr[@]}")
for ((port = 1000; port < 6000; port++)); do
    many+=("-A -t 10.0.0.250:$port -s rr" "-a -t 10.0.0.250:$port -r 10.0.0.18 -g")
done
cluster_document_over_ssh carol "${many[@]}" >/tmp/large.json
chmod 644 /tmp/large.json
apply_large_and_hold
ip link set to-director down
until grep -q 'waiting for it' "$RESULTS/said"; do
    kill -0 $applying 2>/dev/null || fail "it did not wait: $(cat "$RESULTS/said")"
    sleep 0.1
done
pkill -INT -u ann -x lvsdesk-cli
status=0
wait $applying || status=$?
expect_equal "a host that vanishes" 8 "$status"
said 'rs1: taken back'
said 'rs2: taken back'
said 'director: not known'
expect_states "a host that vanishes" rs1 rs2
ip link set to-director up
release_helper director
# What the helper began it finishes, and it is all there or all gone.
await "the director is not led back" as_ann lvsdesk-cli cluster remove --yes --host director /tmp/large.json
expect_states "after a host that vanished" director rs1 rs2
echo "a host that vanishes: it is said, and the others are undone"

# Ctrl+C in the middle: everything is led back. A director that was nearly through when it was held may end before
# the word reaches it: then it is led back, and asked once more.
for ((tries = 0; tries < 5; tries++)); do
    apply_large_and_hold
    pkill -INT -u ann -x lvsdesk-cli
    await "the cancelling is not said" grep -q Cancelling "$RESULTS/said"
    release_helper director
    status=0
    wait $applying || status=$?
    [ "$status" = 0 ] || break
    as_ann lvsdesk-cli cluster remove --yes /tmp/large.json >/dev/null 2>&1
done
expect_equal "cancelled" 6 "$status"
said 'Cancelling'
said 'rs1: taken back'
expect_states "cancelled" director rs1 rs2
echo "cancelled: all are undone"
