// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/simulatedhost.h"
#include "ui/mainwindow/mainwindow.h"

#include <QDir>

namespace lvs::test {

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
    bool shoot(QWidget *widget, const QString &name);
    void wait(int milliseconds);
    /// Of the simulation, at once.
    void passTime(int seconds);
    /// Opens a dialog by an action and gives it, or null.
    QWidget *openDialog(QAction *action);
    bool shootDialog(QAction *action, const QString &name);
    bool shootServiceDialogs();
    bool shootReview();
    void makeEdits();

    QDir m_folder;
    QString m_prefix;
    std::unique_ptr<MainWindow> m_window;
    SimulatedHost *m_host = nullptr;
};

} // namespace lvs::test
