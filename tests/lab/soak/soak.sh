# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Two clients of the helper and ipvsadm change a director at random, each what is its own, while traffic runs
# through services that nobody touches. Nothing that one of them made is lost to another, no connection is
# cut, and the helper's memory stays what it is. ./dev soak lets it go on for an hour.

if [ -n "$LAB_MINUTES" ]; then seconds=$((LAB_MINUTES * 60)); else seconds=10; fi
here=$LAB_SOURCE/tests/lab/soak
start_cluster 2
add_user lvsdesk 963
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
serve_name rs1
serve_name rs2
director_vip 10.0.0.250
for server in rs1 rs2; do
    accept_direct "$server" 10.0.0.250
    on "$server" python3 -ISB "$here/lasting.py" answer 7 &
    until on "$server" ss -Hltn 'sport = :7' | grep -q .; do sleep 0.05; done
done
ip -n director link add soak0 type dummy
ip -n director link set soak0 up
on director ipvsadm -R <<'END'
-A -t 10.0.0.250:80 -s rr
-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g
-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g
-A -t 10.0.0.250:7 -s rr
-a -t 10.0.0.250:7 -r 10.0.0.18:7 -g
-a -t 10.0.0.250:7 -r 10.0.0.19:7 -g
END
on director ipvsadm -Sn >"$RESULTS/untouched"

memory() { # memory: of the helper, in KiB, what is its own
    awk '/^(Rss|Private_Dirty)/ { print $1, $2 }' "/proc/$(pgrep -x lvsdesk-helper)/smaps_rollup" | xargs
}

soakclient 1 1 >/dev/null # everything is loaded once
declare -A running
on client traffic 20 http://10.0.0.250/ "$seconds" >"$RESULTS/traffic" &
running[traffic]=$!
on client python3 -ISB "$here/lasting.py" ask 4 10.0.0.250 7 "$seconds" >"$RESULTS/lasting" &
running[lasting]=$!
on director python3 -ISB "$here/rules.py" "$seconds" >"$RESULTS/rules" &
running[rules]=$!
for client in 2 3; do
    soakclient "$client" "$seconds" >"$RESULTS/client$client" &
    running[client$client]=$!
done
helper=$(pgrep -x lvsdesk-helper)
# What is allocated once and kept is not what leaks: the log that the window asks for has its 5,000 entries only
# after some time, and then no more. So the way there is told, too.
for ((part = 1; part < 8; part++)); do
    sleep "$(awk -v seconds="$seconds" 'BEGIN { print seconds / 8 }')"
    echo "after $part of 8 parts: $(memory) KiB"
done >"$RESULTS/memory"
before=$(sed -n 's/^after 2 of 8 parts: \(.*\) KiB$/\1/p' "$RESULTS/memory")
status=0
for name in "${!running[@]}"; do
    wait "${running[$name]}" || { echo "$name ended with status $?"; status=1; }
done
after=$(memory)
cat "$RESULTS"/{client2,client3,rules,lasting}
xargs -I {} echo "traffic: {}" <"$RESULTS/traffic"
xargs -I {} echo "memory of the helper: {}" <"$RESULTS/memory"
echo "memory of the helper after a quarter of $seconds s: $before KiB; at the end: $after KiB"
expect_equal "everybody's status" 0 "$status"
expect_equal "the helper" "$helper" "$(pgrep -x lvsdesk-helper)"
expect_equal "what nobody touched" "$(cat "$RESULTS/untouched")" "$(on director ipvsadm -Sn | grep -F -e 10.0.0.250)"
expect_equal "requests without an answer" 0 "$(awk '/no answer/ { print $1 }' "$RESULTS/traffic" | grep . || echo 0)"
grown=$(awk -v before="$before" -v after="$after" 'BEGIN {
    split(before, was); split(after, is); print (is[4] - was[4] <= 4096) ? "no" : is[4] - was[4] }')
expect_equal "memory that is the helper's own has grown by more than 4 MiB" no "$grown"
