// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/hosts/hostsession.h"

#include <QAbstractListModel>

namespace lvs {

/// The hosts that the window knows, in the order in which they were added.
class HostsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        SummaryRole = Qt::UserRole + 100,
        DriftRole, ///< text: how many differences to what is saved; empty for none
    };

    explicit HostsModel(QObject *parent = nullptr);

    /// Takes over the session.
    HostSession *add(std::unique_ptr<HostSession> session);
    /// Ends the session.
    void remove(const HostSession *session);
    [[nodiscard]] HostSession *session(int row) const { return m_sessions[static_cast<size_t>(row)].get(); }
    [[nodiscard]] int rowOf(const HostSession *session) const;
    /// The first host of that kind, or null.
    [[nodiscard]] HostSession *sessionOf(HostKind kind) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<std::unique_ptr<HostSession>> m_sessions;
};

} // namespace lvs
