# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The exported keepalived.conf of a pair: checks take a dead server out and back, connections are told to the other
# director, and the other takes over.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_cluster 2
add_host standby 16
strict_filter rs1 rs2
serve_name rs1
serve_name rs2
cluster_of "$(service -t 10.0.0.250:80 4 80 -g)" "$(service -t '[fd00:10::250]:80' 6 80 -g)" |
    sed 's/"fd00:10::17"\]}}\]/"fd00:10::17"]}}, {"host": "standby", "interface": "eth0"}]/' >cluster.json
lvs-export cluster.json exported shell keepalived
for host in rs1 rs2; do on "$host" sh "exported/$host/usr/local/sbin/lvs-lab" start >/dev/null; done

expect_ten() { # expect_ten URL...: in turn
    local url
    for url in "$@"; do expect_shares "5 rs1 5 rs2" 10 "$url"; done
}
keep() { # keep HOST: starts keepalived with its file
    local file=exported/$1/etc/keepalived/keepalived.conf
    on "$1" keepalived -t -f "$file"
    on "$1" keepalived -n -l -f "$file" -p "/run/lab/$1-keepalived.pid" -r "/run/lab/$1-vrrp.pid" \
        -c "/run/lab/$1-checkers.pid" >"$RESULTS/$1-keepalived" 2>&1 &
}
end() { kill "$(<"/run/lab/$1-keepalived.pid")"; } # end HOST
has_vip() { # has_vip HOST
    ip -n "$1" -o address show | grep -q ' 10\.0\.0\.250/32 ' && ip -n "$1" -o address show | grep -q ' fd00:10::250/128 '
}
has_none() { ! ip -n "$1" -o address show | grep -qE ' (10\.0\.0\.250/32|fd00:10::250/128) '; }
real_servers() { on "$1" ipvsadm -Ln -t 10.0.0.250:80 | grep -c -- '-> 10\.'; }
has_servers() { [ "$(real_servers "$1")" = "$2" ]; }
daemon() { # daemon HOST ROLE
    on "$1" ipvsadm -L --daemon | grep -q "^$2 sync daemon (mcast=eth0"
}

# One after the other: a keepalived 2.2.7 that becomes master and backup again within the same instant sometimes waits
# for ever for the kernel's answer to the sync daemon's change (seen in ipvs_syncd_backup, of vrrp_state_leave_master).
keep director
await "the first director is not master" has_vip director
await "the director tells nobody of its connections" daemon director master
keep standby
await "the second director does not listen" daemon standby backup
await "the second director has a VIP" has_none standby
for host in director standby; do await "$host has not both real servers" has_servers "$host" 2; done
# VIPs of IPv6 are deprecated, or checks would come from them.
expect_equal "what our own apply would still do on the director" "ip -6 address del fd00:10::250/128 dev eth0
ip -6 address add fd00:10::250/128 dev eth0 nodad" "$(on director lvs-needs cluster.json director)"
expect_equal "what our own apply would still do on the second director" "" "$(on standby lvs-needs cluster.json standby)"
expect_ten http://10.0.0.250/ 'http://[fd00:10::250]/'

ip netns pids rs1 | xargs kill # the web server is all that runs there
await "the dead server stays" has_servers director 1
expect_shares "10 rs2" 10 http://10.0.0.250/
serve_name rs1
await "the server does not come back" has_servers director 2
expect_ten http://10.0.0.250/

end director
await "nobody takes over" has_vip standby
await "the first director keeps the VIP" has_none director
ip -n client neighbour flush dev eth0
expect_ten http://10.0.0.250/ 'http://[fd00:10::250]/'
await "the second director does not tell of its connections" daemon standby master

keep director
await "the first director does not take over again" has_vip director
await "the second director does not give the VIP back" has_none standby
await "the second director does not listen again" daemon standby backup
await "the real servers are not found again" has_servers director 2
ip -n client neighbour flush dev eth0
expect_ten http://10.0.0.250/
end director
end standby
