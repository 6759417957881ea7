# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Hosts of the cluster as machines of their own: each has its own system bus, polkitd, helper and sshd with
# its own keys, which see nothing of one another. And a user on the client who reaches them.

remote_folder=/run/lab/remote # remote_folder/HOST: what belongs to a host

give_home() { # give_home USER: a home folder and a shell, which a login over ssh needs
    mkdir -p "/home/$1/.ssh"
    sed -i "s#^\($1:[^:]*:[^:]*:[^:]*:[^:]*\):.*#\1:/home/$1:/bin/bash#" /etc/passwd
    chown -R "$1:" "/home/$1"
    chmod 700 "/home/$1" "/home/$1/.ssh"
}

# A user of the client with a key, whom carol (in lvsoperators) and alice (a stranger) let in on each host.
prepare_remote() { # prepare_remote HOST...
    local user host
    mount -t tmpfs -o mode=755 tmpfs /home
    add_user sshd 964
    add_user messagebus 961
    add_user polkitd 962
    add_user lvsdesk 963
    add_user ann 7010
    add_user alice 7001
    add_user bob 7002
    add_user carol 7003
    add_to_group carol lvsoperators 7100
    for user in ann alice bob carol; do give_home "$user"; done
    mkdir -p /run/sshd "$remote_folder"
    install -d -m 700 -o ann -g ann /run/lab/ann
    as_user ann ssh-keygen -q -t ed25519 -N '' -f /home/ann/.ssh/id_ed25519
    for user in alice carol; do
        install -m 600 -o "$user" -g "$user" /home/ann/.ssh/id_ed25519.pub "/home/$user/.ssh/authorized_keys"
    done
    for host in "$@"; do
        mkdir -p "$remote_folder/$host"
        for user in key other-key; do
            ssh-keygen -q -t ed25519 -N '' -C "$host" -f "$remote_folder/$host/$user"
        done
    done
}

# Runs in the host's namespaces until it is killed.
remote_host() { # remote_host HOST
    local host=$1
    RESULTS=$RESULTS/$host
    # shellcheck disable=SC2154 # bus.sh has it
    mkdir -p "$RESULTS" /run/dbus /run/polkit-1 "$bus_folder"
    mount -t tmpfs tmpfs /run/dbus
    mount -t tmpfs tmpfs /run/polkit-1
    mount -t tmpfs -o mode=755 tmpfs "$bus_folder"
    start_bus
    sed 's#^//\(polkit\|    \|}\)#\1#' "$LAB_SOURCE/resources/polkit/60-lvsdesk-operators.rules.example" |
        polkit_rules
    activate_on "$host" org.lvsdesk.Helper1 lvsdesk-helper
    dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
    touch "$remote_folder/$host/ready"
    wait
}

start_remote_host() { # start_remote_host HOST
    # Without a shell between, so that the process is the one in there. All that scenarios use is known to it.
    # shellcheck disable=SC2016 # expanded by the inner shell
    ip netns exec "$1" unshare --mount --propagation private bash -c '
        set -eu
        . /run/lab/control/settings
        . "$GUEST/cluster.sh"; . "$GUEST/bus.sh"; . "$GUEST/remotehost.sh"
        remote_host "$1"' - "$1" &
    echo $! >"$remote_folder/$1/process"
    await "$1 did not become a host of its own" test -e "$remote_folder/$1/ready"
    start_sshd "$1" key
}

# In the mount namespace of the host's bus, which a login sees as the system's.
in_host() { # in_host HOST COMMAND...
    local process
    process=$(cat "$remote_folder/$1/process")
    nsenter --mount --net --target "$process" -- "${@:2}"
}

is_listening() { # is_listening HOST: its sshd
    [ -n "$(on "$1" ss -Hltn 'sport = :22')" ]
}

start_sshd() { # start_sshd HOST KEY: with that one of its keys
    cat >"$remote_folder/$1/sshd_config" <<END
HostKey $remote_folder/$1/$2
PidFile $remote_folder/$1/sshd.pid
AuthorizedKeysFile .ssh/authorized_keys
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
UseDNS no
END
    in_host "$1" /usr/sbin/sshd -f "$remote_folder/$1/sshd_config" -E "$RESULTS/$1/sshd.log"
    until is_listening "$1"; do sleep 0.05; done
}

stop_sshd() { # stop_sshd HOST: it takes no new connections; those that are there stay
    kill "$(cat "$remote_folder/$1/sshd.pid")"
    while is_listening "$1"; do sleep 0.05; done
}

as_ann() { # as_ann COMMAND...: on the client
    on client env HOME=/home/ann XDG_RUNTIME_DIR=/run/lab/ann XDG_CONFIG_HOME=/home/ann/.config LC_ALL=C.UTF-8 \
        setpriv --reuid ann --regid ann --init-groups -- "$@"
}

know_host() { # know_host HOST ADDRESS: ann has its key in her known hosts
    { echo -n "$2 "; cut -d ' ' -f 1,2 "$remote_folder/$1/key.pub"; } >>/home/ann/.ssh/known_hosts
    chown ann: /home/ann/.ssh/known_hosts
}

# The helper of that host stops where an apply that begins once FILE is there is in its middle.
hold_helper() { # hold_helper HOST FILE
    rm -f "$2"
    holding "$(cat "$remote_folder/$1/process")" lvsdesk-helper 3000 "$2"
}
release_helper() { # release_helper HOST
    pkill -CONT --ns "$(cat "$remote_folder/$1/process")" --nslist net -x lvsdesk-helper
}

fingerprint() { ssh-keygen -lf "$1" | cut -d ' ' -f 2; }

# The director and a real server, whose keys ann knows.
start_remote_pair() {
    local host
    start_cluster 1
    prepare_remote director rs1
    for host in director rs1; do
        mkdir -p "$RESULTS/$host"
        start_remote_host "$host"
    done
    know_host director 10.0.0.17
    know_host rs1 10.0.0.18
}

# Of ssh and of its sockets, once programs of ann's have ended.
expect_nothing_left() {
    await "processes of ann stay" no_process_of_ann
    expect_equal "ann's sockets" "" "$(ls -A /run/lab/ann)"
}
no_process_of_ann() { ! pgrep -u ann >/dev/null; }
