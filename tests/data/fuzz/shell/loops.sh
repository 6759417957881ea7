#!/bin/bash
VIP="172.16.0.100"
SERVERS="172.16.0.11 172.16.0.12 172.16.0.13"
PORTS="80 443"
ipvsadm --clear
for port in $PORTS; do
  ipvsadm -A -t $VIP:$port -s rr
  for rs in $SERVERS
  do
    ipvsadm -a -t $VIP:$port -r $rs:$port -m
  done
done
for i in all default eth0; do echo 0 > /proc/sys/net/ipv4/conf/$i/send_redirects; done
sysctl -w net.ipv4.ip_forward=1 >/dev/null
sysctl -w net.ipv4.vs.conntrack=1 net.ipv4.vs.expire_nodest_conn=1
