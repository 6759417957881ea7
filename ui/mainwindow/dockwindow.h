// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace lvs {

class TablePane;

/// A main window within the main window: something in the middle, and panes as docks around it that can be
/// moved, hidden and torn off.
class DockWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit DockWindow(const QString &name, QWidget *parent = nullptr);

    /// One for each dock, for the View menu.
    [[nodiscard]] QList<QAction *> toggleActions() const;

protected:
    /// titleBar: with a PaneHeader the dock gets a button that hides it.
    QDockWidget *addPane(const QString &name, const QString &title, QWidget *pane, QWidget *titleBar,
                         Qt::DockWidgetArea area);
    /// The pane's header is the title bar.
    QDockWidget *addTablePane(const QString &name, TablePane *pane, Qt::DockWidgetArea area);
    [[nodiscard]] const QList<QDockWidget *> &docks() const { return m_docks; }

    void childEvent(QChildEvent *event) override;

private:
    QList<QDockWidget *> m_docks;
};

} // namespace lvs
