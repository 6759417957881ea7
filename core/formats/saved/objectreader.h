// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/saved/fields.h"
#include "core/model/hoststate.h"

namespace lvs::saved {

/// Fills a state with the objects of a saved text, line by line. Whether they stand in their order is for
/// who reads the whole to see; two of the same key are refused here.
class ObjectReader
{
public:
    /// Errors: KeywordUnknown, ServiceUnknown, OptionRepeated, those of values.
    [[nodiscard]] Result<void> read(const QString &line);
    [[nodiscard]] HostState take() { return std::move(m_state); }

private:
    void readTimeouts(Fields &fields);
    void readDaemon(Fields &fields);
    void readService(Fields &fields);
    void readRealServer(Fields &fields);
    void readLink(Fields &fields);
    void readAddress(Fields &fields);
    void readRoute(Fields &fields);
    void readRule(Fields &fields);
    void readPort(Fields &fields);
    void readSysctl(Fields &fields);

    HostState m_state;
};

} // namespace lvs::saved
