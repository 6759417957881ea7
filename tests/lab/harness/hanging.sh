# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Never ends, with processes that sleep and one that keeps the processor busy, deaf to what can be
# ignored.

trap '' TERM INT HUP
sleep 1000 &
(while :; do :; done) &
echo "hanging now"
wait
