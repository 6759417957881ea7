// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QWidget>

class QTabWidget;

namespace lvs {

class Actions;
class AuditPage;
class DataTable;
class HostSession;
class SavedStatesPane;

/// What was on the host before: what was saved and can be gone back to, and who changed what, each kind of
/// record on a page of its own.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryView(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    /// Another kind of record.
    void addPage(QWidget *page, const QString &title, const QString &explanation);
    [[nodiscard]] SavedStatesPane *savedStates() const { return m_savedStates; }
    [[nodiscard]] QList<DataTable *> tables() const;

    void saveLayout(QSettings &settings) const;
    void restoreLayout(QSettings &settings);

private:
    QTabWidget *m_tabs;
    SavedStatesPane *m_savedStates;
    AuditPage *m_audit;
};

} // namespace lvs
