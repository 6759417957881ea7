// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/validator.h"
#include "ui/dialogs/formfield.h"
#include "ui/help/helptopic.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace lvs {

/// What the dialogs that edit an object have in common: fields at the left, at the right the commands
/// that it amounts to, live, with what is doubtful about it; and an OK that says why it cannot be pressed.
class EditDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EditDialog(QWidget *parent = nullptr);

    /// Why OK cannot be pressed; empty where it can.
    [[nodiscard]] QString refusal() const { return m_refusal; }

protected:
    /// A field below the ones before it; the editor needs its object name.
    FormField *addField(const QString &name, QWidget *editor, const QString &explanation);
    /// topic: where the help speaks of this section's fields; a link beside the title leads there.
    void addSection(const QString &title, HelpTopic topic);
    [[nodiscard]] QWidget *form() const { return m_form; }
    [[nodiscard]] QLineEdit *makeLine(const char *objectName, const QString &text);

    /// Reads the fields, gives each its problem, and ends with showOutcome(). Called by reevaluate().
    virtual void evaluate() = 0;
    /// To be connected to every field's change.
    void reevaluate();
    /// Shows the plan as commands, the findings as notes, and the first problem of a field (or the first
    /// refusing finding that no field shows) as the reason why OK is disabled.
    void showOutcome(const Plan &plan, const QList<Diagnostic> &findings);
    void setAcceptText(const QString &text);

private:
    QWidget *m_form;
    QGridLayout *m_grid;
    QPlainTextEdit *m_commands;
    QLabel *m_notes;
    QLabel *m_reason;
    QPushButton *m_accept;
    QList<FormField *> m_fields;
    HelpTopic m_topic = HelpTopic::Overview;
    QString m_refusal;
};

} // namespace lvs
