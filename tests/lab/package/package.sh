# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The life of the packages on a machine that a real systemd boots: installed, used, booted again, removed, purged.

packages=("$LAB_BUILD"/tests/packages/lvsdesk*.deb)
kept=/var/lib/lab-kept # what one boot wants to know of the one before
disk=/run/lab/disk
mkdir -p "$kept" "$disk"
mount /dev/ubda "$disk"

status_of() { # status_of COMMAND...: prints the status, and what was said into $RESULTS/said
    local status=0
    "$@" >"$RESULTS/said" 2>&1 || status=$?
    echo "$status"
}

# Everything that was written since the machine was made, deleted files as devices; without what dpkg, the journal
# and this scenario write, and without folders that were there before.
written() {
    (cd "$disk/upper" && find . \( -path ./var/lib/dpkg -o -path ./var/log/journal -o -path ./var/log/dpkg.log \
        -o -path "./var/lib/lab-*" -o -path ./var/cache -o -path ./var/tmp -o -path ./tmp \) -prune -o \
        -printf '%y %p\n') | grep -vxFf "$kept/folders" | sort
}

# The folders of the packages that others have, too; to be called before they are installed.
note_folders() {
    local package folder
    for package in "${packages[@]}"; do
        dpkg-deb --fsys-tarfile "$package" | tar -t | sed -n 's#/$##p'
    done | sort -u | while read -r folder; do
        if [ -d "/$folder" ]; then echo "d $folder"; fi
    done >"$kept/folders"
    for folder in ./var ./var/lib ./var/log ./etc; do echo "d $folder"; done >>"$kept/folders"
}

network() {
    cat >/etc/systemd/system/lab-network.service <<'END'
[Unit]
DefaultDependencies=no
After=systemd-sysctl.service
Before=network.target
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/ip link add lan type bridge
ExecStart=/usr/sbin/ip link set lan up
ExecStart=/usr/sbin/ip address add 10.0.0.17/24 dev lan
[Install]
WantedBy=multi-user.target
END
    systemctl -q enable --now lab-network.service
}

# The machines around this one, which is the director.
surroundings() {
    local host
    add_host client 100
    add_host rs1 18
    add_host rs2 19
    for host in rs1 rs2; do
        serve_name "$host"
        accept_direct "$host" 10.0.0.250
    done
}

serves() { # serves WHEN
    expect_equal "who answers $1" "5 rs1 5 rs2" "$(fetch 10 http://10.0.0.250/ | sort | uniq -c | xargs)"
}

helper_state() {
    systemctl show --property ActiveState --value lvsdesk-helper.service
}

install_packages() {
    local began=${EPOCHREALTIME/./}
    dpkg --force-unsafe-io --install "${packages[@]}" >"$RESULTS/dpkg" 2>&1 || { tail -n 20 "$RESULTS/dpkg"; return 1; }
    echo "installed in $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
    expect_equal "the user" "lvsdesk:/usr/sbin/nologin" "$(getent passwd lvsdesk | cut -d: -f1,7)"
    expect_equal "nobody called the helper yet" inactive "$(helper_state)"
}

# The first call starts the helper, as a user of its own with one capability.
first_call() {
    local process began
    expect_equal "nobody may look" 4 "$(status_of as_user nobody lvsdesk-cli show)"
    systemctl stop lvsdesk-helper.service
    began=${EPOCHREALTIME/./}
    expect_equal "the first call" 0 "$(status_of lvsdesk-cli show --json)"
    echo "the first call was answered in $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
    expect_equal "who was started by it" active "$(helper_state)"
    process=$(systemctl show --property MainPID --value lvsdesk-helper.service)
    expect_equal "as whom" "lvsdesk 0000000000001000 0000000000001000 1" \
        "$(ps -o user= -p "$process" | xargs) $(awk '/^Cap(Eff|Bnd)|^NoNewPrivs/ { print $2 }' "/proc/$process/status" | xargs)"
    expect_equal "somebody at the screen may look" 0 "$(status_of as_session games active lvsdesk-cli show)"
    expect_equal "and change nothing" 4 \
        "$(status_of as_session games active lvsdesk-cli apply --yes - <<<'-A -t 10.0.0.250:80')"
}

# This kernel has no module of the scheduler twos; the sandbox hides the modules, not that one is missing.
expect_missing_module() {
    sed 's/-s rr/-s twos/' /tmp/web.json >/tmp/twos.json
    lvsdesk-cli cluster doctor --host lb1 /tmp/twos.json >"$RESULTS/doctor" 2>&1 || true
    grep -q 'no module ip_vs_twos' "$RESULTS/doctor" || fail "what the doctor says: $(cat "$RESULTS/doctor")"
    expect_equal "modules that it says are missing" 1 "$(grep -c 'no module' "$RESULTS/doctor")"
}

