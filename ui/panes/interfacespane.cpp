// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/interfacespane.h"

#include "ui/hosts/hostsession.h"
#include "ui/support/settingdelegate.h"

namespace lvs {

InterfacesPane::InterfacesPane(const Actions &actions, QWidget *parent)
    : SettingPane(tr("Interfaces"), QStringLiteral("interfaces"), actions, parent)
    , m_filter([](int /*column*/, int a, int b) { return a < b; },
               [this](int row, const QString &text) { return m_model.matches(row, text); }, -1, -1)
{
    m_filter.setSourceModel(&m_model);
    setFilter(m_filter);
    // What one is at is a value, not a row.
    table()->setSelectionBehavior(QAbstractItemView::SelectItems);
    table()->setItemDelegate(new SettingDelegate(this));
    table()->setItemDelegateForColumn(InterfacesModel::State, new StateDelegate(this));
    table()->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    table()->setToolTip(
        tr("Each interface's own values; in brackets the one that counts, where it is another. "
           "Enter or the space bar changes a value."));
    const QString flag = QStringLiteral("██ 0 (1) 0");
    table()->setColumnSamples({QStringLiteral("● ~"), QStringLiteral("ens192.100"),
                               QStringLiteral("tunnel (ip6tnl)"), QStringLiteral("0 (1) 0"),
                               QStringLiteral("0 (1) 0"), QStringLiteral("0 (1) 0"), flag, flag, flag});
    table()->setYieldingColumns({InterfacesModel::Kind, InterfacesModel::IPv6Forwarding});
    table()->setStretchColumn(InterfacesModel::Interface, QStringLiteral("ens192.1"));
    setEmptyWords(
        tr("Nothing is known of the interfaces"),
        tr("Here stand the host's interfaces with their ARP and forwarding settings. With a filter, "
           "none of them contains its text."));
    connect(&m_model, &InterfacesModel::settingEdited, this, &InterfacesPane::want);
}

std::optional<SysctlName> InterfacesPane::currentSetting() const
{
    return m_model.settingAt(m_filter.mapToSource(table()->currentIndex()));
}

QModelIndex InterfacesPane::currentCell() const
{
    return table()->currentIndex();
}

std::vector<SysctlName> InterfacesPane::selectedSettings() const
{
    std::vector<SysctlName> names;
    if (table()->selectionModel() != nullptr) {
        for (const QModelIndex &index : table()->selectionModel()->selectedIndexes()) {
            if (const auto name = m_model.settingAt(m_filter.mapToSource(index))) {
                names.push_back(*name);
            }
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

void InterfacesPane::setLiveState(HostSession *session)
{
    m_model.setLiveState(session != nullptr ? &session->state() : nullptr);
}

void InterfacesPane::updateDetail()
{
    header()->setDetail(m_model.rowCount() == 0 ? QString()
                                                : tr("their own values, in brackets the one that counts"));
}

} // namespace lvs
