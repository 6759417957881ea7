# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Machines that are reached over ssh, and changes that nobody can confirm: they come back by themselves. What
# is measured is each machine's own kernel, not what anybody says of it. With LAB_WHOLE eight times as often.

# shellcheck source=tests/lab/guest/clusterhosts.sh
. "$GUEST/clusterhosts.sh"

machines=(director rs1 rs2 rs3)
talk=/tmp/talk
rounds=1
if [ -n "${LAB_WHOLE:-}" ]; then rounds=8; fi

start_cluster 3
prepare_remote "${machines[@]}"
mkdir -p "$talk"
chown ann "$talk"
number=17
for machine in "${machines[@]}"; do
    mkdir -p "$RESULTS/$machine"
    start_remote_host "$machine"
    allow_carol "$machine"
    know_host "$machine" "10.0.0.$number"
    number=$((number + 1))
    # Ahead of whoever else wants the processor: what it writes down is when it happened.
    chrt -f 1 ip -n "$machine" -ts monitor route >"$talk/$machine.routes" &
done
await_settled "${machines[@]}"

helper_on() { # helper_on HOST: its process
    pgrep --ns "$(cat "$remote_folder/$1/process")" --nslist net -x lvsdesk-helper
}
# As the unit has systemd do, which is not here.
start_helper_again() { # start_helper_again HOST
    sleep 0.25
    in_host "$1" dbus-send --system --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.StartServiceByName string:org.lvsdesk.Helper1 uint32:0 >/dev/null
}
kill_helper_at() { # kill_helper_at HOST MILLISECONDS: since 1970
    local process left
    process=$(helper_on "$1")
    left=$(($2 - ${EPOCHREALTIME/./} / 1000))
    if [ "$left" -gt 0 ]; then sleep "$((left / 1000)).$(printf %03d $((left % 1000)))"; fi
    kill -9 "$process"
    start_helper_again "$1"
}

# What the test asks for: the name of a function and its arguments.
modprobe iptable_filter
please_lose_packets() { on client iptables-legacy -A INPUT -p tcp --sport 22 -j DROP; }
please_let_packets() { on client iptables-legacy -F INPUT; }
please_kill_helpers() {
    local machine
    for machine; do
        kill -9 "$(helper_on "$machine")"
        start_helper_again "$machine" &
    done
}
please_kill_helpers_at() { # please_kill_helpers_at HOST=MILLISECONDS...
    local each
    for each; do kill_helper_at "${each%=*}" "${each#*=}" & done
}
please_sleep() { # please_sleep SECONDS
    sleep_machine "$1"
    echo $((${EPOCHREALTIME/./} / 1000)) >"$talk/woken"
}

# Qt's own limit for a test is five minutes.
as_ann env LVS_TALK=$talk LVS_MACHINES="${machines[*]}" LVS_ROUNDS=$rounds QTEST_FUNCTION_TIMEOUT=1800000 \
    remotecheckpointtest &
program=$!
while kill -0 $program 2>/dev/null; do
    if [ -e $talk/please ]; then
        read -r -a request <$talk/please
        "please_${request[0]}" "${request[@]:1}"
        rm $talk/please
    fi
    sleep 0.05
done
wait $program || fail "the program whose way is cut"
await "processes of ann stay" no_process_of_ann
# A window that is killed cannot take its folder away, nor an ssh that goes with it the socket in it.
expect_equal "what else is left" "" \
    "$(find /run/lab/ann -mindepth 1 ! -name 'lvsdesk-??????' ! -path '*/lvsdesk-??????/bus')"
