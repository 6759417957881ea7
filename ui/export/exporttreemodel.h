// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/clusterexport.h"

#include <QAbstractItemModel>

#include <vector>

namespace lvs {

struct ExportSubject;

/// An export as a tree: hosts, below each the formats that have something to say of it, below each the files.
/// What a cluster has as a whole stands before its hosts.
class ExportTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        Name,
        Omissions, ///< how many things cannot be said
        ColumnCount
    };
    enum Role {
        SearchRole = Qt::UserRole + 1, ///< of a file, all by which somebody looks for it; of others nothing
    };

    explicit ExportTreeModel(QObject *parent = nullptr);

    void setParts(const ExportSubject &subject, const QList<ExportedPart> &parts);

    /// What stands there; null for hosts and formats.
    [[nodiscard]] const ExportedFile *file(const QModelIndex &index) const;
    /// Of a file and a format; null for a host.
    [[nodiscard]] const ExportedPart *part(const QModelIndex &index) const;
    /// The file's path on its host; of what belongs to no host: in the folder.
    [[nodiscard]] QString pathOf(const QModelIndex &file) const;
    /// All files, in the order of the tree.
    [[nodiscard]] QModelIndexList files() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node
    {
        int parent = -1; ///< a place among m_nodes; -1: it is at the top
        int row = 0; ///< among its siblings
        QString name;
        QString explanation;
        QString icon; ///< of the program's own; only hosts have one
        int part = -1; ///< a place among m_parts; -1: a host
        int file = -1; ///< in that part; -1: a format
        std::vector<int> children;
    };

    int add(Node node);
    [[nodiscard]] const Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;
    [[nodiscard]] qsizetype omissionsOf(const Node &node) const;
    [[nodiscard]] QString pathOf(const Node &node) const;
    [[nodiscard]] QVariant omissionData(const Node &node, int role) const;

    QList<ExportedPart> m_parts;
    bool m_isCluster = false;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
};

} // namespace lvs
