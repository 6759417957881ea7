# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is saved comes back after the machine was switched off: all of it, as the system's own tools show it;
# with rules of others left alone; all but what has lost its interface; and nothing of a file that is damaged,
# forged or in another's reach.

saved=/run/saved-director
start_cluster 1
modprobe fou # nobody asks the kernel for this one by its name
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null

second_card() { # the one that can be missing
    ip link add to-eth1 type veth peer name eth1 netns director
    ip link set to-eth1 up
    ip -n director link set eth1 up
}

shown() { # what the system's own tools show of the director
    on director ipvsadm -Sn
    on director ipvsadm -Ln --timeout
    on director ipvsadm -Ln --daemon
    ip -n director -o address show | sed 's/^[0-9]*: //' | grep -v fe80 | sort
    ip -n director -o -d link show | grep -E ' (lvs0|tun1)[:@]' |
        sed 's/^[0-9]*: //; s/link\/ether [0-9a-f:]*//; s/@[^:]*//' || true
    ip -n director route show table all | grep -v fe80 | sort
    ip -n director rule show
    on director ip fou show
    on director sh -c 'grep -rs . /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv4/vs /proc/sys/net/ipv4/conf/*/arp_* \
        /proc/sys/net/ipv4/conf/*/forwarding /proc/sys/net/ipv4/conf/*/rp_filter || true' |
        grep -vE 'debug_level|sync_qlen_max|sync_sock_size|am_droprate|amemthresh' | sort
}

