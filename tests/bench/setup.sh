# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One reading of a host's interfaces, addresses, routes, rules and settings, against the files of those settings alone.

modprobe ipv6
linuxsetup speed -silent >"$RESULTS/speed" 2>&1 || { cat "$RESULTS/speed"; exit 1; }
grep '^reading ' "$RESULTS/speed"
