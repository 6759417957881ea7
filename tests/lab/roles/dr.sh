# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Direct routing.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_two_servers
cluster_of "$(service -t 10.0.0.250:80 4 80 -g)" >cluster.json
roles_answer http://10.0.0.250/
