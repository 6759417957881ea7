# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A pair of directors: both have the services, the first the VIP. The second takes over when the VIP moves, as
# whoever watches over a pair moves it, and gives it back.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_servers
add_host standby 16
cluster_of "$(service -t 10.0.0.250:80 4 80 -g)" "$(service -t '[fd00:10::250]:80' 6 80 -i)" |
    sed 's/"fd00:10::17"\]}}\]/"fd00:10::17"]}}, {"host": "standby", "interface": "eth0"}]/' >cluster.json
move_vip() { # move_vip FROM TO
    local options
    for options in "10.0.0.250/32 label eth0:0" "fd00:10::250/128 preferred_lft 0 nodad"; do
        # shellcheck disable=SC2086 # words
        ip -n "$1" address del ${options%% *} dev eth0
        # shellcheck disable=SC2086
        ip -n "$2" address add dev eth0 $options
    done
    ip -n client neighbour flush dev eth0
}
check() {
    expect_equal "the standby's addresses" "" "$(ip -n standby -o address show to 10.0.0.250)"
    expect_halves http://10.0.0.250/ 'http://[fd00:10::250]/'
    move_vip director standby
    expect_halves http://10.0.0.250/ 'http://[fd00:10::250]/'
    expect_equal "connections at the standby" 100 "$(on standby ipvsadm -Lnc | grep -cF ' 10.0.0.250:80 ')"
    move_vip standby director
}
export -f check move_vip
roles cluster.json bash -euc check
