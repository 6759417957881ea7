// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/findinglist.h"

#include "ui/support/commandhighlighter.h"
#include "ui/support/semanticcolors.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace lvs {

namespace {

QString textOf(const FindingWords &finding)
{
    return QStringList {rowStateName(finding.state),
                        finding.title,
                        finding.reason,
                        finding.remedy,
                        finding.command,
                        finding.fixText}
        .join(u'\n');
}

int rank(RowState state)
{
    switch (state) {
    case RowState::Attention:
        return 0;
    case RowState::Degraded:
    case RowState::Draining:
        return 1;
    case RowState::Idle:
        return 2;
    case RowState::Running:
        return 3;
    }
    Q_UNREACHABLE();
}

QLabel *wordsLabel(const QString &words, const char *name, int number, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setObjectName(QLatin1String(name) + QString::number(number));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

void FindingList::setFindings(const QList<FindingWords> &findings)
{
    QList<FindingWords> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const FindingWords &left, const FindingWords &right) {
        return rank(left.state) < rank(right.state);
    });
    QStringList texts;
    m_fixes.clear();
    for (const FindingWords &finding : std::as_const(sorted)) {
        texts.append(textOf(finding));
        m_fixes.append(finding.fix);
    }
    if (texts == m_texts) {
        return;
    }
    m_texts = texts;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // its button may have been pressed
        }
        delete item;
    }
    for (int i = 0; i < sorted.size(); ++i) {
        m_layout->addWidget(makeRow(sorted[i], i + 1));
    }
}

QWidget *FindingList::makeRow(const FindingWords &finding, int number)
{
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("finding%1").arg(number));
    row->setAccessibleName(finding.title);
    row->setAccessibleDescription(finding.reason);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(2, 7, 2, 7);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    auto *glyph = new QLabel(row);
    glyph->setPixmap(stateIcon(finding.state, palette(), devicePixelRatioF()).pixmap(16, 16));
    glyph->setAccessibleName(rowStateName(finding.state));
    grid->addWidget(glyph, 0, 0, Qt::AlignTop);
    QLabel *title = wordsLabel(finding.title, "findingTitle", number, row);
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(finding.state == RowState::Running ? title->font() : strong);
    grid->addWidget(title, 0, 1);
    QPalette quiet = QApplication::palette();
    quiet.setColor(QPalette::WindowText, SemanticColors::of(quiet).quiet);
    int line = 1;
    for (const QString &words : {finding.reason, finding.remedy}) {
        if (!words.isEmpty()) {
            QLabel *label = wordsLabel(words, line == 1 ? "findingReason" : "findingRemedy", number, row);
            label->setPalette(line == 1 ? quiet : QApplication::palette());
            grid->addWidget(label, line++, 1);
        }
    }
    if (!finding.command.isEmpty()) {
        QLabel *command = wordsLabel(finding.command, "findingCommand", number, row);
        command->setFont(commandFont());
        grid->addWidget(command, line, 1);
    }
    if (!finding.fixText.isEmpty()) {
        auto *button = new QPushButton(finding.fixText, row);
        button->setObjectName(QStringLiteral("findingFix%1").arg(number));
        button->setAccessibleName(finding.fixText);
        button->setToolTip(finding.remedy.isEmpty() ? finding.title : finding.remedy);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, number] {
            if (const std::function<void()> fix = m_fixes.value(number - 1)) {
                fix();
            }
        });
        grid->addWidget(button, 0, 2, 2, 1, Qt::AlignTop);
    }
    return row;
}

} // namespace lvs
