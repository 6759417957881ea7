# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What "lvsdesk-cli simulate" prints of a file, and what ipvsadm and the kernel make of the same one.

# IPVS tells the console of each client that nobody takes.
dmesg -n 1
modprobe -a ipv6 dummy af_packet ip_vs 2>/dev/null || true
release=$(uname -r)
lines=0
for seed in $(seq 1 13); do
    python3 "$LAB_SOURCE/tests/lab/fidelity/writing.py" "$seed" >"$RESULTS/$seed.txt"
    fidelity file "$RESULTS/$seed.txt" >"$RESULTS/$seed.kernel"
    lvsdesk-cli simulate --kernel "$release" "$RESULTS/$seed.txt" >"$RESULTS/$seed.simulation"
    diff "$RESULTS/$seed.kernel" "$RESULTS/$seed.simulation" | head -20
    cmp "$RESULTS/$seed.kernel" "$RESULTS/$seed.simulation"
    lines=$((lines + $(wc -l <"$RESULTS/$seed.kernel")))
done
echo "13 files, $lines clients: the same"
