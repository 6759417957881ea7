// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/paneheader.h"

#include "ui/panes/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace lvs {

PaneHeader::PaneHeader(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_detail(new ElidedLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    auto *name = new QLabel(title, this);
    QFont font = name->font();
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_layout->setContentsMargins(9, 3, 5, 3);
    m_layout->setSpacing(6);
    m_layout->addWidget(name);
    m_layout->addWidget(m_detail, 1);
    setMinimumHeight(fontMetrics().height() + 14);
}

void PaneHeader::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setToolTip(detail);
}

void PaneHeader::addAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setObjectName(action->objectName() + QLatin1String("PaneButton"));
    button->setAccessibleName(action->iconText());
    m_layout->addWidget(button);
}

void PaneHeader::addWidgetAtEnd(QWidget *widget)
{
    m_layout->addWidget(widget);
}

} // namespace lvs
