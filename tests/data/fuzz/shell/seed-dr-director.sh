# direct_server: 192.168.254.17, real servers .18 and .19, VIP 192.168.254.250
yum -y install ipvsadm
ipvsadm -C
ipvsadm -A -t 192.168.11.250:80 -s rr
ipvsadm -a -t 192.168.11.250:80 -r 192.168.11.138:80 -g
ipvsadm -a -t 192.168.11.250:80 -r 192.168.11.140:80 -g
ifconfig ens33:0 192.168.11.250 broadcast 192.168.11.250 netmask 255.255.255.255 up
route add -host 192.168.11.250 dev ens33:0
ipvsadm -Ln --stats
