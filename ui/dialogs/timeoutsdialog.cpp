// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/timeoutsdialog.h"

#include "core/model/number.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"

#include <QCheckBox>

namespace lvs {

TimeoutsDialog::TimeoutsDialog(const IpvsState &state, QWidget *parent)
    : EditDialog(parent)
    , m_before(state)
    , m_timeouts(state.timeouts)
{
    setObjectName(QStringLiteral("timeoutsDialog"));
    setWindowTitle(tr("Time-outs and sync daemons"));
    setAcceptText(tr("Change"));
    addSection(tr("How long idle connections are remembered, in seconds"), HelpTopic::Timeouts);
    m_tcp = makeLine("tcpTimeout", QString::number(state.timeouts.tcp));
    m_tcpField =
        addField(tr("TCP"), m_tcp, tr("Established connections. Longer than the clients' own keep-alive."));
    m_tcpFin = makeLine("tcpFinTimeout", QString::number(state.timeouts.tcpFin));
    m_tcpFinField = addField(tr("TCP after FIN"), m_tcpFin, tr("Connections that one side has closed."));
    m_udp = makeLine("udpTimeout", QString::number(state.timeouts.udp));
    m_udpField =
        addField(tr("UDP"), m_udp, tr("How long datagrams of one client stay with its real server."));
    addSection(tr("Tell another director of this one's connections"), HelpTopic::Sync);
    buildDaemon(m_master, SyncRole::Master);
    addSection(tr("Listen to another director"), HelpTopic::Sync);
    buildDaemon(m_backup, SyncRole::Backup);
    reevaluate();
    resize(880, 640);
}

void TimeoutsDialog::buildDaemon(DaemonFields &fields, SyncRole role)
{
    const std::optional<SyncDaemon> &running = m_before.daemon(role);
    const SyncDaemon start = running.value_or(SyncDaemon());
    const QString prefix = syncRoleName(role);
    const auto line = [this, &prefix](const char *name, const QString &text) {
        return makeLine((prefix + QLatin1String(name)).toLatin1().constData(), text);
    };
    fields.runs = new QCheckBox(
        role == SyncRole::Master ? tr("Run the master daemon") : tr("Run the backup daemon"), form());
    fields.runs->setObjectName(prefix + QLatin1String("Runs"));
    fields.runs->setChecked(running.has_value());
    addField(role == SyncRole::Master ? tr("Master") : tr("Backup"), fields.runs,
             tr("A backup director that takes over then knows the connections. Short ones are not told."));
    connect(fields.runs, &QCheckBox::toggled, this, &TimeoutsDialog::reevaluate);
    fields.interface = line("Interface", start.interface.toString());
    fields.interface->setPlaceholderText(QStringLiteral("eth0"));
    fields.fields.append(
        addField(tr("Interface"), fields.interface, tr("Where the other director is reached by multicast.")));
    fields.syncId = line("SyncId", QString::number(start.syncId));
    fields.fields.append(addField(tr("Sync id"), fields.syncId,
                                  role == SyncRole::Master ? tr("0 to 255: which group of directors this is.")
                                                           : tr("0 to 255; 0 listens to every group.")));
    fields.group = line("Group", start.group.toString());
    fields.fields.append(
        addField(tr("Multicast group"), fields.group, tr("The same on both; usually 224.0.0.81.")));
    fields.port = line("Port", QString::number(start.port));
    fields.fields.append(addField(tr("UDP port"), fields.port, tr("The same on both; usually 8848.")));
    fields.ttl = line("Ttl", QString::number(start.ttl));
    fields.fields.append(addField(tr("TTL"), fields.ttl, tr("1 to 255; 1 stays on the segment.")));
    fields.length = line("Length", QString::number(start.maximumLength));
    fields.fields.append(addField(tr("Message length"), fields.length,
                                  tr("%1 to %2 bytes; what fits the link's MTU, usually 1472.")
                                      .arg(SyncDaemon::shortestMessage(role))
                                      .arg(SyncDaemon::longestMessage(AddressFamily::IPv4))));
}

quint32 TimeoutsDialog::readNumber(const QLineEdit &line, FormField &field, quint32 smallest, quint32 largest)
{
    const Result<quint64> number = parseNumber(line.text().trimmed(), smallest, largest);
    field.setProblem(number ? QString() : describe(number.error()));
    return number ? static_cast<quint32>(*number) : smallest;
}

void TimeoutsDialog::evaluateDaemon(DaemonFields &fields)
{
    fields.daemon.reset();
    for (FormField *field : fields.fields) {
        field->setShown(fields.runs->isChecked());
        field->setProblem({});
    }
    if (!fields.runs->isChecked()) {
        return;
    }
    SyncDaemon daemon;
    const Result<ShortName> interface = ShortName::parse(fields.interface->text().trimmed());
    if (interface) {
        daemon.interface = *interface;
    } else {
        fields.fields[0]->setProblem(fields.interface->text().isEmpty()
                                         ? tr("An interface is needed, such as eth0.")
                                         : describe(interface.error()));
    }
    daemon.syncId =
        static_cast<quint8>(readNumber(*fields.syncId, *fields.fields[1], 0, SyncDaemon::largestSyncId));
    const Result<Address> group = Address::parse(fields.group->text().trimmed());
    if (!group) {
        fields.fields[2]->setProblem(describe(group.error()));
    } else if (!group->isMulticast()) {
        fields.fields[2]->setProblem(tr("%1 is not a multicast address.").arg(group->toString()));
    } else {
        daemon.group = *group;
    }
    daemon.port = static_cast<quint16>(readNumber(*fields.port, *fields.fields[3], 1, 65535));
    daemon.ttl = static_cast<quint8>(readNumber(*fields.ttl, *fields.fields[4], 1, 255));
    const SyncRole role = &fields == &m_master ? SyncRole::Master : SyncRole::Backup;
    daemon.maximumLength =
        static_cast<quint16>(readNumber(*fields.length, *fields.fields[5], SyncDaemon::shortestMessage(role),
                                        SyncDaemon::longestMessage(daemon.group.family())));
    fields.daemon = daemon;
}

void TimeoutsDialog::evaluate()
{
    if (m_backup.fields.size() < 6) {
        return; // still being built
    }
    m_timeouts.tcp = readNumber(*m_tcp, *m_tcpField, 1, Timeouts::longest);
    m_timeouts.tcpFin = readNumber(*m_tcpFin, *m_tcpFinField, 1, Timeouts::longest);
    m_timeouts.udp = readNumber(*m_udp, *m_udpField, 1, Timeouts::longest);
    evaluateDaemon(m_master);
    evaluateDaemon(m_backup);
    IpvsState after = m_before;
    after.timeouts = m_timeouts;
    after.master = m_master.daemon;
    after.backup = m_backup.daemon;
    // Only what these fields bring about: the services' own findings belong to their dialogs.
    IpvsState bare = after;
    bare.services.clear();
    QList<Diagnostic> findings = validate(bare);
    for (const Diagnostic &finding : validate(after)) {
        if (finding.refuses() && finding.error->code == ErrorCode::RealServerFamilyWithSyncDaemon) {
            findings.append(finding);
        }
    }
    showOutcome(planner(m_before, after), findings);
}

} // namespace lvs
