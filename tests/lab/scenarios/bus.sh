# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The lab's system bus: a real polkitd tells the kinds of callers apart, the bus starts a service on a
# host as the helper's user, and refuses what no file allows.

cat >/usr/share/polkit-1/actions/org.example.policy <<'END'
<!DOCTYPE policyconfig PUBLIC "-//freedesktop//DTD PolicyKit Policy Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/PolicyKit/1/policyconfig.dtd">
<policyconfig>
  <action id="org.example.test">
    <description>Test</description>
    <message>Test</message>
    <defaults>
      <allow_any>no</allow_any>
      <allow_inactive>auth_admin</allow_inactive>
      <allow_active>yes</allow_active>
    </defaults>
  </action>
</policyconfig>
END
start_cluster 1
start_bus
add_user alice 7001
add_user bob 7002
add_to_group alice operators 7100
add_to_group bob operators 7100

# pkcheck: 0 allowed, 1 not, 2 only after a password.
ask='pkcheck --action-id org.example.test --process $$ 2>/dev/null; echo $?'
expect_equal "a user in an active session" 0 "$(as_session alice active sh -c "$ask")"
expect_equal "a user in an inactive session" 2 "$(as_session alice inactive sh -c "$ask")"
expect_equal "a user from another machine" 1 "$(as_session alice remote sh -c "$ask")"
expect_equal "a user without a session" 1 "$(as_user bob sh -c "$ask")"
polkit_rules <<'END'
polkit.addRule(function(action, subject) {
    if (action.id === "org.example.test" && subject.isInGroup("operators")) { return polkit.Result.YES; }
});
END
for ((tries = 0; tries < 50; tries++)); do
    answer=$(as_user bob sh -c "$ask")
    if [ "$answer" = 0 ]; then break; fi
    sleep 0.1
done
expect_equal "a user whose group a rule allows" 0 "$answer"
expect_equal "a user in no such group" 1 "$(as_user nobody sh -c "$ask")"

# Wherever the checkout lies, users without rights of their own can run what was built in it.
as_user nobody test -r "$LAB_SOURCE/dev"

# A service that tells, in place of answering, as whom and where it was started.
cat >/run/lab/bin/witness <<'END'
#!/bin/sh
{ id -un; ip -o -4 address show dev eth0 | awk '{ print $4 }'; grep ^CapEff: /proc/self/status; } >/tmp/witness
chmod 644 /tmp/witness
exit 1
END
chmod 755 /run/lab/bin/witness
activate_on director org.example.Witness witness
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.StartServiceByName \
    string:org.example.Witness uint32:0 >/dev/null 2>&1 || true # it ends without taking its name
expect_equal "the service's user, place and capabilities" \
    "lvsdesk 10.0.0.17/24 CapEff: 0000000000001000" "$(xargs </tmp/witness)"

if refused=$(as_user alice dbus-send --system --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.RequestName string:org.example.Mine uint32:0 2>&1); then
    fail "a user could own a name that no file grants: $refused"
fi
grep -q AccessDenied <<<"$refused"
