# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What scenarios of the wizard are built from: the director and two real servers are machines of their own,
# which a user on the client reaches over ssh.

# shellcheck source=tests/lab/guest/clusterhosts.sh
. "$GUEST/clusterhosts.sh"
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"

wizard_machines() { # wizard_machines ADDRESS ADDRESS: of rs1 and rs2
    local host
    prepare_remote director rs1 rs2
    for host in director rs1 rs2; do
        mkdir -p "$RESULTS/$host"
        start_remote_host "$host"
        allow_carol "$host"
    done
    know_host director 10.0.0.17
    know_host rs1 "$1"
    know_host rs2 "$2"
    real_servers="carol@$1 carol@$2"
}

click_through() { # click_through METHOD
    expect_equal "services before" "" "$(on director ipvsadm -Sn)"
    as_ann env LVS_METHOD="$1" LVS_SERVERS="$real_servers" QT_QPA_PLATFORM=offscreen wizardtest ||
        fail "the wizard's test"
}
