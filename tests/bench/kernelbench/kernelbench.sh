# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The kernel layer against ipvsadm and against the kernel itself, all in one boot.

modprobe -a ip_vs ip_vs_rr ipv6
kernelbench
