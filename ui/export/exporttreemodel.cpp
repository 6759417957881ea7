// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exporttreemodel.h"

#include "core/formats/filehead.h"
#include "ui/cluster/clusterwording.h"
#include "ui/export/exportsubject.h"
#include "ui/export/exportwording.h"
#include "ui/support/semanticcolors.h"
#include "ui/support/symbolicicon.h"

#include <QBrush>
#include <QGuiApplication>

#include <algorithm>
#include <map>

namespace lvs {

namespace {

/// The host's name and what it does in the cluster.
QString hostWords(const ExportSubject &subject, const QString &host)
{
    if (!subject.cluster || host.isEmpty()) {
        return subject.name;
    }
    const bool directs = subject.cluster->director(host) != nullptr;
    const bool serves = subject.cluster->server(host) != nullptr;
    return ExportTreeModel::tr("%1 (%2)").arg(host, roleWords(directs, serves));
}

QString hostExplanation(const ExportSubject &subject, const QString &host)
{
    return !subject.cluster ? ExportTreeModel::tr("This host for itself.")
        : host.isEmpty()    ? ExportTreeModel::tr("The cluster as a whole.")
                            : ExportTreeModel::tr("What %1 needs for its part in the cluster.").arg(host);
}

} // namespace

ExportTreeModel::ExportTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

int ExportTreeModel::add(Node node)
{
    const auto place = static_cast<int>(m_nodes.size());
    std::vector<int> &siblings = node.parent < 0 ? m_top : m_nodes[static_cast<size_t>(node.parent)].children;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(place);
    m_nodes.push_back(std::move(node));
    return place;
}

void ExportTreeModel::setParts(const ExportSubject &subject, const QList<ExportedPart> &parts)
{
    beginResetModel();
    m_parts = parts;
    m_isCluster = subject.cluster.has_value();
    m_nodes.clear();
    m_top.clear();
    std::map<QString, int> hosts;
    for (int i = 0; i < m_parts.size(); ++i) {
        const ExportedPart &part = m_parts.at(i);
        if (part.files.isEmpty()) {
            continue;
        }
        if (hosts.count(part.host) == 0) {
            hosts[part.host] =
                add({-1,
                     0,
                     hostWords(subject, part.host),
                     hostExplanation(subject, part.host),
                     part.host.isEmpty() ? QStringLiteral("services") : QStringLiteral("hosts"),
                     -1,
                     -1,
                     {}});
        }
        const int format = add({hosts[part.host],
                                0,
                                exportFormatTitle(part.format),
                                exportFormatExplanation(part.format),
                                {},
                                i,
                                -1,
                                {}});
        for (int file = 0; file < part.files.size(); ++file) {
            Node node {format, 0, {}, fileModeWords(part.files.at(file).mode), {}, i, file, {}};
            node.name = pathOf(node);
            add(std::move(node));
        }
    }
    endResetModel();
}

const ExportTreeModel::Node *ExportTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? &m_nodes[index.internalId()] : nullptr;
}

const std::vector<int> &ExportTreeModel::childrenOf(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node == nullptr ? m_top : node->children;
}

const ExportedFile *ExportTreeModel::file(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node == nullptr || node->file < 0 ? nullptr : &m_parts.at(node->part).files.at(node->file);
}

const ExportedPart *ExportTreeModel::part(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node == nullptr || node->part < 0 ? nullptr : &m_parts.at(node->part);
}

QString ExportTreeModel::pathOf(const QModelIndex &file) const
{
    const Node *node = nodeOf(file);
    return node == nullptr || node->file < 0 ? QString() : pathOf(*node);
}

QString ExportTreeModel::pathOf(const Node &node) const
{
    const ExportedPart &part = m_parts.at(node.part);
    const QString path = part.files.at(node.file).path;
    if (isOfWholeCluster(part.format)) {
        return path;
    }
    return u'/' + (m_isCluster ? path.mid(plainName(part.host).size() + 1) : path);
}

QModelIndexList ExportTreeModel::files() const
{
    QModelIndexList files;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].file >= 0) {
            files.append(createIndex(m_nodes[i].row, Name, i));
        }
    }
    return files;
}

qsizetype ExportTreeModel::omissionsOf(const Node &node) const
{
    if (node.part < 0) {
        return 0;
    }
    const QList<ExportedFile> &files = m_parts.at(node.part).files;
    if (node.file >= 0) {
        return files.at(node.file).omissions.size();
    }
    qsizetype count = 0;
    for (const ExportedFile &file : files) {
        count += file.omissions.size();
    }
    return count;
}

QModelIndex ExportTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &children = childrenOf(parent);
    const bool isThere = row >= 0 && static_cast<size_t>(row) < children.size() && column >= 0
        && column < ColumnCount && parent.column() <= 0;
    return isThere ? createIndex(row, column, static_cast<quintptr>(children[static_cast<size_t>(row)]))
                   : QModelIndex();
}

QModelIndex ExportTreeModel::parent(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node == nullptr || node->parent < 0 ? QModelIndex()
                                               : createIndex(m_nodes[static_cast<size_t>(node->parent)].row,
                                                             Name, static_cast<quintptr>(node->parent));
}

int ExportTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int ExportTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant ExportTreeModel::data(const QModelIndex &index, int role) const
{
    const Node *node = nodeOf(index);
    if (node == nullptr) {
        return {};
    }
    if (index.column() == Omissions) {
        return omissionData(*node, role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return node->name;
    case Qt::ToolTipRole:
        return node->file < 0 ? node->explanation : node->name + u'\n' + node->explanation;
    case Qt::DecorationRole:
        return node->part < 0 ? QVariant(symbolicIcon(node->icon)) : QVariant();
    case SearchRole: {
        if (node->file < 0) {
            return {};
        }
        const Node &format = m_nodes[static_cast<size_t>(node->parent)];
        const Node &host = m_nodes[static_cast<size_t>(format.parent)];
        return QStringList {host.name, format.name, exportFormatName(m_parts.at(node->part).format),
                            node->name}
            .join(u' ');
    }
    default:
        return {};
    }
}

QVariant ExportTreeModel::omissionData(const Node &node, int role) const
{
    const qsizetype count = omissionsOf(node);
    if (count == 0) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("⚠ %1").arg(count);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%n thing(s) cannot be said in this format.", nullptr, static_cast<int>(count));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return QBrush(SemanticColors::of(QGuiApplication::palette()).attention);
    default:
        return {};
    }
}

QVariant ExportTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Host, format, file") : tr("Left out");
}

} // namespace lvs
