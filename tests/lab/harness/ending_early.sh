# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Succeeds as a shell sees it, without having reached its last line.

exit 0
# shellcheck disable=SC2317 # not reaching this is the point
echo "this line must not be reached"
