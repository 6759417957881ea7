// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lvs::test {

/// The real kernel as ipvsadm sees it: what we wrote it prints, what it wrote we read.
class IpvsadmTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsWhatWeWrote_data();
    void printsWhatWeWrote();
    void printsRandomStatesThatWeWrote();
    void weReadWhatItWrote_data();
    void weReadWhatItWrote();
    void weReadRandomStatesThatItWrote();
    void countersAgree();
};

} // namespace lvs::test
