# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The kernel dies under the scenario.

echo c >/proc/sysrq-trigger
sleep 60
