# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What scenarios of faults are built from: one is made by the commands that people type, the doctor names it,
# and its fix, by steps of a plan alone, ends it.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"

# Who answered so many requests, impatiently; those that nobody answered are "none".
try() { # try COUNT URL
    local port end arguments=() answers
    port=$(next_ports "$1")
    for ((end = port + $1; port < end; port++)); do
        arguments+=(--next --local-port "$port" --silent --globoff --max-time 1 "$2")
    done
    answers=$(on client curl "${arguments[@]:1}" || true)
    {
        if [ -n "$answers" ]; then echo "$answers"; fi
        for ((port = $(grep -c . <<<"$answers" || true); port < $1; port++)); do echo none; done
    } | sort | uniq -c | xargs
}

expect_served() { # expect_served [URL]: twenty requests, evenly
    expect_equal "who answered" "10 rs1 10 rs2" "$(shares 20 "${1:-http://10.0.0.250/}")"
}

expect_trouble() { # expect_trouble [URL]: not as it should be
    local got
    got=$(try 4 "${1:-http://10.0.0.250/}")
    echo "    4 requests: $got"
    [ "$got" != "2 rs1 2 rs2" ] || fail "the fault did no harm: $got"
}

# Who on the client's segment answers ARP for an address: names of hosts.
expect_arp() { # expect_arp WANTED ADDRESS
    local host mac answers
    answers=$(on client who-has eth0 "$2" | while read -r mac; do
        for host in director rs1 rs2; do
            if [ "$(on "$host" cat /sys/class/net/eth0/address)" = "$mac" ]; then echo "$host"; fi
        done
    done | sort | xargs)
    echo "    ARP for $2 is answered by: $answers"
    expect_equal "who answers ARP for $2" "$1" "$answers"
}

expect_findings() { # expect_findings HOST CODE...: these in that order and no others
    local host=$1
    shift
    expect_equal "what is wrong with $host" "$*" "$(doctor diagnose cluster.json "$host" | xargs)"
}

# A director and two real servers by DR, set up, healthy and serving: cluster.json.
start_dr_cluster() {
    local host
    start_cluster 2
    serve_name rs1
    serve_name rs2
    cluster_document '-A -t 10.0.0.250:80 -s rr' \
        '-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g' '-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g' >cluster.json
    doctor apply cluster.json
    for host in director rs1 rs2; do expect_findings "$host"; done
    expect_served
}

fault() { # fault TITLE: the next one begins
    echo "fault: $*"
}

# The doctor names it, and its fix ends it.
cure() { # cure HOST CODE...
    expect_findings "$@"
    doctor fix cluster.json "$1" 2>&1 | sed 's/^/    /'
    expect_findings "$1"
    on client ip neigh flush dev eth0
    expect_served
    echo "    named and ended: ${*:2}"
}

# A process of that name; the kernel calls it so.
run_named() { # run_named HOST NAME: pkill -x NAME ends it
    cp "$(command -v sleep)" "$HOME/$2"
    on "$1" "$HOME/$2" 1000 &
    until grep -qx "$2" /proc/[0-9]*/comm; do sleep 0.05; done
}

# What the doctor says to type where no step helps.
type_commands() { # type_commands HOST: as the finding says
    doctor commands cluster.json "$1" >typed.sh
    sed 's/^/    # /' typed.sh
    on "$1" bash -eu typed.sh
}
