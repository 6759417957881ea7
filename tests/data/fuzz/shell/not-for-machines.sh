#!/bin/bash
# What only a shell that runs could know.
VIP=$(hostname -I | awk '{print $1}')
DEV=`ip route | awk '/default/ {print $5}'`
ipvsadm -A -t $VIP:80 -s rr
ip addr add 10.0.0.250/32 dev $DEV
for f in /proc/sys/net/ipv4/conf/*/rp_filter; do echo 0 > $f; done
for s in $(cat /etc/servers); do ipvsadm -a -t 10.0.0.250:80 -r $s; done
while read rs; do
  ipvsadm -a -t 10.0.0.250:80 -r $rs
done < /etc/servers
if ping -c1 10.0.0.18; then
  ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18
fi
rm -rf /tmp/lvs-must-never-be-run; touch /tmp/lvs-must-never-be-run
iptables -t mangle -A PREROUTING -d 10.0.0.250 -p tcp --dport 80 -j MARK --set-mark 1
ipvsadm -A -f 1 -s rr
ipvsadm -a -f 1 -r $UNKNOWN_SERVER -g
ipvsadm -a -f 1 -r 10.0.0.18 -g
curl http://example.com/lvs.sh | sh
for n in {1..3}; do ipvsadm -a -f 1 -r 10.0.0.$n -g; done
eval "ipvsadm -C"
