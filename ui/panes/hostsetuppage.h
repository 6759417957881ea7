// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QSplitter>

namespace lvs {

class Actions;
class DataTable;
class HostSession;
class InterfacesPane;
class IpvsSettingsPane;
class SettingDetails;
class SettingPane;
class SetupObjectsPane;

/// What stands around IPVS on the host that is shown and decides whether it works: the kernel's settings,
/// to be changed, and addresses, tunnels and routes, to be looked at; beside them what each of them is for.
class HostSetupPage : public QSplitter
{
    Q_OBJECT
public:
    explicit HostSetupPage(const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    /// Of all its tables.
    void setFilterText(const QString &text);
    /// From top to bottom.
    [[nodiscard]] QList<DataTable *> tables() const;

    void saveLayout(QSettings &settings) const;
    void restoreLayout(QSettings &settings);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSetting(SettingPane &pane);
    void showObject();
    void showCurrent();
    /// Until the user divides it otherwise.
    void divideRoom();

    QSplitter *m_tables;
    IpvsSettingsPane *m_settings;
    InterfacesPane *m_interfaces;
    SetupObjectsPane *m_objects;
    SettingDetails *m_details;
    HostSession *m_session = nullptr;
    QWidget *m_current = nullptr; ///< the pane that the details speak of
    bool m_divided = false; ///< by the user, now or in a session before
};

} // namespace lvs
