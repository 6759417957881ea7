# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A system bus with a real polkitd in the lab, and callers of every kind that polkit tells apart. There
# is no systemd here: the bus runs as root and starts services itself, by files that are written below.

bus_folder=/run/lab/bus

add_user() { # add_user NAME UID: with a group of the same name and number, unless there is such a user
    getent passwd "$1" >/dev/null && return
    echo "$1:x:$2:" >>/etc/group
    echo "$1:x:$2:$2:$1:/nonexistent:/usr/sbin/nologin" >>/etc/passwd
}

add_to_group() { # add_to_group USER GROUP GID: makes the group if need be
    getent group "$2" >/dev/null || echo "$2:x:$3:" >>/etc/group
    sed -i "/^$2:/{s/:$/:$1/;t;s/$/,$1/}" /etc/group
}

# Only the rules given count, not those of the machine outside.
polkit_rules() { # polkit_rules <JAVASCRIPT: more rules, from standard input
    local file=/etc/polkit-1/rules.d/$((polkit_rule_count += 1))0-lab.rules
    cat >"$file.new"
    chmod 644 "$file.new"
    mv "$file.new" "$file" # polkitd watches the folder and must not read half a file
}
polkit_rule_count=0

# Makes the desktop's own policy files count: those of the source, or made from them by the build.
use_policies() {
    local from
    for from in "$LAB_SOURCE/resources" ${LAB_BUILD:+"$LAB_BUILD/resources"}; do
        [ -d "$from" ] || continue
        find "$from" -name 'org.lvsdesk.*.conf' -exec cp {} /usr/share/dbus-1/system.d/ \;
        find "$from" -name 'org.lvsdesk.*policy' -exec cp {} /usr/share/polkit-1/actions/ \;
    done
}

# The bus starts PROGRAM on HOST when somebody calls NAME, as the user lvsdesk with CAP_NET_ADMIN alone:
# what the systemd unit gives it on a real machine.
activate_on() { # activate_on HOST NAME PROGRAM [ARGUMENT...]
    local host=$1 name=$2 program
    program=$(command -v "$3")
    shift 3
    add_user lvsdesk 963
    # As the units have systemd do; what is saved lies in /etc there.
    install -d -o lvsdesk -m 700 "/run/lvsdesk-$host"
    install -d -o lvsdesk -m 755 "/run/saved-$host"
    cat >"$bus_folder/services/$name.service" <<END
[D-BUS Service]
Name=$name
Exec=/usr/sbin/ip netns exec $host /usr/bin/setpriv --reuid lvsdesk --regid lvsdesk --clear-groups --no-new-privs --bounding-set -all,+net_admin --inh-caps -all,+net_admin --ambient-caps -all,+net_admin /usr/bin/env RUNTIME_DIRECTORY=/run/lvsdesk-$host CONFIGURATION_DIRECTORY=/run/saved-$host $program${*:+ $*}
END
}

name_has_owner() { # name_has_owner NAME: on the system bus
    dbus-send --system --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner "string:$1" 2>/dev/null | grep -q 'boolean true'
}

start_bus() {
    local polkitd
    mkdir -p /run/dbus "$bus_folder/services" /run/polkit-1/rules.d /etc/polkit-1
    add_user messagebus 961
    add_user polkitd 962
    mount -t tmpfs -o mode=755 tmpfs /etc/polkit-1
    mkdir -m 755 /etc/polkit-1/rules.d
    mount -t tmpfs tmpfs /usr/share/polkit-1/rules.d 2>/dev/null || true
    mkdir -p /usr/share/dbus-1/system.d
    cat >"$bus_folder/system.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <servicedir>$bus_folder/services</servicedir>
  <auth>EXTERNAL</auth>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <!-- What every system bus holds to: nobody owns a name or calls a service unless a file says so. -->
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
    <deny send_destination="org.freedesktop.DBus" send_interface="org.freedesktop.DBus.Debug.Stats"/>
    <deny send_destination="org.freedesktop.DBus" send_interface="org.freedesktop.DBus.Monitoring"/>
  </policy>
  <policy user="root">
    <allow send_destination="org.freedesktop.DBus" send_interface="org.freedesktop.DBus.Debug.Stats"/>
    <allow send_destination="org.freedesktop.DBus" send_interface="org.freedesktop.DBus.Monitoring"/>
  </policy>
  <includedir>/usr/share/dbus-1/system.d</includedir>
</busconfig>
END
    use_policies
    for polkitd in /usr/lib/polkit-1/polkitd /usr/libexec/polkit-1/polkitd /usr/libexec/polkitd; do
        if [ -x "$polkitd" ]; then break; fi
    done
    dbus-daemon --config-file="$bus_folder/system.conf" --nofork --nopidfile >"$RESULTS/bus.log" 2>&1 &
    until [ -S /run/dbus/system_bus_socket ]; do sleep 0.05; done
    "$polkitd" --no-debug >"$RESULTS/polkitd.log" 2>&1 &
    await "polkitd is not on the bus, see polkitd.log" name_has_owner org.freedesktop.PolicyKit1
}

# Runs a command as a user in a session of that kind. polkit asks libsystemd, and that reads only the
# caller's control group and the files in which a login manager would keep its sessions.
as_session() { # as_session USER active|inactive|remote COMMAND...
    local user=$1 kind=$2 uid session state=active active=1 remote=0 group
    shift 2
    uid=$(id -u "$user")
    session=$((lab_session_count += 1))
    case $kind in
        active) ;;
        inactive) active=0 state=online ;;
        remote) remote=1 ;;
        *) fail "as_session: $kind is no kind of session" ;;
    esac
    mountpoint -q /sys/fs/cgroup || mount -t cgroup2 cgroup2 /sys/fs/cgroup
    mkdir -p /run/systemd/sessions /run/systemd/users
    # A remote session has no seat, and that is what makes it one for polkit.
    printf '%s\n' "UID=$uid" "USER=$user" "ACTIVE=$active" "STATE=$state" "REMOTE=$remote" CLASS=user \
        TYPE="$([ "$remote" = 1 ] && echo tty || echo x11)" "$([ "$remote" = 1 ] || echo SEAT=seat0)" \
        >"/run/systemd/sessions/$session"
    printf '%s\n' "NAME=$user" "STATE=$state" "DISPLAY=$session" >"/run/systemd/users/$uid"
    group=/sys/fs/cgroup/user.slice/user-$uid.slice/session-$session.scope
    mkdir -p "$group"
    (
        echo "$BASHPID" >"$group/cgroup.procs"
        exec setpriv --reuid "$uid" --regid "$(id -g "$user")" --init-groups -- "$@"
    )
}
lab_session_count=0

# As a user without any session: a service, or a shell that su opened.
as_user() { # as_user USER COMMAND...
    local user=$1
    shift
    setpriv --reuid "$user" --regid "$(id -g "$user")" --init-groups -- "$@"
}
