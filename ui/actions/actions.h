// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <vector>

namespace lvs {

/// The one place that owns the window's actions, so that menu, toolbar and context menus never say
/// different things: text, icon, shortcut, explanation, and why an action is not available.
class Actions : public QObject
{
    Q_OBJECT
    std::vector<QAction *> m_all; // before the actions, which enter themselves

public:
    explicit Actions(QObject *parent = nullptr);

    QAction *addService;
    QAction *addRealServer;
    QAction *edit;
    QAction *duplicate;
    QAction *remove;
    QAction *timeouts;
    QAction *addHost;
    QAction *renameHost;
    QAction *removeHost;
    QAction *connectHost;
    QAction *disconnectHost;
    QAction *acceptHostKey;
    QAction *wizard;
    QAction *whatIf;
    QAction *undo;
    QAction *redo;
    QAction *review;
    QAction *discard;
    QAction *revertLast;
    QAction *save;
    QAction *revertToSaved;
    QAction *showDrift;
    QAction *showOthers;
    QAction *seenOthers;
    QAction *importFile;
    QAction *paste;
    QAction *exportState;
    QAction *copyTable;
    QAction *copyCommands;
    QAction *find;
    QAction *refresh;
    QAction *nextPane;
    QAction *previousPane;
    QAction *quit;
    QAction *contents;
    QAction *about;

    /// An empty reason makes the action available; any other is shown in its tooltip.
    void setUnavailable(QAction *action, const QString &reason);
    [[nodiscard]] const std::vector<QAction *> &all() const { return m_all; }

private:
    /// explanation: one sentence what it does.
    QAction *make(const char *name, const QString &text, const QString &icon, const QKeySequence &shortcut,
                  const QString &explanation);
};

} // namespace lvs
