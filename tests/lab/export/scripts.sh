# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The exported scripts on bare hosts, with each shell and in both styles: started twice, asked, stopped. With
# LAB_WHOLE each shell in each style.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_servers
cluster_of "$(service -t 10.0.0.250:80 4 80 -g)" "$(service -t 10.0.0.251:80 4 80 -i)" \
    "$(service -t '[fd00:10::250]:80' 6 80 -g)" >cluster.json
lvs-export cluster.json exported shell shell-classic

# All that a script could change, as the kernel shows it.
shown() { # shown HOST
    on "$1" ipvsadm -Sn
    ip -n "$1" -o address show | sed 's/ *valid_lft.*//' | sort
    ip -n "$1" route show table all | sort
    on "$1" sysctl -a 2>/dev/null | grep -E '^net\.ipv4\.(conf\.|ip_forward|vs\.)|^net\.ipv6\.conf\..*forwarding' |
        grep -vF .tunl0. | sort
}
script() { # script HOST WORD: by $shell, in $style
    on "$1" $shell "exported/$1/usr/local/sbin/lvs-lab$style" "$2"
}
status_of() { # status_of COMMAND...: prints the status, and what was said into the file said
    local status=0
    "$@" >said 2>&1 || status=$?
    echo "$status"
}

round() {
    local host url
    for host in "${hosts[@]}"; do
        shown "$host" >"$host.before"
        expect_equal "the status of $host before" 3 "$(status_of script "$host" status)"
        expect_equal "starting $host" 0 "$(status_of script "$host" start)" || { cat said; return 1; }
        expect_equal "starting $host again" 0 "$(status_of script "$host" start)"
        expect_equal "what it says then" "done" "$(<said)"
        expect_equal "the status of $host" 0 "$(status_of script "$host" status)" || { cat said; return 1; }
        expect_equal "what our own apply would still do on $host" "" "$(on "$host" lvs-needs cluster.json "$host")"
    done
    for url in http://10.0.0.250/ http://10.0.0.251/ 'http://[fd00:10::250]/'; do
        expect_shares "5 rs1 5 rs2" 10 "$url"
    done
    for host in director rs1 rs2; do
        expect_equal "stopping $host" 0 "$(status_of script "$host" stop)" || { cat said; return 1; }
        expect_equal "stopping $host again" 0 "$(status_of script "$host" stop)"
        shown "$host" >"$host.after"
        expect_equal "left of it on $host" "" "$(diff "$host.before" "$host.after")"
    done
}

hosts=(rs1 rs2 director)
await_settled "${hosts[@]}"
try() { # try SHELL STYLE
    shell=$1 style=$2
    command -v "${shell%% *}" >/dev/null || { echo "no ${shell%% *} here"; return 0; }
    round
    echo "$shell$style: started, asked, stopped"
}
try dash ""
try "bash --posix" -classic
try "busybox sh" ""
if [ -n "${LAB_WHOLE:-}" ]; then
    try dash -classic
    try "bash --posix" ""
    try "busybox sh" -classic
fi

# A machine that lacks what the script needs is told so before anything is changed.
shell=dash style=
ip -n director link set eth0 down
ip -n director link set eth0 name card
shown director >director.before
expect_equal "starting without the interface" 1 "$(status_of script director start)"
grep -qF "there is no interface eth0" said
shown director >director.after
expect_equal "changed without the interface" "" "$(diff director.before director.after)"
