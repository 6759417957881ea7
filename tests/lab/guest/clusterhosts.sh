# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A director and two real servers that are reached over ssh from the client, by ann's key: carol may do
# everything on them. Scenarios lead them with `cli`.

# shellcheck source=tests/lab/guest/remotehost.sh
. "$GUEST/remotehost.sh"

# Rules of polkit for one host, by the name of their file.
allow_on() { # allow_on HOST FILE <JAVASCRIPT
    # shellcheck disable=SC2016 # expanded by the inner shell
    in_host "$1" sh -c 'cat >"/etc/polkit-1/rules.d/.$1" && chmod 644 "/etc/polkit-1/rules.d/.$1" &&
        mv "/etc/polkit-1/rules.d/.$1" "/etc/polkit-1/rules.d/$1"' - "$2"
}

allow_carol() { # allow_carol HOST: she may do everything there
    allow_on "$1" 20-carol.rules <<'END'
polkit.addRule(function (action, subject) {
    if (action.id.indexOf("org.lvsdesk.") === 0 && subject.user === "carol") { return polkit.Result.YES; }
});
END
}

start_cluster_hosts() {
    local host
    start_cluster 2
    prepare_remote director rs1 rs2
    for host in director rs1 rs2; do
        mkdir -p "$RESULTS/$host"
        set_sysctl "$host" net/ipv4/conf/all/rp_filter 1
        set_sysctl "$host" net/ipv4/conf/default/rp_filter 1
        start_remote_host "$host"
        allow_carol "$host"
    done
    know_host director 10.0.0.17
    know_host rs1 10.0.0.18
    know_host rs2 10.0.0.19
    serve_name rs1
    serve_name rs2
}

# The document of the cluster; its director is reached as that user.
cluster_document_over_ssh() { # cluster_document_over_ssh USER SERVICE...
    local user=$1 service separator=
    shift
    cat <<END
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "ssh": "$user@10.0.0.17", "interface": "eth0"}],
 "servers": [
  {"host": "rs1", "ssh": "carol@10.0.0.18", "interface": "eth0", "addresses": ["10.0.0.18"]},
  {"host": "rs2", "ssh": "carol@10.0.0.19", "interface": "eth0", "addresses": ["10.0.0.19"]}],
 "services": [
END
    for service in "$@"; do
        printf '%s  "%s"' "$separator" "$service"
        separator=$',\n'
    done
    echo ']}'
}

# shellcheck disable=SC2034 # for who sources this
web_by_dr=('-A -t 10.0.0.250:80 -s rr' '-a -t 10.0.0.250:80 -r 10.0.0.18 -g' '-a -t 10.0.0.250:80 -r 10.0.0.19 -g')

# Everything of a host that a role could touch.
state_of() { # state_of HOST
    # shellcheck disable=SC2016 # expanded by the inner shell
    on "$1" sh -c '
        ip -o link | sed "s/ qdisc.*//"
        ip -o address
        for family in -4 -6; do ip "$family" route show table all; ip "$family" rule; done
        sysctl -a 2>/dev/null | grep -E "^net\.ipv[46]\.(conf|vs|ip_forward)" | grep -v stable_secret
        ipvsadm -Sn'
}

remember_states() {
    local host
    await_settled director rs1 rs2
    for host in director rs1 rs2; do state_of "$host" >"$RESULTS/$host.before"; done
}

# As they were when they were remembered.
expect_states() { # expect_states WHEN HOST...
    local when=$1 host
    shift
    for host in "$@"; do
        state_of "$host" >"$RESULTS/$host.now"
        diff -u "$RESULTS/$host.before" "$RESULTS/$host.now" || fail "$when, $host is not what it was"
    done
}

# The command line as ann runs it on the client; what it said stands in $RESULTS/said.
expect_status() { # expect_status WANTED ARGUMENT...
    local wanted=$1 status=0
    shift
    as_ann lvsdesk-cli "$@" >"$RESULTS/said" 2>&1 </dev/null || status=$?
    [ "$status" = "$wanted" ] || fail "lvsdesk-cli $*: wanted status $wanted, got $status: $(cat "$RESULTS/said")"
}
said() { grep -q -- "$1" "$RESULTS/said" || fail "'$1' was not said: $(cat "$RESULTS/said")"; }

shares() { # shares COUNT URL: how many of so many requests each real server answered
    fetch "$1" "$2" | sort | uniq -c | xargs
}

# The next call of each host starts its helper anew.
end_helpers() {
    pkill -9 -x lvsdesk-helper || true
    while pgrep -x lvsdesk-helper >/dev/null; do sleep 0.05; done
}
