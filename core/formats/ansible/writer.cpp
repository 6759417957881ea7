// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ansible/writer.h"

#include "core/formats/ansible/playbook.h"
#include "core/formats/filehead.h"
#include "core/formats/keepalived/clusterconfig.h"
#include "core/formats/modules/writer.h"
#include "core/formats/nftables/writer.h"
#include "core/formats/shell/hostunit.h"
#include "core/model/sshdestination.h"

#include <map>

namespace lvs {

namespace {

/// What keepalived does on a director of a pair is no matter of the script.
HostPart partOfScript(const HostPart &part)
{
    if (part.moved.empty()) {
        return part;
    }
    HostPart rest = lastingPart(part);
    rest.state.ipvs = {};
    std::erase_if(rest.plan.steps, [](const Step &step) { return !std::holds_alternative<SetupStep>(step); });
    return rest;
}

/// A word of YAML that is nothing but itself.
QString yamlText(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + escaped + u'"';
}

QString destinationOf(const Cluster &cluster, const QString &host)
{
    if (const Director *director = cluster.director(host)) {
        return director->destination;
    }
    const ClusterServer *server = cluster.server(host);
    return server == nullptr ? QString() : server->destination;
}

/// How Ansible reaches the host: as ssh does, and without a way over none.
QString connection(const QString &destination)
{
    if (destination.isEmpty()) {
        return QStringLiteral("          ansible_connection: local\n");
    }
    const Result<SshDestination> way = SshDestination::parse(destination);
    if (!way) {
        return QStringLiteral("          ansible_host: %1\n").arg(yamlText(destination));
    }
    QString text = QStringLiteral("          ansible_host: %1\n").arg(yamlText(way->machine()));
    if (!way->user().isEmpty()) {
        text += QStringLiteral("          ansible_user: %1\n").arg(yamlText(way->user()));
    }
    return way->port() ? text + QStringLiteral("          ansible_port: %1\n").arg(*way->port()) : text;
}

QString list(const char *name, const QStringList &items)
{
    QString text = QStringLiteral("          %1:%2\n")
                       .arg(QLatin1String(name), items.isEmpty() ? QStringLiteral(" []") : QString());
    for (const QString &each : items) {
        text += QLatin1String("            - ") + each + u'\n';
    }
    return text;
}

/// A line of a unit for each file that says how it is put in force.
QString filterCommands(const char *when, const QList<ExportedFile> &filter)
{
    QString lines;
    for (const ExportedFile &each : filter) {
        const bool isSetting = each.path.startsWith(QLatin1String("etc/sysctl.d/"));
        lines +=
            QStringLiteral("%1=%2 /%3\n")
                .arg(QLatin1String(when),
                     isSetting ? QStringLiteral("/sbin/sysctl -q -p") : QStringLiteral("/usr/sbin/nft -f"),
                     each.path);
    }
    return lines;
}

const char filterUnitHead[] = R"unit([Unit]
Description=Linux Virtual Server: rules of the packet filter
Wants=network-pre.target
Before=network-pre.target

[Service]
Type=oneshot
RemainAfterExit=yes
)unit";

const char filterUnitTail[] = R"unit(ExecStop=/usr/sbin/nft delete table inet lvs

[Install]
WantedBy=multi-user.target
)unit";

/// What puts the packet filter's rules in force, at boot before there is a network.
ExportedFile filterUnit(const HostPart &part, const QList<ExportedFile> &filter)
{
    return {QStringLiteral("etc/systemd/system/lvs-filter.service"),
            fileHead(part, {}, {}) + QLatin1String(filterUnitHead) + filterCommands("ExecStart", filter)
                + filterCommands("ExecReload", filter) + QLatin1String(filterUnitTail),
            FileMode::Plain,
            {}};
}

/// What the inventory says of a host, and the files that it gets.
struct AnsibleHost
{
    QString variables;
    QList<ExportedFile> files;
};

