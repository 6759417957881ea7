// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lvs::test {

/// What only a real kernel refuses, and what happens while a plan is on its way: the right code, and
/// nothing half done.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void interfaceVanishesBetweenPlanAndApply();
    void interfaceVanishesOnTheWay();
    void foreignAddressIsNotTaken();
    void readOnlySettings();
    void withoutPermission();
    void withoutIPv6OnAnInterface();
    void staysInItsNamespace();
    void doesNotHangWhileLinksComeAndGo();
};

} // namespace lvs::test