judge_sandbox() {
    local unit exposure
    for unit in /usr/lib/systemd/system/lvsdesk-*.service; do
        unit=${unit##*/}
        systemd-analyze security "$unit" >"$RESULTS/security-$unit" || true
        exposure=$(sed -n 's/.*Overall exposure level.*: \([0-9.]*\).*/\1/p' "$RESULTS/security-$unit")
        echo "systemd-analyze security $unit: $exposure"
        if [ -z "$exposure" ] || [ "${exposure/./}" -gt 15 ]; then fail "$unit: an exposure of 1.5 or better is wanted"; fi
    done
}

# This machine becomes the director of a cluster.
set_up_cluster() {
    cat >/tmp/web.json <<'END'
{"format": "lvs-cluster", "version": 1, "name": "web",
 "directors": [{"host": "lb1", "interface": "lan"}],
 "servers": [{"host": "rs1", "ssh": "root@10.0.0.18", "interface": "eth0", "addresses": ["10.0.0.18"]},
             {"host": "rs2", "ssh": "root@10.0.0.19", "interface": "eth0", "addresses": ["10.0.0.19"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.0.0.18 -g",
              "-a -t 10.0.0.250:80 -r 10.0.0.19 -g"]}
END
    expect_equal "the cluster" 0 "$(status_of lvsdesk-cli cluster apply --yes --host lb1 /tmp/web.json)"
}

# What the director holds: the tables, the addresses, the settings that its part asks for.
director_state() {
    ipvsadm -Sn
    ip -brief -4 address show dev lan
    sysctl net.ipv4.ip_forward net.ipv4.conf.all.send_redirects net.ipv4.conf.lan.send_redirects
}

when() { # when UNIT: in microseconds since the machine was booted, it was active
    systemctl show --property ActiveEnterTimestampMonotonic --value "$1"
}

# Before anybody called the helper, and before others are told that there is a network.
expect_restored() {
    expect_equal "how restoring went" "active success" \
        "$(systemctl show --property ActiveState --property Result --value lvsdesk-restore.service | sort | xargs)"
    expect_equal "nobody called the helper at boot" inactive "$(helper_state)"
    director_state >"$RESULTS/restored"
    expect_equal "restored" "" "$(diff "$kept/saved" "$RESULTS/restored")"
    if [ "$(when lvsdesk-restore.service)" -ge "$(when network-online.target)" ]; then
        fail "restored after the network was called online"
    fi
    echo "restored in $(($(when lvsdesk-restore.service) / 1000 - $(systemctl show \
        --property InactiveExitTimestampMonotonic --value lvsdesk-restore.service) / 1000)) ms"
    expect_equal "saved and live are the same" 0 "$(status_of lvsdesk-cli saved diff)"
}

# What other packages keep up to date about all programs and units, and what userdel and sysusers rewrite: the
# contents of that are looked at on their own.
others='^f \./usr/share/(applications/mimeinfo|icons/hicolor/icon-theme)\.cache$'
others+='|^f \./etc/(passwd|group|g?shadow|sub[gu]id)-?$'
others+='|^d \./var/lib/systemd(/deb-systemd-helper-enabled(/[a-z.-]*\.wants)?)?$'

expect_left() { # expect_left WHEN WANTED
    written >"$RESULTS/written"
    expect_equal "left $1" "$2" "$(comm -13 "$kept/before" "$RESULTS/written" | grep -vE "$others" || true)"
    expect_equal "running $1" "" "$(pgrep -l lvsdesk || true)"
    if [ -e /run/lvsdesk ]; then fail "/run/lvsdesk is left $1"; fi
}

if [ "$LAB_BOOT" = 1 ]; then
    note_folders
    network
    written >"$kept/before"
    getent passwd >"$kept/passwd"
    getent group >"$kept/group"
    install_packages
    first_call
    judge_sandbox
    surroundings
    set_up_cluster
    serves "after it was set up"
    expect_missing_module
    expect_equal "saved" 0 "$(status_of lvsdesk-cli save)"
    sha256sum /etc/lvsdesk/state.conf >"$kept/checksum"
    director_state >"$kept/saved"
    boot_again
fi

expect_equal "what failed at boot" "" "$(systemctl --failed --plain --no-legend)"
lsmod | grep -q '^ip_vs ' # by modules-load.d
surroundings
expect_equal "the window's program" 0 "$(QT_QPA_PLATFORM=offscreen status_of as_user games lvsdesk --version)"
expect_restored
serves "after it was restored"

# What is not confirmed yet when the package goes, goes with it.
expect_equal "a change to be confirmed" 0 "$(status_of lvsdesk-cli apply --yes --checkpoint 3600 - \
    < <(ipvsadm -Sn && echo '-A -f 7 -s rr'))"
ipvsadm -Sn | grep -q '^-A -f 7 '
dpkg --force-unsafe-io --remove lvsdesk lvsdesk-helper >>"$RESULTS/dpkg" 2>&1
director_state >"$RESULTS/removed"
expect_equal "what the kernel has after removal" "" "$(diff "$kept/saved" "$RESULTS/removed")"
# The saved state, and the log of changes as Debian wants it (policy 10.8).
expect_left "after removal" "d ./etc/lvsdesk
d ./etc/lvsdesk/history
d ./var/log/lvsdesk
f ./etc/lvsdesk/history/000001.conf
f ./etc/lvsdesk/state.conf
f ./var/log/lvsdesk/audit.log"
sha256sum /etc/lvsdesk/state.conf | diff - "$kept/checksum"
dpkg --force-unsafe-io --purge lvsdesk-helper >>"$RESULTS/dpkg" 2>&1
expect_left "after purge" ""
expect_equal "users after purge" "" "$(getent passwd | diff - "$kept/passwd")"
expect_equal "groups after purge" "" "$(getent group | diff - "$kept/group")"
echo "nothing is left of the packages"
