// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does about running and saved, on a real kernel, through the real helper, bus and polkit:
// saves, sees what others changed, and goes back. Runs in the lab (saved.sh), which changes the tables by
// ipvsadm when told that they are saved; by files in the folder LVS_TALK.
#include "core/session/bushost.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panes/datatable.h"
#include "ui/saved/savedbadge.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace lvs;

namespace {

constexpr int patience = 30000; // ms; user-mode Linux is slow

QString talk(const char *name)
{
    return qEnvironmentVariable("LVS_TALK") + u'/' + QLatin1String(name);
}

} // namespace

class SavedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QDir(talk("")).exists(), "runs in the lab only: see tests/lab/saved/saved.sh");
        QCoreApplication::setOrganizationName(QStringLiteral("lvsdesk-test"));
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_session = m_window->addHost(makeLocalHost(), QStringLiteral("director"));
        m_window->show();
        m_window->activateWindow();
    }

    void savesByOneKey()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->actions().save->isEnabled(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), QStringLiteral("Not saved"), patience);
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), QStringLiteral("Saved"), patience);
        QCOMPARE(m_session->host().savedHistory().size(), size_t(1));
        QCOMPARE(m_session->host().savedHistory().front().user, QStringLiteral("alice"));
        QFile file(talk("saved"));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    void showsWhatOthersChange()
    {
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(talk("changed")), patience);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), QStringLiteral("2 difference(s)"), patience);
        const auto *others = m_window->findChild<QLabel *>(QStringLiteral("othersText"));
        QVERIFY(others->isVisible());
        QVERIFY(others->text().startsWith(QLatin1String("2 thing(s) changed by others since ")));
    }

    void goesBack()
    {
        m_window->actions().revertToSaved->trigger();
        QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
        auto *dialog = QApplication::activeModalWidget();
        QCOMPARE(dialog->objectName(), QStringLiteral("reviewDialog"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("apply")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), QStringLiteral("Saved"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->state().pending().isEmpty(), patience);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("close")), Qt::LeftButton);
    }

    void cleanupTestCase() { m_window.reset(); }

private:
    [[nodiscard]] QString badge() const { return m_window->findChild<SavedBadge *>()->text(); }

    std::unique_ptr<MainWindow> m_window;
    HostSession *m_session = nullptr;
};

QTEST_MAIN(SavedTest)
#include "saved_test.moc"
