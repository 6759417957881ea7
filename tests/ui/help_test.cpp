// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help.h"

#include "tests/ui/windowfixture.h"
#include "ui/help/helptopic.h"
#include "ui/help/helpwindow.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

using namespace lvs;
using namespace lvs::test;

namespace {

const QStringList languages {QStringLiteral("en"), QStringLiteral("zh_CN")};

QString page(const QString &language, const QString &name)
{
    QFile file(QStringLiteral(":/lvsdesk/help/%1/%2.html").arg(language, name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The anchors that a text browser would find in a page.
QStringList anchorsOf(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    QStringList anchors;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            anchors += it.fragment().charFormat().anchorNames();
        }
        anchors += block.charFormat().anchorNames();
    }
    anchors.removeDuplicates();
    return anchors;
}

QString plain(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

bool leadsSomewhere(const QString &place)
{
    for (const QString &language : languages) {
        const QString html = page(language, place.section(u'#', 0, 0));
        if (html.isEmpty() || (place.contains(u'#') && !anchorsOf(html).contains(place.section(u'#', 1)))) {
            return false;
        }
    }
    return true;
}

void pressF1(QWidget *widget)
{
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_F1);
}

} // namespace

class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        HelpWindow window; // brings the pages with it
        QCOMPARE(window.place(), QString());
    }

    void everyTopicHasAPageInEveryLanguage()
    {
        static const QRegularExpression chinese(QStringLiteral("[\\x{3400}-\\x{9fff}]"));
        QStringList names;
        for (const HelpTopic topic : allHelpTopics()) {
            const QString name = helpPage(topic);
            names.append(name + QLatin1String(".html"));
            const QString english = page(languages[0], name);
            const QString translated = page(languages[1], name);
            QVERIFY2(plain(english).size() > 700, qPrintable(name));
            QVERIFY2(!plain(english).contains(chinese), qPrintable(name));
            QVERIFY2(plain(translated).count(chinese) > 180, qPrintable(name));
            QVERIFY2(!HelpWindow::titleOf(english).isEmpty(), qPrintable(name));
            QVERIFY2(HelpWindow::titleOf(translated).contains(chinese), qPrintable(name));
            QVERIFY2(english.contains(QLatin1String("<h1>") + HelpWindow::titleOf(english)),
                     qPrintable(name));
            QCOMPARE(anchorsOf(translated), anchorsOf(english));
            QCOMPARE(english.count(QLatin1String("<pre>")), translated.count(QLatin1String("<pre>")));
        }
        names.sort();
        for (const QString &language : languages) {
            // None that no topic leads to.
            QCOMPARE(QDir(QLatin1String(":/lvsdesk/help/") + language).entryList(QDir::Files, QDir::Name),
                     names);
        }
    }

    void everyLinkLeadsSomewhere()
    {
        static const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
        int links = 0;
        for (const QString &language : languages) {
            for (const HelpTopic topic : allHelpTopics()) {
                const QString name = helpPage(topic);
                for (auto match = link.globalMatch(page(language, name)); match.hasNext(); ++links) {
                    const QString target = match.next().captured(1);
                    const QString file = target.section(u'#', 0, 0);
                    QVERIFY2(file.isEmpty() || file.endsWith(QLatin1String(".html")), qPrintable(target));
                    const QString place = (file.isEmpty() ? name : file.chopped(5)) + target.mid(file.size());
                    QVERIFY2(leadsSomewhere(place), qPrintable(name + QLatin1String(": ") + target));
                }
            }
        }
        QVERIFY(links > 60);
        QVERIFY(!leadsSomewhere(QStringLiteral("schedulers#nothing")));
        QVERIFY(!leadsSomewhere(QStringLiteral("nothing")));
    }

    void everySchedulerIsExplained()
    {
        for (const Scheduler &scheduler : Scheduler::known()) {
            QVERIFY2(leadsSomewhere(helpPlace(HelpTopic::Schedulers, scheduler.name())),
                     qPrintable(scheduler.name()));
        }
    }

    void everyShortcutIsListed()
    {
        WindowFixture f;
        for (const QString &language : languages) {
            const QString html = page(language, helpPage(HelpTopic::Shortcuts));
            for (const QAction *action : f.window.actions().all()) {
                const QString keys = action->shortcut().toString(QKeySequence::PortableText);
                QVERIFY2(keys.isEmpty()
                             || html.contains(QLatin1String("<th>") + keys + QLatin1String("</th>")),
                         qPrintable(action->objectName() + u' ' + keys));
            }
        }
    }

    void everyPlaceThatAWidgetNamesIsThere()
    {
        WindowFixture f(smallSite());
        const Actions &actions = f.window.actions();
        QSet<QString> places;
        const auto collect = [&places](const QWidget &root) {
            for (const QWidget *widget : root.findChildren<QWidget *>()) {
                places.insert(helpOf(widget));
            }
        };
        collect(f.window);
        for (QAction *action : {actions.addService, actions.edit, actions.addRealServer, actions.timeouts,
                                actions.exportState, actions.wizard}) {
            action->trigger();
            QDialog *dialog = f.dialog();
            QVERIFY2(dialog, qPrintable(action->objectName()));
            collect(*dialog);
            dialog->reject();
            QTest::qWait(20);
        }
        QVERIFY(places.size() > 12);
        for (const QString &place : std::as_const(places)) {
            QVERIFY2(leadsSomewhere(place), qPrintable(place));
        }
    }

    void f1OpensThePageOfWhatHasTheFocus()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        QVERIFY(!f.window.help().window());
        f.services()->setFocus();
        f.press(Qt::Key_F1);
        QVERIFY(f.window.help().window());
        QVERIFY(f.window.help().window()->isVisible());
        QCOMPARE(f.window.help().window()->place(), QStringLiteral("services"));
        f.servers()->setFocus();
        f.press(Qt::Key_F1);
        QCOMPARE(f.window.help().window()->place(), QStringLiteral("realservers"));

        f.window.actions().addService->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        auto *scheduler = dialog->findChild<QComboBox *>(QStringLiteral("scheduler"));
        pressF1(scheduler);
        QCOMPARE(f.window.help().window()->place(), QStringLiteral("schedulers#wlc"));
        scheduler->setCurrentText(QStringLiteral("mh"));
        pressF1(scheduler);
        QCOMPARE(f.window.help().window()->place(), QStringLiteral("schedulers#mh"));
        const auto *browser = f.window.help().window()->findChild<QTextBrowser *>(QStringLiteral("helpPage"));
        QVERIFY(browser->toPlainText().contains(QLatin1String("Maglev")));
        pressF1(dialog->findChild<QWidget *>(QStringLiteral("persistent")));
        QCOMPARE(f.window.help().window()->place(), QStringLiteral("persistence"));
        dialog->reject();
        f.window.close();
        QVERIFY(!f.window.help().window()->isVisible());
    }

    void learnMoreOpensThePage()
    {
        WindowFixture f;
        f.window.actions().addService->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        auto *more = dialog->findChild<QLabel *>(QStringLiteral("persistenceMore"));
        QVERIFY(more);
        QTest::mouseMove(more, more->rect().center());
        QTest::mouseClick(more, Qt::LeftButton, {}, more->rect().center());
        QVERIFY(f.window.help().window());
        QCOMPARE(f.window.help().window()->place(), QStringLiteral("persistence"));
        dialog->reject();
    }

    void goesBackAndForward()
    {
        HelpWindow window;
        window.showPlace(helpPlace(HelpTopic::Overview));
        window.show();
        auto *contents = window.findChild<QListWidget *>(QStringLiteral("helpContents"));
        auto *back = window.findChild<QToolButton *>(QStringLiteral("helpBack"));
        auto *forward = window.findChild<QToolButton *>(QStringLiteral("helpForward"));
        QCOMPARE(contents->count(), static_cast<int>(allHelpTopics().size()));
        QVERIFY(!back->isEnabled() && !forward->isEnabled());
        contents->setCurrentRow(3);
        QCOMPARE(window.place(), helpPage(allHelpTopics().at(3)));
        QVERIFY(back->isEnabled());
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(window.place(), helpPage(HelpTopic::Overview));
        QCOMPARE(contents->currentRow(), 0);
        QTest::mouseClick(forward, Qt::LeftButton);
        QCOMPARE(contents->currentRow(), 3);
        window.showPlace(QStringLiteral("no such page"));
        QCOMPARE(window.place(), helpPage(HelpTopic::Overview));
    }

    void findsInThePage()
    {
        HelpWindow window;
        window.showPlace(helpPlace(HelpTopic::Arp));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *browser = window.findChild<QTextBrowser *>(QStringLiteral("helpPage"));
        auto *find = window.findChild<QLineEdit *>(QStringLiteral("helpFind"));
        browser->setFocus();
        QTest::keyClick(browser, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), find);
        QTest::keyClicks(find, QStringLiteral("arp_ignore"));
        QCOMPARE(find->text(), QStringLiteral("arp_ignore"));
        QCOMPARE(browser->textCursor().selectedText(), QStringLiteral("arp_ignore"));
        const int first = browser->textCursor().position();
        QTest::keyClick(find, Qt::Key_Return);
        const int second = browser->textCursor().position();
        QVERIFY(second > first);
        QTest::keyClick(find, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(browser->textCursor().position(), first);
        QTest::keyClicks(find, QStringLiteral("X"));
        QVERIFY(!words(&window, "helpFound").isEmpty());
    }

    void remembersItsSize()
    {
        QSettings().clear();
        {
            HelpWindow window;
            window.show();
            window.resize(690, 510);
            window.close();
        }
        HelpWindow again;
        QCOMPARE(again.size(), QSize(690, 510));
    }
};

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-test"));
    QApplication::setApplicationName(QStringLiteral("help"));
    HelpTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "help_test.moc"
