// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help.h"

#include "ui/help/helptopic.h"
#include "ui/help/helpwindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QUrl>

namespace lvs {

Help::Help(QObject *parent)
    : QObject(parent)
{
    QDesktopServices::setUrlHandler(QLatin1String(linkScheme), this, "openUrl");
    // The window's own action does not reach into dialogs.
    qApp->installEventFilter(this);
}

Help::~Help()
{
    QDesktopServices::unsetUrlHandler(QLatin1String(linkScheme));
}

void Help::open(const QString &place)
{
    if (!m_window) {
        m_window = std::make_unique<HelpWindow>();
    }
    m_window->showPlace(place);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Help::openForFocus()
{
    const QWidget *focus = QApplication::focusWidget();
    open(helpOf(focus != nullptr ? focus : QApplication::activeWindow()));
}

void Help::close()
{
    if (m_window) {
        m_window->close();
    }
}

void Help::openUrl(const QUrl &url)
{
    open(url.fragment().isEmpty() ? url.path() : url.path() + u'#' + url.fragment());
}

bool Help::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) {
        return false;
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier) {
        return false;
    }
    openForFocus();
    return true;
}

} // namespace lvs
