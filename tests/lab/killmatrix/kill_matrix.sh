# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Helpers that are killed: after every operation of a plan, of its undo and of what a checkpoint takes back,
# and again in the recovery; the real one on its bus at any moment; and those that cannot keep a journal.

modprobe ipv6
form=short rounds=6
if [ -n "${LAB_WHOLE:-}" ]; then form=whole rounds=60; fi
killmatrix $form

# Without a journal nothing is done: no space, a read-only folder, none at all.
mkdir /run/tight
mount -t tmpfs -o size=4k tmpfs /run/tight
head -c 4096 /dev/zero >/run/tight/filler
killmatrix refused /run/tight 28 # ENOSPC
rm /run/tight/filler
mount -o remount,ro /run/tight
killmatrix refused /run/tight 30 # EROFS
umount /run/tight && rmdir /run/tight
killmatrix refused /run/tight 2 # ENOENT

# The real helper with its batches, killed at any moment of a large plan; the next call starts another.
start_cluster 1
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
printf '%s\n' '-A -t 10.0.0.250:80 -s rr' '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1' >/tmp/before.rules
{
    echo '-A -t 10.0.0.250:80 -s wrr'
    echo '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 5'
    for ((port = 1000; port < 5000; port++)); do
        echo "-A -t 10.0.0.250:$port -s rr"
        echo "-a -t 10.0.0.250:$port -r 10.0.0.18:$port -g -w 1"
    done
} >/tmp/after.rules
lvsdesk-cli apply --yes /tmp/before.rules >/dev/null
on director ipvsadm -Sn >"$RESULTS/before"
lvsdesk-cli apply --yes /tmp/after.rules >/dev/null
on director ipvsadm -Sn | sort >"$RESULTS/after"
lvsdesk-cli apply --yes /tmp/before.rules >/dev/null
before=0 after=0
for ((round = 0; round < rounds; round++)); do
    lvsdesk-cli apply --yes /tmp/after.rules >/dev/null 2>&1 &
    applying=$!
    # From before it begins to after it has ended.
    await "no journal" eval "[ -e /run/lvsdesk-director/journal ] || ! kill -0 $applying 2>/dev/null"
    sleep "0.$(printf %03d $((RANDOM % 150)))"
    pkill -KILL -x lvsdesk-helper || true
    wait $applying || true
    lvsdesk-cli show >/dev/null
    on director ipvsadm -Sn >"$RESULTS/now"
    if cmp -s "$RESULTS/now" "$RESULTS/before"; then
        before=$((before + 1))
    elif sort "$RESULTS/now" | cmp -s - "$RESULTS/after"; then
        after=$((after + 1))
    else
        fail "round $round: neither before nor after: $(wc -l <"$RESULTS/now") lines"
    fi
    [ ! -e /run/lvsdesk-director/journal ] || fail "round $round: a journal is left"
    lvsdesk-cli apply --yes /tmp/before.rules >/dev/null
done
echo "the real helper killed $rounds times: $before as before, $after as after, in between 0"
