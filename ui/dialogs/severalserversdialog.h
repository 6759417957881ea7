// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "core/session/pendingchanges.h"
#include "ui/dialogs/editdialog.h"
#include "ui/dialogs/forwardingfields.h"

class QCheckBox;

namespace lvs {

/// Changes several real servers alike, in only those respects that are ticked.
class SeveralServersDialog : public EditDialog
{
    Q_OBJECT
public:
    using Key = PendingChanges::RealServerKey;

    /// state: the tables that the servers are or will be in; servers: at least one, all of them there.
    SeveralServersDialog(const IpvsState &state, const std::vector<Key> &servers, QWidget *parent = nullptr);

    /// The servers as they are to be; meaningful once refusal() is empty.
    [[nodiscard]] const std::vector<std::pair<ServiceKey, RealServer>> &changed() const { return m_changed; }

protected:
    void evaluate() override;

private:
    QCheckBox *makeTick(const char *objectName, const QString &text);

    const IpvsState m_state;
    const std::vector<Key> m_keys;
    std::vector<std::pair<ServiceKey, RealServer>> m_changed;
    QCheckBox *m_setWeight = nullptr;
    QLineEdit *m_weight = nullptr;
    QCheckBox *m_setForwarding = nullptr;
    ForwardingFields m_forwarding;
    QCheckBox *m_setThresholds = nullptr;
    QLineEdit *m_upper = nullptr;
    QLineEdit *m_lower = nullptr;
    FormField *m_weightField = nullptr;
    FormField *m_upperField = nullptr;
    FormField *m_lowerField = nullptr;
};

} // namespace lvs
