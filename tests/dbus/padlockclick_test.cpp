// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What clicks on the window's padlock do, with a real polkitd and an authentication agent in the user's
// session. The window runs in a process of that session, steered by lines on its standard input.
#include "core/session/bushost.h"
#include "tests/dbus/privatebus.h"
#include "tests/dbus/sessionagent.h"
#include "ui/authorization/authorization.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panes/pendingbar.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTest>
#include <QTextStream>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace lvs;

namespace {

constexpr int patience = 30000; // milliseconds
const QString changeAction = QStringLiteral("org.lvsdesk.change");

// In the user's session.

void say(const QString &what, const QString &text)
{
    QTextStream(stdout) << what << u' ' << QString(text).replace(u'\n', u' ') << Qt::endl;
}

/// The window of a user, who reads what it shows aloud and does what he is told.
class User : public QObject
{
public:
    User()
        : m_agent([](const QString &action, const QString &cookie) {
            say(QStringLiteral("asked"), action + u' ' + cookie);
        })
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        m_window.addHost(makeLocalHost(), QStringLiteral("This machine"));
        m_window.setAuthorization(m_authorization);
        connect(m_window.statusBar(), &QStatusBar::messageChanged, this,
                [](const QString &text) { say(QStringLiteral("status"), text); });
        connect(&m_authorization, &Authorization::refused, this,
                [this](const QString &) { say(QStringLiteral("banner"), banner().text()); });
        connect(&m_authorization, &Authorization::padlockReady, this, [this] {
            connect(m_authorization.padlock(), &QAction::changed, this, &User::readPadlock);
            readPadlock();
        });
        connect(&m_input, &QSocketNotifier::activated, this, &User::obey);
        m_window.show();
    }

    void start(bool hasAgent)
    {
        if (hasAgent) {
            say(QStringLiteral("agent"), m_agent.registerForSession());
        }
        m_authorization.prepare();
    }

private:
    Banner &banner() { return *m_window.findChild<Banner *>(QStringLiteral("banner")); }

    void readPadlock()
    {
        const QString text = m_authorization.padlock()->text();
        if (std::exchange(m_padlockText, text) != text) {
            say(QStringLiteral("padlock"), text);
        }
    }

    void obey()
    {
        char buffer[64];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        const QByteArray order = QByteArray(buffer, std::max<ssize_t>(count, 0)).trimmed();
        auto *bar = m_window.findChild<QToolBar *>(QStringLiteral("toolBar"));
        if (order == "click") {
            QTest::mouseClick(bar->widgetForAction(m_authorization.padlock()), Qt::LeftButton);
        } else if (order == "retry") {
            const auto buttons = banner().findChildren<QPushButton *>(QStringLiteral("padlockButton"));
            QTest::mouseClick(buttons.last(), Qt::LeftButton);
        } else if (order == "finish") {
            m_agent.finish();
        } else if (order == "dismiss") {
            m_agent.dismiss();
        } else {
            QCoreApplication::quit();
        }
    }

    test::SessionAgent m_agent;
    MainWindow m_window;
    Authorization m_authorization;
    QSocketNotifier m_input;
    QString m_padlockText;
};

// Outside, as root.

/// The process of a user, as seen by the test.
class Desk
{
public:
    Desk(const QString &user, const QString &session, const QString &agent = QStringLiteral("agent"))
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            test::PrivateBus::tool(QStringLiteral("session.sh")),
            {user, session, QCoreApplication::applicationFilePath(), QStringLiteral("--desk"), agent});
    }
    ~Desk()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(patience)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    void order(const char *what) { m_process.write(QByteArray(what) + '\n'); }

    /// The rest of the next line that begins with that word; lines before it are passed over.
    QString next(const QString &word)
    {
        QString found = QStringLiteral("nothing");
        (void)QTest::qWaitFor(
            [&] {
                while (m_process.canReadLine()) {
                    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
                    if (line.section(u' ', 0, 0) == word) {
                        found = line.section(u' ', 1);
                        return true;
                    }
                }
                return false;
            },
            patience);
        return found;
    }

    /// Nothing more is said for a while; what was is forgotten.
    QStringList rest()
    {
        QTest::qWait(500);
        return QString::fromUtf8(m_process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QProcess m_process;
};

/// What polkit's setuid program says when the user's password was right.
bool authenticate(quint32 uid, const QString &cookie)
{
    QDBusArgument root;
    root.beginStructure();
    root << QStringLiteral("unix-user") << QVariantMap {{QStringLiteral("uid"), 0U}};
    root.endStructure();
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.PolicyKit1"), QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
        QStringLiteral("org.freedesktop.PolicyKit1.Authority"),
        QStringLiteral("AuthenticationAgentResponse2"));
    message.setArguments({uid, cookie, QVariant::fromValue(root)});
    const QDBusMessage reply = QDBusConnection::systemBus().call(message);
    if (reply.type() == QDBusMessage::ErrorMessage) {
        qWarning("%s", qPrintable(reply.errorMessage()));
    }
    return reply.type() == QDBusMessage::ReplyMessage;
}

constexpr quint32 alice = 7001; // as privatebus.sh makes her

/// A rule of the administrator's, for as long as this lives.
class Rule
{
public:
    explicit Rule(const char *result)
        : m_file(test::PrivateBus::file(QStringLiteral("rules/10-test.rules")))
    {
        if (!m_file.open(QIODevice::WriteOnly)) {
            qFatal("no rule can be written");
        }
        m_file.write(QByteArray("polkit.addRule(function(action) {"
                                " if (action.id == 'org.lvsdesk.change') return polkit.Result.")
                     + result + "; });\n");
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        m_file.close();
    }
    ~Rule() { m_file.remove(); }

private:
    QFile m_file;
};

