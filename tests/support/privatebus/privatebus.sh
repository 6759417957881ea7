#!/bin/bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: privatebus.sh SOURCE HELPER COMMAND [ARGUMENT...]
#
# Runs COMMAND on a system bus of its own with a real polkitd, where HELPER is started as the user
# lvsdesk when somebody calls it. All of it happens in private mount and process namespaces: the users,
# policies, rules and sessions below are seen by nobody else, and everything ends with COMMAND.
# Status 77, with the reason, where that cannot be done.
#
# Users: lvsalice and lvsbob are nobody special, lvscarol is in the group lvsoperators.

set -eu
skip() { echo "privatebus: skipped: $*"; exit 77; }

if [ "${LVS_PRIVATE_BUS:-}" != inside ]; then
    [ "$(id -u)" = 0 ] || skip "needs root for a private mount namespace; lab.dbus runs the same tests without"
    for command in dbus-daemon setpriv unshare mount; do
        command -v "$command" >/dev/null || skip "there is no $command"
    done
    unshare --mount --pid --fork true 2>/dev/null || skip "unshare(2) is not allowed here"
    export LVS_PRIVATE_BUS=inside
    exec unshare --mount --propagation private --pid --fork --kill-child --mount-proc -- "$0" "$@"
fi

source_folder=$1 helper=$2
shift 2
for polkitd in /usr/lib/polkit-1/polkitd /usr/libexec/polkit-1/polkitd /usr/libexec/polkitd; do
    if [ -x "$polkitd" ]; then break; fi
done
[ -x "$polkitd" ] || skip "there is no polkitd"
export LVS_PRIVATE_BUS_TOOLS=${LVS_PRIVATE_BUS_TOOLS:-$(dirname "$(readlink -f "$0")")}

# What the machine outside keeps for its running programs must not be seen, nor be reached.
build_in_run=/run
mount -t tmpfs -o mode=755 tmpfs /run
folder=$build_in_run/privatebus
mkdir -p "$folder"/{services,actions,rules,system.d} /run/systemd/{sessions,users} /run/dbus

add_users() {
    local name
    cp /etc/passwd /etc/group "$folder/"
    add_user() { # add_user NAME UID
        grep -q "^$1:" "$folder/group" || echo "$1:x:$2:" >>"$folder/group"
        grep -q "^$1:" "$folder/passwd" || echo "$1:x:$2:$2:$1:/nonexistent:/usr/sbin/nologin" >>"$folder/passwd"
    }
    add_user messagebus 961
    add_user polkitd 962
    add_user lvsdesk 963
    add_user lvsalice 7001
    add_user lvsbob 7002
    add_user lvscarol 7003
    echo "lvsoperators:x:7100:lvscarol" >>"$folder/group"
    for name in passwd group; do mount --bind "$folder/$name" "/etc/$name"; done
}

use_policies() {
    cp /usr/share/polkit-1/actions/org.freedesktop.policykit.policy "$folder/actions/"
    cp "$source_folder"/resources/polkit/*.policy "$folder/actions/"
    chmod 644 "$folder"/actions/*
    mount --bind "$folder/actions" /usr/share/polkit-1/actions
    mkdir -p /etc/polkit-1/rules.d
    # The example as an administrator would activate it.
    sed 's#^//\(polkit\|    \|}\)#\1#' "$source_folder"/resources/polkit/60-lvsdesk-operators.rules.example \
        >"$folder/rules/60-lvsdesk-operators.rules"
    chmod 755 "$folder/rules"
    chmod 644 "$folder"/rules/*
    mount --bind "$folder/rules" /etc/polkit-1/rules.d
    mount -t tmpfs tmpfs /usr/share/polkit-1/rules.d 2>/dev/null || true
    cp "$source_folder"/resources/dbus/*.conf "$folder/system.d/"
}

write_bus_files() {
    cat >"$folder/services/org.lvsdesk.Helper1.service" <<END
[D-BUS Service]
Name=org.lvsdesk.Helper1
User=root
Exec=/usr/bin/env QT_LOGGING_RULES=*.debug=false setpriv --reuid lvsdesk --regid lvsdesk --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all $folder/helper
END
    cat >"$folder/helper" <<END
#!/bin/sh
echo "\$\$" >"$folder/helper.pid"
export RUNTIME_DIRECTORY=/run/lvsdesk CONFIGURATION_DIRECTORY=/run/lvsdesk-saved
export ASAN_OPTIONS='${ASAN_OPTIONS:-}' TSAN_OPTIONS='${TSAN_OPTIONS:-}' UBSAN_OPTIONS='${UBSAN_OPTIONS:-}'
[ ! -e "$folder/helper.environment" ] || . "$folder/helper.environment"
exec "$helper" 2>>"$folder/helper.log"
END
    chmod 755 "$folder/helper"
    touch "$folder/helper.log" "$folder/helper.pid"
    chown lvsdesk "$folder/helper.log" "$folder/helper.pid"
    install -d -o lvsdesk -m 700 /run/lvsdesk # as the unit has systemd do
    install -d -o lvsdesk -m 755 /run/lvsdesk-saved
    cat >"$folder/system.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <servicedir>$folder/services</servicedir>
  <auth>EXTERNAL</auth>
  <listen>unix:path=$folder/bus</listen>
  <policy context="default">
    <allow user="*"/>
    <deny own="*"/>
    <deny send_type="method_call"/>
    <allow send_type="signal"/>
    <allow send_requested_reply="true" send_type="method_return"/>
    <allow send_requested_reply="true" send_type="error"/>
    <allow receive_type="method_call"/>
    <allow receive_type="method_return"/>
    <allow receive_type="error"/>
    <allow receive_type="signal"/>
    <allow send_destination="org.freedesktop.DBus"/>
    <deny send_destination="org.freedesktop.DBus" send_interface="org.freedesktop.DBus"
          send_member="UpdateActivationEnvironment"/>
  </policy>
  <includedir>/usr/share/dbus-1/system.d</includedir>
  <includedir>$folder/system.d</includedir>
</busconfig>
END
}

add_users
use_policies
write_bus_files
export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$folder/bus" LVS_PRIVATE_BUS_FOLDER=$folder
ln -s "$polkitd" "$folder/polkitd"
"$LVS_PRIVATE_BUS_TOOLS/startbus.sh"

status=0
"$@" || status=$?
# A helper is nobody's child here: what a sanitizer finds in one stands in its log alone.
if grep -E 'Sanitizer|: runtime error:' "$folder/helper.log" >&2; then
    if [ "$status" = 0 ]; then status=1; fi
fi
if [ "$status" != 0 ]; then
    for log in "$folder"/*.log; do echo "--- ${log##*/}"; tail -n 40 "$log"; done >&2
fi
exit "$status"
