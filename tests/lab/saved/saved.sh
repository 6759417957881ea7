# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Running and saved in the window, on a real kernel: a click saves, what ipvsadm changes behind the window is
# shown, and another click leads back.

saved=/run/saved-director
start_cluster 1
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
add_user alice 7001
add_to_group alice operators 7100
polkit_rules <<'END'
polkit.addRule(function(action, subject) {
    if ((action.id === "org.lvsdesk.change" || action.id === "org.lvsdesk.persist") &&
        subject.isInGroup("operators")) { return polkit.Result.YES; }
});
END
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
on director ipvsadm -A -t 10.0.0.250:80 -s rr
on director ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1
before=$(on director ipvsadm -Sn)

talk=/tmp/talk
mkdir -p "$talk" /tmp/alice
chown alice "$talk" /tmp/alice
as_session alice active env HOME=/tmp/alice XDG_CONFIG_HOME=/tmp/alice LVS_TALK=$talk QT_QPA_PLATFORM=offscreen \
    LC_ALL=C.UTF-8 savedtest &
window=$!

until [ -e $talk/saved ] || ! kill -0 $window 2>/dev/null; do sleep 0.2; done
if [ -e $talk/saved ]; then
    expect_equal "whose file it is" lvsdesk "$(stat -c %U "$saved/state.conf")"
    grep -q "10.0.0.18:80" "$saved/state.conf" || fail "the real server is not in the saved file"
    on director ipvsadm -e -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 7
    on director ipvsadm -A -u 10.0.0.250:53 -s wlc
    touch $talk/changed
fi
wait $window || { on director ipvsadm -Sn; fail "the window's test"; }
expect_equal "the tables after going back" "$before" "$(on director ipvsadm -Sn)"
cp "$saved/state.conf" "$RESULTS/"
