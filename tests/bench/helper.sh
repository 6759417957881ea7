# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Building 1,000 services of 10 real servers each: through helper, bus and polkit, against ipvsadm -R on
# the same kernel, one after the other, as the machine beneath is now faster, now slower: what counts is the round
# in the middle of seven. A client that has just opened the host pays once for its first plan; that is told apart.

rounds=7
start_cluster 0
add_user lvsdesk 963
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null

for ((service = 0; service < 1000; service++)); do
    address=10.1.$((service / 250)).$((service % 250 + 1)):80
    echo "-A -t $address -s wlc"
    for ((server = 1; server <= 10; server++)); do
        echo "-a -t $address -r 10.2.0.$server:80 -g -w $server"
    done
done >/tmp/large.rules

milliseconds() { # milliseconds COMMAND...
    local begin end
    begin=$(date +%s%N)
    "$@"
    end=$(date +%s%N)
    echo "$(((end - begin) / 1000)) / 1000" | awk '{ print $1 / $3 }'
}

build_with_ipvsadm() { on director ipvsadm -R </tmp/large.rules; }
for ((round = 0; round < rounds; round++)); do
    theirs=$(milliseconds build_with_ipvsadm)
    if [ "$round" = 0 ]; then on director ipvsadm -Sn >/tmp/theirs.rules; fi
    on director ipvsadm -C
    lvs-bench-helper /tmp/large.rules 2 | xargs | awk -v theirs="$theirs" '{ print theirs / $2, $2, theirs, $1 }'
done >/tmp/rounds
lvsdesk-cli apply --yes /tmp/large.rules >/dev/null
on director ipvsadm -Sn >/tmp/ours.rules
cmp /tmp/ours.rules /tmp/theirs.rules

sort -g /tmp/rounds | awk '
    { ratio[NR] = $1; ours[NR] = $2; theirs[NR] = $3; first += $4 }
    END {
        middle = (NR + 1) / 2
        printf "build 1000x10 through helper and bus against ipvsadm -R, %.1f ms, %.1f ms, %.1f\n",
            ours[middle], theirs[middle], ratio[middle]
        printf "the same, the smallest and the largest ratio, %.1f, %.1f\n", ratio[1], ratio[NR]
        printf "the first plan of a client, %.1f ms on average\n", first / NR
        if (ratio[middle] < 8) { print "wanted: 8 times faster at least"; exit 1 }
    }'
