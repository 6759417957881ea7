// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hostsetuppage.h"

#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/interfacespane.h"
#include "ui/panes/ipvssettingspane.h"
#include "ui/panes/settingdetails.h"
#include "ui/panes/setupobjectspane.h"

#include <algorithm>

namespace lvs {

namespace {
constexpr int leastDetailsWidth = 230;
constexpr double detailsShare = 0.27;
/// Of the tables' heights.
constexpr int settingsPart = 45;
constexpr int interfacesPart = 29;
constexpr int objectsPart = 26;
} // namespace

HostSetupPage::HostSetupPage(const Actions &actions, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_tables(new QSplitter(Qt::Vertical, this))
    , m_settings(new IpvsSettingsPane(actions, m_tables))
    , m_interfaces(new InterfacesPane(actions, m_tables))
    , m_objects(new SetupObjectsPane(actions, m_tables))
    , m_details(new SettingDetails(this))
{
    setObjectName(QStringLiteral("hostSetupPage"));
    setChildrenCollapsible(false);
    m_tables->setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setFocusProxy(m_settings->table());
    setHelp(*this, HelpTopic::HostSetup);
    setHelp(*m_settings, HelpTopic::HostSetup, QStringLiteral("ipvs"));
    setHelp(*m_interfaces, HelpTopic::HostSetup, QStringLiteral("interfaces"));
    setHelp(*m_objects, HelpTopic::HostSetup, QStringLiteral("objects"));
    for (SettingPane *pane :
         {static_cast<SettingPane *>(m_settings), static_cast<SettingPane *>(m_interfaces)}) {
        connect(pane, &SettingPane::currentSettingChanged, this, [this, pane] { showSetting(*pane); });
    }
    connect(m_objects, &SetupObjectsPane::currentObjectChanged, this, &HostSetupPage::showObject);
    for (QSplitter *splitter : {static_cast<QSplitter *>(this), m_tables}) {
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    }
}

void HostSetupPage::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->state().disconnect(this);
    }
    m_session = session;
    m_settings->setSession(session);
    m_interfaces->setSession(session);
    m_objects->setSession(session);
    if (session != nullptr) {
        connect(&session->state(), &LiveState::changed, this, &HostSetupPage::showCurrent);
    }
    showCurrent();
}

void HostSetupPage::setFilterText(const QString &text)
{
    m_settings->setFilterText(text);
    m_interfaces->setFilterText(text);
    m_objects->setFilterText(text);
}

QList<DataTable *> HostSetupPage::tables() const
{
    return {m_settings->table(), m_interfaces->table(), m_objects->table()};
}

void HostSetupPage::showSetting(SettingPane &pane)
{
    m_current = &pane;
    showCurrent();
}

void HostSetupPage::showObject()
{
    m_current = m_objects;
    showCurrent();
}

void HostSetupPage::showCurrent()
{
    if (m_session == nullptr || m_current == nullptr) {
        m_details->showHint();
        return;
    }
    if (m_current == m_objects) {
        const QStringList words = m_objects->currentWords();
        words.isEmpty() ? m_details->showHint() : m_details->showWords(words);
        return;
    }
    const std::optional<SysctlName> name = static_cast<SettingPane *>(m_current)->currentSetting();
    name ? m_details->showSetting(m_session->state(), *name) : m_details->showHint();
}

void HostSetupPage::divideRoom()
{
    const int details = std::max(leastDetailsWidth, static_cast<int>(width() * detailsShare));
    setSizes({std::max(1, width() - details), details});
    m_tables->setSizes({height() * settingsPart, height() * interfacesPart, height() * objectsPart});
}

void HostSetupPage::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (!m_divided) {
        divideRoom();
    }
}

void HostSetupPage::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("hostSetup/divided"), m_divided);
    settings.setValue(QStringLiteral("hostSetup/sides"), saveState());
    settings.setValue(QStringLiteral("hostSetup/tables"), m_tables->saveState());
    for (const DataTable *table : tables()) {
        table->saveColumns(settings);
    }
}

void HostSetupPage::restoreLayout(QSettings &settings)
{
    m_divided = settings.value(QStringLiteral("hostSetup/divided")).toBool();
    if (m_divided) {
        restoreState(settings.value(QStringLiteral("hostSetup/sides")).toByteArray());
        m_tables->restoreState(settings.value(QStringLiteral("hostSetup/tables")).toByteArray());
    }
    for (DataTable *table : tables()) {
        table->restoreColumns(settings);
    }
}

} // namespace lvs
