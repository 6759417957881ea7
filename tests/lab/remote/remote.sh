# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Hosts over ssh: director and real server are machines of their own, with real sshd, bus, polkitd and
# helper; they are reached from the client by a user's key, by a program that keeps connections open while
# they are cut in every way.

# shellcheck source=tests/lab/guest/remotehost.sh
. "$GUEST/remotehost.sh"

start_remote_pair

# What the test asks for: the name of a function and its argument.
please_vanish() { ip link set "to-$1" down; }
please_return() { ip link set "to-$1" up; }
please_stop_sshd() { stop_sshd "$1"; }
please_start_sshd() { start_sshd "$1" key; }
please_change_key() { stop_sshd "$1"; start_sshd "$1" other-key; }
please_restore_key() { stop_sshd "$1"; start_sshd "$1" key; }
please_hold_helper() { hold_helper "$1" "$talk/watching"; }
please_release_helper() { release_helper "$1"; }
please_count() { on "$1" ipvsadm -Sn | wc -l >"$talk/answer"; }

talk=/tmp/talk
mkdir -p "$talk"
chown ann "$talk"
for host in director rs1; do
    fingerprint "$remote_folder/$host/key.pub" >"$talk/$host.key"
    fingerprint "$remote_folder/$host/other-key.pub" >"$talk/$host.other-key"
done
# Qt's own limit for a test is five minutes.
as_ann env LVS_TALK=$talk QTEST_FUNCTION_TIMEOUT=900000 remotetest &
program=$!
while kill -0 $program 2>/dev/null; do
    if [ -e $talk/please ]; then
        read -r action argument <$talk/please
        "please_$action" "$argument"
        rm $talk/please
    fi
    sleep 0.05
done
wait $program || fail "the program with open connections"
expect_nothing_left
