# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tunnels of generic UDP encapsulation.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
# Nobody asks the kernel for this one: it has no name by which it would be looked for.
modprobe fou
start_two_servers
cluster_of "$(service -t 10.0.0.250:80 4 80 -i --tun-type gue --tun-port 6080)" >cluster.json
roles_answer http://10.0.0.250/
