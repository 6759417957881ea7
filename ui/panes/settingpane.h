// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sysctl.h"
#include "ui/models/tablefilter.h"
#include "ui/panes/tablepane.h"

namespace lvs {

class Actions;
class HostSession;

/// A table of kernel settings that are edited in place, and what can be done with those that are selected.
/// Which they are and where they stand is said by its descendants.
class SettingPane : public TablePane
{
    Q_OBJECT
public:
    /// name: begins the names of table and actions.
    SettingPane(const QString &title, const QString &name, const Actions &actions, QWidget *parent = nullptr);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);
    void setFilterText(const QString &text);
    /// The setting that the user is at.
    [[nodiscard]] virtual std::optional<SysctlName> currentSetting() const = 0;

Q_SIGNALS:
    /// The user moved to another.
    void currentSettingChanged();

protected:
    virtual void setLiveState(HostSession *session) = 0;
    [[nodiscard]] virtual std::vector<SysctlName> selectedSettings() const = 0;
    /// The cell in which the current setting is edited.
    [[nodiscard]] virtual QModelIndex currentCell() const = 0;
    virtual void updateDetail() = 0;
    /// The table shows that filter from now on; it must be one of this.
    void setFilter(TableFilter &filter);
    [[nodiscard]] HostSession *session() const { return m_session; }
    /// Makes it a pending change.
    void want(const SysctlName &name, const SysctlValue &value);

private:
    QAction *makeAction(const QString &name, const QString &icon, const QString &text,
                        const QString &explanation);
    void change();
    void reset();
    void forget();
    void copy() const;
    void updateActions();
    void updateWaiting();

    TableFilter *m_filter = nullptr;
    HostSession *m_session = nullptr;
    QAction *m_change;
    QAction *m_reset;
    QAction *m_forget;
    QAction *m_copy;
};

} // namespace lvs
