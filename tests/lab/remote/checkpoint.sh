# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A director that is reached over ssh, and changes that cut the way by which they came: it comes back by
# itself. What is measured is the director's own kernel, not what anybody says of it.

# shellcheck source=tests/lab/guest/clusterhosts.sh
. "$GUEST/clusterhosts.sh"

start_cluster 1
prepare_remote director
mkdir -p "$RESULTS/director"
start_remote_host director
allow_carol director
know_host director 10.0.0.17

stamp() { # stamp NAME: the time, in milliseconds
    local now=$EPOCHREALTIME
    echo $((${now/./} / 1000)) >"$talk/$1"
}

# How long the route to that prefix stands in the director's kernel: from when it comes till it goes.
watch_route() { # watch_route PREFIX
    until ip -n director route show "$1" | grep -q .; do sleep 0.02; done
    stamp came
    while ip -n director route show "$1" | grep -q .; do sleep 0.02; done
    stamp went
}

# What the test asks for: the name of a function and its argument.
please_watch() { rm -f "$talk/came" "$talk/went"; watch_route "$1" & }
please_kill_helper() { pkill -9 -x lvsdesk-helper; }
please_show() { ip -n director route show "$1" | wc -l >"$talk/answer"; }

talk=/tmp/talk
mkdir -p "$talk"
chown ann "$talk"
# Qt's own limit for a test is five minutes.
as_ann env LVS_TALK=$talk QTEST_FUNCTION_TIMEOUT=900000 remotecheckpointtest &
program=$!
while kill -0 $program 2>/dev/null; do
    if [ -e $talk/please ]; then
        read -r action argument <$talk/please
        "please_$action" "$argument"
        rm $talk/please
    fi
    sleep 0.05
done
wait $program || fail "the program whose way is cut"
expect_nothing_left
