// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace lvs::keepalived {

/// A time as keepalived takes them: seconds with up to six decimals. Nothing where the file does not set
/// it, so that keepalived's own default counts.
using Time = std::optional<std::chrono::microseconds>;

/// A line of the file that LVS Desk has no value for, with its block if it has one. It is carried along so
/// that writing the file again does not lose it.
struct Directive
{
    QStringList words; ///< without quotes; the first is the keyword
    bool hasBlock = false;
    std::vector<Directive> block;

    friend bool operator==(const Directive &, const Directive &) = default;
};

/// A command that keepalived runs on an event or as a check. Never run by LVS Desk.
struct Script
{
    QString command; ///< with its arguments, one string; empty: no script
    QString user; ///< empty: keepalived's script_user
    QString group;

    [[nodiscard]] bool isEmpty() const { return command.isEmpty(); }
    friend bool operator==(const Script &, const Script &) = default;
};

} // namespace lvs::keepalived
