# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The lab itself: every scheduler loads, direct routing and tunnelling balance, files come back.

schedulers=$(ip_vs_schedulers)
# Kernels differ in twos only: some are built without it.
expect_equal "the schedulers of this kernel" "dh fo lblc lblcr lc mh nq ovf rr sed sh wlc wrr" \
    "$(grep -vx twos <<<"$schedulers" | xargs)"

start_cluster 2
ip netns add empty
while read -r scheduler; do
    # Not loaded before: the kernel finds the module by itself, as it does for the helper.
    on empty ipvsadm -A -t 192.0.2.1:80 -s "$scheduler"
    expect_equal "the scheduler in the table" "$scheduler" \
        "$(on empty ipvsadm -Sn | sed -n 's/.* -s \([a-z]*\).*/\1/p')"
    on empty ipvsadm -D -t 192.0.2.1:80
done <<<"$schedulers"

serve_name rs1
serve_name rs2

director_vip 10.0.0.250 10.0.0.251 fd00:10::250
for server in rs1 rs2; do
    accept_direct "$server" 10.0.0.250 fd00:10::250
    accept_tunnelled "$server" 10.0.0.251
done
on director ipvsadm -R <<'END'
-A -t 10.0.0.250:80 -s rr
-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g
-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g
-A -t 10.0.0.251:80 -s wrr
-a -t 10.0.0.251:80 -r 10.0.0.18:80 -i -w 1
-a -t 10.0.0.251:80 -r 10.0.0.19:80 -i -w 3
-A -t [fd00:10::250]:80 -s rr
-a -t [fd00:10::250]:80 -r [fd00:10::18]:80 -g
-a -t [fd00:10::250]:80 -r [fd00:10::19]:80 -g
-A -u 10.0.0.250:80 -s rr -o
-a -u 10.0.0.250:80 -r 10.0.0.18:80 -g
-a -u 10.0.0.250:80 -r 10.0.0.19:80 -g
END

expect_equal "direct routing, rr" "rs2 rs1 rs2 rs1" "$(fetch 4 http://10.0.0.250/ | xargs)"
expect_equal "direct routing, rr, IPv6" "rs2 rs1 rs2 rs1" "$(fetch 4 'http://[fd00:10::250]/' | xargs)"
expect_equal "tunnelling, wrr 1:3" "1 rs1 3 rs2" "$(fetch 4 http://10.0.0.251/ | sort | uniq -c | xargs)"
expect_equal "datagrams, one packet each" "1 rs1 1 rs2" \
    "$(for _ in 1 2; do on client python3 -c '
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(5)
s.sendto(b"?", ("10.0.0.250", 80))
answer, peer = s.recvfrom(100)
assert peer == ("10.0.0.250", 80), peer
print(answer.decode(), end="")'; done | sort | uniq -c | xargs)"

traffic_seen=$(on client traffic 20 http://10.0.0.250/ 2)
echo "$traffic_seen"
# The two servers take turns, so their counts differ by one at most.
awk '{ if ($2 !~ /^rs[12]$/ || $1 < 5) exit 1 }' <<<"$traffic_seen"

# Something is written all over the machine: none of it may reach the tree outside.
echo lab >/etc/lab-was-here
echo lab >"$LAB_SOURCE/lab-was-here"
on director ipvsadm -Sn >"$RESULTS/rules"
dmesg >"$RESULTS/dmesg"
