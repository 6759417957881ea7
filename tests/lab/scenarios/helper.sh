# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A cluster built by the command line alone: through the helper, the bus and polkit into a real kernel.
# Then clients are served, and what the command line shows is what ipvsadm shows.

start_cluster 2
add_user lvsdesk 963
add_user alice 7001
add_user carol 7003
add_to_group carol lvsoperators 7100
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
serve_name rs1
serve_name rs2
director_vip 10.0.0.250
for server in rs1 rs2; do accept_direct "$server" 10.0.0.250; done

status_of() { # status_of COMMAND...: prints the status, and what was said into $RESULTS/said
    local status=0
    "$@" >"$RESULTS/said" 2>&1 || status=$?
    echo "$status"
}

cat >/tmp/cluster.rules <<'END'
-A -t 10.0.0.250:80 -s rr
-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1
-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g -w 1
END
chmod 644 /tmp/cluster.rules

expect_equal "check" 0 "$(status_of lvsdesk-cli check /tmp/cluster.rules)"
expect_equal "plan with changes" 3 "$(status_of lvsdesk-cli plan /tmp/cluster.rules)"
expect_equal "planning changes nothing" "" "$(on director ipvsadm -Sn)"
expect_equal "the helper is not root" "lvsdesk 0000000000001000" \
    "$(ps -o user= -C lvsdesk-helper | xargs) $(awk '/^CapEff/ { print $2 }' "/proc/$(pgrep -x lvsdesk-helper)/status")"

expect_equal "a stranger reads nothing" 4 "$(status_of as_user alice lvsdesk-cli show)"
expect_equal "someone at the screen reads" 0 "$(status_of as_session alice active lvsdesk-cli show)"
expect_equal "and changes nothing" 4 "$(status_of as_session alice active lvsdesk-cli apply --yes /tmp/cluster.rules)"
expect_equal "nothing was changed" "" "$(on director ipvsadm -Sn)"
sed 's#^//\(polkit\|    \|}\)#\1#' "$LAB_SOURCE/resources/polkit/60-lvsdesk-operators.rules.example" | polkit_rules
for ((tries = 0; tries < 50; tries++)); do
    status=$(status_of as_session carol remote lvsdesk-cli apply --yes /tmp/cluster.rules)
    if [ "$status" != 4 ]; then break; fi
    sleep 0.1 # polkitd has not read the rule yet
done
expect_equal "a member of the group applies" 0 "$status"
expect_equal "again, there is nothing to do" 0 "$(status_of lvsdesk-cli apply --yes /tmp/cluster.rules)"
expect_equal "a plan without changes" 0 "$(status_of lvsdesk-cli plan /tmp/cluster.rules)"
expect_equal "ipvsadm's view" "$(cat /tmp/cluster.rules)" "$(on director ipvsadm -Sn)"

