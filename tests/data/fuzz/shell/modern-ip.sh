#!/bin/sh
set -e
modprobe ip_vs
modprobe ipip
VIP=10.1.0.250
ip link show dummy0 >/dev/null 2>&1 || ip link add dummy0 type dummy
ip link set dummy0 up
ip addr add $VIP/32 dev dummy0 label dummy0:1
ip addr show dev lo | grep -q $VIP || ip addr add $VIP/32 brd $VIP dev lo scope host
ip -6 addr add 2001:db8::250/128 dev lo nodad preferred_lft 0
ip link set tunl0 up mtu 1480
ip tunnel add tun1 mode ipip local 10.1.0.18 remote 10.1.0.17
ip link set tun1 up
ip route add 10.2.0.0/16 via 10.1.0.1 dev eth0 src 10.1.0.18 metric 50
ip route replace default via 10.1.0.254
ip rule add fwmark 7 lookup 100 pref 100
ip route add local 0.0.0.0/0 dev lo table 100
ip fou add port 6080 gue
echo 1 | sudo tee /proc/sys/net/ipv4/conf/all/arp_ignore
printf '%s\n' done
