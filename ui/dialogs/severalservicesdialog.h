// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "ui/dialogs/editdialog.h"

#include <set>

class QCheckBox;
class QComboBox;

namespace lvs {

/// Changes several virtual services alike, in only those respects that the user touches; what differs
/// among them says so, and stays different until it is touched.
class SeveralServicesDialog : public EditDialog
{
    Q_OBJECT
public:
    /// state: the tables that the services are or will be in; services: at least one, all of them there.
    SeveralServicesDialog(const IpvsState &state, const std::vector<ServiceKey> &services,
                          QWidget *parent = nullptr);

    /// The services that come out different, as they are to be; meaningful once refusal() is empty.
    [[nodiscard]] const std::vector<VirtualService> &changed() const { return m_changed; }

protected:
    void evaluate() override;

private:
    void buildSchedulerFields();
    void buildPersistenceFields();
    /// A tick for a yes or no of all of them, in between where they differ.
    QCheckBox *makeTick(const QString &objectName, const QString &text, const std::vector<bool> &values);
    void watch(QWidget *editor);
    [[nodiscard]] bool isTouched(const QWidget *editor) const { return m_touched.contains(editor); }
    void change(VirtualService &service);
    void changePersistence(VirtualService &service);
    void changeEngine(ServiceSettings &settings);
    /// Of the scheduler that was chosen for all, or of any that one of them has.
    void showFlagsThatApply();
    [[nodiscard]] QList<Diagnostic> placeFindings(const IpvsState &after);

    const IpvsState m_state;
    std::vector<VirtualService> m_services;
    std::vector<VirtualService> m_changed;
    std::set<const QWidget *> m_touched;
    QComboBox *m_scheduler = nullptr;
    QList<QCheckBox *> m_flags;
    QCheckBox *m_persistent = nullptr;
    QLineEdit *m_timeout = nullptr;
    QLineEdit *m_mask = nullptr;
    QComboBox *m_engine = nullptr;
    QCheckBox *m_onePacket = nullptr;
    FormField *m_schedulerField = nullptr;
    FormField *m_flagsField = nullptr;
    FormField *m_persistentField = nullptr;
    FormField *m_timeoutField = nullptr;
    FormField *m_maskField = nullptr;
    FormField *m_engineField = nullptr;
    FormField *m_onePacketField = nullptr;
    bool m_built = false;
};

} // namespace lvs
