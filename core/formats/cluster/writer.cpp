// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluster/writer.h"

#include "core/formats/cluster/documentversion.h"
#include "core/formats/ipvsadm/writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lvs {

namespace {

QJsonArray texts(const std::vector<Address> &addresses)
{
    QJsonArray array;
    for (const Address &address : addresses) {
        array.append(address.toString());
    }
    return array;
}

QJsonObject machine(const QString &host, const QString &destination, const ShortName &interface)
{
    QJsonObject object {{QStringLiteral("host"), host}, {QStringLiteral("interface"), interface.toString()}};
    if (!destination.isEmpty()) {
        object.insert(QStringLiteral("ssh"), destination);
    }
    return object;
}

QJsonObject written(const Director &director)
{
    QJsonObject object = machine(director.host, director.destination, director.interface);
    QJsonObject inside;
    if (!director.insideInterface.isEmpty()) {
        inside.insert(QStringLiteral("interface"), director.insideInterface.toString());
    }
    if (!director.insideAddresses.empty()) {
        inside.insert(QStringLiteral("addresses"), texts(director.insideAddresses));
    }
    if (!inside.isEmpty()) {
        object.insert(QStringLiteral("inside"), inside);
    }
    return object;
}

QJsonObject written(const ClusterServer &server)
{
    QJsonObject object = machine(server.host, server.destination, server.interface);
    object.insert(QStringLiteral("addresses"), texts(server.addresses));
    return object;
}

QJsonObject written(const VirtualAddress &address)
{
    return {{QStringLiteral("address"), address.address.toString()},
            {QStringLiteral("hostRoute"), address.hostRoute},
            {QStringLiteral("onInterface"), address.onInterface}};
}

template <typename Values> QJsonArray list(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values) {
        array.append(written(value));
    }
    return array;
}

QJsonArray serviceLines(const Cluster &cluster, QList<Error> &omissions)
{
    IpvsState state;
    state.services = cluster.services;
    const WrittenText restore = writeIpvsadmRestore(state);
    omissions = restore.omissions;
    QJsonArray lines;
    for (const QString &line : restore.text.split(u'\n', Qt::SkipEmptyParts)) {
        // Time-outs are the host's own, not the cluster's.
        if (!line.startsWith(QLatin1String("--set"))) {
            lines.append(line);
        }
    }
    return lines;
}

} // namespace

WrittenCluster writeCluster(const Cluster &cluster)
{
    WrittenCluster document;
    const QJsonObject object {
        {QStringLiteral("format"), QStringLiteral("lvs-cluster")},
        {QStringLiteral("version"), clusterVersion},
        {QStringLiteral("name"), cluster.name},
        {QStringLiteral("directors"), list(cluster.directors)},
        {QStringLiteral("servers"), list(cluster.servers)},
        {QStringLiteral("addresses"), list(cluster.addresses)},
        {QStringLiteral("services"), serviceLines(cluster, document.omissions)},
    };
    document.json = QJsonDocument(object).toJson(QJsonDocument::Indented);
    return document;
}

} // namespace lvs
