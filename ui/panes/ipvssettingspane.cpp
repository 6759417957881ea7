// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/ipvssettingspane.h"

#include "ui/hosts/hostsession.h"
#include "ui/support/settingdelegate.h"
#include "ui/support/settingtext.h"

#include <algorithm>

namespace lvs {

IpvsSettingsPane::IpvsSettingsPane(const Actions &actions, QWidget *parent)
    : SettingPane(tr("Settings of IPVS"), QStringLiteral("ipvsSettings"), actions, parent)
    , m_filter([this](int column, int a, int b) { return m_model.isLess(column, a, b); },
               [this](int row, const QString &text) { return m_model.matches(row, text); }, -1, -1)
{
    m_filter.setSourceModel(&m_model);
    setFilter(m_filter);
    table()->setItemDelegate(new SettingDelegate(this));
    table()->setItemDelegateForColumn(SettingsModel::State, new StateDelegate(this));
    table()->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    table()->setToolTip(
        tr("The settings of IPVS that this kernel has. Click a switch or press the space bar, "
           "type a number, or press Enter for the rest."));
    table()->setColumnSamples({QStringLiteral("● ~"), QStringLiteral("expire_quiescent_template"),
                               QStringLiteral("86400 seconds 86400"), QStringLiteral("86400"),
                               QStringLiteral("two numbers"), QStringLiteral("What it does in a few words"),
                               QString(34, QLatin1Char('m'))});
    table()->setSortingEnabled(true);
    table()->sortByColumn(SettingsModel::Name, Qt::AscendingOrder);
    table()->setYieldingColumns({SettingsModel::Occasion, SettingsModel::Range, SettingsModel::Default});
    table()->setStretchColumn(SettingsModel::Purpose, QStringLiteral("What it does in a few words"));
    setEmptyWords(tr("This kernel has no settings of IPVS"),
                  tr("They are there once the module ip_vs is loaded: with the first service, or by "
                     "“modprobe ip_vs”. With a filter, none of them contains its text."));
    connect(&m_model, &SettingsModel::settingEdited, this, &IpvsSettingsPane::want);
    connect(table(), &DataTable::rowOpened, this, [this] {
        if (const QModelIndex cell = currentCell(); cell.flags().testFlag(Qt::ItemIsEditable)) {
            table()->edit(cell);
        }
    });
}

std::optional<SysctlName> IpvsSettingsPane::currentSetting() const
{
    const QModelIndex current = m_filter.mapToSource(table()->currentIndex());
    return current.isValid() ? std::optional(m_model.row(current.row()).name()) : std::nullopt;
}

QModelIndex IpvsSettingsPane::currentCell() const
{
    return table()->currentIndex().siblingAtColumn(SettingsModel::Value);
}

std::vector<SysctlName> IpvsSettingsPane::selectedSettings() const
{
    std::vector<SysctlName> names;
    for (const int row : table()->selectedRows()) {
        names.push_back(m_model.row(m_filter.mapToSource(m_filter.index(row, 0)).row()).name());
    }
    return names;
}

void IpvsSettingsPane::setLiveState(HostSession *session)
{
    m_model.setLiveState(session != nullptr ? &session->state() : nullptr);
}

void IpvsSettingsPane::updateDetail()
{
    const auto changed =
        std::count_if(m_model.rows().begin(), m_model.rows().end(), [](const SettingRow &row) {
            return kernelDefault(row.key).value_or(row.value) != row.value;
        });
    const QString count = tr("%n of this kernel", nullptr, m_model.rowCount());
    header()->setDetail(m_model.rowCount() == 0 ? QString()
                            : changed == 0      ? tr("%1, all at their defaults").arg(count)
                                                : tr("%1, %2 not at the default").arg(count).arg(changed));
}

} // namespace lvs
