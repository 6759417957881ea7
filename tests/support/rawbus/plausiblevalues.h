// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawbus/bytesource.h"

#include <QByteArray>

namespace lvs::test {

/// Values that the helper's members may be sent: mostly those that they are about (names of schedulers and
/// interfaces, families, small numbers) and their neighbours, since noise is refused at the first field.
class PlausibleValues
{
public:
    explicit PlausibleValues(ByteSource &source)
        : m_source(source)
    {
    }

    quint8 number8();
    quint16 number16();
    quint32 number32();
    quint64 number64();
    /// UTF-8 without zeros.
    QByteArray text();
    /// How many elements a list has: few mostly, for what is wrong with one is found in the first.
    int count();

private:
    ByteSource &m_source;
};

} // namespace lvs::test
