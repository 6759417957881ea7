#!/bin/sh
VIP=10.0.0.250
ipvsadm -R <<EOF
-A -t $VIP:80 -s rr
-a -t $VIP:80 -r 10.0.0.18:80 -g -w 1
EOF
cat <<'END' | ipvsadm-restore
-A -t 10.0.0.250:443 -s rr
-a -t 10.0.0.250:443 -r 10.0.0.18:443 -g -w 1
END
cat > /etc/sysctl.d/lvs.conf <<-X
	net.ipv4.ip_forward=1
	X
if [ "$1" = "start" ]; then
    ipvsadm --set 1200 60 300
elif [ "$1" = stop ]; then
    ipvsadm -C
else
    echo usage
fi
