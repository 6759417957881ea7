# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails with a status of its own, deep in a function.

echo brought back >"$RESULTS/file"
deep() { (exit 42); }
outer() { deep; }
outer
echo "this line must not be reached"
