# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The commands are the how-to's, word for word, with ens33 as the card's name and its addresses
# (192.168.11 for DR, 192.168.254 for TUN); instead of httpd answers a server that says which host it is.
# Without a cluster's document the doctor tells each host's part, and what the how-to got wrong or left out.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
modprobe -a ip_vs ipip
hosts() { # hosts NETWORK DIRECTOR SERVER SERVER: machines on one switch
    local host number
    ip link add switch type bridge
    ip link set switch up
    for host in "client 100" "director $2" "rs1 $3" "rs2 $4"; do
        number=${host#* } host=${host% *}
        ip netns add "$host"
        ip link add "to-$host" type veth peer name ens33 netns "$host"
        ip link set "to-$host" master switch up
        ip -n "$host" link set lo up
        ip -n "$host" link set ens33 up
        add_address "$host" ens33 "$1.$number/24"
    done
    serve_name rs1
    serve_name rs2
}
no_hosts() {
    local host
    for host in client director rs1 rs2; do
        ip netns pids "$host" | xargs -r kill
        ip netns del "$host"
        ip link del "to-$host" 2>/dev/null || true # it goes with its peer, a little later
    done
    ip link del switch
}
type_on() { # type_on HOST: what stands on standard input
    on "$1" bash -eu
}
expect_recognised() { # expect_recognised HOST OTHERS WANTED
    # shellcheck disable=SC2086 # others are names
    expect_equal "what $1 is" "$3" "$(doctor recognise "$1" $2 2>>recognised | sed 's/^- //' | paste -sd ' ')"
    echo "$1: $3"
}

echo "== DR"
hosts 192.168.11 17 138 140
type_on director <<'COMMANDS'
ipvsadm -C
ipvsadm -A -t 192.168.11.250:80 -s rr
ipvsadm -a -t 192.168.11.250:80 -r 192.168.11.138:80 -g
ipvsadm -a -t 192.168.11.250:80 -r 192.168.11.140:80 -g
ifconfig ens33:0 192.168.11.250 broadcast 192.168.11.250 netmask 255.255.255.255 up
route add -host 192.168.11.250 dev ens33:0
COMMANDS
for host in rs1 rs2; do
    type_on "$host" <<'COMMANDS'
ifconfig lo:0 192.168.11.250 broadcast 192.168.11.250 netmask 255.255.255.255 up
route add -host 192.168.11.250 dev lo:0
echo "1">/proc/sys/net/ipv4/conf/lo/arp_ignore
echo "2">/proc/sys/net/ipv4/conf/lo/arp_announce
echo "1">/proc/sys/net/ipv4/conf/all/arp_ignore
echo "2">/proc/sys/net/ipv4/conf/all/arp_announce
COMMANDS
done
expect_served http://192.168.11.250/
# It works. Wrong is nothing; superfluous are the routes, and the settings of lo.
expect_recognised director "" "director DR 192.168.11.250 host-route-needless"
for host in rs1 rs2; do
    expect_recognised "$host" "" "real-server DR 192.168.11.250 arp-on-vip-device-needless host-route-needless"
    expect_recognised "$host" director "real-server DR 192.168.11.250 arp-on-vip-device-needless host-route-needless"
done
no_hosts

echo "== TUN"
hosts 192.168.254 17 18 19
type_on director <<'COMMANDS'
ifconfig tunl0 192.168.254.250 broadcast 192.168.254.250 netmask 255.255.255.0 up
route add -host 192.168.254.250 dev tunl0
ipvsadm -A -t 192.168.254.250:80 -s rr
ipvsadm -a -t 192.168.254.250:80 -r 192.168.254.18 -i
ipvsadm -a -t 192.168.254.250:80 -r 192.168.254.19 -i
COMMANDS
for host in rs1 rs2; do
    type_on "$host" <<'COMMANDS'
ifconfig tunl0 192.168.254.250 netmask 255.255.255.255 broadcast 192.168.254.250 up
route add -host 192.168.254.250 dev tunl0
echo "1" >/proc/sys/net/ipv4/conf/tunl0/arp_ignore
echo "2" >/proc/sys/net/ipv4/conf/tunl0/arp_announce
echo "1" >/proc/sys/net/ipv4/conf/all/arp_ignore
echo "2" >/proc/sys/net/ipv4/conf/all/arp_announce
echo "0" >/proc/sys/net/ipv4/conf/tunl0/rp_filter
echo "0" > /proc/sys/net/ipv4/conf/all/rp_filter
COMMANDS
done
expect_served http://192.168.254.250/
# Wrong: the director's VIP stands on the tunnel, as a network of 256 addresses. Left out: large packets.
expect_recognised director "" "director TUN 192.168.254.250 vip-elsewhere host-route-needless tunnel-mtu"
for host in rs1 rs2; do
    expect_recognised "$host" "" "real-server TUN 192.168.254.250 arp-on-vip-device-needless host-route-needless"
done
no_hosts

echo "== NAT"
# The how-to has no commands for it but describes it: the VIP outside, the DIP on the real servers' network,
# their gateway the DIP, forwarding on. First without what it says last, as readers do.
hosts 192.168.254 17 18 19
ip link add outside type bridge
ip link set outside up
for host in client director; do
    ip link add "out-$host" type veth peer name ens34 netns "$host"
    ip link set "out-$host" master outside up
    ip -n "$host" link set ens34 up
done
ip -n client address flush dev ens33
add_address client ens34 10.9.0.100/24
add_address director ens34 10.9.0.17/24
type_on director <<'COMMANDS'
ifconfig ens34:0 10.9.0.250 broadcast 10.9.0.250 netmask 255.255.255.255 up
ipvsadm -A -t 10.9.0.250:80 -s rr
ipvsadm -a -t 10.9.0.250:80 -r 192.168.254.18:80 -m
ipvsadm -a -t 10.9.0.250:80 -r 192.168.254.19:80 -m
COMMANDS
expect_trouble http://10.9.0.250/
expect_recognised director "" "director NAT 10.9.0.250 forwarding-off"
expect_recognised rs1 director "real-server NAT 10.9.0.250 gateway-missing"
# Nothing on the machine itself tells that it serves by NAT.
expect_recognised rs1 "" ""
echo 'echo "1" >/proc/sys/net/ipv4/ip_forward' | type_on director
for host in rs1 rs2; do echo 'route add default gw 192.168.254.17' | type_on "$host"; done
expect_served http://10.9.0.250/
expect_recognised director "" "director NAT 10.9.0.250"
for host in rs1 rs2; do expect_recognised "$host" director "real-server NAT 10.9.0.250"; done
no_hosts

sort -u recognised
