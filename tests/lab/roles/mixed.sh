# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Clients of one family, real servers of the other: IPv6 in IPv4 and IPv4 in IPv6.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_servers
cluster_of "$(service -t 10.0.0.250:80 6 80 -i)" "$(service -t '[fd00:10::250]:80' 4 80 -i)" >cluster.json
roles_answer http://10.0.0.250/ 'http://[fd00:10::250]/'
