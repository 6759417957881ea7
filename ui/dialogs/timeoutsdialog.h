// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "ui/dialogs/editdialog.h"

class QCheckBox;

namespace lvs {

/// Edits what belongs to the whole director: time-outs and the two sync daemons.
class TimeoutsDialog : public EditDialog
{
    Q_OBJECT
public:
    explicit TimeoutsDialog(const IpvsState &state, QWidget *parent = nullptr);

    [[nodiscard]] const Timeouts &timeouts() const { return m_timeouts; }
    /// Nothing where it is not to run.
    [[nodiscard]] const std::optional<SyncDaemon> &daemon(SyncRole role) const
    {
        return role == SyncRole::Master ? m_master.daemon : m_backup.daemon;
    }

protected:
    void evaluate() override;

private:
    struct DaemonFields
    {
        QCheckBox *runs = nullptr;
        QLineEdit *interface = nullptr;
        QLineEdit *syncId = nullptr;
        QLineEdit *group = nullptr;
        QLineEdit *port = nullptr;
        QLineEdit *ttl = nullptr;
        QLineEdit *length = nullptr;
        QList<FormField *> fields;
        std::optional<SyncDaemon> daemon;
    };

    void buildDaemon(DaemonFields &fields, SyncRole role);
    void evaluateDaemon(DaemonFields &fields);
    quint32 readNumber(const QLineEdit &line, FormField &field, quint32 smallest, quint32 largest);

    const IpvsState m_before;
    Timeouts m_timeouts;
    QLineEdit *m_tcp = nullptr;
    QLineEdit *m_tcpFin = nullptr;
    QLineEdit *m_udp = nullptr;
    FormField *m_tcpField = nullptr;
    FormField *m_tcpFinField = nullptr;
    FormField *m_udpField = nullptr;
    DaemonFields m_master;
    DaemonFields m_backup;
};

} // namespace lvs
