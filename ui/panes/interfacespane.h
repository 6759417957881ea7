// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/interfacesmodel.h"
#include "ui/panes/settingpane.h"

namespace lvs {

/// ARP, reverse paths, redirects and forwarding of each interface of the host.
class InterfacesPane : public SettingPane
{
    Q_OBJECT
public:
    explicit InterfacesPane(const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<SysctlName> currentSetting() const override;

protected:
    void setLiveState(HostSession *session) override;
    [[nodiscard]] std::vector<SysctlName> selectedSettings() const override;
    [[nodiscard]] QModelIndex currentCell() const override;
    void updateDetail() override;

private:
    InterfacesModel m_model;
    TableFilter m_filter;
};

} // namespace lvs
