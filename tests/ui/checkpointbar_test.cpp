// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changes that wait to be kept, as a person sees and answers them.
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/checkpointchoice.h"
#include "ui/panes/checkpointbar.h"

#include <QCheckBox>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QUndoStack>

using namespace lvs;
using namespace lvs::test;
using namespace std::chrono_literals;

namespace {

const ServiceKey web = tcp("10.0.0.250:80");

/// A window whose host can take changes back by itself.
class CheckpointFixture : public WindowFixture
{
public:
    CheckpointFixture()
        : WindowFixture(smallSite())
    {
        host->setOffersCheckpoints(true);
    }

    /// An edit as the weight's cell makes it.
    void wantWeight(quint32 weight, const char *server = "10.0.0.18:80")
    {
        RealServer wanted = *session->state().desired().service(web)->realServer(endpoint(server));
        wanted.settings.weight = *Weight::parse(QString::number(weight));
        PendingChanges changes = pending();
        changes.setRealServer(session->state().live(), web, wanted);
        session->edit(changes, QStringLiteral("weight"));
    }
    [[nodiscard]] QString weight() const
    {
        return session->state()
            .live()
            .service(web)
            ->realServer(endpoint("10.0.0.18:80"))
            ->settings.weight.toString();
    }
    QDialog *review()
    {
        window.actions().review->trigger();
        return dialog();
    }
    /// Applies what is pending, to be kept within that many seconds.
    void applyFor(int seconds)
    {
        QDialog *review = this->review();
        QVERIFY(review != nullptr);
        auto *revert = review->findChild<QCheckBox *>(QStringLiteral("revertUnlessConfirmed"));
        if (!revert->isChecked()) {
            QTest::mouseClick(revert, Qt::LeftButton, {}, QPoint(10, revert->height() / 2));
        }
        QVERIFY(revert->isChecked());
        review->findChild<QSpinBox *>(QStringLiteral("revertSeconds"))->setValue(seconds);
        click(review, "apply");
        QTRY_VERIFY(QApplication::activeModalWidget() == nullptr); // it makes way for the bar
    }
    [[nodiscard]] CheckpointBar *bar() { return find<CheckpointBar>("checkpointBar"); }
    [[nodiscard]] QString headline() { return words(bar(), "checkpointHeadline"); }
    [[nodiscard]] bool offers(const char *button)
    {
        auto *found = bar()->findChild<QPushButton *>(QLatin1String(button));
        return found->isVisible() && found->isEnabled();
    }
    [[nodiscard]] QString lastLog() { return window.log().index(0, LogModel::Text).data().toString(); }
};

Checkpoint othersCheckpoint()
{
    Checkpoint checkpoint;
    checkpoint.id = 7;
    checkpoint.uid = 1001;
    checkpoint.steps = 2;
    checkpoint.deadline = Checkpoint::Clock::now() + 40s;
    return checkpoint;
}

} // namespace

class CheckpointBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void keepsChanges();
    void revertsNow();
    void countsDown();
    void moreTime();
    void expiredChangesArePendingAgain();
    void laterEditsAreKeptOverWhatWasTakenBack();
    void aSecondApplyGoesBackWithTheFirst();
    void vanishedHost();
    void anothersCheckpoint();
    void aRefusedOrderIsTold();
    void everyEndHasItsWords();
    void theBarFollowsTheShownHost();
    void closingTheWindowAsks();
    void theChoiceIsOfferedByDanger();
    void theChoiceIsRemembered();
    void hostsThatCannotSaySo();
    void countdownReads();
};

