# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What scenarios build a cluster from: hosts are network namespaces on one bridge.
#
#   client    10.0.0.100   fd00:10::100
#   director  10.0.0.17    fd00:10::17
#   rs1 …     10.0.0.18 …  fd00:10::18 …

# Schedulers and tunnels that this kernel has as modules.
ip_vs_schedulers() {
    find "/lib/modules/$(uname -r)/kernel/net/netfilter/ipvs" -name 'ip_vs_*.ko' -printf '%f\n' |
        sed -n 's/^ip_vs_\(.*\)\.ko$/\1/p' | grep -vE '^(ftp|pe_sip)$' | sort
}

on() { # on HOST COMMAND...
    ip netns exec "$@"
}

set_sysctl() { # set_sysctl HOST KEY VALUE, the key as a path below /proc/sys
    # shellcheck disable=SC2016 # expanded by the inner shell
    on "$1" sh -c 'echo "$2" >"/proc/sys/$1"' - "$2" "$3"
}

add_address() { # add_address HOST INTERFACE ADDRESS...
    local host=$1 interface=$2 address
    shift 2
    for address in "$@"; do
        if [[ $address == *:* ]]; then
            # Without duplicate address detection it answers at once.
            ip -n "$host" address add "$address" dev "$interface" nodad
        else
            ip -n "$host" address add "$address" dev "$interface"
        fi
    done
}

add_host() { # add_host NAME NUMBER: 10.0.0.NUMBER and fd00:10::NUMBER
    ip netns add "$1"
    ip link add "to-$1" type veth peer name eth0 netns "$1"
    ip link set "to-$1" master lan up
    ip -n "$1" link set lo up
    ip -n "$1" link set eth0 up
    add_address "$1" eth0 "10.0.0.$2/24" "fd00:10::$2/64"
}

start_cluster() { # start_cluster COUNT: with that many real servers, 1 to 80
    local number
    modprobe -a ip_vs ipip # in before the namespaces, so that each gets its own tunl0
    ip link add lan type bridge
    ip link set lan up
    add_host client 100
    add_host director 17
    for ((number = 1; number <= $1; number++)); do
        add_host "rs$number" $((17 + number))
    done
}

# Waits until a host's link-local address is its own: while the kernel still asks whether another has it, the
# address is shown as tentative and has no route yet, and one look at the host would differ from the next.
await_settled() { # await_settled HOST...
    local host
    for host in "$@"; do
        until ip -n "$host" -6 route show table local | grep -q '^local fe80:.* dev eth0 '; do sleep 0.05; done
    done
}

# A web server that answers every GET with the host's name and a newline, on IPv4 and IPv6.
serve_name() { # serve_name HOST [PORT...]
    local host=$1
    shift
    on "$host" web "$host" "${@:-80}" &
    until on "$host" ss -Hltn "sport = :${1:-80}" | grep -q .; do sleep 0.05; done
}

director_vip() { # director_vip ADDRESS...: the director takes the client's packets for it
    add_address director eth0 "$@"
}

# Direct routing on a real server: it accepts the address, and stays silent about it on the wire.
accept_direct() { # accept_direct HOST ADDRESS...
    set_sysctl "$1" net/ipv4/conf/all/arp_ignore 1
    set_sysctl "$1" net/ipv4/conf/all/arp_announce 2
    add_address "$1" lo "${@:2}"
}

# Tunnelling on a real server: it unpacks IP in IP and accepts the address that was inside.
accept_tunnelled() { # accept_tunnelled HOST ADDRESS...
    set_sysctl "$1" net/ipv4/conf/all/arp_ignore 1
    set_sysctl "$1" net/ipv4/conf/all/arp_announce 2
    # The larger of the two values counts, so both have to be 0.
    set_sysctl "$1" net/ipv4/conf/all/rp_filter 0
    set_sysctl "$1" net/ipv4/conf/tunl0/rp_filter 0
    ip -n "$1" link set tunl0 up
    add_address "$1" tunl0 "${@:2}"
}

# The first of so many ports that no connection had before. The kernel chooses a client's port anew every ten
# seconds and may choose an old one: the director then still has its connection, and schedules nothing.
next_ports() { # next_ports COUNT
    local port=20000
    if [ -e /run/lab/port ]; then port=$(</run/lab/port); fi
    echo $((port + $1)) >/run/lab/port
    echo "$port"
}

fetch() { # fetch COUNT URL: prints who answered, a line each; COUNT connections one after the other
    local port end arguments=()
    port=$(next_ports "$1")
    for ((end = port + $1; port < end; port++)); do
        arguments+=(--next --local-port "$port" --silent --show-error --globoff --max-time 5 "$2")
    done
    # One process for all: starting one takes longer here than an answer.
    on client curl "${arguments[@]:1}"
}

# Suspends this machine: its programs stand still. From outside somebody wakes it.
sleep_machine() { # sleep_machine SECONDS
    echo "lab: asleep for $1 s"
    echo freeze >/sys/power/state
}

fail() {
    echo "lab: $*" >&2
    return 1
}

# The limit ends what would never come, not what takes its time on a busy machine.
await() { # await COMPLAINT COMMAND...: until the command succeeds
    local end=$((SECONDS + 120))
    until "${@:2}"; do
        if [ $SECONDS -ge $end ]; then fail "$1"; return 1; fi
        sleep 0.05
    done
}

expect_equal() { # expect_equal WHAT WANTED GOT
    [ "$2" = "$3" ] || fail "$1: wanted '$2', got '$3'"
}
