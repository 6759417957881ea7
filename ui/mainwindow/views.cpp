// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/views.h"

#include <QAction>
#include <QTabBar>

namespace lvs {

namespace {
constexpr int keysWithDigits = 9;
}

Views::Views(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(QStringLiteral("views"));
    setDocumentMode(true);
    setTabBarAutoHide(true);
    setAccessibleName(tr("Views"));
    tabBar()->setDrawBase(false);
    tabBar()->setObjectName(QStringLiteral("viewTabs"));
    tabBar()->setAccessibleName(tr("Views"));
    tabBar()->setToolTip(tr("The views of the host that is shown."));
    connect(this, &QTabWidget::currentChanged, this, &Views::noteCurrent);
}

void Views::add(const View &view)
{
    const int place = static_cast<int>(m_views.size());
    m_views.push_back(view);
    m_filterTexts.append(QString());
    auto *action = new QAction(view.title, this);
    action->setObjectName(view.name + QLatin1String("ViewAction"));
    action->setCheckable(true);
    QString words = view.explanation;
    if (place < keysWithDigits) {
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + place)));
        words += QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
    }
    action->setToolTip(words);
    action->setStatusTip(view.explanation);
    connect(action, &QAction::triggered, this, [this, place] {
        setCurrentIndex(place);
        currentWidget()->setFocus(Qt::ShortcutFocusReason);
        noteCurrent(); // a second trigger must not untick it
    });
    m_actions.append(action);
    addAction(action);
    addTab(view.widget, view.title);
    setTabToolTip(place, words);
    noteCurrent();
}

const View &Views::current() const
{
    return m_views[static_cast<size_t>(currentIndex())];
}

void Views::noteCurrent()
{
    for (int i = 0; i < m_actions.size(); ++i) {
        m_actions[i]->setChecked(i == currentIndex());
    }
}

void Views::setFilterText(const QString &text)
{
    m_filterTexts[currentIndex()] = text;
    if (current().setFilter) {
        current().setFilter(text);
    }
}

QString Views::filterText() const
{
    return m_filterTexts[currentIndex()];
}

} // namespace lvs
