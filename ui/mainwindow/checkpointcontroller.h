// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/checkpointjob.h"
#include "ui/models/logmodel.h"

#include <QObject>
#include <QPointer>

class QWidget;

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

    /// Whether nothing of one's own waits to be kept on any host. Else the user is asked, and the window is
    /// closed once there is an answer.
    [[nodiscard]] bool mayClose(QWidget &window);

Q_SIGNALS:
    void message(const QString &text);

private:
    void order(CheckpointOrder::Kind kind);
    void keepAndClose(const QList<HostSession *> &waiting, QWidget &window);
    [[nodiscard]] bool takeRefusal(const CheckpointJob &job, const QString &host);
    void note(const HostSession &session, const EndedCheckpoint &ended);

    LogModel &m_log;
    HostSession *m_session = nullptr;
    QList<QPointer<HostSession>> m_followed;
    bool m_mayClose = false; ///< the user has answered
};

} // namespace lvs