void CheckpointBarTest::keepsChanges()
{
    CheckpointFixture fixture;
    QVERIFY(!fixture.bar()->isVisible());
    fixture.wantWeight(5);
    fixture.applyFor(60);
    QCOMPARE(fixture.host->lastOptions().checkpoint, std::optional(60s));
    QVERIFY(fixture.bar()->isVisible());
    QVERIFY(!fixture.find<QWidget>("pendingBar")->isVisible()); // it stands in its place
    QVERIFY2(fixture.headline().startsWith(QLatin1String("Keeping these changes? Reverting in ")),
             qPrintable(fixture.headline()));
    QCOMPARE(words(fixture.bar(), "checkpointWords"),
             QStringLiteral("1 step(s) on lb1: try whether all still works."));
    QCOMPARE(fixture.session->summary(), QStringLiteral("changes wait to be kept"));
    click(fixture.bar(), "keepChanges");
    QTRY_VERIFY(!fixture.bar()->isVisible());
    QCOMPARE(fixture.weight(), QStringLiteral("5"));
    QVERIFY(fixture.pending().isEmpty());
    QCOMPARE(fixture.lastLog(), QStringLiteral("The changes were kept."));
    QVERIFY(!fixture.session->lastApplied().isEmpty()); // and can be taken back as ever
}

void CheckpointBarTest::revertsNow()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(60);
    QVERIFY(fixture.pending().isEmpty());
    click(fixture.bar(), "revertNow");
    QTRY_COMPARE(fixture.headline(), QStringLiteral("The changes on lb1 were taken back, as was asked."));
    QCOMPARE(fixture.weight(), QStringLiteral("3"));
    QCOMPARE(fixture.pending().count(), size_t(1)); // nothing is lost
    QVERIFY(fixture.find<QWidget>("pendingBar")->isVisible());
    QVERIFY(fixture.session->lastApplied().isEmpty());
    QVERIFY(!fixture.offers("keepChanges"));
    click(fixture.bar(), "dismissCheckpoint");
    QVERIFY(!fixture.bar()->isVisible());
    fixture.session->undoStack().undo(); // it is an edit as any other
    QVERIFY(fixture.pending().isEmpty());
}

void CheckpointBarTest::countsDown()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(5);
    // However slow this machine is, what is shown only becomes less.
    static const QRegularExpression seconds(QStringLiteral("Reverting in ([1-5]) s$"));
    QList<int> shown;
    const auto look = [&] {
        const QRegularExpressionMatch match = seconds.match(fixture.headline());
        if (match.hasMatch() && (shown.isEmpty() || shown.back() != match.captured(1).toInt())) {
            shown.append(match.captured(1).toInt());
        }
        return fixture.headline().endsWith(QLatin1String("Reverting now"));
    };
    QVERIFY(QTest::qWaitFor(look, 20000));
    QVERIFY(!shown.isEmpty());
    QVERIFY(std::is_sorted(shown.rbegin(), shown.rend()));
    // This host leaves it at that: the time is over, and nothing can be kept any more.
    QCOMPARE(fixture.headline(), QStringLiteral("Keeping these changes? Reverting now"));
    QVERIFY(!fixture.offers("keepChanges"));
    QVERIFY(!fixture.offers("moreTime"));
    QVERIFY(fixture.bar()
                ->findChild<QPushButton *>(QStringLiteral("keepChanges"))
                ->toolTip()
                .contains(QLatin1String("the time is over")));
}

void CheckpointBarTest::moreTime()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(30);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.host->checkpoint()->remaining() < 29500ms, 5000);
    click(fixture.bar(), "moreTime");
    QVERIFY(fixture.host->checkpoint()->remaining() > 29500ms);
    QCOMPARE(fixture.host->orders().back().time, 30s); // as long as was chosen
    QVERIFY(fixture.offers("keepChanges"));
}

void CheckpointBarTest::expiredChangesArePendingAgain()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(60);
    fixture.host->endCheckpoint(CheckpointEnd::Expired);
    QCOMPARE(fixture.headline(),
             QStringLiteral("The changes on lb1 were taken back because nobody confirmed them."));
    QCOMPARE(words(fixture.bar(), "checkpointWords"),
             QStringLiteral("They are pending again: nothing of them is lost."));
    QCOMPARE(fixture.lastLog(), QStringLiteral("The changes were taken back because nobody confirmed them."));
    QCOMPARE(fixture.pending().count(), size_t(1));
    // Applied again and kept, the message goes.
    fixture.applyFor(60);
    QVERIFY(fixture.headline().startsWith(QLatin1String("Keeping these changes?")));
    click(fixture.bar(), "keepChanges");
    QTRY_VERIFY(!fixture.bar()->isVisible());
    QCOMPARE(fixture.weight(), QStringLiteral("5"));
}

