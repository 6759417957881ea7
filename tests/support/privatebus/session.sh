#!/bin/bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: session.sh USER active|inactive|remote|none COMMAND [ARGUMENT...]
#
# Runs COMMAND as USER in a session of that kind, on the bus of privatebus.sh. polkit asks libsystemd
# about sessions, and that reads only the caller's control group and the files in /run/systemd.

set -eu
user=$1 kind=$2
shift 2
uid=$(id -u "$user")

enter_session() {
    local state=$1 active=$2 remote=$3 session=$$ root group entered=no
    printf '%s\n' "UID=$uid" "USER=$user" "ACTIVE=$active" "STATE=$state" "REMOTE=$remote" CLASS=user \
        TYPE="$([ "$remote" = 1 ] && echo tty || echo x11)" "$([ "$remote" = 1 ] || echo SEAT=seat0)" \
        >"/run/systemd/sessions/$session"
    printf '%s\n' "NAME=$user" "STATE=$state" "DISPLAY=$session" >"/run/systemd/users/$uid"
    # Where libsystemd looks: the unified hierarchy, or systemd's own beside the old ones.
    for root in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
        [ -e "$root/cgroup.procs" ] || continue
        group=$root/user.slice/user-$uid.slice/session-$session.scope
        if mkdir -p "$group" 2>/dev/null && echo $$ >"$group/cgroup.procs"; then entered=yes; fi
    done
    [ "$entered" = yes ] || { echo "session: no control group can be made here" >&2; exit 77; }
}

case $kind in
    active) enter_session active 1 0 ;;
    inactive) enter_session online 0 0 ;;
    remote) enter_session active 1 1 ;;
    none) ;;
    *) echo "session: $kind is no kind" >&2; exit 2 ;;
esac
if [ "$uid" = 0 ]; then exec "$@"; fi
exec setpriv --reuid "$uid" --regid "$(id -g "$user")" --init-groups -- "$@"
