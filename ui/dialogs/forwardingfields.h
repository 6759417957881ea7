// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/realserver.h"
#include "ui/dialogs/formfield.h"

#include <functional>

class QComboBox;

namespace lvs {

/// The fields of a forwarding method, with a tunnel's own where they apply: the same for one real server
/// and for several.
class ForwardingFields
{
public:
    using AddField = std::function<FormField *(const QString &name, QWidget *editor, const QString &words)>;

    /// changed is called after each change of the user.
    void build(QWidget *form, const RealServerSettings &start, const AddField &addField,
               const std::function<void()> &changed);
    /// Reads the fields into forwarding and tunnel, shows what applies and what is wrong.
    void evaluate(RealServerSettings &settings);
    void setShown(bool shown);
    [[nodiscard]] ForwardingMethod method() const;
    [[nodiscard]] FormField *methodField() const { return m_methodField; }
    [[nodiscard]] FormField *tunnelPortField() const { return m_portField; }
    [[nodiscard]] FormField *checksumField() const { return m_checksumField; }

private:
    QComboBox *m_method = nullptr;
    QComboBox *m_tunnel = nullptr;
    QLineEdit *m_port = nullptr;
    QComboBox *m_checksum = nullptr;
    FormField *m_methodField = nullptr;
    FormField *m_tunnelField = nullptr;
    FormField *m_portField = nullptr;
    FormField *m_checksumField = nullptr;
    bool m_shown = true;
};

} // namespace lvs