void CheckpointBarTest::laterEditsAreKeptOverWhatWasTakenBack()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.wantWeight(9, "10.0.0.19:80");
    fixture.applyFor(60);
    fixture.wantWeight(6);
    QVERIFY(fixture.find<QWidget>("pendingBar")->isVisible()); // both are there
    fixture.host->endCheckpoint(CheckpointEnd::Expired);
    QCOMPARE(fixture.pending().count(), size_t(2));
    const auto *first = fixture.pending().realServer(web, endpoint("10.0.0.18:80"));
    QCOMPARE(first->wanted->weight.toString(), QStringLiteral("6"));
    QCOMPARE(first->base->weight.toString(), QStringLiteral("3"));
    QVERIFY(fixture.session->state().conflicts().empty());
}

void CheckpointBarTest::aSecondApplyGoesBackWithTheFirst()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(60);
    fixture.wantWeight(9, "10.0.0.19:80");
    fixture.applyFor(60);
    QVERIFY(fixture.pending().isEmpty());
    fixture.host->endCheckpoint(CheckpointEnd::Expired);
    QCOMPARE(fixture.pending().count(), size_t(2));
}

void CheckpointBarTest::vanishedHost()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(60);
    fixture.host->makeUnavailable(Error(ErrorCode::SshLost, {QStringLiteral("lb1"), QString()}));
    QVERIFY2(fixture.headline().startsWith(QLatin1String("lb1 cannot be reached. Reverting in ")),
             qPrintable(fixture.headline()));
    QVERIFY(words(fixture.bar(), "checkpointWords").contains(QLatin1String("by itself")));
    for (const char *button : {"keepChanges", "revertNow", "moreTime"}) {
        QVERIFY(!fixture.offers(button));
    }
    Checkpoint overdue = *fixture.host->checkpoint();
    overdue.deadline = Checkpoint::Clock::now() - 1s;
    fixture.host->replaceCheckpoint(overdue);
    QCOMPARE(fixture.headline(), QStringLiteral("lb1 cannot be reached, and the time is over."));
    // It comes back, and is what it was before.
    fixture.host->endCheckpoint(CheckpointEnd::Unheard);
    fixture.host->makeReady();
    QCOMPARE(fixture.headline(),
             QStringLiteral("The changes on lb1 were taken back while it could not be reached."));
    QCOMPARE(fixture.pending().count(), size_t(1));
}

void CheckpointBarTest::anothersCheckpoint()
{
    CheckpointFixture fixture;
    fixture.host->holdCheckpoint(othersCheckpoint());
    QVERIFY2(fixture.headline().startsWith(
                 QLatin1String("User 1001 has not kept these changes yet. Reverting in ")),
             qPrintable(fixture.headline()));
    QVERIFY(fixture.bar()
                ->findChild<QPushButton *>(QStringLiteral("revertNow"))
                ->toolTip()
                .contains(QLatin1String("permission")));
    // Nothing else can be applied meanwhile, and the review says why.
    fixture.wantWeight(5);
    QDialog *review = fixture.review();
    QVERIFY(!review->findChild<QPushButton *>(QStringLiteral("apply"))->isEnabled());
    QVERIFY(words(review, "findings").contains(QLatin1String("uid 1001")));
    click(review, "close");
    click(fixture.bar(), "keepChanges");
    QTRY_VERIFY(!fixture.bar()->isVisible());
    QCOMPARE(fixture.host->orders().back().id, 7U);
    QCOMPARE(fixture.pending().count(), size_t(1)); // one's own edit is as it was
    review = fixture.review();
    QVERIFY(review->findChild<QPushButton *>(QStringLiteral("apply"))->isEnabled());
    click(review, "close");
}

