# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A machine that a real systemd boots is a real server by the exported files alone: systemd-networkd, sysctl.d and
# modules-load.d. It answers by DR, by tunnel and by encapsulation in UDP.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"

# The machine's own card, as its administrator has it: one end of a wire to the bridge, whose other hosts are
# namespaces.
own_network() {
    cat >/etc/systemd/network/05-lan.netdev <<'END'
[NetDev]
Name=lan
Kind=bridge
END
    cat >/etc/systemd/network/05-wire.netdev <<'END'
[NetDev]
Name=card
Kind=veth
[Peer]
Name=to-card
END
    printf '[Match]\nName=lan\n[Network]\nLinkLocalAddressing=no\nConfigureWithoutCarrier=yes\n' \
        >/etc/systemd/network/05-lan.network
    printf '[Match]\nName=to-card\n[Network]\nBridge=lan\n' >/etc/systemd/network/05-wire.network
    printf '[Match]\nName=card\n[Network]\nAddress=10.0.0.18/24\nAddress=fd00:10::18/64\n' \
        >/etc/systemd/network/05-card.network
    systemctl -q enable systemd-networkd.service
    # It waits for udev's word on each link, unless it sees that there can be no udev.
    mkdir -p /etc/systemd/system/systemd-networkd.service.d
    printf '[Service]\nReadOnlyPaths=/sys\n' >/etc/systemd/system/systemd-networkd.service.d/lab.conf
}

document() {
    cat <<'END'
{"format": "lvs-cluster", "version": 1, "name": "lab",
 "directors": [{"host": "director", "interface": "eth0"}],
 "servers": [{"host": "rs1", "interface": "card", "addresses": ["10.0.0.18", "fd00:10::18"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g",
              "-A -t 10.0.0.251:80 -s rr", "-a -t 10.0.0.251:80 -r 10.0.0.18:80 -i",
              "-A -t 10.0.0.252:80 -s rr", "-a -t 10.0.0.252:80 -r 10.0.0.18:80 -i --tun-type gue --tun-port 6080",
              "-A -t [fd00:10::250]:80 -s rr", "-a -t [fd00:10::250]:80 -r [fd00:10::18]:80 -g"]}
END
}

if [ "$LAB_BOOT" = 1 ]; then
    own_network
    document >cluster.json
    lvs-export cluster.json exported networkd sysctl modules
    cp -r exported/rs1/etc/. /etc/
    # As on a distribution whose filter drops what comes out of a tunnel.
    printf 'net.ipv4.conf.all.rp_filter = 1\nnet.ipv4.conf.default.rp_filter = 1\n' >/etc/sysctl.d/10-strict.conf
    boot_again
fi

document >cluster.json
lvs-export cluster.json exported shell
has_vips() { [ "$(ip -o address show dev lo | grep -cE ' 10\.0\.0\.25[012]/32 | fd00:10::250/128 ')" = 4 ]; }
await "networkd does not give the VIPs" has_vips || { networkctl --no-pager list; journalctl -b -u systemd-networkd --no-pager | tail -n 30; false; }
expect_equal "what failed at boot" "" "$(systemctl --failed --plain --no-legend)"
expect_equal "what networkd complains of" "" \
    "$(journalctl -b -u systemd-networkd --no-pager -p warning -o cat | grep -F 10-lvs- || true)"
expect_equal "what our own apply would still do here" "" "$(lvs-needs cluster.json rs1)"
add_host client 100
add_host director 17
on director sh exported/director/usr/local/sbin/lvs-lab start >/dev/null
web rs1 80 &
await "nobody serves" ss -Hltn "sport = :80"
for url in http://10.0.0.250/ http://10.0.0.251/ http://10.0.0.252/ 'http://[fd00:10::250]/'; do
    expect_shares "10 rs1" 10 "$url"
done
