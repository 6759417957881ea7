# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# An interface gets another name between a plan and its apply, and another interface takes its own: the plan
# is stale, and neither is touched.

start_cluster 0
add_user lvsdesk 963
start_bus
activate_on director org.lvsdesk.Helper1 lvsdesk-helper
dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ReloadConfig >/dev/null
ip -n director link add plan0 type dummy
renamingclient
