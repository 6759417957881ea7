// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/linuxkernel.h"

#include <QByteArray>

#include <linux/capability.h>

namespace lvs::test {

/// Runs ip(8) in this namespace, as many commands as there are lines; fatal where one fails.
void ip(const QByteArray &commands);
/// What ip(8) prints; arguments separated by spaces.
[[nodiscard]] QByteArray ipOutput(const QString &arguments);

/// Loads every module that steps on a set-up may need.
void loadModules();

/// Moves this thread into a new namespace with lo, and eth0 that has 10.0.0.17/24 and fd00:10::17/64.
void enterFreshHost();

[[nodiscard]] Address address(const char *text);
[[nodiscard]] ShortName name(const char *text);

/// Without CAP_NET_ADMIN in effect as long as this lives.
class WithoutNetworkAdministration
{
public:
    WithoutNetworkAdministration();
    ~WithoutNetworkAdministration();
    WithoutNetworkAdministration(const WithoutNetworkAdministration &) = delete;
    WithoutNetworkAdministration &operator=(const WithoutNetworkAdministration &) = delete;

private:
    __user_cap_header_struct m_header {_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_before[2] {};
};

/// As long as this lives the kernel finds no module.
class WithoutModules
{
public:
    WithoutModules();
    ~WithoutModules();
    WithoutModules(const WithoutModules &) = delete;
    WithoutModules &operator=(const WithoutModules &) = delete;

private:
    QByteArray m_before;
};

/// Why there is no result; nothing where there is one.
[[nodiscard]] QByteArray text(const Error &error);
template <typename T> [[nodiscard]] QByteArray problem(const Result<T> &result)
{
    return result ? QByteArray() : text(result.error());
}

/// The set-up of this namespace as we read it; fatal where it cannot be read.
[[nodiscard]] HostSetup readSetup();
/// Without what the kernel gives and takes by itself: automatic addresses, idle fallback devices with
/// their settings.
[[nodiscard]] HostSetup planned(HostSetup setup);
/// What would have to be done to lead from one to the other; nothing where they are the same.
[[nodiscard]] QByteArray difference(const HostSetup &found, const HostSetup &wanted);

} // namespace lvs::test
