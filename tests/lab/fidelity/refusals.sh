# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Connections that are refused, left half open or broken off.

# IPVS tells the console of each client that nobody takes.
dmesg -n 1
modprobe -a ipv6 dummy af_packet ip_vs 2>/dev/null || true
fidelity refusals
