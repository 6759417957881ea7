# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What an administrator gets wrong, and what changes under his hands: a clear error, and nothing half done.

# shellcheck source=tests/lab/guest/clusterhosts.sh
. "$GUEST/clusterhosts.sh"
start_cluster_hosts
on rs2 ip link add spare type dummy
on rs2 ip link set spare up
remember_states
nothing_changed() { expect_states "$1" director rs1 rs2; }

document() { # document NAME: from standard input
    cat >"/tmp/$1.json"
    chmod 644 "/tmp/$1.json"
}
cluster_document_over_ssh carol "${web_by_dr[@]}" | document good

# An address that is a machine's own, by name and place in the file.
cluster_document_over_ssh carol '-A -t 10.0.0.18:80 -s rr' '-a -t 10.0.0.18:80 -r 10.0.0.19 -g' | document own
expect_status 2 cluster apply --yes /tmp/own.json
said '/tmp/own.json:[0-9]*:[0-9]*: .*10.0.0.18 (rs1)'
nothing_changed "a machine's own address"

# An address that a lease gave to a real server.
on rs1 ip address add 10.0.0.250/24 dev eth0 valid_lft 5000 preferred_lft 5000
expect_status 1 cluster apply --yes /tmp/good.json
said 'somebody else keeps it'
on rs1 ip address del 10.0.0.250/24 dev eth0
nothing_changed "an address of a lease"

# An address that a stranger on the segment has: nobody here knows of him, but he answers for it. Of either
# family, found before anything is touched, with no trace in the director's table of neighbours.
add_host stranger 66
stranger_mac=$(on stranger cat /sys/class/net/eth0/address)
sed 's/10\.0\.0\.250:80/[fd00:10::250]:80/; s/-r 10\.0\.0\.1\([89]\)/-r [fd00:10::1\1]:80/; s/"10\.0\.0\.1\([89]\)"/"fd00:10::1\1"/' \
    /tmp/good.json | document good6
for address in 10.0.0.250 fd00:10::250; do
    add_address stranger eth0 "$address"
    document=good
    [ "$address" = 10.0.0.250 ] || document=good6
    expect_status 1 cluster apply --yes "/tmp/$document.json"
    said "director: .*$address.*$stranger_mac"
    said 'rs1.*not changed'
    nothing_changed "a stranger's $address"
    expect_equal "what is left of the question" "" "$(ip -n director neighbour show to "$address")"
    ip -n stranger address flush to "$address" dev eth0
done
# What is free is asked about, too, and is free; what one of its own machines lets go of before is.
add_address rs1 eth0 10.0.0.250
expect_status 0 cluster apply --yes /tmp/good.json
expect_equal "4 requests to an address that moved" "2 rs1 2 rs2" "$(shares 4 http://10.0.0.250/)"
expect_equal "where it was" "" "$(ip -n rs1 -o address show dev eth0 to 10.0.0.250)"
expect_status 0 cluster remove --yes /tmp/good.json
expect_status 0 cluster apply --yes /tmp/good6.json
expect_equal "4 requests to a free address" "2 rs1 2 rs2" "$(shares 4 'http://[fd00:10::250]/')"
expect_status 0 cluster remove --yes /tmp/good6.json
nothing_changed "an address that moved and a free one"
ip netns del stranger

# Services of somebody else under the same key are changed only where the document says so, and an apply
# that was planned before they came touches nothing.
sed 's/"rs2", "ssh": "carol@10.0.0.19", "interface": "eth0"/"rs2", "ssh": "carol@10.0.0.19", "interface": "spare"/' \
    /tmp/good.json | document spare
mkfifo /tmp/answer
chmod 666 /tmp/answer
answered_after() { # answered_after STATUS FILE COMMAND...: applies FILE, and runs COMMAND while it asks
    local wanted=$1 status=0
    as_ann script --quiet --return --command "lvsdesk-cli cluster apply $2" /dev/null \
        <>/tmp/answer >"$RESULTS/said" 2>&1 &
    local applying=$!
    until grep -q 'y/N' "$RESULTS/said"; do
        kill -0 $applying 2>/dev/null || fail "it did not ask: $(cat "$RESULTS/said")"
        sleep 0.1
    done
    "${@:3}"
    echo y >/tmp/answer
    wait $applying || status=$?
    [ "$status" = "$wanted" ] || fail "wanted status $wanted, got $status: $(cat "$RESULTS/said")"
}
answered_after 1 /tmp/spare.json on rs2 ip link del spare
said 'there is no interface .*spare'
on rs2 ip link add spare type dummy
on rs2 ip link set spare up
for host in director rs1; do expect_states "an interface that vanished" "$host"; done
answered_after 5 /tmp/good.json on director ipvsadm -A -t 10.0.0.250:80 -s lc
said 'director:.*TCP 10.0.0.250:80'
on director ipvsadm -C
for host in director rs1; do expect_states "a service that came between" "$host"; done

# Documents that are none.
echo '{"format": "lvs-cluster", "version": 1, "directors": [{"host": "a"' | document cut
expect_status 2 cluster plan /tmp/cut.json
said '/tmp/cut.json:2:1:'
cluster_document_over_ssh carol '-A -t 10.0.0.250:80 -s rr' '-a -t 10.0.0.250:80 -r 10.0.0.999 -g' | document wrong
expect_status 2 cluster plan /tmp/wrong.json
said '/tmp/wrong.json:8:'
sed 's/"interface": "eth0", "addresses"/"interfaces": "eth0", "addresses"/' /tmp/good.json | document unknown
expect_status 2 cluster remove --yes /tmp/unknown.json
said '/tmp/unknown.json:4:.*interfaces'
expect_status 2 cluster plan --host rs9 /tmp/good.json
said 'rs9'
for host in director rs1; do expect_states "wrong documents" "$host"; done
