# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# By DR and by TUN no real server ever claims the VIP on the client's segment, neither by ARP nor by
# neighbour discovery, while the roles come and go in 50 rounds and the client asks all the time. A capture
# of the whole segment tells. That it can tell is shown first, on real servers that are set up wrong.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
modprobe -a ip6_tunnel
start_cluster 2
strict_filter rs1 rs2
serve_name rs1
serve_name rs2

vip=10.0.0.250
vip6=fd00:10::250
rounds=50
hosts=()
for host in client director rs1 rs2; do
    hosts+=("$host=$(on "$host" cat /sys/class/net/eth0/address)")
done

# The bridge itself sees all that its ports exchange.
watch_segment() { # watch_segment NAME
    capture=$RESULTS/$1.pcap
    tcpdump -i lan -U -Z root -w "$capture" 'arp or icmp6' 2>"$capture.log" &
    watcher=$!
    until grep -q 'listening on' "$capture.log"; do sleep 0.02; done
}
end_watching() {
    kill -INT "$watcher"
    wait "$watcher"
    grep -q '^0 packets dropped by kernel' "$capture.log" || fail "the capture is not whole: $(cat "$capture.log")"
}
seen() { claims "$capture" "${hosts[@]}"; }
claimed() { seen | grep -q "^$1 claimed $2 "; } # claimed ADDRESS HOST
await_claim() { await "$2 claims $1, and the capture does not show it" claimed "$@"; } # await_claim ADDRESS HOST
await_questions() { # await_questions COUNT: for each address so many more, so that an answer had its time
    local address before
    for address in "$vip" "$vip6"; do
        before=$(questions_for "$address")
        until [ "$(questions_for "$address")" -ge $((before + $1)) ]; do sleep 0.05; done
    done
}
questions_for() { seen | awk -v address="$1" '$1 == address && $2 == "asked" { n += $4 } END { print n + 0 }'; }

on client asking eth0 50 "$vip" "$vip6" &

watch_segment nic
add_address rs1 eth0 "$vip/32" "$vip6/128"
await_claim "$vip" rs1
await_claim "$vip6" rs1
end_watching
ip -n rs1 address del "$vip/32" dev eth0
ip -n rs1 address del "$vip6/128" dev eth0

# On "lo" alone: IPv6 keeps silent, IPv4 does not.
watch_segment lo
add_address rs2 lo "$vip/32" "$vip6/128"
await_claim "$vip" rs2
await_questions 20
if claimed "$vip6" rs2; then fail "an address of IPv6 on lo was claimed"; fi
end_watching

# Who answers nobody and yet asks in the VIP's name.
set_sysctl rs2 net/ipv4/conf/all/arp_ignore 1
watch_segment announce
await_questions 20
if claimed "$vip" rs2; then fail "arp_ignore was of no use"; fi
ip -n rs2 neighbour flush dev eth0
on rs2 python3 -c '
import socket, sys
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sender.bind((sys.argv[1], 0))
sender.sendto(b"", ("10.0.0.100", 9))' "$vip"
await_claim "$vip" rs2
end_watching
set_sysctl rs2 net/ipv4/conf/all/arp_ignore 0
ip -n rs2 address del "$vip/32" dev lo
ip -n rs2 address del "$vip6/128" dev lo
echo "a VIP on a network card, on lo without arp_ignore, and without arp_announce: each was seen"

# A VIP of each family by each method, not the same by one after the other: a connection that is left of a
# tunnel fills the cached route that both methods share, and DR then looks for the VIP where it should look for
# the real server (net/netfilter/ipvs/ip_vs_xmit.c, __ip_vs_get_out_rt).
cluster_of "$(service -t 10.0.0.250:80 4 80 -g)" "$(service -t '[fd00:10::250]:80' 6 80 -g)" \
    "$(service -t 10.0.0.251:80 4 80 -i)" "$(service -t '[fd00:10::251]:80' 6 80 -i)" >cluster.json
vips=(10.0.0.250 fd00:10::250 10.0.0.251 fd00:10::251)
# The real servers answer with empty caches: each has to ask for the client while it speaks as the VIP.
check() {
    local host
    for host in client rs1 rs2; do ip -n "$host" neighbour flush dev eth0; done
    # One process for all: a round takes what it starts.
    # shellcheck disable=SC2016 # expanded by the inner shell
    on client bash -euc '
        answers() {
            exec 3<>"/dev/tcp/$1/80"
            printf "GET / HTTP/1.0\r\n\r\n" >&3
            mapfile -t lines <&3
            exec 3>&-
            [[ ${lines[-1]} == rs[12] ]]
        }
        for address in "$@"; do answers "$address" || answers "$address"; done' - "$@"
}
export -f check
on client asking eth0 50 "${vips[@]:2}" &
for url in http://10.0.0.250/ 'http://[fd00:10::250]/' http://10.0.0.251/ 'http://[fd00:10::251]/'; do
    on client traffic 2 "$url" >/dev/null &
done
watch_segment rounds
roles --rounds $rounds cluster.json bash -euc 'check "$@"' - "${vips[@]}" >"$RESULTS/roles.log"
await_questions 20
end_watching
seen >"$RESULTS/claims"
for address in "${vips[@]}"; do
    grep "^$address " "$RESULTS/claims"
    for host in rs1 rs2; do
        if claimed "$address" "$host"; then fail "$host claimed $address"; fi
    done
    claimed "$address" director || fail "the director never claimed $address"
done
echo "$rounds rounds by DR and by TUN: no real server claimed a VIP"
