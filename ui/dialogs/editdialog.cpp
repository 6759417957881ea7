// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editdialog.h"

#include "core/formats/ipvsadm/writer.h"
#include "core/plan/wording/wording.h"
#include "ui/support/commandhighlighter.h"
#include "ui/support/semanticcolors.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lvs {

namespace {

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

EditDialog::EditDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(new QWidget)
    , m_grid(new QGridLayout)
    , m_commands(new QPlainTextEdit(this))
    , m_notes(new QLabel(this))
    , m_reason(new QLabel(this))
{
    setModal(true);
    setSizeGripEnabled(true);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(2, 2, 12, 2);
    column->addLayout(m_grid);
    column->addStretch();
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    m_form->setMinimumWidth(400);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_commands->setObjectName(QStringLiteral("commandPreview"));
    m_commands->setAccessibleName(tr("Commands"));
    m_commands->setToolTip(tr("The ipvsadm commands that this amounts to."));
    m_commands->setReadOnly(true);
    m_commands->setTabChangesFocus(true);
    m_commands->setFont(commandFont());
    m_commands->setMinimumWidth(300);
    m_commands->setMinimumHeight(96);
    new CommandHighlighter(m_commands->document());

    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_reason->setObjectName(QStringLiteral("refusal"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setAccessibleName(tr("OK"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Leaves everything as it was."));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setHorizontalSpacing(18);
    layout->setVerticalSpacing(6);
    layout->addWidget(scroll, 0, 0, 4, 1);
    layout->addWidget(titleLabel(tr("This amounts to"), this), 0, 1);
    layout->addWidget(m_commands, 1, 1);
    layout->addWidget(m_notes, 2, 1);
    layout->setRowStretch(3, 1);
    layout->addWidget(m_reason, 4, 0);
    layout->addWidget(buttons, 4, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
}

FormField *EditDialog::addField(const QString &name, QWidget *editor, const QString &explanation)
{
    const int row = m_grid->rowCount();
    auto *field = new FormField(*m_grid, row, name, editor, explanation);
    setHelp(*editor, m_topic);
    m_fields.append(field);
    return field;
}

void EditDialog::addSection(const QString &title, HelpTopic topic)
{
    m_topic = topic;
    const int row = m_grid->rowCount();
    const QMargins margins(0, m_fields.isEmpty() ? 0 : 10, 0, 4);
    QLabel *label = titleLabel(title, m_form);
    label->setContentsMargins(margins);
    auto *more = new QLabel(
        QStringLiteral("<a href=\"%1\">%2</a>").arg(helpLink(topic), tr("Learn more").toHtmlEscaped()),
        m_form);
    more->setObjectName(helpPage(topic) + QLatin1String("More"));
    more->setAccessibleName(tr("Learn more: %1").arg(title));
    more->setToolTip(tr("Opens the help at this place (F1)."));
    more->setContentsMargins(margins);
    more->setOpenExternalLinks(true);
    setHelp(*more, topic);
    auto *both = new QHBoxLayout;
    both->addWidget(label);
    both->addStretch();
    both->addWidget(more);
    m_grid->addLayout(both, row, 0, 1, 2);
}

QLineEdit *EditDialog::makeLine(const char *objectName, const QString &text)
{
    auto *line = new QLineEdit(text, m_form);
    line->setObjectName(QLatin1String(objectName));
    connect(line, &QLineEdit::textChanged, this, &EditDialog::reevaluate);
    return line;
}

void EditDialog::reevaluate()
{
    evaluate();
}

void EditDialog::setAcceptText(const QString &text)
{
    m_accept->setText(text);
    m_accept->setAccessibleName(text);
}

void EditDialog::showOutcome(const Plan &plan, const QList<Diagnostic> &findings)
{
    m_refusal.clear();
    for (const FormField *field : m_fields) {
        if (m_refusal.isEmpty() && !field->problem().isEmpty()) {
            m_refusal = tr("%1: %2").arg(field->name(), field->problem());
        }
    }
    QStringList notes;
    for (const Diagnostic &finding : findings) {
        if (finding.refuses() && m_refusal.isEmpty()) {
            m_refusal = describe(finding);
        } else if (!finding.refuses()) {
            notes += QStringLiteral("⚠ ") + describe(finding);
        }
    }
    notes.removeDuplicates();
    const bool broken = !m_refusal.isEmpty();
    const QStringList commands = broken ? QStringList() : ipvsadmCommands(plan);
    m_commands->setPlainText(
        commands.isEmpty() ? QLatin1String("# ")
                + (broken ? tr("nothing yet: see the fields marked ⚠") : tr("nothing: no change"))
                           : commands.join(QLatin1Char('\n')));
    m_notes->setText(broken ? QString() : notes.join(QStringLiteral("\n\n")));
    m_notes->setVisible(!m_notes->text().isEmpty());
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::WindowText, SemanticColors::of(palette).error);
    m_reason->setPalette(palette);
    m_reason->setText(m_refusal);
    m_accept->setEnabled(!broken);
    m_accept->setToolTip(broken ? tr("Not available: %1").arg(m_refusal)
                                : tr("Adds this to the pending changes; nothing is applied yet."));
}

} // namespace lvs
