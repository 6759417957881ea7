// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/countersrecord.h"
#include "core/protocol/setuprecord.h"
#include "core/protocol/snapshotrecord.h"
#include "tests/fuzz/targets.h"

namespace lvs::fuzz {

void runSnapshot(QByteArrayView bytes)
{
    const Result<HostState> state = unpackSnapshot(bytes);
    if (!state) {
        return;
    }
    require(packSnapshot(*state) == bytes, "the same state always gives the same bytes");
}

void runSetup(QByteArrayView bytes)
{
    RecordReader reader(bytes);
    const HostSetup setup = readSetup(reader);
    if (reader.failed() || !reader.atEnd()) {
        return;
    }
    RecordWriter writer(packedSize(setup));
    writeSetup(writer, setup);
    const QByteArray written = writer.take();
    require(written.size() == packedSize(setup), "a set-up is as large as was said");
    require(written == bytes, "the same set-up always gives the same bytes");
}

void runCounters(QByteArrayView bytes)
{
    const Result<CountersSample> sample = unpackCounters(bytes);
    if (!sample) {
        return;
    }
    require(packCounters(*sample) == bytes, "the same counters always give the same bytes");
}

} // namespace lvs::fuzz
