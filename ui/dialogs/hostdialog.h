// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"
#include "ui/dialogs/formfield.h"

#include <QDialog>

class QPushButton;

namespace lvs {

/// Adds a machine that is reached over ssh, or gives one that is there another name.
class HostDialog : public QDialog
{
    Q_OBJECT
public:
    /// taken: destinations that are in the list already.
    explicit HostDialog(const QStringList &taken, QWidget *parent = nullptr);
    /// For another name only.
    HostDialog(const SshDestination &destination, const QString &name, QWidget *parent = nullptr);

    /// Valid once accepted.
    [[nodiscard]] const SshDestination &destination() const { return *m_destination; }
    /// The destination where the user gave no name.
    [[nodiscard]] QString name() const;

private:
    void build();
    void evaluate();

    QStringList m_taken;
    std::optional<SshDestination> m_destination;
    QLineEdit *m_destinationLine = nullptr;
    QLineEdit *m_nameLine = nullptr;
    FormField *m_destinationField = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace lvs
