VIP=10.0.0.250
ipvsadm -A -t $VIP:80 -s rr
ipvsadm -a -t $VIP:80 -r 10.0.0.18:8080 -g
ipvsadm -a -t $VIp:80 -r 10.0.0.19 -g
ifconfig lo:0 $VIP netmask 255.255.0.255 up
ifconfig lo:1 10.0.0 up
ip addr add $VIP/33 dev lo
ip route add 10.9.0.0/16 via gateway
route add -net 10.8.0.0 netmask 255.255.0.0 gw 10.0.0.1
echo 12 > /proc/sys/net/ipv4/conf/all/arp_ignore
echo 1 > /proc/sys/net/ipv4/conf/lo/arp_ignor
echo "unclosed
