# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What scenarios of roles are built from. The namespaces are those of cluster.sh.

cluster_document() { # cluster_document SERVICE...: the LAN's director and its real servers rs1, rs2
    local service separator=
    cat <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0",
                "inside": {"interface": "eth0", "addresses": ["10.0.0.17", "fd00:10::17"]}}],
 "servers": [
  {"host": "rs1", "interface": "eth0", "addresses": ["10.0.0.18", "fd00:10::18"]},
  {"host": "rs2", "interface": "eth0", "addresses": ["10.0.0.19", "fd00:10::19"]}],
 "services": [
END
    for service in "$@"; do
        printf '%s  "%s"' "$separator" "$service"
        separator=$',\n'
    done
    echo ']}'
}

# Machines as distributions set them up: the strict filter is what tunnels fail by.
strict_filter() { # strict_filter HOST...
    local host
    for host in "$@"; do
        set_sysctl "$host" net/ipv4/conf/all/rp_filter 1
        set_sysctl "$host" net/ipv4/conf/default/rp_filter 1
    done
}

shares() { # shares COUNT URL: how many of so many requests each real server answered
    fetch "$1" "$2" | sort | uniq -c | xargs
}

expect_shares() { # expect_shares WANTED COUNT URL
    expect_equal "who answered $3" "$1" "$(shares "$2" "$3")"
}
export -f on next_port fetch fail expect_equal shares expect_shares
