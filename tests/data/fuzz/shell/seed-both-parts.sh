# The DR part of the how-to, and its TUN part, in one file: the address was mixed up between them.
ipvsadm -A -t 192.168.11.250:80 -s rr
ipvsadm -a -t 192.168.11.250:80 -r 192.168.11.138:80 -g
ipvsadm -A -t 192.168.254.250:80 -s rr
ipvsadm -a -t 192.168.254.250:80 -r 192.168.254.18 -i
