#!/bin/bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: startbus.sh
#
# Starts the bus of privatebus.sh and its polkitd; again, where a test has killed the bus.

set -eu
folder=$LVS_PRIVATE_BUS_FOLDER
export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$folder/bus"

# shellcheck disable=SC2317 # called by wait_for
name_has_owner() {
    dbus-send --system --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner "string:$1" 2>/dev/null | grep -q 'boolean true'
}

wait_for() { # wait_for WHAT COMMAND...
    local what=$1 tries
    shift
    for ((tries = 0; tries < 200; tries++)); do
        if "$@"; then return 0; fi
        sleep 0.05
    done
    echo "privatebus: no $what" >&2
    cat "$folder"/*.log >&2
    exit 1
}

rm -f "$folder/bus"
dbus-daemon --config-file="$folder/system.conf" --nofork --nopidfile >>"$folder/bus.log" 2>&1 </dev/null &
echo $! >"$folder/bus.pid"
wait_for "bus" test -S "$folder/bus"
"$folder/polkitd" --no-debug >>"$folder/polkitd.log" 2>&1 </dev/null &
echo $! >"$folder/polkitd.pid"
wait_for "polkitd" name_has_owner org.freedesktop.PolicyKit1
