// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/applyjob.h"
#include "core/session/helperlink.h"
#include "core/session/recordthread.h"

#include <QPointer>

namespace lvs {

/// A question to a helper: whether a plan could begin. Nobody is asked for a password. Of a plan that is too
/// long for one call only the generation is asked about: its preconditions hold for the state of it.
class BusCheckJob : public ApplyJob
{
    Q_OBJECT
public:
    BusCheckJob(HelperLink &link, RecordThread &thread, const Plan &plan, quint64 baseGeneration);

    void cancel() override { conclude(Error(ErrorCode::Cancelled)); }

private:
    void start(const Plan &plan, quint64 baseGeneration);
    void takeAnswer(const QDBusMessage &reply);
    void conclude(const std::optional<Error> &error);

    QPointer<HelperLink> m_link;
    QPointer<RecordThread> m_thread;
    bool m_ended = false;
};

} // namespace lvs