bool hasLine(const QStringList &lines, const char *word)
{
    return std::any_of(lines.begin(), lines.end(), [word](const QString &line) {
        return line.section(u' ', 0, 0) == QLatin1String(word);
    });
}

const QString locked = QStringLiteral("Unlock"); // what can be done about it
const QString unlocked = QStringLiteral("Unlocked");

} // namespace

class PadlockClickTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
    }

    void asksAheadAndGivesBack()
    {
        Desk desk(QStringLiteral("lvsalice"), QStringLiteral("active"));
        QCOMPARE(desk.next(QStringLiteral("agent")), QString());
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        for (int round = 0; round < 2; ++round) { // the second shows that the first was really given back
            desk.order("click");
            const QString question = desk.next(QStringLiteral("asked"));
            QCOMPARE(question.section(u' ', 0, 0), changeAction);
            QVERIFY(authenticate(alice, question.section(u' ', 1)));
            desk.order("finish");
            QCOMPARE(desk.next(QStringLiteral("padlock")), unlocked);
            desk.order("click");
            QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
            QVERIFY(!hasLine(desk.rest(), "asked"));
        }
    }

    void saysWhatBecameOfTheClick()
    {
        Desk desk(QStringLiteral("lvsalice"), QStringLiteral("active"));
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        desk.order("click");
        QVERIFY(authenticate(alice, desk.next(QStringLiteral("asked")).section(u' ', 1)));
        desk.order("finish");
        const QString given = desk.next(QStringLiteral("status"));
        QVERIFY2(given.contains(QLatin1String("for a while")), qPrintable(given));
        desk.rest();
        desk.order("click");
        const QString back = desk.next(QStringLiteral("status"));
        QVERIFY2(back.contains(QLatin1String("was given back")), qPrintable(back));
    }

    void aRefusalSaysWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<QString>("words");
        QTest::newRow("dismissed") << QByteArray("dismiss") << QStringLiteral("The question was dismissed");
        QTest::newRow("wrong password") << QByteArray("finish") << QStringLiteral("Permission was not given");
    }
    void aRefusalSaysWhatToDo()
    {
        QFETCH(QByteArray, ending);
        QFETCH(QString, words);
        Desk desk(QStringLiteral("lvsalice"), QStringLiteral("active"));
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        desk.order("click");
        desk.next(QStringLiteral("asked"));
        desk.rest(); // the banner was emptied when the question came
        desk.order(ending.constData());
        const QString banner = desk.next(QStringLiteral("banner"));
        QVERIFY2(banner.startsWith(words), qPrintable(banner));
        QVERIFY2(banner.contains(QLatin1String("to be asked again")), qPrintable(banner));
        QVERIFY(!hasLine(desk.rest(), "padlock")); // it stays as it was

        // The banner's own button asks again.
        desk.order("retry");
        const QString question = desk.next(QStringLiteral("asked"));
        QCOMPARE(question.section(u' ', 0, 0), changeAction);
        desk.rest();
        QVERIFY(authenticate(alice, question.section(u' ', 1)));
        desk.order("finish");
        QCOMPARE(desk.next(QStringLiteral("padlock")), unlocked);
        QCOMPARE(desk.next(QStringLiteral("banner")), QString());
    }

    void asksOnceHoweverOftenItIsClicked()
    {
        Desk desk(QStringLiteral("lvsalice"), QStringLiteral("active"));
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        desk.order("click");
        desk.next(QStringLiteral("asked"));
        desk.rest();
        desk.order("click");
        QVERIFY(desk.rest().isEmpty());
    }

    void withoutAnAgentItSaysSo()
    {
        Desk desk(QStringLiteral("lvsalice"), QStringLiteral("active"), QStringLiteral("none"));
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        desk.order("click");
        QCOMPARE(desk.next(QStringLiteral("banner")), QString()); // of the click itself
        const QString banner = desk.next(QStringLiteral("banner"));
        QVERIFY2(banner.contains(QLatin1String("no authentication agent runs")), qPrintable(banner));
    }

    /// Where the policy keeps nothing, a yes holds for that one question.
    void wherePolicyAsksEachTimeItSaysSo()
    {
        Desk desk(QStringLiteral("lvsalice"), QStringLiteral("inactive"));
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        desk.order("click");
        QVERIFY(authenticate(alice, desk.next(QStringLiteral("asked")).section(u' ', 1)));
        desk.order("finish");
        const QString status = desk.next(QStringLiteral("status"));
        QVERIFY2(status.contains(QLatin1String("asks each time")), qPrintable(status));
        QVERIFY(!hasLine(desk.rest(), "padlock"));
    }

    void whoIsAllowedAnywayHasNothingToGiveBack()
    {
        Desk desk(QStringLiteral("lvscarol"), QStringLiteral("none"), QStringLiteral("none"));
        QCOMPARE(desk.next(QStringLiteral("padlock")), unlocked);
        desk.order("click");
        const QString status = desk.next(QStringLiteral("status"));
        QVERIFY2(status.contains(QLatin1String("nothing to give back")), qPrintable(status));
    }

    void followsTheAdministrator()
    {
        Desk desk(QStringLiteral("lvsalice"), QStringLiteral("active"));
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        {
            const Rule allowing("YES");
            QCOMPARE(desk.next(QStringLiteral("padlock")), unlocked);
        }
        QCOMPARE(desk.next(QStringLiteral("padlock")), locked);
        const Rule forbidding("NO");
        QCOMPARE(desk.next(QStringLiteral("padlock")), QStringLiteral("Locked"));
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--desk")) {
        User user;
        user.start(arguments.value(2) == QLatin1String("agent"));
        return QApplication::exec();
    }
    PadlockClickTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "padlockclick_test.moc"
