# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What watching counters costs the helper: its processor's time for one sample, on the real kernel, by how
# many services of 10 real servers each there are, how many watch, and what they watch.

start_cluster 0
add_user lvsdesk 963
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null

rules() { # rules SERVICES
    local service server address
    for ((service = 0; service < $1; service++)); do
        address=10.$((1 + service / 62500)).$((service / 250 % 250)).$((service % 250 + 1)):80
        echo "-A -t $address -s rr"
        for ((server = 1; server <= 10; server++)); do
            echo "-a -t $address -r 10.9.0.$server:80 -g"
        done
    done
}

report() { # report WHAT SUBSCRIBERS SAMPLES INTERVAL [SERVICE...]
    local what=$1
    shift
    lvs-bench-counters "$@" >/tmp/figures
    awk -v what="$what" '{ printf "%s, %.2f ms of CPU a sample, %.1f kB, every %.0f ms\n", what, $1, $2 / 1024, $3 }' \
        /tmp/figures
    awk '{ print $1 }' /tmp/figures >/tmp/latest
}

for services in 10 1000 10000; do
    rules "$services" >/tmp/rules
    lvsdesk-cli apply --yes /tmp/rules >/dev/null
    samples=$((services < 10000 ? 20 : 5))
    report "$services services x 10, all watched by 1" 1 "$samples" 1000
    one=$(cat /tmp/latest)
    report "$services services x 10, all watched by 10" 10 "$samples" 1000
    ten=$(cat /tmp/latest)
    report "$services services x 10, 1 of them watched" 1 "$samples" 1000 10.1.0.1
    few=$(cat /tmp/latest)
done
# One sampling serves all, and few of many cost as few.
awk -v one="$one" -v ten="$ten" -v few="$few" 'BEGIN {
    if (ten > 2 * one) { print "wanted: 10 who watch cost less than twice of 1"; exit 1 }
    if (few * 20 > one) { print "wanted: 1 of 10000 costs less than a twentieth of all"; exit 1 }
}'
