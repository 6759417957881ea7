// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/logmodel.h"
#include "ui/saved/driftdialog.h"

#include <QPointer>

namespace lvs {

class Actions;
class Banner;
class HistoryView;
class HostSession;
class SavedBadge;

/// What the user does about running and saved: saves, looks at the differences, goes back.
class SavedController : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this. others: the line that tells of changes by others.
    SavedController(Actions &actions, HistoryView &history, SavedBadge &badge, Banner &others, LogModel &log,
                    QWidget &window);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

Q_SIGNALS:
    void message(const QString &text);
    /// The history is to be seen.
    void historyWanted();

private:
    void update();
    void save();
    void saveNow();
    void revertToSaved();
    void openDialog(DriftDialog::Subject subject);
    void openBadge();
    [[nodiscard]] QString whyNoSaving() const;

    Actions &m_actions;
    SavedBadge &m_badge;
    HistoryView &m_history;
    Banner &m_others;
    LogModel &m_log;
    QWidget &m_window;
    HostSession *m_session = nullptr;
    bool m_saving = false;
};

} // namespace lvs
