# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole program, as a person uses it: an ordinary user of a group that polkit allows clicks a service
# together; clients are balanced; the exported script makes the same tables elsewhere.

start_cluster 2
serve_name rs1
serve_name rs2
director_vip 10.0.0.250
accept_direct rs1 10.0.0.250
accept_direct rs2 10.0.0.250

start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
add_user alice 7001
add_to_group alice operators 7100
polkit_rules <<'END'
polkit.addRule(function(action, subject) {
    if (action.id === "org.lvsdesk.change" && subject.isInGroup("operators")) { return polkit.Result.YES; }
});
END
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null

talk=/tmp/talk
mkdir -p "$talk" /tmp/alice
chown alice "$talk" /tmp/alice
as_session alice active env HOME=/tmp/alice XDG_CONFIG_HOME=/tmp/alice LVS_TALK=$talk QT_QPA_PLATFORM=offscreen \
    LC_ALL=C.UTF-8 desktoptest &
window=$!

# What the window says is what is done: only once it has applied are there answers.
until [ -e $talk/applied ] || ! kill -0 $window 2>/dev/null; do sleep 0.2; done
if [ -e $talk/applied ]; then
    expect_equal "what the kernel holds" "$(printf '%s\n' "-A -t 10.0.0.250:80 -s rr" \
        "-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1" "-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g -w 1")" \
        "$(on director ipvsadm -Sn | sort)"
    expect_equal "who answered a hundred times" "50 rs1 50 rs2" \
        "$(fetch 100 http://10.0.0.250/ | sort | uniq -c | xargs)"
    sleep 4 # the kernel sums its counters every two seconds
    on director ipvsadm -Ln --stats --exact | awk '$1 == "TCP" || $1 == "->" && $3 ~ /^[0-9]+$/ { print $3 }' \
        >$talk/counted
    touch $talk/fetched
fi
wait $window || { on director ipvsadm -Ln --stats --exact; fail "the window's test"; }

ip netns add empty
ip -n empty link set lo up # before any interface is up the kernel takes no address for a unicast one
ip -n empty link add eth0 type dummy # the script looks whether the host's interfaces are there
ip -n empty link set eth0 up
on empty sh "$talk/exported.sh" start
on empty sh "$talk/exported.sh" start # it can be run again
expect_equal "the exported script on an empty kernel" "$(on director ipvsadm -Sn | sort)" \
    "$(on empty ipvsadm -Sn | sort)"
expect_equal "its time-outs" "$(on director ipvsadm -L --timeout)" "$(on empty ipvsadm -L --timeout)"
cp $talk/exported.sh $talk/chart.csv "$RESULTS/"
