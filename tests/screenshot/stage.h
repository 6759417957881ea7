// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/simulatedhost.h"
#include "ui/mainwindow/mainwindow.h"

#include <QDir>

#include <functional>

namespace lvs {
class TrafficChart;
}

namespace lvs::test {

class MachineHost;

enum class Scheme { Light, Dark };

/// Plays the window on the demonstration cluster and takes pictures of it.
class Stage
{
public:
    /// prefix begins the pictures' names.
    Stage(Scheme scheme, const QDir &folder, const QString &prefix);
    ~Stage();

    /// False where a picture could not be written or a widget was not there.
    bool shootAll();

private:
    /// False, and an error that says what was waited for, when it does not come true in half a minute.
    bool waitUntil(const QString &what, const std::function<bool()> &condition);
    bool waitForState();
    bool waitForPicture(const QWidget &widget);
    bool waitForPaint(const QWidget &widget);
    /// Of the simulation, at once.
    bool passTime(int seconds);
    [[nodiscard]] TrafficChart &chart() const;
    bool shoot(QWidget *widget, const QString &name);
    /// Opens a dialog by an action and gives it, or null.
    QWidget *openDialog(QAction *action);
    bool closeDialog(QWidget *dialog);
    bool shootDialog(QAction *action, const QString &name);
    bool shootServiceDialogs();
    bool shootHelp();
    /// search: what is looked for in its tree; empty: what it opens with.
    bool shootExport(const QString &name, const QString &search);
    bool shootWhatIf();
    bool shootHostSetup();
    bool shootCheckpoint();
    bool shootSaved();
    bool shootImports();
    bool shootReview();
    bool shootWizard();
    bool shootWizardPages(const QString &suffix);
    bool shootClusters();
    bool shootFindings(const QString &name);
    void makeEdits();

    QDir m_folder;
    QString m_prefix;
    std::unique_ptr<MainWindow> m_window;
    SimulatedHost *m_host = nullptr;
    QList<MachineHost *> m_machines; ///< of the wizard: the director and its real servers
    int m_seconds = 0; ///< that passed in the simulation
    bool m_ok = true;
};

} // namespace lvs::test
