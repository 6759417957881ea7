// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/editdialog.h"
#include "ui/dialogs/forwardingfields.h"

namespace lvs {

/// Adds real servers to a service (several addresses at once, if wanted) or edits one of them.
class RealServerDialog : public EditDialog
{
    Q_OBJECT
public:
    enum class Purpose { Add, Edit };

    /// service: with all its real servers; start: what the fields show.
    RealServerDialog(Purpose purpose, const VirtualService &service, const std::optional<RealServer> &start,
                     QWidget *parent = nullptr);

    [[nodiscard]] const ServiceKey &serviceKey() const { return m_before.key; }
    /// What is to be set in the service; meaningful once refusal() is empty.
    [[nodiscard]] const std::vector<RealServer> &servers() const { return m_servers; }

protected:
    void evaluate() override;

private:
    void evaluateEndpoints();
    [[nodiscard]] std::optional<Port> wantedPort() const;

    Purpose m_purpose;
    const VirtualService m_before;
    std::vector<RealServer> m_servers;
    QLineEdit *m_addresses = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_weight = nullptr;
    QLineEdit *m_upper = nullptr;
    QLineEdit *m_lower = nullptr;
    ForwardingFields m_forwarding;
    FormField *m_addressField = nullptr;
    FormField *m_portField = nullptr;
    FormField *m_weightField = nullptr;
    FormField *m_upperField = nullptr;
    FormField *m_lowerField = nullptr;
};

} // namespace lvs
