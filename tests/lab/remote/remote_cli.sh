# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The command line on hosts over ssh: what it does, what it says of hosts that refuse, and of a connection
# that is cut in the middle of an apply.

# shellcheck source=tests/lab/guest/remotehost.sh
. "$GUEST/remotehost.sh"

start_remote_pair

status_of() { # status_of COMMAND...: prints the status, and what was said into $RESULTS/said
    local status=0
    "$@" >"$RESULTS/said" 2>&1 || status=$?
    echo "$status"
}
said() { grep -q -- "$1" "$RESULTS/said" || fail "'$1' was not said: $(cat "$RESULTS/said")"; }

printf '%s\n' '-A -t 10.0.0.250:80 -s rr' '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1' >/tmp/small.rules
chmod 644 /tmp/small.rules
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
said "$(fingerprint "$remote_folder/director/key.pub")"
stop_sshd director
start_sshd director other-key
expect_equal "another key" 1 "$(status_of as_ann lvsdesk-cli show --host carol@10.0.0.17)"
said 'is not the one that is known'
said "$(fingerprint "$remote_folder/director/other-key.pub")"
stop_sshd director
start_sshd director key
expect_equal "an option in place of a host" 2 "$(status_of as_ann lvsdesk-cli show --host=-oProxyCommand=reboot)"
mv /usr/bin/systemd-stdio-bridge /usr/bin/systemd-stdio-bridge.away
expect_equal "no bridge" 1 "$(status_of as_ann lvsdesk-cli show --host carol@10.0.0.17)"
said 'has no systemd-stdio-bridge'
mv /usr/bin/systemd-stdio-bridge.away /usr/bin/systemd-stdio-bridge

# Cut while a large plan is carried out: the helper goes on, and its answer is fetched.
for ((i = 0; i < 50; i++)); do
    echo "-A -t 10.1.0.$i:80 -s rr"
    for ((j = 1; j < 200; j++)); do echo "-a -t 10.1.0.$i:80 -r 10.2.0.$j:80 -g -w 1"; done
done >/tmp/large.rules
chmod 644 /tmp/large.rules
hold_helper director /tmp/watching &
holding=$!
await "nobody watches the tables" test -e /tmp/watching
as_ann lvsdesk-cli apply --yes --host carol@10.0.0.17 /tmp/large.rules >"$RESULTS/said" 2>&1 &
applying=$!
wait $holding
pkill -9 -u ann -f -- ' -M '
await "the loss was not said" grep -q 'The connection was lost' "$RESULTS/said"
release_helper director
wait $applying || fail "an apply that was cut: $(cat "$RESULTS/said")"
said 'Applied. Steps: 10002.'
expect_equal "the director's kernel after the cut" "$(sort /tmp/large.rules)" "$(on director ipvsadm -Sn | sort)"
echo "a cut apply was followed by its answer"

expect_nothing_left
