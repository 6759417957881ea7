// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/settingpane.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/settingtext.h"
#include "ui/support/symbolicicon.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace lvs {

SettingPane::SettingPane(const QString &title, const QString &name, const Actions &actions, QWidget *parent)
    : TablePane(title, name + QLatin1String("Table"), parent)
    , m_change(makeAction(name + QLatin1String("Change"), QStringLiteral("edit"), tr("Change"),
                          tr("Edits the value in place; a switch is turned over.")))
    , m_reset(makeAction(name + QLatin1String("Reset"), QStringLiteral("revert"), tr("Back to the default"),
                         tr("Gives what is selected the values that the kernel begins with; nothing happens "
                            "before you apply.")))
    , m_forget(makeAction(name + QLatin1String("Forget"), QStringLiteral("discard"), tr("Forget this change"),
                          tr("Leaves what is selected as it is on the host.")))
    , m_copy(makeAction(name + QLatin1String("Copy"), QStringLiteral("commands"), tr("Copy as sysctl lines"),
                        tr("Copies what is selected as lines for a file in /etc/sysctl.d, which keeps them "
                           "over a reboot.")))
{
    // Not the return key of whatever edits in place.
    m_change->setShortcuts(
        {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_F2)});
    m_change->setShortcutContext(Qt::WidgetShortcut);
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_change, &QAction::triggered, this, &SettingPane::change);
    connect(m_reset, &QAction::triggered, this, &SettingPane::reset);
    connect(m_forget, &QAction::triggered, this, &SettingPane::forget);
    connect(m_copy, &QAction::triggered, this, &SettingPane::copy);
    table()->addActions({m_change, m_reset, m_forget, m_copy, actions.copyTable, actions.review});
    header()->addAction(m_reset);
    header()->addAction(m_copy);
    connect(table(), &DataTable::rowSelectionChanged, this, &SettingPane::updateActions);
}

QAction *SettingPane::makeAction(const QString &name, const QString &icon, const QString &text,
                                 const QString &explanation)
{
    auto *action = new QAction(symbolicIcon(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(text + QLatin1Char('\n') + explanation);
    return action;
}

void SettingPane::setFilter(TableFilter &filter)
{
    m_filter = &filter;
    setTableModel(&filter);
    connect(table()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SettingPane::currentSettingChanged);
    updateActions();
}

void SettingPane::setFilterText(const QString &text)
{
    m_filter->setFilterText(text);
}

void SettingPane::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->state().disconnect(this);
        m_session->host().disconnect(this);
    }
    m_session = session;
    setLiveState(session);
    if (session != nullptr) {
        connect(&session->state(), &LiveState::changed, this, [this] {
            updateActions();
            updateDetail();
        });
        connect(&session->host(), &Host::statusChanged, this, &SettingPane::updateWaiting);
    }
    updateWaiting();
    updateActions();
    updateDetail();
}

void SettingPane::updateWaiting()
{
    setWaiting(m_session != nullptr && m_session->host().status() == HostStatus::Connecting);
}

void SettingPane::updateActions()
{
    const std::vector<SysctlName> names =
        m_session != nullptr ? selectedSettings() : std::vector<SysctlName>();
    const auto any = [&names](auto condition) { return std::any_of(names.begin(), names.end(), condition); };
    m_change->setEnabled(!names.empty());
    m_copy->setEnabled(!names.empty());
    m_reset->setEnabled(any([this](const SysctlName &name) {
        const std::optional<SysctlValue> usual = kernelDefault(name.key);
        const SysctlState &desired = m_session->state().desiredHost().setup.sysctls;
        const auto value = desired.find(name);
        return usual && value != desired.end() && value->second != *usual;
    }));
    m_forget->setEnabled(
        any([this](const SysctlName &name) { return m_session->state().pending().sysctl(name) != nullptr; }));
}

void SettingPane::want(const SysctlName &name, const SysctlValue &value)
{
    PendingChanges after = m_session->state().pending();
    after.setSysctl(m_session->state().liveHost().setup.sysctls, name, value);
    m_session->edit(after, tr("%1 to %2").arg(name.toString(), value.toString(name.key)));
}

void SettingPane::change()
{
    const QModelIndex cell = currentCell();
    if (cell.flags().testFlag(Qt::ItemIsUserCheckable)) {
        const bool on = cell.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        table()->model()->setData(cell, static_cast<int>(on ? Qt::Unchecked : Qt::Checked),
                                  Qt::CheckStateRole);
    } else if (cell.flags().testFlag(Qt::ItemIsEditable)) {
        table()->setCurrentIndex(cell);
        table()->edit(cell);
    }
}

void SettingPane::reset()
{
    const std::vector<SysctlName> names = selectedSettings();
    PendingChanges after = m_session->state().pending();
    for (const SysctlName &name : names) {
        if (const std::optional<SysctlValue> usual = kernelDefault(name.key)) {
            after.setSysctl(m_session->state().liveHost().setup.sysctls, name, *usual);
        }
    }
    m_session->edit(after,
                    names.size() == 1
                        ? tr("default for %1").arg(names.front().toString())
                        : tr("defaults for %n settings", nullptr, static_cast<int>(names.size())));
}

void SettingPane::forget()
{
    PendingChanges after = m_session->state().pending();
    for (const SysctlName &name : selectedSettings()) {
        after.discardSysctl(name);
    }
    m_session->edit(after, tr("forget changes"));
}

void SettingPane::copy() const
{
    QString lines;
    const SysctlState &desired = m_session->state().desiredHost().setup.sysctls;
    for (const SysctlName &name : selectedSettings()) {
        if (const auto value = desired.find(name); value != desired.end()) {
            lines += QStringLiteral("%1 = %2\n").arg(name.toString(), value->second.toString(name.key));
        }
    }
    QGuiApplication::clipboard()->setText(lines);
}

} // namespace lvs