switch_off_and_on() { # a machine with nothing on it, as the kernel comes up
    local helper
    helper=$(pgrep -x lvsdesk-helper || true)
    if [ -n "$helper" ]; then
        kill "$helper"
        while [ -e "/proc/$helper" ]; do sleep 0.05; done
    fi
    on director ipvsadm --stop-daemon master 2>/dev/null || true
    ip netns del director
    ip link del to-director 2>/dev/null || true
    ip link del to-eth1 2>/dev/null || true
    rm -rf /run/lvsdesk-director/*
    add_host director 17
}

restore() { # restore [OPTION...]: as its unit does; prints the status
    local status=0
    on director setpriv --reuid lvsdesk --regid lvsdesk --clear-groups --no-new-privs --bounding-set -all,+net_admin \
        --inh-caps -all,+net_admin --ambient-caps -all,+net_admin env RUNTIME_DIRECTORY=/run/lvsdesk-director \
        CONFIGURATION_DIRECTORY=$saved lvsdesk-helper --restore --wait 0 \
        2>"$RESULTS/restored" || status=$?
    cat "$RESULTS/restored" >>"$RESULTS/journal"
    echo "$status"
}

second_card
expect_equal "nothing is saved" 0 "$(restore)"
grep -qx '<6>nothing is saved' "$RESULTS/restored"
restoreclient configure
expect_equal "the first saved state" 1 "$(restoreclient persist)"
expect_equal "what is in it: services, set-up objects" "3 16" "$(restoreclient saved)"
shown >"$RESULTS/before"
cp "$saved/state.conf" "$RESULTS/state.conf"

switch_off_and_on
second_card
expect_equal "status of restoring all" 0 "$(restore)"
shown >"$RESULTS/after"
diff "$RESULTS/before" "$RESULTS/after" || fail "what came back is not what was there"
expect_equal "failures" 0 "$(grep -c '^<[0-5]>' "$RESULTS/restored" || true)"
grep -q '^<6>restored address 10.0.0.250/32 on eth0$' "$RESULTS/restored"
expect_equal "status of restoring again" 0 "$(restore)"
grep -qE '^<6>number 1: 0 restored, [0-9]+ were there, 0 left alone, 0 failed$' "$RESULTS/restored"
shown >"$RESULTS/again"
diff "$RESULTS/before" "$RESULTS/again" || fail "restoring again changed something"
# What was restored is managed: it is saved again as it was.
expect_equal "the second saved state" 2 "$(restoreclient persist)"
sed '1,/^$/d' "$RESULTS/state.conf" >/tmp/objects
sed '1,/^$/d' "$saved/state.conf" | diff /tmp/objects - ||
    fail "what was restored is not saved as it was"

switch_off_and_on
second_card
on director ipvsadm -A -t 10.0.0.99:80 -s wlc
on director ipvsadm -A -t 10.0.0.250:80 -s rr
on director ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.77:80 -m
ip -n director address add 10.0.0.99/32 dev eth0
expect_equal "status beside a stranger's rules" 0 "$(restore)"
shown | grep -v '10\.0\.0\.99' >"$RESULTS/beside"
diff "$RESULTS/before" "$RESULTS/beside" || fail "beside a stranger's rules it is not what was there"
expect_equal "the stranger's service" "-A -t 10.0.0.99:80 -s wlc" "$(on director ipvsadm -Sn | grep 10.0.0.99)"
expect_equal "the stranger's address" 1 "$(ip -n director -o address show | grep -c '10\.0\.0\.99/32')"

switch_off_and_on
second_card
cp /bin/sleep /run/lab/bin/keepalived
on director keepalived 600 &
on director ipvsadm -A -t 10.0.0.250:80 -s rr
on director ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.77:80 -m
await "keepalived does not run" pgrep -x keepalived >/dev/null
expect_equal "status beside keepalived" 0 "$(restore)"
expect_equal "its service" "-A -t 10.0.0.250:80 -s rr -a -t 10.0.0.250:80 -r 10.0.0.77:80 -m -w 1" \
    "$(on director ipvsadm -Sn | grep 10.0.0.250 | xargs)"
grep -q '^<5>left alone TCP 10.0.0.250:80: foreign-owner (keepalived)$' "$RESULTS/restored"
expect_equal "what it does not keep" 1 "$(on director ipvsadm -Sn | grep -c '^-A -u 10.0.0.251:53')"
pkill -x keepalived
while pgrep -x keepalived >/dev/null; do sleep 0.1; done

switch_off_and_on
expect_equal "status without the second card" 1 "$(restore)"
shown >"$RESULTS/without"
grep -v eth1 "$RESULTS/before" | grep -v '10\.1\.0\.250' | diff - "$RESULTS/without" || fail "more is missing than the card"
expect_equal "what is told of it" \
    "<3>failed address 10.1.0.250/32 on eth1: kernel-interface-missing (address 10.1.0.250/32 on eth1, eth1)" \
    "$(grep '^<3>' "$RESULTS/restored")"

switch_off_and_on
second_card
shown >"$RESULTS/fresh"
state=$saved/state.conf
refused() { # refused WHAT REASON: nothing is touched
    expect_equal "status of $1" 2 "$(restore)"
    grep -q "^<1>refused: .*$2" "$RESULTS/restored" || fail "$1: $(cat "$RESULTS/restored")"
    shown | diff "$RESULTS/fresh" - || fail "$1 changed the machine"
}
cp -p "$state" /tmp/good
sed -i 's/^lvsdesk-saved-state 1$/lvsdesk-saved-state 2/' "$state"
refused "a newer version" "version-unsupported, 2, 1"
sed -i 's/^lvsdesk-saved-state 2$/lvsdesk-saved-state 0/' "$state"
refused "an older version" "version-unsupported, 0, 1"
cp -p /tmp/good "$state"
chmod 666 "$state"
refused "a file that others may write" file-untrusted
chmod 644 "$state"
chown 7001 "$state"
refused "a file of another user" file-untrusted
rm "$state"
ln -s /tmp/good "$state"
refused "a symbolic link" file-not-plain
rm "$state"
sed 's/scheduler=sh/scheduler=..\/..\/sh/' /tmp/good >"$state" # a forger can count, too
sum=$(tail -n +3 "$state" | sha256sum | cut -d ' ' -f 1)
sed -i "2s/.*/checksum $sum/" "$state"
chown lvsdesk "$state"
chmod 600 "$state"
refused "a forged file" name-invalid
head -c 700 /tmp/good >"$state"
mv "$saved/history" /tmp/history
refused "half a file without a history" checksum-mismatch
mv /tmp/history "$saved/history"
expect_equal "status of half a file with a history" 1 "$(restore)"
grep -q '^<1>number 2 is restored: saved-damaged' "$RESULTS/restored"
shown >"$RESULTS/from-history"
diff "$RESULTS/before" "$RESULTS/from-history" || fail "what came from the history is not what was there"
