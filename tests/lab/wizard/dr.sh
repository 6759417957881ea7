# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Direct routing by the wizard alone, from machines that know nothing of LVS.
# shellcheck source=tests/lab/guest/wizard.sh
. "$GUEST/wizard.sh"
start_cluster 2
strict_filter rs1 rs2
wizard_machines 10.0.0.18 10.0.0.19
serve_name rs1
serve_name rs2
click_through dr
expect_shares "50 rs1 50 rs2" 100 http://10.0.0.250/
