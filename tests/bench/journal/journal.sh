# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The journal on a real kernel: in memory, where the helper has it, and on the disk of the machine outside.

modprobe -a ip_vs ip_vs_rr ipv6
mkdir "$RESULTS/disk"
lvs-bench-journal linux 3 /run "$RESULTS/disk"
