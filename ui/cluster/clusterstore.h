// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/cluster.h"

#include <QObject>

namespace lvs {

/// The clusters that the user has set up or opened, kept as documents in the user's data folder, one a
/// cluster, known by their names.
class ClusterStore : public QObject
{
    Q_OBJECT
public:
    explicit ClusterStore(QObject *parent = nullptr);

    /// Where the documents are.
    [[nodiscard]] static QString folder();
    /// Reads what is kept; a document that cannot be read is left where it is, and not taken.
    void load();

    /// By name.
    [[nodiscard]] const std::vector<Cluster> &clusters() const { return m_clusters; }
    /// Of that name, or null.
    [[nodiscard]] const Cluster *cluster(const QString &name) const;
    /// Keeps it, in place of one of the same name. Errors: FileUnwritable.
    Result<void> keep(const Cluster &cluster);
    /// Its document goes; nothing changes on any machine.
    void forget(const QString &name);

    /// Reads a document from anywhere and keeps it. Errors: FileUnreadable, and those of readCluster() and
    /// checkWays() with their places in the document.
    Result<Cluster> open(const QString &path);
    /// Writes a document anywhere. Errors: FileUnwritable.
    static Result<void> save(const Cluster &cluster, const QString &path);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] static QString pathOf(const QString &name);
    void put(const Cluster &cluster);

    std::vector<Cluster> m_clusters;
};

} // namespace lvs
