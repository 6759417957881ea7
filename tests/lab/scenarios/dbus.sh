# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The tests on a private bus once more, where the outer machine lets nobody have one: here we are root. What takes
# most of their time, hundreds of megabytes and the answers that are not given, is for LAB_WHOLE: the answers that are
# given and refused are here.

mountpoint -q /sys/fs/cgroup || mount -t cgroup2 cgroup2 /sys/fs/cgroup
functions_of() { # functions_of TEST
    if [ -n "${LAB_WHOLE:-}" ]; then return; fi
    "test_dbus_$1" -functions | sed 's/()$//; /^wrongMessagesAreNotKept$/d; s/^everyMemberByAnswer$/&:allow &:deny/'
}
for test in service authorization; do
    status=0
    read -ra functions <<<"$(functions_of "$test" | xargs)"
    # By their real paths: a private bus has a /run of its own.
    "$LAB_SOURCE/tests/support/privatebus/privatebus.sh" "$LAB_SOURCE" \
        "$(readlink -f /run/lab/bin/lvs-helper-on-simulated)" \
        "$(readlink -f "/run/lab/bin/test_dbus_$test")" "${functions[@]}" >"$RESULTS/$test" 2>&1 || status=$?
    grep -E '^(FAIL|QINFO|Totals)' "$RESULTS/$test"
    expect_equal "$test" 0 "$status"
done
