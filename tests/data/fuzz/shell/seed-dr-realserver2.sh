# real_server2: 192.168.254.19, VIP 192.168.254.250
yum -y install httpd*
ifconfig lo:0 192.168.11.250 broadcast 192.168.11.250 netmask 255.255.255.255 up
route add -host 192.168.11.250 dev lo:0
echo "1">/proc/sys/net/ipv4/conf/lo/arp_ignore
echo "2">/proc/sys/net/ipv4/conf/lo/arp_announce
echo "1">/proc/sys/net/ipv4/conf/all/arp_ignore
echo "2">/proc/sys/net/ipv4/conf/all/arp_announce
systemctl start httpd.service
