#!/bin/bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs one scenario inside the lab. The scenario passes only if every command in it succeeds and its
# last line is reached: an `exit 0` on the way is a failure, too.

set -eEuo pipefail
# shellcheck source=/dev/null
. /run/lab/control/settings

# A scenario sees nothing of the environment and the home folder outside.
export HOME=/run/lab/home XDG_RUNTIME_DIR=/run/lab/runtime TMPDIR=/tmp LANG=C.UTF-8
export PATH=/run/lab/bin:/usr/sbin:/usr/bin:/sbin:/bin LAB_SOURCE LAB_BUILD
export RESULTS=/run/lab/results GUEST=$LAB_SOURCE/tests/lab/guest
mkdir /run/lab/bin "$HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
cd "$HOME"

for name in "${!LAB_PROGRAMS[@]}"; do ln -s "${LAB_PROGRAMS[$name]}" "/run/lab/bin/$name"; done
for name in asking claims holding traffic web; do ln -s "$GUEST/$name.py" "/run/lab/bin/$name"; done
ln -s "$GUEST/whohas.py" /run/lab/bin/who-has

# shellcheck source=tests/lab/guest/cluster.sh
. "$GUEST/cluster.sh"
# shellcheck source=tests/lab/guest/bus.sh
. "$GUEST/bus.sh"
# shellcheck source=tests/lab/guest/systemd.sh
. "$GUEST/systemd.sh"

reached_end=no
finish() {
    local status=$?
    trap - EXIT ERR
    if [ "$status" = 0 ] && [ "$reached_end" = no ] && [ ! -e "$boots_again" ]; then
        echo "lab: the scenario ended before its last line" >&2
        status=1
    fi
    exit "$status"
}
trap finish EXIT
# Names the scenario's own line, from which the command that failed was called.
explain() { # explain STATUS COMMAND
    local depth line=0
    for ((depth = 1; depth < ${#BASH_SOURCE[@]}; depth++)); do
        if [ "${BASH_SOURCE[depth]}" = "$LAB_SCRIPT" ]; then line=${BASH_LINENO[depth - 1]}; fi
    done
    echo "lab: ${LAB_SCRIPT##*/}, line $line: status $1 of: $2" >&2
}
trap 'explain "$?" "$BASH_COMMAND"' ERR

# shellcheck source=/dev/null
. "$LAB_SCRIPT"
reached_end=yes
