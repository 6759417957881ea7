#!/bin/bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Run by systemd after the scenario, however that ended: tells the outside, and ends the machine or boots it again.

# shellcheck source=/dev/null
. /run/lab/control/settings
# shellcheck source=tests/lab/guest/systemd.sh
. "$LAB_SOURCE/tests/lab/guest/systemd.sh"

status=1
if [ "$EXIT_CODE" = exited ]; then status=$EXIT_STATUS; fi
if [ "$status" = 0 ] && [ -e "$boots_again" ]; then
    echo "lab: boots again"
    exec systemctl --no-block start reboot.target
fi
sync
echo "$status" >/run/lab/results/.status
umount /run/lab/results
echo "lab: end"
echo o >/proc/sysrq-trigger
sleep 10
