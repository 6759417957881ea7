# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Hosts over ssh: director and real server are machines of their own, with real sshd, bus, polkitd and
# helper; they are reached from the client by a user's key. First by a program that keeps connections open
# while they are cut in every way, then by the command line.

# shellcheck source=tests/lab/guest/remotehost.sh
. "$GUEST/remotehost.sh"

start_cluster 1
prepare_remote director rs1
mkdir -p "$RESULTS/director" "$RESULTS/rs1"
start_remote_host director
start_remote_host rs1
know_host director 10.0.0.17
know_host rs1 10.0.0.18

fingerprint() { ssh-keygen -lf "$1" | cut -d ' ' -f 2; }

# What the test asks for: the name of a function and its argument.
please_vanish() { ip link set "to-$1" down; }
please_return() { ip link set "to-$1" up; }
please_stop_sshd() { stop_sshd "$1"; }
please_start_sshd() { start_sshd "$1" key; }
please_change_key() { stop_sshd "$1"; start_sshd "$1" other-key; }
please_restore_key() { stop_sshd "$1"; start_sshd "$1" key; }
please_hold_helper() { hold_helper "$1"; }
please_release_helper() { release_helper "$1"; }
please_count() { on "$1" ipvsadm -Sn | wc -l >"$talk/answer"; }

# The helper of that host stops where an apply that begins now is in its middle; $talk/watching then is there.
hold_helper() { # hold_helper HOST
    holding "$(cat "$remote_folder/$1/process")" lvsdesk-helper 3000 "$talk/watching"
}
release_helper() { # release_helper HOST
    pkill -CONT --ns "$(cat "$remote_folder/$1/process")" --nslist net -x lvsdesk-helper
}

talk=/tmp/talk
mkdir -p "$talk"
chown ann "$talk"
for host in director rs1; do
    fingerprint "$remote_folder/$host/key.pub" >"$talk/$host.key"
    fingerprint "$remote_folder/$host/other-key.pub" >"$talk/$host.other-key"
done
as_ann env LVS_TALK=$talk remotetest &
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

# ---- the command line ---------------------------------------------------------------------------

status_of() { # status_of COMMAND...: prints the status, and what was said into $RESULTS/said
    local status=0
    "$@" >"$RESULTS/said" 2>&1 || status=$?
    echo "$status"
}
said() { grep -q -- "$1" "$RESULTS/said" || fail "'$1' was not said: $(cat "$RESULTS/said")"; }

printf '%s\n' '-A -t 10.0.0.250:80 -s rr' '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1' >/tmp/small.rules
chmod 644 /tmp/small.rules
expect_equal "emptied" 0 "$(status_of as_ann lvsdesk-cli apply --yes --host carol@10.0.0.17 /dev/null)"
expect_equal "emptied" 0 "$(status_of as_ann lvsdesk-cli apply --yes --host carol@10.0.0.18 /dev/null)"
expect_equal "plan" 3 "$(status_of as_ann lvsdesk-cli plan --host carol@10.0.0.17 /tmp/small.rules)"
expect_equal "apply" 0 "$(status_of as_ann lvsdesk-cli apply --yes --host carol@10.0.0.17 /tmp/small.rules)"
expect_equal "the director's kernel" "$(cat /tmp/small.rules)" "$(on director ipvsadm -Sn)"
expect_equal "the real server's kernel" "" "$(on rs1 ipvsadm -Sn)"
expect_equal "show" 0 "$(status_of as_ann lvsdesk-cli show --host carol@10.0.0.17)"
said 10.0.0.250:80
printf '%s\n' 'Host lb1' '  HostName 10.0.0.17' '  User carol' >/home/ann/.ssh/config
chown ann: /home/ann/.ssh/config
expect_equal "an alias of ssh's configuration" 0 "$(status_of as_ann lvsdesk-cli show --host lb1)"
said 10.0.0.250:80

expect_equal "a stranger" 4 "$(status_of as_ann lvsdesk-cli show --host alice@10.0.0.17)"
said 'group that a polkit rule allows'
expect_equal "no key" 1 "$(status_of as_ann lvsdesk-cli show --host bob@10.0.0.17)"
said 'Permission denied (publickey)'
expect_equal "a closed port" 1 "$(status_of as_ann lvsdesk-cli show --host carol@10.0.0.17:2299)"
said 'Connection refused'
expect_equal "an unknown key" 1 "$(status_of as_ann lvsdesk-cli show --host carol@fd00:10::17)"
said "$(cat $talk/director.key)"
please_change_key director
expect_equal "another key" 1 "$(status_of as_ann lvsdesk-cli show --host carol@10.0.0.17)"
said 'is not the one that is known'
said "$(cat $talk/director.other-key)"
please_restore_key director
expect_equal "an option in place of a host" 2 "$(status_of as_ann lvsdesk-cli show --host=-oProxyCommand=reboot)"
mv /usr/bin/systemd-stdio-bridge /usr/bin/systemd-stdio-bridge.away
expect_equal "no bridge" 1 "$(status_of as_ann lvsdesk-cli show --host carol@10.0.0.17)"
said 'has no systemd-stdio-bridge'
mv /usr/bin/systemd-stdio-bridge.away /usr/bin/systemd-stdio-bridge

# Cut while a large plan is carried out: the helper goes on, and its answer is fetched.
for ((i = 0; i < 100; i++)); do
    echo "-A -t 10.1.0.$i:80 -s rr"
    for ((j = 1; j < 200; j++)); do echo "-a -t 10.1.0.$i:80 -r 10.2.0.$j:80 -g -w 1"; done
done >/tmp/large.rules
chmod 644 /tmp/large.rules
rm -f "$talk/watching"
hold_helper director &
holding=$!
until [ -e "$talk/watching" ]; do sleep 0.05; done
as_ann lvsdesk-cli apply --yes --host carol@10.0.0.17 /tmp/large.rules >"$RESULTS/said" 2>&1 &
applying=$!
wait $holding
pkill -9 -u ann -f -- ' -M '
await "the loss was not said" grep -q 'The connection was lost' "$RESULTS/said"
release_helper director
wait $applying || fail "an apply that was cut: $(cat "$RESULTS/said")"
said 'Applied. Steps: 20002.'
expect_equal "the director's kernel after the cut" "$(sort /tmp/large.rules)" "$(on director ipvsadm -Sn | sort)"
echo "a cut apply was followed by its answer"

# Nothing of ssh or of its sockets stays behind.
nothing_of_ann() { ! pgrep -u ann >/dev/null; }
await "processes of ann stay" nothing_of_ann
expect_equal "ann's sockets" "" "$(ls -A /run/lab/ann)"
