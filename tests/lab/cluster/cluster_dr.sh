# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A cluster by DR from bare machines to answered requests and back, by the command line alone, over ssh.
# Then the same where one machine has no helper, by its script.

# shellcheck source=tests/lab/guest/clusterhosts.sh
. "$GUEST/clusterhosts.sh"
start_cluster_hosts
remember_states
cluster_document_over_ssh carol "${web_by_dr[@]}" >/tmp/cluster.json
chmod 644 /tmp/cluster.json

expect_status 3 cluster plan /tmp/cluster.json
said '10.0.0.250/32'
expect_status 3 cluster plan --json /tmp/cluster.json
expect_equal "the plan as JSON" "rs1 3 rs2 3 director 4" "$(python3 -c '
import json, sys
print(*(word for host in json.load(sys.stdin)["hosts"] for word in (host["host"], len(host["steps"]))))' <"$RESULTS/said")"
expect_status 2 cluster apply /tmp/cluster.json # nobody to ask
expect_states "planned" director rs1 rs2

expect_status 0 cluster apply --yes /tmp/cluster.json
said 'rs1: applied'
said 'director: applied'
expect_equal "100 requests" "50 rs1 50 rs2" "$(shares 100 http://10.0.0.250/)"
expect_status 0 cluster plan /tmp/cluster.json
expect_status 0 cluster apply --yes /tmp/cluster.json
said 'director: nothing to do'
expect_status 0 cluster remove --yes /tmp/cluster.json
expect_states "removed" director rs1 rs2
expect_status 0 cluster remove --yes /tmp/cluster.json
said 'rs1: nothing to do'
echo "set up, served and removed over ssh"

# One machine of the cluster alone.
expect_status 0 cluster apply --yes --host rs2 /tmp/cluster.json
expect_states "rs2 alone" director rs1
expect_status 0 cluster remove --yes --host rs2 /tmp/cluster.json
expect_states "rs2 alone and back" director rs1 rs2

# rs2 has no helper any more.
in_host rs2 rm "$bus_folder/services/org.lvsdesk.Helper1.service"
end_helpers
in_host rs2 dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
mkdir -p /tmp/scripts
chown ann /tmp/scripts
expect_status 1 cluster apply --yes /tmp/cluster.json
said 'rs2 has no helper'
expect_states "a machine without helper" director rs1 rs2
expect_status 0 cluster apply --yes --scripts /tmp/scripts /tmp/cluster.json
said '/tmp/scripts/rs2.sh start'
expect_equal "half of 4 requests" "2 rs1" "$(shares 4 http://10.0.0.250/ 2>/dev/null)"
on rs2 sh /tmp/scripts/rs2.sh show
on rs2 sh /tmp/scripts/rs2.sh start
expect_equal "100 requests with a script" "50 rs1 50 rs2" "$(shares 100 http://10.0.0.250/)"
expect_equal "the script again" "done" "$(on rs2 sh /tmp/scripts/rs2.sh start)"
expect_status 0 cluster remove --yes --scripts /tmp/scripts /tmp/cluster.json
on rs2 sh /tmp/scripts/rs2.sh stop
expect_states "removed with a script" director rs1 rs2
echo "a machine without helper was led by its script"

# A script that fails takes back what it did.
cluster_document_over_ssh carol "${web_by_dr[@]}" >/tmp/cluster.json
expect_status 0 cluster apply --yes --scripts /tmp/scripts /tmp/cluster.json
sed -i "s/^    step '.*lo.*/    step 'false' 'ip address add 10.0.0.250\/32 dev nosuch' 'true'/" /tmp/scripts/rs2.sh
if on rs2 sh /tmp/scripts/rs2.sh start >"$RESULTS/said" 2>&1; then fail "a script with a wrong interface"; fi
said 'what was done is taken back'
expect_status 0 cluster remove --yes --scripts /tmp/scripts /tmp/cluster.json
expect_states "after a script that failed" director rs1 rs2
