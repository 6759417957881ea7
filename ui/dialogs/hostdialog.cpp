// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hostdialog.h"

#include "core/plan/wording/wording.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace lvs {

namespace {
constexpr int longestName = 60;
} // namespace

HostDialog::HostDialog(const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
{
    build();
    setWindowTitle(tr("Add host"));
    m_accept->setText(tr("Add host"));
    m_accept->setAccessibleName(tr("Add host"));
    evaluate();
}

HostDialog::HostDialog(const SshDestination &destination, const QString &name, QWidget *parent)
    : QDialog(parent)
{
    build();
    setWindowTitle(tr("Rename host"));
    m_accept->setText(tr("Rename"));
    m_accept->setAccessibleName(tr("Rename"));
    m_destinationLine->setText(destination.toString());
    m_destinationLine->setReadOnly(true);
    m_nameLine->setText(name == destination.toString() ? QString() : name);
    m_nameLine->setFocus();
    evaluate();
}

void HostDialog::build()
{
    setModal(true);
    setObjectName(QStringLiteral("hostDialog"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    m_destinationLine = new QLineEdit(this);
    m_destinationLine->setObjectName(QStringLiteral("destination"));
    m_destinationLine->setPlaceholderText(QStringLiteral("user@machine"));
    m_destinationField = new FormField(
        *grid, 0, tr("Machine"), m_destinationLine,
        tr("machine, user@machine or user@machine:port; aliases of ~/.ssh/config count, too. The login is "
           "ssh's, by a key of yours: passwords are neither asked for nor stored. The helper must be "
           "installed there."));
    m_nameLine = new QLineEdit(this);
    m_nameLine->setObjectName(QStringLiteral("name"));
    m_nameLine->setMaxLength(longestName);
    new FormField(*grid, 2, tr("Name"), m_nameLine,
                  tr("What it is called in the list; the machine itself if this stays empty."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(QStringLiteral("accept"));
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    cancel->setToolTip(tr("Leaves the list as it was."));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_destinationLine, &QLineEdit::textChanged, this, &HostDialog::evaluate);
    grid->setRowStretch(4, 1);
    grid->addWidget(buttons, 5, 0, 1, 2);
    setMinimumWidth(480);
}

void HostDialog::evaluate()
{
    const QString text = m_destinationLine->text();
    const Result<SshDestination> destination = SshDestination::parse(text);
    QString problem;
    if (!destination) {
        problem = describe(destination.error());
        if (!text.isEmpty() && destination.error().position) {
            problem += QLatin1Char(' ') + tr("(character %1)").arg(destination.error().position->column);
        }
    } else if (m_taken.contains(destination->toString())) {
        problem = tr("%1 is in the list already.").arg(destination->toString());
    }
    if (destination) {
        m_destination = *destination;
    }
    // What is not filled in yet is not wrong yet.
    m_destinationField->setProblem(text.isEmpty() ? QString() : problem);
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(!problem.isEmpty() ? tr("Not available: %1").arg(problem)
                             : m_destinationLine->isReadOnly()
                             ? tr("Changes the name in this list only.")
                             : tr("Puts the machine into the list and connects to it."));
}

QString HostDialog::name() const
{
    const QString name = m_nameLine->text().trimmed();
    return name.isEmpty() ? m_destination->toString() : name;
}

} // namespace lvs
