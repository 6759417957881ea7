// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lvs::test {

/// Our reading beside that of ip(8) and sysctl(8): after what we wrote, and after what they wrote.
class IprouteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsWhatWeWrote_data();
    void showsWhatWeWrote();
    void showsRandomSetupsThatWeWrote();
    void weReadWhatItWrote_data();
    void weReadWhatItWrote();
    void weReadWhatSysctlWrote();
    void oddNames();
    void addressesThatRunOut();
};

} // namespace lvs::test
