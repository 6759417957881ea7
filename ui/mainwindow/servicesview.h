// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/dockwindow.h"

#include <QSettings>

namespace lvs {

class Actions;
class HostSession;
class RealServersPane;
class ServicesPane;
class TrafficChart;

/// The virtual services of the host that is shown, with the real servers and the traffic of the one that is
/// selected.
class ServicesView : public DockWindow
{
    Q_OBJECT
public:
    explicit ServicesView(const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] ServicesPane *services() const { return m_services; }
    [[nodiscard]] RealServersPane *realServers() const { return m_realServers; }
    [[nodiscard]] TrafficChart *chart() const { return m_chart; }
    /// Brings the chart to sight, and the keyboard to it.
    void showChart();
    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

    void saveLayout(QSettings &settings) const;
    void restoreLayout(QSettings &settings);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    /// Between services, real servers and the chart, until the user divides it otherwise.
    void divideRoom();
    void connectChart();
    void showSelection();

    ServicesPane *m_services;
    RealServersPane *m_realServers;
    TrafficChart *m_chart;
    HostSession *m_session = nullptr;
    QDockWidget *m_serversDock;
    QDockWidget *m_liveDock;
    bool m_divided = false; ///< by the user, now or in a session before
};

} // namespace lvs
