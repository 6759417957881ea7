# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# UDP by DR and by TUN. A datagram from a new port is a new connection; with one-packet
# scheduling, by which the tunnelled service goes, every datagram is.
# shellcheck source=tests/lab/guest/roles.sh
. "$GUEST/roles.sh"
start_cluster 2
strict_filter rs1 rs2
for host in rs1 rs2; do
    answer_datagrams $host 10.0.0.250
    answer_datagrams $host 10.0.0.251
done
cluster_of "$(service -u '10.0.0.250:53' 4 53 -g)" "$(service -u '10.0.0.251:53' 4 53 -i | sed '1s/$/ -o/')" >cluster.json
check() {
    expect_equal "who answered by DR" "50 rs1 50 rs2" "$(datagram_shares 100 10.0.0.250 20000)"
    expect_equal "who answered by TUN" "50 rs1 50 rs2" "$(datagram_shares 100 10.0.0.251 21000)"
}
export -f check
roles cluster.json bash -euc check