void CheckpointBarTest::aRefusedOrderIsTold()
{
    CheckpointFixture fixture;
    fixture.host->holdCheckpoint(othersCheckpoint());
    fixture.host->refuseNextOrder(Error(ErrorCode::NotAuthorized));
    click(fixture.bar(), "revertNow");
    QTRY_COMPARE(fixture.lastLog(), QStringLiteral("You are not allowed to do this."));
    QVERIFY(fixture.bar()->isVisible());
    QVERIFY(fixture.offers("keepChanges"));
}

void CheckpointBarTest::everyEndHasItsWords()
{
    QSet<QString> seen;
    for (const CheckpointEnd why :
         {CheckpointEnd::RolledBack, CheckpointEnd::Expired, CheckpointEnd::ClientLost,
          CheckpointEnd::Recovered, CheckpointEnd::Failed, CheckpointEnd::Unheard}) {
        CheckpointFixture fixture;
        fixture.host->holdCheckpoint(othersCheckpoint());
        fixture.host->endCheckpoint(why);
        QVERIFY(fixture.bar()->isVisible());
        QVERIFY(!fixture.headline().isEmpty());
        QCOMPARE(checkpointEndFromName(checkpointEndName(why)), why);
        seen.insert(fixture.headline());
        seen.insert(fixture.lastLog());
    }
    QCOMPARE(seen.size(), 12);
}

void CheckpointBarTest::theBarFollowsTheShownHost()
{
    CheckpointFixture fixture;
    auto owned = std::make_unique<FakeHost>(smallSite());
    owned->setOffersCheckpoints(true);
    HostSession *other = fixture.window.addHost(std::move(owned), QStringLiteral("lb2"));
    fixture.wantWeight(5);
    fixture.applyFor(60);
    QVERIFY(fixture.bar()->isVisible());
    fixture.window.showSession(other);
    QVERIFY(!fixture.bar()->isVisible());
    fixture.host->endCheckpoint(CheckpointEnd::Expired); // noted although it is not shown
    QCOMPARE(fixture.lastLog(), QStringLiteral("The changes were taken back because nobody confirmed them."));
    QVERIFY(!fixture.bar()->isVisible());
    fixture.window.showSession(fixture.session);
    QCOMPARE(fixture.headline(),
             QStringLiteral("The changes on lb1 were taken back because nobody confirmed them."));
}

void CheckpointBarTest::closingTheWindowAsks()
{
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(60);
    const auto ask = [&] {
        QVERIFY(!fixture.window.close());
        QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
        QCOMPARE(QApplication::activeModalWidget()->objectName(), QStringLiteral("closeUnconfirmed"));
    };
    ask();
    QApplication::activeModalWidget()->close(); // as Cancel
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(fixture.window.isVisible());
    fixture.host->refuseNextOrder(Error(ErrorCode::Busy));
    ask();
    click(QApplication::activeModalWidget(), "keepAndClose");
    QTRY_VERIFY(fixture.lastLog().contains(QLatin1String("Another change")));
    QVERIFY(fixture.window.isVisible()); // it could not be kept
    ask();
    click(QApplication::activeModalWidget(), "keepAndClose");
    QTRY_VERIFY(!fixture.window.isVisible());
    QCOMPARE(fixture.weight(), QStringLiteral("5"));
    QVERIFY(!fixture.host->checkpoint());

    CheckpointFixture other;
    other.wantWeight(5);
    other.applyFor(60);
    QVERIFY(!other.window.close());
    QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
    click(QApplication::activeModalWidget(), "closeAnyway");
    QTRY_VERIFY(!other.window.isVisible());
    QVERIFY(other.host->checkpoint()); // which it takes back by itself
}

