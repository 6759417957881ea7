// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/savedstate.h"
#include "ui/models/driftmodel.h"
#include "ui/models/savedhistorymodel.h"

#include <QPointer>
#include <QSplitter>

#include <map>

class QPushButton;

namespace lvs {

class Actions;
class DataTable;
class EmptyPage;
class HostSession;
class PaneHeader;
class TablePane;

/// What a host saved, newest first; below it what the selected saving changed, and the way back to it.
class SavedStatesPane : public QSplitter
{
    Q_OBJECT
public:
    explicit SavedStatesPane(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    [[nodiscard]] DataTable *table() const;
    /// What the selected saving changed.
    [[nodiscard]] DataTable *changes() const;

Q_SIGNALS:
    /// What leads back to the selected saved state was made pending.
    void goneBack();
    /// Why nothing came of it.
    void told(const QString &text);

private:
    void showHistory();
    void showSelected();
    void updateGoBack();
    void goBack();
    /// The number that is selected; 0 where none is.
    [[nodiscard]] quint64 selected() const;
    /// The one before it in the history; 0 where there is none.
    [[nodiscard]] quint64 before(quint64 number) const;
    /// Calls once that saved state is there, at once where it is known; 0 is an empty one.
    void withSaved(quint64 number, const std::function<void(const Result<SavedState> &)> &done);

    HostSession *m_session = nullptr;
    SavedHistoryModel m_history;
    DriftModel m_changed;
    TablePane *m_savings;
    TablePane *m_changes;
    QPushButton *m_goBack;
    std::map<quint64, SavedState> m_fetched; ///< what is saved under a number stays the same
};

} // namespace lvs