served=$(fetch 100 http://10.0.0.250/ | sort | uniq -c | xargs)
expect_equal "100 clients" "50 rs1 50 rs2" "$served"

sleep 3 # the kernel adds its processors' counters up every two seconds
lvsdesk-cli show --stats --json >"$RESULTS/show.json"
on director ipvsadm -Ln --stats --exact >"$RESULTS/stats"
on director ipvsadm -Ln >"$RESULTS/list"
python3 - "$RESULTS" <<'END'
import json, sys
folder = sys.argv[1]
shown = json.load(open(f"{folder}/show.json"))

def key(item):
    return f"{item['address']}:{item['port']}"

# "TCP 10.0.0.250:80 100 600 0 …", "  -> 10.0.0.18:80 50 …"
theirs, stats = {}, open(f"{folder}/stats").read().splitlines()[3:]
for line in stats:
    words = line.split()
    if words[0] == "->":
        theirs[service, words[1]] = [int(number) for number in words[2:]]
    else:
        service = f"{words[0]} {words[1]}"
        theirs[service, None] = [int(number) for number in words[2:]]
words = ("connections", "inPackets", "outPackets", "inBytes", "outBytes")
ours = {}
for service in shown["services"]:
    name = f"{service['protocol']} {key(service)}"
    ours[name, None] = [service[word] for word in words]
    for server in service["realServers"]:
        ours[name, key(server)] = [server[word] for word in words]
assert ours == theirs, (ours, theirs)
assert sum(server["connections"] for server in shown["services"][0]["realServers"]) == 100

connections = {}
for line in open(f"{folder}/list").read().splitlines()[3:]:
    words = line.split()
    if words[0] == "->":
        connections[words[1]] = (words[2], int(words[3]), int(words[4]) + int(words[5]))
for server in shown["services"][0]["realServers"]:
    method, weight, total = connections[key(server)]
    assert (method, weight) == ("Route", server["weight"]), connections
    assert total == server["active"] + server["inactive"] == 50, (total, server)
print(f"{len(ours)} rows of counters are those of ipvsadm")
END

# A file with a mistake in any line changes nothing, and names the place.
printf '%s\n' '-A -t 10.0.0.251:80 -s rr' '-a -t 10.0.0.251:80 -r 10.0.0.18:80 -g -w -1' >/tmp/bad.rules
expect_equal "a wrong file" 2 "$(status_of lvsdesk-cli apply --yes /tmp/bad.rules)"
grep -q '^/tmp/bad.rules:2:[0-9]*: ' "$RESULTS/said"
expect_equal "nothing was applied in part" "$(cat /tmp/cluster.rules)" "$(on director ipvsadm -Sn)"

# A scheduler that this kernel does not have fails in the middle: what was done is taken back.
{ cat /tmp/cluster.rules; printf '%s\n' '-A -t 10.0.0.251:80 -s rr' '-A -t 10.0.0.252:80 -s nosuch'; } >/tmp/nosuch.rules
expect_equal "a plan that fails" 6 "$(status_of lvsdesk-cli apply --yes /tmp/nosuch.rules)"
expect_equal "was taken back" "$(cat /tmp/cluster.rules)" "$(on director ipvsadm -Sn)"

# The watcher sees what another program does.
lvsdesk-cli watch --interval 250 --count 8 >"$RESULTS/watched" &
watcher=$!
on director ipvsadm -A -f 7 -s rr
wait "$watcher"
grep -q '^FWM 7 IPv4 ' "$RESULTS/watched"

# The counters of one service only are read for who wants no more.
lvsdesk-cli watch --interval 250 --count 1 fwm:7 >"$RESULTS/watched"
expect_equal "one service is watched" "FWM 7 IPv4" "$(grep -o -E '^(FWM|TCP) [^ ]+ ?(IPv4)?' "$RESULTS/watched" | xargs)"

# Who keeps rules of his own is warned of, by a helper that is not root.
cat >keepalived.conf <<'CONF'
virtual_server 10.0.0.251 80 {
    lb_algo rr
    lb_kind DR
    protocol TCP
    real_server 10.0.0.18 80 { weight 1 }
}
CONF
on director keepalived --check --dont-fork --log-console --use-file "$PWD/keepalived.conf" \
    --pid "$PWD/keepalived.pid" --checkers_pid "$PWD/checkers.pid" >"$RESULTS/keepalived.log" 2>&1 &
until on director ipvsadm -Ln | grep -q 10.0.0.251:80; do sleep 0.1; done
expect_equal "a plan that touches its rules" 3 "$(status_of lvsdesk-cli plan /tmp/cluster.rules)"
grep -q 'warning: keepalived keeps rules of IPVS here' "$RESULTS/said"
pkill -x keepalived
while pgrep -x keepalived >/dev/null; do sleep 0.1; done
expect_equal "a plan without it" 3 "$(status_of lvsdesk-cli plan /tmp/cluster.rules)"
expect_equal "nobody is warned of" 0 "$(grep -c warning "$RESULTS/said" || true)"

# Who did what, and who was not let.
lvsdesk-cli log >"$RESULTS/log"
grep -q '  carol  Apply 3/3  Done$' "$RESULTS/log"
grep -q '  alice  Apply 0/3  ' "$RESULTS/log"

expect_equal "emptied" 0 "$(status_of lvsdesk-cli apply --yes - <<<'-C')"
expect_equal "ipvsadm's view at the end" "" "$(on director ipvsadm -Sn)"
