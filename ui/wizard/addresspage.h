// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formfield.h"
#include "ui/wizard/clusterchoices.h"
#include "ui/wizard/wizardpage.h"

class QComboBox;

namespace lvs {

class HostSession;

/// Asks what clients reach (VIP, protocol, port) and which machine is the director, on which of its real
/// interfaces.
class AddressPage : public WizardPage
{
    Q_OBJECT
public:
    explicit AddressPage(ClusterDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString helpAnchor() const override { return QStringLiteral("address"); }
    [[nodiscard]] QString refusal() const override { return m_refusal; }
    void enter() override;

private:
    void buildService(QGridLayout &grid);
    void buildDirector(QGridLayout &grid);
    void buildInside(QGridLayout &grid);
    QComboBox *makeBox(const char *name);
    QLineEdit *makeLine(const char *name);
    void showDraft();
    void showMachines();
    void showOffers();
    void takeService();
    void takeDirector(int index);
    void takeInside();
    void addMachine();
    void judge();
    void judgeStanding(QString &first);
    [[nodiscard]] QString whyNotRead(const HostSession *session) const;

    QLineEdit *m_address;
    QComboBox *m_protocol;
    QLineEdit *m_port;
    QComboBox *m_director;
    QComboBox *m_interface;
    QComboBox *m_insideInterface;
    QComboBox *m_insideAddress;
    QLineEdit *m_serverPort;
    FormField *m_addressField;
    FormField *m_portField;
    FormField *m_directorField;
    FormField *m_interfaceField;
    FormField *m_insideInterfaceField;
    FormField *m_insideAddressField;
    FormField *m_serverPortField;
    QString m_refusal;
    bool m_showing = false; ///< the fields follow the draft, not the other way round
    bool m_serverPortChosen = false;
};

} // namespace lvs
