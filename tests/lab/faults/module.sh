# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A kernel without a module that the cluster needs.
# shellcheck source=tests/lab/guest/faults.sh
. "$GUEST/faults.sh"
start_dr_cluster

fault "a kernel without the scheduler's module"
modules=/usr/lib/uml/modules/$(uname -r)
module=$(find "$modules/" -name 'ip_vs_wrr.ko')
cp "$modules/modules.dep" dep
cp "$module" wrr.ko
rm "$module"
sed -i '/ip_vs_wrr\.ko:/d' "$modules/modules.dep"
sed -i 's/-s rr/-s wrr/' cluster.json
on director ipvsadm -C
if doctor apply cluster.json 2>/dev/null; then fail "the kernel has it"; fi
expect_trouble
expect_findings director module-missing service-missing
doctor commands cluster.json director
# The package of further modules is installed.
cp wrr.ko "$module"
cp dep "$modules/modules.dep"
type_commands director
cure director service-missing
