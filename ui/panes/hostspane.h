// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/hosts/hostsmodel.h"

#include <QListView>

namespace lvs {

/// The hosts at the left, each with its state, its name and what it is.
class HostsPane : public QListView
{
    Q_OBJECT
public:
    explicit HostsPane(HostsModel &hosts, QWidget *parent = nullptr);

    void select(const HostSession *session);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void sessionSelected(lvs::HostSession *session);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    HostsModel &m_hosts;
};

} // namespace lvs
