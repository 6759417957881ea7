# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reading large files as whole programs, from start to end, against the programs whose files they are: 10,000 services
# of 10 real servers each (110,000 lines) against ipvsadm -R, which tells the kernel of each line as well; and a
# keepalived.conf of 10,000 virtual servers against keepalived -t. Ours and theirs follow each other in each round, as
# the machine beneath is now faster, now slower: what counts is the round in the middle.

rounds=3
services=10000
modprobe -a ip_vs ip_vs_wlc

awk -v services="$services" 'BEGIN {
    for (service = 0; service < services; service++) {
        address = "10.1." int(service / 250) "." (service % 250 + 1) ":80"
        print "-A -t " address " -s wlc"
        for (server = 1; server <= 10; server++) print "-a -t " address " -r 10.2.0." server ":80 -g -w " server
    }
}' >/tmp/large.rules
awk -v services="$services" 'BEGIN {
    for (service = 0; service < services; service++) {
        print "virtual_server 10.1." int(service / 250) "." (service % 250 + 1) " 80 {"
        print "    lvs_sched wlc\n    lvs_method DR\n    protocol TCP\n    delay_loop 5"
        for (server = 1; server <= 2; server++) {
            print "    real_server 10.2.0." server " 80 {\n        weight 1\n        TCP_CHECK {"
            print "            connect_timeout 3\n        }\n    }"
        }
        print "}"
    }
}' >/tmp/large.conf

expect_equal "the tables of the ipvsadm file" "$services $((services * 10))" "$(lvs-bench-reading ipvsadm /tmp/large.rules)"
expect_equal "the tables of the keepalived.conf" "$services $((services * 2))" \
    "$(lvs-bench-reading keepalived /tmp/large.conf)"

seconds() { # seconds COMMAND...
    local begin end
    begin=$(date +%s%N)
    "$@" >/dev/null
    end=$(date +%s%N)
    echo "$(((end - begin) / 1000))" | awk '{ print $1 / 1000000 }'
}
restore() { ipvsadm -R </tmp/large.rules; }
# In MB of a million bytes a second: the middle of the ratios, and the figures of its round.
report() { # report WHAT FILE <ROUNDS, a line each: OURS THEIRS, in seconds
    awk '{ print $2 / $1, $1, $2 }' | sort -g |
        awk -v what="$1" -v bytes="$(stat -c %s "$2")" '
            { ratio[NR] = $1; ours[NR] = $2; theirs[NR] = $3 }
            END {
                middle = int((NR + 1) / 2)
                printf "%s, %.2f MB/s, %.2f MB/s, %.1f\n", what, bytes / ours[middle] / 1e6,
                    bytes / theirs[middle] / 1e6, ratio[middle]
                printf "the same, the smallest and the largest ratio, %.1f, %.1f\n", ratio[1], ratio[NR]
            }'
}

for ((round = 0; round < rounds; round++)); do
    echo "$(seconds lvs-bench-reading ipvsadm /tmp/large.rules) $(seconds restore)"
    ipvsadm -C
done >/tmp/rounds
report "read 110,000 lines against ipvsadm -R" /tmp/large.rules </tmp/rounds

for ((round = 0; round < rounds; round++)); do
    echo "$(seconds lvs-bench-reading keepalived /tmp/large.conf) $(seconds keepalived -t -f /tmp/large.conf)"
done >/tmp/rounds
report "read 10,000 virtual servers against keepalived -t" /tmp/large.conf </tmp/rounds
