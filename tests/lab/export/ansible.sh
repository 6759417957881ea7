# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The exported playbook with its inventory, over ssh, on bare hosts that a systemd boots: the director as root, the
# real servers by sudo. Run, run again on the director, and taken back. With LAB_WHOLE it is also tried
# first (--check), run again on all, and a real server boots anew.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
# shellcheck source=tests/lab/guest/bootedhosts.sh
. "$GUEST/bootedhosts.sh"
start_two_servers
hosts=(director rs1 rs2)
start_booted_hosts "${hosts[@]}"
know_host director 10.0.0.17
know_host rs1 10.0.0.18
know_host rs2 10.0.0.19

cluster_of "$(service -t 10.0.0.250:80 4 80 -g)" "$(service -t 10.0.0.251:80 4 80 -i)" \
    "$(service -t '[fd00:10::250]:80' 6 80 -g)" |
    sed 's/{"host": "director",/& "ssh": "root@10.0.0.17",/
        s/{"host": "rs1",/& "ssh": "carol@10.0.0.18",/
        s/{"host": "rs2",/& "ssh": "carol@10.0.0.19",/' >cluster.json
urls=(http://10.0.0.250/ http://10.0.0.251/ 'http://[fd00:10::250]/')
lvs-export cluster.json /home/ann ansible
chown -R ann: /home/ann/ansible

# In one connection a task: every process more takes its time here.
export ANSIBLE_PIPELINING=1 ANSIBLE_PYTHON_INTERPRETER=/usr/bin/python3
play() { # play PLAYBOOK [OPTION...]: what was said is in $RESULTS/said
    # shellcheck disable=SC2016 # expanded by the inner shell
    as_ann sh -c 'cd && cd ansible && exec ansible-playbook -i inventory.yml "$@"' - "$@" >"$RESULTS/said" 2>&1 </dev/null ||
        fail "ansible-playbook $*: $(cat "$RESULTS/said")"
    echo "ansible-playbook $*: $(counts changed)"
}
counts() { # counts WORD: of the last play, each host's
    sed -nE "s/^([a-z0-9]+) +: .* $1=([0-9]+) .*/\1 \2/p" "$RESULTS/said" | sort | xargs
}
# All that a play could change on a host, as its kernel and its file system show it.
shown() { # shown HOST
    on "$1" ipvsadm -Sn
    # Without link-local addresses: a machine that boots anew has another card here.
    ip -n "$1" -o address show | sed 's/ *valid_lft.*//' | grep -vF fe80:: | sort
    ip -n "$1" route show table all | grep -vF fe80:: | sort
    on "$1" sysctl -a 2>/dev/null | grep -E '^net\.ipv4\.(conf\.|ip_forward|vs\.)|^net\.ipv6\.conf\..*forwarding' |
        grep -vF .tunl0. | sort
    on "$1" nft list ruleset
    # Its own layer has the files that were written since it was made.
    (cd "$booted_folder/$1/upper" && find . ! -type d \( -path './etc/*' -o -path './usr/local/*' \) ! -path '*/ssh/*' -printf '%p %s %m %l\n' | sort)
}
expect_bare() { # expect_bare WHEN
    local host
    for host in "${hosts[@]}"; do
        shown "$host" >"$host.now"
        diff -u "$host.bare" "$host.now" || fail "$1, $host is not what it was"
    done
}
await_settled "${hosts[@]}"
for host in "${hosts[@]}"; do shown "$host" >"$host.bare"; done

if [ -n "${LAB_WHOLE:-}" ]; then
    play site.yml --check
    expect_bare "after a check run"
    expect_equal "what a check run fails at" "director 0 rs1 0 rs2 0" "$(counts failed)"
fi
play site.yml
expect_reached() { # expect_reached WHEN
    local host url
    for host in "${hosts[@]}"; do
        expect_equal "what our own apply would still do on $host $1" "" "$(on "$host" lvs-needs cluster.json "$host")"
    done
    for url in "${urls[@]}"; do expect_shares "5 rs1 5 rs2" 10 "$url"; done
}
expect_reached "after the playbook"
if [ -n "${LAB_WHOLE:-}" ]; then
    play site.yml
    expect_equal "what the second run changed" "director 0 rs1 0 rs2 0" "$(counts changed)"
else
    play site.yml --limit director
    expect_equal "what the second run changed" "director 0" "$(counts changed)"
fi

# A real server that boots anew is one by itself.
boot_anew() { # boot_anew HOST OCTET
    local host
    switch_off "$1"
    add_host "$1" "$2"
    strict_filter "$1"
    switch_on "$1"
    await "$1 does not boot again" has_booted "$1"
    await "$1 is no real server again" inside "$1" systemctl -q is-active lvs-lab.service
    await_settled "$1"
    serve_name "$1"
    for host in client director; do ip -n "$host" neighbour flush dev eth0; done
    expect_reached "after $1 booted again"
}
if [ -n "${LAB_WHOLE:-}" ]; then boot_anew rs1 18; fi

play remove.yml
expect_bare "after the removal"
