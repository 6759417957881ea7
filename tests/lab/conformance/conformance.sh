# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The conformance suite on the real kernel, then what only that one has. Each test takes network
# namespaces of its own.

# Only the totals, unless something fails.
suite() {
    echo "== $1"
    linuxconformance "$@" >"$RESULTS/$1.txt" 2>&1 || { grep -vE '^PASS' "$RESULTS/$1.txt"; return 1; }
    grep -E '^(QINFO|Totals)' "$RESULTS/$1.txt"
}

modprobe ipv6
loader=$(cat /proc/sys/kernel/modprobe)
echo /bin/false >/proc/sys/kernel/modprobe
suite nomodule
echo "$loader" >/proc/sys/kernel/modprobe

suite linuxkernel
suite ipvsadm
suite conformance
