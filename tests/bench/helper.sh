# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Building 1,000 services of 10 real servers each: through helper, bus and polkit, against ipvsadm -R on
# the same kernel. Of five rounds the fastest counts, for both.

rounds=5
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
fastest() { sort -g | head -n 1; }

build_with_ipvsadm() { on director ipvsadm -R </tmp/large.rules; }
for ((round = 0; round < rounds; round++)); do
    on director ipvsadm -C
    milliseconds build_with_ipvsadm
done >/tmp/theirs
on director ipvsadm -Sn >/tmp/theirs.rules
on director ipvsadm -C

lvs-bench-helper /tmp/large.rules "$rounds" >/tmp/ours
lvsdesk-cli apply --yes /tmp/large.rules >/dev/null
on director ipvsadm -Sn >/tmp/ours.rules
cmp /tmp/ours.rules /tmp/theirs.rules

ours=$(fastest </tmp/ours) theirs=$(fastest </tmp/theirs)
awk -v ours="$ours" -v theirs="$theirs" 'BEGIN {
    printf "build 1000x10 through helper and bus against ipvsadm -R, %.1f ms, %.1f ms, %.1f\n", ours, theirs, theirs / ours
    if (theirs / ours < 8) { print "wanted: 8 times faster at least"; exit 1 }
}'
