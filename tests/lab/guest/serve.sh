# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# An open lab: a cluster on which direct routing and tunnelling work at once, for any service on the
# addresses 10.0.0.250 and 10.0.0.251, and whose director's bus is carried outside. A client asks for
# http://10.0.0.250/ all the time: there is traffic as soon as somebody adds that service.

start_cluster 2
director_vip 10.0.0.250 10.0.0.251 fd00:10::250
for host in rs1 rs2; do
    serve_name "$host" 80 443 8080
    accept_direct "$host" 10.0.0.250 10.0.0.251 fd00:10::250
    accept_tunnelled "$host"
done
on client traffic "${LAB_TRAFFIC:-5}" http://10.0.0.250/ &

start_bus
if [ -n "${LAB_PROGRAMS[lvsdesk-helper]:-}" ]; then
    activate_on director org.lvsdesk.Helper1 lvsdesk-helper
fi
# The user of the desktop may do everything in the lab without being asked for a password.
desktop_user=$(getent passwd "$LAB_UID" | cut -d: -f1)
if [ -z "$desktop_user" ]; then
    desktop_user=desktop
    add_user desktop "$LAB_UID"
fi
polkit_rules <<END
polkit.addRule(function(action, subject) {
    if (action.id.indexOf("org.lvsdesk.") === 0 && subject.user === "$desktop_user") {
        return polkit.Result.YES;
    }
});
END
"$GUEST/relay.py" "$LAB_UID" "$LAB_GID"
