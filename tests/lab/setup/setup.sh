# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The set-up of a machine on the real kernel. Each test takes network namespaces of its own.

# Only the totals, unless something fails.
suite() {
    echo "== $1"
    linuxsetup "$@" >"$RESULTS/$1.txt" 2>&1 || { grep -vE '^PASS' "$RESULTS/$1.txt"; return 1; }
    grep -E '^(QINFO|Totals)' "$RESULTS/$1.txt"
}

modprobe ipv6
# Before any module of a tunnel is in: the kernel has to load each by itself.
suite modules
suite conformance
suite iproute
suite faults
