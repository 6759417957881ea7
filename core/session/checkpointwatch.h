// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/checkpoint.h"
#include "core/session/checkpointjob.h"

#include <QDBusMessage>
#include <QObject>

#include <utility>

namespace lvs {

class HelperLink;
class RecordThread;

/// What a helper says of its checkpoint: asked for when the link opens and whenever the helper says that it
/// changed. One that is gone without a word, because the link was lost, has ended Unheard.
class CheckpointWatch : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive this. isLocal is whether users there are those of this machine.
    CheckpointWatch(HelperLink &link, RecordThread &thread, bool isLocal);

    /// The link is open, and the helper has checkpoints: asks who this program is there, and for the one that
    /// lives.
    void begin();
    /// The link is lost: nothing is known to have ended by that.
    void lose();
    /// Asks for it again.
    void read();
    /// Whether an answer is awaited that may be another than what was told last.
    [[nodiscard]] bool isReading() const { return m_awaited > 0; }
    /// As it was last heard of.
    [[nodiscard]] const std::optional<Checkpoint> &known() const { return m_known; }

Q_SIGNALS:
    /// An answer has come, or none will. Before it, changed() and ended() if they apply.
    void answered();
    void changed();
    void ended(const lvs::Checkpoint &checkpoint, lvs::CheckpointEnd why);

private Q_SLOTS:
    void takeChanged(qulonglong id);
    void takeEnded(qulonglong id, const QString &why);

private:
    void takeUid(const QDBusMessage &reply);
    void takeAnswer(const QDBusMessage &reply);
    void take(const std::optional<Checkpoint> &checkpoint);
    void lookUpUser(quint32 uid);

    HelperLink &m_link;
    RecordThread &m_thread;
    bool m_isLocal;
    std::optional<quint32> m_uid; ///< this program's, as the bus there knows it
    std::optional<Checkpoint> m_known;
    std::pair<quint64, CheckpointEnd> m_lastEnd {0, CheckpointEnd::Unheard};
    int m_awaited = 0;
    quint64 m_epoch = 0; ///< counts links: what an earlier one answers is not for this one
};

} // namespace lvs
