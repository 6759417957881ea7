# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes and deletes all over the machine, and tells what it sees of the world outside.

for folder in / /etc /home /root /tmp /usr/bin /var/tmp /var/lib /run /dev/shm "$LAB_SOURCE" "$HOME"; do
    echo lab >"$folder/lvsdesk-lab-was-here"
done
echo changed >>/etc/hosts
rm "$LAB_SCRIPT"
[ ! -e "$LAB_SCRIPT" ]
env >"$RESULTS/environment"
find /tmp /run/user /dev/shm -mindepth 1 -maxdepth 1 >"$RESULTS/sight" 2>/dev/null || true
ip -o address >"$RESULTS/addresses"
