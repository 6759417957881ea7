// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakehost.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace lvs::test {

/// The window on a host that the test holds in its hand, with the ways a user has to it.
class WindowFixture
{
public:
    explicit WindowFixture(const IpvsState &state = {})
    {
        auto owned = std::make_unique<FakeHost>(state);
        host = owned.get();
        session = window.addHost(std::move(owned), QStringLiteral("lb1"));
        window.show();
        window.activateWindow();
        // The host starts once the window stands.
        if (!QTest::qWaitFor([this] { return session->host().status() != HostStatus::Connecting; }, 60000)) {
            qFatal("the host was not started");
        }
        QCoreApplication::processEvents();
    }

    [[nodiscard]] bool isActive() { return QTest::qWaitForWindowActive(&window); }
    [[nodiscard]] DataTable *services() { return window.workspace().services()->table(); }
    [[nodiscard]] DataTable *servers() { return window.workspace().realServers()->table(); }
    [[nodiscard]] const PendingChanges &pending() const { return session->state().pending(); }
    /// A key pressed wherever the focus is.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        // After a dialog a window manager gives the activity back; here there is none.
        window.activateWindow();
        QVERIFY(isActive());
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : static_cast<QWidget *>(&window), static_cast<Qt::Key>(key),
                        modifiers);
    }
    /// The dialog that is open, or null.
    [[nodiscard]] static QDialog *dialog()
    {
        QTest::qWait(20);
        return qobject_cast<QDialog *>(QApplication::activeModalWidget());
    }
    template <typename Widget> [[nodiscard]] Widget *find(const char *name)
    {
        return window.findChild<Widget *>(QLatin1String(name));
    }

    FakeHost *host = nullptr;
    MainWindow window;
    HostSession *session = nullptr;
};

/// Types a text into a field, replacing what is there.
inline void type(QWidget *dialog, const char *field, const QString &text)
{
    auto *line = dialog->findChild<QLineEdit *>(QLatin1String(field));
    Q_ASSERT_X(line != nullptr, "type", field);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

inline void click(QWidget *dialog, const char *button)
{
    auto *found = dialog->findChild<QAbstractButton *>(QLatin1String(button));
    Q_ASSERT_X(found != nullptr, "click", button);
    QTest::mouseClick(found, Qt::LeftButton);
}

inline QString words(const QWidget *dialog, const char *label)
{
    const auto *found = dialog->findChild<QLabel *>(QLatin1String(label));
    return found != nullptr ? found->text() : QStringLiteral("(no such label)");
}

/// TCP 10.0.0.250:80 wrr with two real servers, TCP 10.0.0.250:443 wlc with one.
inline IpvsState smallSite()
{
    IpvsState state;
    state.setService(service(tcp("10.0.0.250:80"), "wrr", {"10.0.0.18:80*3", "10.0.0.19:80*2"}));
    state.setService(service(tcp("10.0.0.250:443"), "wlc", {"10.0.0.18:443*1"}));
    return state;
}

} // namespace lvs::test
