# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Kernel settings by a click, through the real helper: what is clicked is what stands in /proc/sys; a setting
# that cannot be written is told of, and then nothing of its plan is done; what others keep is marked.

start_cluster 1
director_vip 10.0.0.250
ip -n director address add 10.0.0.77/24 dev eth0 valid_lft 3600 preferred_lft 3600 # as DHCP would

start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
add_user alice 7001
add_to_group alice operators 7100
polkit_rules <<'END'
polkit.addRule(function(action, subject) {
    if (action.id === "org.lvsdesk.host-config" && subject.isInGroup("operators")) { return polkit.Result.YES; }
});
END
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null

setting() { # setting FILE: of the director, below net/ipv4
    on director cat "/proc/sys/net/ipv4/$1"
}

talk=/tmp/talk
mkdir -p "$talk" /tmp/alice
chown alice "$talk" /tmp/alice
wait_for() { # wait_for NAME: until the window's test says so
    until [ -e "$talk/$1" ] || ! kill -0 $window 2>/dev/null; do sleep 0.2; done
    [ -e "$talk/$1" ]
}

expect_equal "conntrack at first" 0 "$(setting vs/conntrack)"
expect_equal "arp_ignore at first" 0 "$(setting conf/eth0/arp_ignore)"
as_session alice active env HOME=/tmp/alice XDG_CONFIG_HOME=/tmp/alice LVS_TALK=$talk QT_QPA_PLATFORM=offscreen \
    LC_ALL=C.UTF-8 hostsetuptest &
window=$!

if wait_for applied; then
    expect_equal "conntrack after the click" 1 "$(setting vs/conntrack)"
    expect_equal "arp_ignore of eth0 after the click" 1 "$(setting conf/eth0/arp_ignore)"
    expect_equal "arp_ignore of all, which nobody touched" 0 "$(setting conf/all/arp_ignore)"
    # Only for the helper, as in a container: its namespace of mounts is its own.
    helper=$(pgrep -x lvsdesk-helper | head -n 1)
    [ -n "$helper" ] || fail "the helper does not run"
    file=/proc/sys/net/ipv4/vs/sync_retries
    nsenter --mount --net --target "$helper" sh -c \
        "mount --bind $file $file && mount -o remount,bind,ro $file" || fail "cannot make $file read-only"
    touch $talk/readonly
fi
if wait_for refused; then
    expect_equal "the setting that cannot be written" 0 "$(setting vs/sync_retries)"
    expect_equal "the setting that was written before it" 1 "$(setting vs/conn_reuse_mode)"
    set_sysctl director net/ipv4/vs/conntrack 0
    touch $talk/changed
fi
if wait_for reverted; then
    expect_equal "arp_ignore of eth0 after the revert" 0 "$(setting conf/eth0/arp_ignore)"
fi
wait $window || fail "the window's test"
