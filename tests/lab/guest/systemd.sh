# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A machine that boots as a real one does: systemd is its first process, dbus and polkit are the distribution's
# own services, and what is written is there when it boots again. The scenario is a service; each boot runs it from
# its beginning, and $LAB_BOOT tells the how-manieth that is:
#
#   if [ "$LAB_BOOT" = 1 ]; then …; boot_again; fi
#   …

boots_again=/run/lab/boots-again
boot_count=/var/lib/lab-boots
if [ -e "$boot_count" ]; then LAB_BOOT=$(<"$boot_count"); fi

# ---- the first process --------------------------------------------------------------------------

# Of the units that the outer machine starts, only what every machine has.
leave_out_other_units() {
    local unit
    rm -rf /etc/systemd/system/*.wants /etc/systemd/system/*.requires
    for unit in systemd-udevd systemd-udev-trigger systemd-tmpfiles-setup systemd-tmpfiles-setup-dev \
        systemd-tmpfiles-clean systemd-update-utmp systemd-update-utmp-runlevel systemd-journal-flush \
        systemd-random-seed systemd-binfmt systemd-machine-id-commit systemd-pcrphase systemd-logind getty@tty1 \
        console-getty systemd-user-sessions systemd-ask-password-wall e2scrub_reap; do
        ln -sf /dev/null "/etc/systemd/system/$unit.service"
    done
    for unit in systemd-udevd-control.socket systemd-udevd-kernel.socket systemd-initctl.socket \
        systemd-ask-password-wall.path systemd-ask-password-console.path systemd-tmpfiles-clean.timer \
        dev-hugepages.mount dev-mqueue.mount sys-kernel-debug.mount sys-kernel-tracing.mount \
        sys-fs-fuse-connections.mount proc-sys-fs-binfmt_misc.automount getty.target remote-fs.target; do
        ln -sf /dev/null "/etc/systemd/system/$unit"
    done
    rm -f /var/lib/man-db/auto-update # an index of all manuals takes longer than all else here
    rm -f /usr/sbin/policy-rc.d # with which images of containers keep packages from starting services
    # By these systemd believes to be in a container when the outer machine is one, and boots otherwise.
    rm -f /.dockerenv /run/.containerenv
    mkdir -p /etc/systemd/system.conf.d
    printf '%s\n' '[Manager]' RebootWatchdogSec=off LogLevel=notice >/etc/systemd/system.conf.d/lab.conf
    mkdir -p /etc/selinux
    echo SELINUX=disabled >/etc/selinux/config
    echo lab >/etc/hostname
    : >/etc/fstab
    tr -d - </proc/sys/kernel/random/uuid >/etc/machine-id
}

add_scenario_unit() {
    cat >/etc/systemd/system/lab.target <<'END_OF_UNIT'
[Unit]
Requires=multi-user.target
After=multi-user.target
Wants=lab.service
AllowIsolate=yes
END_OF_UNIT
    cat >/etc/systemd/system/lab.service <<END_OF_UNIT
[Unit]
After=multi-user.target network-online.target dbus.service
Wants=network-online.target dbus.service
[Service]
Type=oneshot
TimeoutStartSec=infinity
ExecStart=/bin/bash $LAB_SOURCE/tests/lab/guest/run.sh
ExecStopPost=/bin/bash $LAB_SOURCE/tests/lab/guest/ended.sh
StandardInput=null
StandardOutput=tty
StandardError=tty
TTYPath=/dev/console
Environment=SYSTEMD_COLORS=0 SYSTEMD_PAGER=
# It may be killed where the machine is, but not by what it does itself.
KillMode=process
END_OF_UNIT
}

# Becomes systemd. Does not return.
boot_systemd() {
    if [ -z "${LAB_BOOT:-}" ]; then
        LAB_BOOT=0
        leave_out_other_units
        echo "lab: start"
    fi
    echo $((LAB_BOOT + 1)) >"$boot_count"
    add_scenario_unit
    exec env -i PATH="$PATH" /lib/systemd/systemd --unit=lab.target --log-target=journal-or-kmsg --log-level=notice --show-status=no
}

# ---- for scenarios ------------------------------------------------------------------------------

# Shuts the machine down in order, and boots it again. The scenario starts anew.
boot_again() {
    [ "$LAB_BOOT" -lt 5 ] || fail "the machine boots again and again"
    touch "$boots_again"
    exit 0
}
