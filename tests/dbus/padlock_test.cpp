// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/authorization/authorization.h"

#include <QAction>
#include <QApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>

using namespace lvs;

namespace {

constexpr int patience = 20000; // milliseconds

/// What the padlock says to the user that this process runs as.
QString padlockText()
{
    Authorization authorization;
    QSignalSpy ready(&authorization, &Authorization::padlockReady);
    authorization.prepare();
    if (!ready.wait(patience) || authorization.padlock() == nullptr) {
        return QStringLiteral("no padlock");
    }
    return authorization.padlock()->text();
}

QString padlockTextOf(const QString &user)
{
    QProcess process;
    process.start(QStringLiteral("setpriv"),
                  {QStringLiteral("--reuid"), user, QStringLiteral("--regid"), user,
                   QStringLiteral("--init-groups"), QCoreApplication::applicationFilePath(),
                   QStringLiteral("--print")});
    if (!process.waitForFinished(2 * patience)) {
        return QStringLiteral("no answer");
    }
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

class PadlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOpenForRoot() { QCOMPARE(padlockText(), QStringLiteral("Unlocked")); }

    void isClosedForOthers()
    {
        const QString text = padlockTextOf(QStringLiteral("lvsbob"));
        QVERIFY2(text == QLatin1String("Unlock") || text == QLatin1String("Locked"), qPrintable(text));
    }

    void belongsToThisMachine()
    {
        Authorization authorization;
        authorization.setShown(false);
        QSignalSpy ready(&authorization, &Authorization::padlockReady);
        authorization.prepare();
        QVERIFY(ready.wait(patience));
        QVERIFY(!authorization.padlock()->isVisible());
        authorization.setShown(true);
        QVERIFY(authorization.padlock()->isVisible());
        QVERIFY(!authorization.padlock()->toolTip().isEmpty());
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (QApplication::arguments().contains(QStringLiteral("--print"))) {
        QTextStream(stdout) << padlockText() << '\n';
        return 0;
    }
    PadlockTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "padlock_test.moc"
