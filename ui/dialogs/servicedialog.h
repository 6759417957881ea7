// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "ui/dialogs/editdialog.h"

class QCheckBox;
class QComboBox;

namespace lvs {

/// Edits a virtual service in all that IPVS can hold of it.
class ServiceDialog : public EditDialog
{
    Q_OBJECT
public:
    enum class Purpose { Add, Edit, Duplicate };

    /// state: the tables that the service is or will be in. start: what the fields show; its real servers
    /// are kept, their ports follow the service's where the forwarding method wants that.
    ServiceDialog(Purpose purpose, const IpvsState &state, const VirtualService &start,
                  QWidget *parent = nullptr);

    /// What the fields say; meaningful once refusal() is empty.
    [[nodiscard]] const VirtualService &service() const { return m_service; }

protected:
    void evaluate() override;

private:
    void buildKeyFields();
    void buildSchedulerFields();
    void buildPersistenceFields();
    void showWhatApplies();
    void evaluateKey();
    void evaluateScheduler();
    void evaluatePersistence();
    void followPort();
    [[nodiscard]] QList<Diagnostic> placeFindings() const;
    [[nodiscard]] bool isMark() const;
    [[nodiscard]] AddressFamily family() const;

    Purpose m_purpose;
    const IpvsState m_state;
    const VirtualService m_start;
    VirtualService m_service;

    QComboBox *m_kind = nullptr;
    QComboBox *m_protocol = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_mark = nullptr;
    QComboBox *m_family = nullptr;
    QComboBox *m_scheduler = nullptr;
    QList<QCheckBox *> m_flags;
    QCheckBox *m_persistent = nullptr;
    QLineEdit *m_timeout = nullptr;
    QLineEdit *m_mask = nullptr;
    QComboBox *m_engine = nullptr;
    QCheckBox *m_onePacket = nullptr;

    FormField *m_kindField = nullptr;
    FormField *m_protocolField = nullptr;
    FormField *m_addressField = nullptr;
    FormField *m_portField = nullptr;
    FormField *m_markField = nullptr;
    FormField *m_familyField = nullptr;
    FormField *m_schedulerField = nullptr;
    FormField *m_flagsField = nullptr;
    FormField *m_persistentField = nullptr;
    FormField *m_timeoutField = nullptr;
    FormField *m_maskField = nullptr;
    FormField *m_engineField = nullptr;
    FormField *m_onePacketField = nullptr;
};

} // namespace lvs
