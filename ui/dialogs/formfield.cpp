// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/formfield.h"

#include "ui/support/semanticcolors.h"

#include <QApplication>

namespace lvs {

FormField::FormField(QGridLayout &grid, int row, const QString &name, QWidget *editor,
                     const QString &explanation)
    : QObject(editor)
    , m_name(name)
    , m_explanation(explanation)
    , m_label(new QLabel(name, editor->parentWidget()))
    , m_editor(editor)
    , m_words(new QLabel(editor->parentWidget()))
{
    m_label->setBuddy(editor);
    editor->setAccessibleName(name);
    editor->setToolTip(explanation);
    editor->setMinimumWidth(120);
    m_words->setObjectName(editor->objectName() + QLatin1String("Words"));
    m_words->setWordWrap(true);
    m_words->setContentsMargins(1, 0, 0, 7);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    QFont font = m_words->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    m_words->setFont(font);
    grid.addWidget(m_label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid.addWidget(editor, row, 1);
    grid.addWidget(m_words, row + 1, 1, Qt::AlignTop);
    showWords();
}

void FormField::setExplanation(const QString &explanation)
{
    m_explanation = explanation;
    m_editor->setToolTip(explanation);
    showWords();
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    showWords();
}

void FormField::setShown(bool shown)
{
    m_shown = shown;
    m_label->setVisible(shown);
    m_editor->setVisible(shown);
    showWords();
}

void FormField::showWords()
{
    QPalette palette = QApplication::palette();
    const SemanticColors colors = SemanticColors::of(palette);
    palette.setColor(QPalette::WindowText, m_problem.isEmpty() ? colors.quiet : colors.error);
    m_words->setPalette(palette);
    m_words->setText(m_problem.isEmpty() ? m_explanation : QStringLiteral("⚠ ") + m_problem);
    m_words->setVisible(m_shown && !m_words->text().isEmpty());
    m_editor->setAccessibleDescription(m_words->text());
}

} // namespace lvs
