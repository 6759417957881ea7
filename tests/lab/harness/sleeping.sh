# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Suspends its machine, and tells for how many milliseconds it stood still.

before=${EPOCHREALTIME/./}
sleep_machine 2
echo $(((${EPOCHREALTIME/./} - before) / 1000)) >"$RESULTS/slept"
