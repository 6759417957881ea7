# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tunnels of generic routing encapsulation, in IPv6: of IPv6, and of IPv4.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_servers
cluster_of "$(service -t '[fd00:10::250]:80' 6 80 -i --tun-type gre)" "$(service -t 10.0.0.250:80 6 80 -i --tun-type gre)" >cluster.json
roles_answer 'http://[fd00:10::250]/' http://10.0.0.250/
