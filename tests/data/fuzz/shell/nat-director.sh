#!/bin/bash
# LVS-NAT
echo 1 > /proc/sys/net/ipv4/ip_forward
echo 0 > /proc/sys/net/ipv4/conf/all/send_redirects
ifconfig eth0:1 203.0.113.10 netmask 255.255.255.0 up
ifconfig eth1 192.168.10.1/24 up
ipvsadm -C
ipvsadm -A -t 203.0.113.10:80 -s wlc
ipvsadm -a -t 203.0.113.10:80 -r 192.168.10.11:8080 -m -w 3
ipvsadm -a -t 203.0.113.10:80 -r 192.168.10.12:8080 -m
iptables -t nat -A POSTROUTING -s 192.168.10.0/24 -j MASQUERADE
