// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/checkpointjob.h"
#include "ui/models/logmodel.h"

#include <QObject>

namespace lvs {

class CheckpointBar;
class HostSession;
struct EndedCheckpoint;

/// Does what the checkpoint bar is asked for, and notes in the log, of every host, what becomes of changes
/// that wait to be kept.
class CheckpointController : public QObject
{
    Q_OBJECT
public:
    CheckpointController(CheckpointBar &bar, LogModel &log, QObject *parent);

    /// Follows a host's checkpoints from now on, shown or not.
    void follow(HostSession &session);
    /// The one that the bar shows, or null.
    void setSession(HostSession *session) { m_session = session; }

Q_SIGNALS:
    void message(const QString &text);

private:
    void order(CheckpointOrder::Kind kind);
    void note(const HostSession &session, const EndedCheckpoint &ended);

    LogModel &m_log;
    HostSession *m_session = nullptr;
};

} // namespace lvs
