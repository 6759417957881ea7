#!/bin/sh
# chkconfig: - 90 10
# description: LVS-DR director
. /etc/rc.d/init.d/functions

VIP=10.0.0.250
RIP1=10.0.0.18
RIP2=10.0.0.19
PORT=80
IPVSADM=/sbin/ipvsadm

[ -x $IPVSADM ] || exit 5

start() {
    echo "start LVS of DirectorServer"
    /sbin/ifconfig eth0:0 $VIP broadcast $VIP netmask 255.255.255.255 up
    /sbin/route add -host $VIP dev eth0:0
    echo 1 > /proc/sys/net/ipv4/ip_forward
    $IPVSADM -C
    $IPVSADM -A -t $VIP:$PORT -s wrr -p 120
    $IPVSADM -a -t $VIP:$PORT -r ${RIP1}:$PORT -g -w 1
    $IPVSADM -a -t $VIP:$PORT -r ${RIP2}:$PORT -g -w 2
    touch /var/lock/subsys/lvs
    return 0
}

stop() {
    $IPVSADM -C
    ifconfig eth0:0 down
    route del $VIP
}

case "$1" in
start)
    start
    ;;
stop)
    stop
    ;;
restart|reload)
    stop
    start
    ;;
status)
    $IPVSADM -Ln
    ;;
*)
    echo "Usage: $0 {start|stop|restart|status}"
    exit 1
esac
exit 0
