# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# UDP by DR and by TUN: a datagram from a new port is a new connection.
. "$GUEST/roles.sh"
start_cluster 2
strict_filter rs1 rs2
# Who answers by DR or TUN answers as the VIP, so the server is bound to it, before it is there.
answer_datagrams() { # answer_datagrams HOST ADDRESS
    on "$1" python3 -c '
import socket, sys
IP_FREEBIND = 15
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.setsockopt(socket.IPPROTO_IP, IP_FREEBIND, 1)
server.bind((sys.argv[2], 53))
while True:
    client = server.recvfrom(512)[1]
    server.sendto(sys.argv[1].encode(), client)
' "$1" "$2" &
    until on "$1" ss -Hlun "src = $2" | grep -q .; do sleep 0.05; done
}
for address in 10.0.0.250 10.0.0.251; do
    answer_datagrams rs1 "$address"
    answer_datagrams rs2 "$address"
done
cluster_document \
    '-A -u 10.0.0.250:53 -s rr' '-a -u 10.0.0.250:53 -r 10.0.0.18 -g' '-a -u 10.0.0.250:53 -r 10.0.0.19 -g' \
    '-A -u 10.0.0.251:53 -s rr -o' '-a -u 10.0.0.251:53 -r 10.0.0.18 -i' '-a -u 10.0.0.251:53 -r 10.0.0.19 -i' \
    >cluster.json
ask() { # ask COUNT ADDRESS: who answered so many datagrams, with their numbers
    on client python3 -c '
import collections, socket, sys
names = collections.Counter()
for number in range(int(sys.argv[1])):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(5)
        client.connect((sys.argv[2], 53))
        client.send(b"who")
        names[client.recv(512).decode()] += 1
print(" ".join(f"{count} {name}" for name, count in sorted(names.items())))
' "$1" "$2"
}
check() {
    expect_equal "who answered by DR" "50 rs1 50 rs2" "$(ask 100 10.0.0.250)"
    expect_equal "who answered by TUN" "50 rs1 50 rs2" "$(ask 100 10.0.0.251)"
}
export -f ask check
roles cluster.json bash -euc check
