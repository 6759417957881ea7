# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Hosts of the cluster that boot as machines do, each in a root file system, processes and control groups of its
# own: a real systemd is the first process, and starts the sshd by which ann on the client comes in with her key,
# as root or as carol, whom sudo lets do everything. What is written on a host stays there when it boots again.

# shellcheck source=tests/lab/guest/remotehost.sh
. "$GUEST/remotehost.sh"

booted_folder=/run/lab/booted # booted_folder/HOST: its layer, its root, and the process of its systemd

# Becomes the host's systemd: what it boots is what every machine boots, and sshd.
become_booted() { # become_booted HOST: in namespaces of its own
    local host=$1 folder=$booted_folder/$1/root node
    mount --make-rprivate /
    mount -t overlay overlay \
        -o "lowerdir=/,upperdir=$booted_folder/$host/upper,workdir=$booted_folder/$host/work" "$folder"
    mount -t proc proc "$folder/proc"
    mount -t sysfs -o ro sysfs "$folder/sys"
    mount -t cgroup2 cgroup2 "$folder/sys/fs/cgroup"
    mount -t tmpfs -o mode=755 tmpfs "$folder/dev"
    for node in null zero full random urandom tty; do cp -a "/dev/$node" "$folder/dev/$node"; done
    mkdir "$folder/dev/pts" "$folder/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$folder/dev/pts"
    ln -s pts/ptmx "$folder/dev/ptmx"
    for node in run tmp var/tmp dev/shm home root; do mount -t tmpfs -o mode=1777 tmpfs "$folder/$node"; done
    chmod 755 "$folder/run" "$folder/home"
    chmod 700 "$folder/root"
    install -m 600 "$remote_folder/$host/key" "$folder/etc/ssh/lab_key"
    cd "$folder" || exit
    mkdir -p run/outside
    pivot_root . run/outside
    umount -l /run/outside
    hostname "$host"
    if [ ! -e /etc/lab-host ]; then
        leave_out_other_units
        add_login_units
        echo "$host" >/etc/hostname
        printf '%s\n' '127.0.0.1 localhost' "127.0.1.1 $host" >/etc/hosts # sudo looks for its own
        touch /etc/lab-host
    fi
    give_homes
    exec env -i container=lab PATH="$PATH" /lib/systemd/systemd --unit=multi-user.target \
        --log-target=journal --show-status=no </dev/null
}

add_login_units() {
    rm -f /etc/sysctl.d/* /etc/modules-load.d/* # the outer machine's own
    cat >/etc/ssh/lab_config <<'END'
HostKey /etc/ssh/lab_key
PidFile none
AuthorizedKeysFile /etc/ssh/lab_authorized
PermitRootLogin prohibit-password
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
UseDNS no
Subsystem sftp internal-sftp
END
    cat >/etc/systemd/system/lab-sshd.service <<'END'
[Service]
RuntimeDirectory=sshd
ExecStart=/usr/sbin/sshd -D -e -f /etc/ssh/lab_config
KillMode=process
END
    mkdir -p /etc/systemd/system/multi-user.target.wants
    ln -s ../lab-sshd.service /etc/systemd/system/multi-user.target.wants/
    rm -f /etc/sudoers /etc/pam.d/sudo
    printf '%s\n' 'root ALL=(ALL:ALL) ALL' 'carol ALL=(ALL:ALL) NOPASSWD: ALL' >/etc/sudoers
    chmod 440 /etc/sudoers
    printf '%s sufficient pam_permit.so\n' auth account session >/etc/pam.d/sudo
}

# Homes are in memory, and gone with each boot.
give_homes() {
    install -d -m 700 -o carol -g carol /home/carol
}

prepare_booted() { # prepare_booted HOST
    local folder=$booted_folder/$1
    mkdir -p "$folder/upper/etc/ssh" "$folder/work" "$folder/root"
    install -m 644 /home/ann/.ssh/id_ed25519.pub "$folder/upper/etc/ssh/lab_authorized"
}

# Its groups of the last boot are empty, and in nobody's way once they are gone.
renew_group() { # renew_group HOST
    if [ -e "/sys/fs/cgroup/$1" ]; then find "/sys/fs/cgroup/$1" -depth -type d -exec rmdir {} \;; fi
    mkdir "/sys/fs/cgroup/$1"
}

switch_on() { # switch_on HOST
    renew_group "$1"
    # Without a shell between, so that the process is the one in there.
    # shellcheck disable=SC2016 # expanded by the inner shells
    sh -c 'echo $$ >"/sys/fs/cgroup/$1/cgroup.procs"
        exec ip netns exec "$1" unshare --mount --uts --ipc --cgroup --pid --fork --kill-child --propagation private \
            bash -c "set -eu
            . /run/lab/control/settings
            . \"\$GUEST/cluster.sh\"; . \"\$GUEST/bus.sh\"; . \"\$GUEST/systemd.sh\"; . \"\$GUEST/bootedhosts.sh\"
            become_booted \"\$1\"" - "$1"' - "$1" >"$RESULTS/$1.boot" 2>&1 &
    echo $! >"$booted_folder/$1/outside"
}

has_booted() { # has_booted HOST: one can log in
    sleep 0.5 # who asks takes time from what boots
    is_listening "$1"
}

# In all of the host's namespaces.
inside() { # inside HOST COMMAND...
    local first
    first=$(pgrep --parent "$(<"$booted_folder/$1/outside")")
    nsenter --target "$first" --all -- "${@:2}"
}

start_booted_hosts() { # start_booted_hosts HOST...: those of start_cluster
    local host
    prepare_remote "$@"
    mountpoint -q /sys/fs/cgroup || mount -t cgroup2 cgroup2 /sys/fs/cgroup
    for host in "$@"; do
        prepare_booted "$host"
        switch_on "$host"
    done
    for host in "$@"; do await "$host does not boot" has_booted "$host"; done
}

is_empty() { [ -z "$(ip netns pids "$1")" ]; } # is_empty HOST

# As when its power is cut: its kernel knows nothing of before.
switch_off() { # switch_off HOST
    ip netns pids "$1" | xargs kill -9 || true # what ends with its systemd needs no blow of its own
    await "processes of $1 stay" is_empty "$1"
    ip link delete "to-$1"
    ip netns delete "$1"
}