AnsibleHost hostOf(const Cluster &cluster, const HostPart &part)
{
    AnsibleHost host;
    const HostPart scripted = partOfScript(part);
    QList<ExportedFile> filter = writeNftablesFiles(cluster, part);
    if (!filter.isEmpty()) {
        filter.append(filterUnit(part, filter));
    }
    const QList<ExportedFile> keepalived =
        part.moved.empty() ? QList<ExportedFile>() : writeKeepalivedFiles(cluster, part);
    host.files =
        writeModuleFiles(part) + writeHostScriptFiles(scripted, ScriptStyle::Modern) + filter + keepalived;
    QStringList packages;
    if (cluster.director(part.host) != nullptr) {
        packages << QStringLiteral("ipvsadm");
    }
    if (!filter.isEmpty()) {
        packages << QStringLiteral("nftables");
    }
    if (!keepalived.isEmpty()) {
        packages << QStringLiteral("keepalived");
    }
    QStringList files;
    for (const ExportedFile &each : host.files) {
        files
            << QStringLiteral("{path: %1, mode: \"%2\"}").arg(yamlText(each.path), fileModeNumber(each.mode));
    }
    const QString unit = scripted.plan.isEmpty() ? QString() : hostScriptName(scripted);
    host.variables = connection(destinationOf(cluster, part.host)) + list("lvs_packages", packages)
        + list("lvs_modules", neededModules(part)) + list("lvs_files", files)
        + QStringLiteral("          lvs_unit: %1\n").arg(yamlText(unit))
        + QStringLiteral("          lvs_filter: %1\n")
              .arg(filter.isEmpty() ? QStringLiteral("false") : QStringLiteral("true"))
        + QStringLiteral("          lvs_keepalived: %1\n")
              .arg(keepalived.isEmpty() ? QStringLiteral("false") : QStringLiteral("true"));
    return host;
}

template <typename Machines>
QString group(const char *name, const Machines &machines, const std::map<QString, QString> &variables)
{
    QString text = QStringLiteral("    %1:\n      hosts:\n").arg(QLatin1String(name));
    for (const auto &each : machines) {
        const auto found = variables.find(each.host);
        text += QStringLiteral("        %1:\n").arg(plainName(each.host)) + found->second;
    }
    return text;
}

} // namespace

Result<QList<ExportedFile>> writeAnsibleFiles(const Cluster &cluster)
{
    QList<ExportedFile> files;
    std::map<QString, QString> variables;
    for (const QString &name : cluster.hosts()) {
        const Result<HostPart> part = hostPart(cluster, name);
        if (!part) {
            return part.error();
        }
        AnsibleHost host = hostOf(cluster, *part);
        variables[name] = host.variables;
        for (ExportedFile &each : host.files) {
            each.path.prepend(QStringLiteral("ansible/files/%1/").arg(plainName(name)));
            files.append(each);
        }
    }
    const QString subject = QLatin1String("The cluster ") + plainName(cluster.name);
    QString inventory = QStringLiteral("all:\n  children:\n");
    if (!cluster.servers.empty()) {
        inventory += group("lvs_servers", cluster.servers, variables);
    }
    inventory += group("lvs_directors", cluster.directors, variables);
    const QStringList notes {QStringLiteral("Run it with: ansible-playbook -i inventory.yml site.yml")};
    const QStringList removalNotes {
        QStringLiteral("Takes back what site.yml did, but for packages, folders and modules."),
        QStringLiteral("Run it with: ansible-playbook -i inventory.yml remove.yml")};
    const auto add = [&](const char *name, const QStringList &said, const QString &text) {
        files.append({QLatin1String("ansible/") + QLatin1String(name),
                      fileHead(subject, said, {}) + text,
                      FileMode::Plain,
                      {}});
    };
    add("inventory.yml", {}, inventory);
    add("site.yml", notes, ansiblePlaybook());
    add("tasks.yml", {}, ansibleTasks());
    add("remove.yml", removalNotes, ansibleRemovalPlaybook());
    add("remove-tasks.yml", {}, ansibleRemovalTasks());
    return files;
}

} // namespace lvs