void CheckpointBarTest::theChoiceIsOfferedByDanger()
{
    CheckpointFixture fixture;
    const auto isOffered = [&] {
        QDialog *review = fixture.review();
        const bool checked =
            review->findChild<QCheckBox *>(QStringLiteral("revertUnlessConfirmed"))->isChecked();
        click(review, "close");
        return checked;
    };
    fixture.wantWeight(5);
    QVERIFY(!isOffered()); // a weight of a service cuts nobody off
    fixture.host->setKind(HostKind::Remote);
    QVERIFY(isOffered());
    fixture.host->setKind(HostKind::Local);
    QVERIFY(!isOffered());
    HostSetup setup;
    const SysctlName forwarding {SysctlKey::IPv4Forward, {}};
    setup.sysctls[forwarding] = {0, 0};
    fixture.host->setSetup(setup);
    PendingChanges changes = fixture.pending();
    changes.setSysctl(fixture.session->state().liveHost().setup.sysctls, forwarding, {1, 0});
    fixture.session->edit(changes, QStringLiteral("forwarding"));
    QVERIFY(isOffered());
}

void CheckpointBarTest::theChoiceIsRemembered()
{
    using Danger = CheckpointChoice::Danger;
    QVERIFY(!CheckpointChoice::chosenLast(Danger::None).checkpoint);
    QCOMPARE(CheckpointChoice::chosenLast(Danger::OfTheWay).checkpoint, std::optional(60s));
    QVERIFY(!CheckpointChoice::chosenLast(Danger::OfTheWay).revertWhenLost);
    CheckpointFixture fixture;
    fixture.wantWeight(5);
    fixture.applyFor(90);
    QCOMPARE(CheckpointChoice::chosenLast(Danger::None).checkpoint, std::optional(90s));
    CheckpointChoice choice;
    choice.offer(Danger::OfTheWay, true);
    click(&choice, "revertWhenLost");
    QCOMPARE(choice.options().checkpoint, std::optional(90s));
    QVERIFY(choice.options().revertWhenLost);
    choice.findChild<QCheckBox *>(QStringLiteral("revertUnlessConfirmed"))->setChecked(false);
    QVERIFY(!choice.findChild<QSpinBox *>(QStringLiteral("revertSeconds"))->isEnabled());
    QVERIFY(!choice.options().checkpoint);
    choice.remember();
    QVERIFY(!CheckpointChoice::chosenLast(Danger::OfTheWay).checkpoint);
    QVERIFY(CheckpointChoice::chosenLast(Danger::None).checkpoint);
}

void CheckpointBarTest::hostsThatCannotSaySo()
{
    WindowFixture fixture(smallSite()); // whose host cannot
    fixture.host->setKind(HostKind::Remote);
    PendingChanges changes = fixture.pending();
    changes.removeService(fixture.session->state().live(), web);
    fixture.session->edit(changes, QStringLiteral("remove"));
    fixture.window.actions().review->trigger();
    QDialog *review = WindowFixture::dialog();
    auto *revert = review->findChild<QCheckBox *>(QStringLiteral("revertUnlessConfirmed"));
    QVERIFY(!revert->isEnabled());
    QVERIFY(!revert->isChecked());
    QVERIFY(revert->toolTip().contains(QLatin1String("older")));
    click(review, "apply");
    QTRY_VERIFY(words(review, "headline").contains(QLatin1String("applied")));
    QVERIFY(!fixture.host->lastOptions().checkpoint);
    click(review, "close");
    QVERIFY(CheckpointChoice::chosenLast(CheckpointChoice::Danger::OfTheWay).checkpoint);
}

void CheckpointBarTest::countdownReads()
{
    QCOMPARE(countdownWords(0s), QStringLiteral("0 s"));
    QCOMPARE(countdownWords(119s), QStringLiteral("119 s"));
    QCOMPARE(countdownWords(120s), QStringLiteral("2 min 00 s"));
    QCOMPARE(countdownWords(3599s), QStringLiteral("59 min 59 s"));
    Checkpoint checkpoint;
    checkpoint.deadline = Checkpoint::Clock::time_point(10s);
    QCOMPARE(checkpoint.remainingSeconds(Checkpoint::Clock::time_point(9001ms)), 1s); // none is shown early
    QCOMPARE(checkpoint.remainingSeconds(Checkpoint::Clock::time_point(10s)), 0s);
    QCOMPARE(checkpoint.remaining(Checkpoint::Clock::time_point(12s)), 0ms);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests-checkpoint"));
    QApplication application(argc, argv);
    CheckpointBarTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "checkpointbar_test.moc"
