# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What scenarios of roles are built from. The namespaces are those of cluster.sh.

cluster_document() { # cluster_document SERVICE...: the LAN's director and its real servers rs1, rs2
    local service separator=
    cat <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0",
                "inside": {"interface": "eth0", "addresses": ["10.0.0.17", "fd00:10::17"]}}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.0.0.18", "fd00:10::18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["10.0.0.19", "fd00:10::19"]}],
 "services": [
END
    for service in "$@"; do
        printf '%s  "%s"' "$separator" "$service"
        separator=$',\n'
    done
    echo ']}'
}

# Machines as distributions set them up: the strict filter is what tunnels fail by.
strict_filter() { # strict_filter HOST...
    local host
    for host in "$@"; do
        set_sysctl "$host" net/ipv4/conf/all/rp_filter 1
        set_sysctl "$host" net/ipv4/conf/default/rp_filter 1
    done
}

# Real servers rs1 and rs2 as they come, with a web server each.
start_two_servers() {
    start_cluster 2
    strict_filter rs1 rs2
    serve_name rs1
    serve_name rs2
}

# The director's eth1 and the real servers' eth0 are in a network of their own:
#
#   director  10.1.0.17    fd00:11::17
#   rs1 rs2   10.1.0.18 …  fd00:11::18 …
start_two_networks() { # their web servers are on port 8080
    local number
    start_cluster 0
    ip link add inside type bridge
    ip link set inside up
    add_inside director eth1 17
    for number in 1 2; do
        ip netns add "rs$number"
        ip -n "rs$number" link set lo up
        add_inside "rs$number" eth0 $((17 + number))
        serve_name "rs$number" 8080
    done
}
add_inside() { # add_inside HOST INTERFACE NUMBER
    ip link add "in-$1" type veth peer name "$2" netns "$1"
    ip link set "in-$1" master inside up
    ip -n "$1" link set "$2" up
    add_address "$1" "$2" "10.1.0.$3/24" "fd00:11::$3/64"
}

# Prints a service of both real servers, in turn, a line each. VIP and RIPs with brackets if of IPv6.
service() { # service PROTOCOL VIP:PORT 4|6 PORT OPTION...: the real servers' family, port and options
    local number
    echo "-A $1 $2 -s rr"
    for number in 18 19; do
        if [ "$3" = 4 ]; then
            echo "-a $1 $2 -r 10.0.0.$number:$4 ${*:5}"
        else
            echo "-a $1 $2 -r [fd00:10::$number]:$4 ${*:5}"
        fi
    done
}

cluster_of() { # cluster_of SERVICES...: the document of what service() printed
    local lines
    mapfile -t lines <<<"$(printf '%s\n' "$@")"
    cluster_document "${lines[@]}"
}

shares() { # shares COUNT URL: how many of so many requests each real server answered
    fetch "$1" "$2" | sort | uniq -c | xargs
}

expect_shares() { # expect_shares WANTED COUNT URL
    expect_equal "who answered $3" "$1" "$(shares "$2" "$3")"
}
# 100 requests to each, in turn.
expect_halves() { # expect_halves URL...
    local url
    for url in "$@"; do expect_shares "50 rs1 50 rs2" 100 "$url"; done
}

# Who answers by DR or TUN answers as the VIP, so the server is bound to it, before it is there.
answer_datagrams() { # answer_datagrams HOST ADDRESS: on port 53, with the host's name
    on "$1" python3 -c '
import socket, sys
IP_FREEBIND, IPV6_FREEBIND = 15, 78
name, address = sys.argv[1:]
if ":" in address:
    server = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
    server.setsockopt(socket.IPPROTO_IPV6, IPV6_FREEBIND, 1)
else:
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.setsockopt(socket.IPPROTO_IP, IP_FREEBIND, 1)
server.bind((address, 53))
while True:
    client = server.recvfrom(512)[1]
    server.sendto(name.encode(), client)
' "$1" "$2" &
    until on "$1" ss -Hlun 'sport = :53' | grep -qF "$2"; do sleep 0.05; done
}

datagram_shares() { # datagram_shares COUNT ADDRESS PORT: who answered how many, asked from ports from that on
    on client python3 -c '
import collections, socket, sys
names = collections.Counter()
for number in range(int(sys.argv[1])):
    family = socket.AF_INET6 if ":" in sys.argv[2] else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as client:
        client.settimeout(5)
        client.bind(("", int(sys.argv[3]) + number))
        client.connect((sys.argv[2], 53))
        client.send(b"who")
        names[client.recv(512).decode()] += 1
print(" ".join(f"{count} {name}" for name, count in sorted(names.items())))
' "$1" "$2" "$3"
}

# A router of IPv6 that makes itself known to its segment once (RFC 4861, 4.2), for half an hour.
advertise_router() { # advertise_router HOST
    on "$1" python3 -c '
import socket, struct
wire = socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6)
index = socket.if_nametoindex("eth0")
wire.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_IF, index)
wire.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_HOPS, 255)
wire.sendto(struct.pack("!BBHBBHII", 134, 0, 0, 64, 0, 1800, 0, 0), ("ff02::1", 0, 0, index))'
}

# From bare machines by their roles to answers, and back: fails where anything is left.
roles_answer() { # roles_answer URL...
    roles cluster.json bash -euc 'expect_halves "$@"' - "$@"
}
export -f on next_ports fetch fail expect_equal shares expect_shares expect_halves datagram_shares
