# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The real firewalld on a director by DR, as its package comes, with the service let in: what it drops as
# invalid keeps connections from ending. It is named, and what to type beside it ends that, while it runs.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_dr_cluster

# As the package lies on a machine, which ends with this kernel: ./dev setup unpacks it, since one that is
# installed begins to filter at once.
for part in "$LAB_SOURCE"/build/deps/firewalld/*; do cp -a "$part/." "/${part##*/}/"; done # /lib is a link
# This kernel has no nf_tables for IP: firewalld's older way, and the programs that go with it.
modprobe -a iptable_filter iptable_nat iptable_mangle iptable_raw iptable_security ip6table_filter ip6table_nat \
    ip6table_mangle ip6table_raw ip6table_security xt_conntrack xt_CT xt_state xt_tcpudp ip6t_rpfilter
folder=/run/lab/firewalld
mkdir -p "$folder"
cp -r /etc/firewalld "$folder/etc"
sed -i 's/^FirewallBackend=.*/FirewallBackend=iptables/' "$folder/etc/firewalld.conf"
mkdir -p "$folder/etc/zones"
sed 's#</zone>#  <service name="http"/>\n</zone>#' /usr/lib/firewalld/zones/public.xml >"$folder/etc/zones/public.xml"
cat >"$folder/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <auth>EXTERNAL</auth>
  <listen>unix:path=$folder/bus</listen>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
END
dbus-daemon --config-file="$folder/bus.conf" --fork
ln -s "$(command -v iptables-legacy)" /run/lab/bin/iptables

start_firewalld() {
    # shellcheck disable=SC2016 # expanded by the inner shell
    on director unshare --mount --propagation private bash -c '
        mount --bind "$1/etc" /etc/firewalld
        mount --bind /usr/sbin/xtables-legacy-multi /usr/sbin/xtables-nft-multi
        export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$1/bus PATH=/usr/sbin:/usr/bin:/sbin:/bin
        exec firewalld --nofork --nopid --log-file="$1/log"' - "$folder" >"$folder/said" 2>&1 &
    await "firewalld did not begin" has_rules
}
has_rules() { on director iptables -S 2>/dev/null | grep -q 'ctstate INVALID -j DROP'; }

fault "firewalld runs"
start=$(date +%s%N)
start_firewalld
echo "    firewalld stands after $((($(date +%s%N) - start) / 1000000)) ms"
ending() { on client ss -Htn state last-ack state closing state fin-wait-1 | wc -l; }
expect_equal "who answers" "2 rs1 2 rs2" "$(try 4 http://10.0.0.250/)"
sleep 0.5
[ "$(ending)" -ge 2 ] || fail "connections end: $(ending)"
echo "    4 requests, connections that do not end: $(ending)"
expect_findings director invalid-dropped
expect_equal "who it is" "1" "$(doctor explain cluster.json director | grep -c 'firewalld')"
type_commands director
expect_findings director
expect_served
for ((tries = 0; tries < 60; tries++)); do
    [ "$(ending)" -gt 0 ] || break
    sleep 0.5
done
expect_equal "connections that do not end" "0" "$(ending)"
pgrep -x firewalld >/dev/null || fail "firewalld has ended"
pkill -x firewalld
