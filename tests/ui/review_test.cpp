// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The review while others change the host: nothing is applied that nobody has seen.
#include "tests/ui/windowfixture.h"

#include "ui/dialogs/planmodel.h"
#include "ui/panes/auditpage.h"

#include <QClipboard>
#include <QComboBox>

using namespace lvs;
using namespace lvs::test;

namespace {

/// What somebody else makes of it: the second service has another real server.
IpvsState otherSite(const char *added = "10.0.0.20:443*1")
{
    IpvsState state = smallSite();
    state.setService(service(tcp("10.0.0.250:443"), "wlc", {"10.0.0.18:443*1", added}));
    return state;
}

/// The window with the removal of a service pending, under review.
class Review : public WindowFixture
{
public:
    Review()
        : WindowFixture(smallSite())
    {
        PendingChanges pending;
        pending.removeService(session->state().live(), tcp("10.0.0.250:443"));
        session->edit(pending, QStringLiteral("remove"));
    }

    void open()
    {
        window.actions().review->trigger();
        dialog = WindowFixture::dialog();
        table = dialog->findChild<DataTable *>(QStringLiteral("planTable"));
        apply = dialog->findChild<QPushButton *>(QStringLiteral("apply"));
    }

    /// "new", "gone" or nothing, row by row.
    QStringList novelties() const
    {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            all.append(table->model()->index(row, PlanModel::Novelty).data().toString());
        }
        return all;
    }

    QDialog *dialog = nullptr;
    DataTable *table = nullptr;
    QPushButton *apply = nullptr;
};

AuditEntry entryOf(quint64 number, const QString &user, const QString &result)
{
    AuditEntry entry;
    entry.number = number;
    entry.time = 1767225600000 + qint64(number) * 1000;
    entry.user = user;
    entry.member = QStringLiteral("Apply");
    entry.steps = 2;
    entry.result = result;
    return entry;
}

} // namespace

class ReviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What becomes of the plan while it is looked at is marked, and cannot be applied by an old click.
    void othersChangeTheHostMeanwhile()
    {
        Review f;
        f.open();
        QVERIFY(f.apply->isEnabled());
        QVERIFY(f.table->isColumnHidden(PlanModel::Novelty));
        const int before = f.table->model()->rowCount();
        f.host->setIpvs(otherSite());
        QVERIFY(words(f.dialog, "headline").contains(QLatin1String("Somebody else changed lb1")));
        QVERIFY(!f.table->isColumnHidden(PlanModel::Novelty));
        QCOMPARE(f.novelties().count(QStringLiteral("new")), 1);
        QCOMPARE(f.novelties().count(QStringLiteral("gone")), 0);
        QCOMPARE(f.table->model()->rowCount(), before + 1);
        QVERIFY(!f.apply->isEnabled());
        QTRY_VERIFY(f.apply->isEnabled());
        QVERIFY(words(f.dialog, "headline").contains(QLatin1String("Somebody else changed lb1")));
        f.host->setIpvs(smallSite()); // and back: it is the plan that the user saw
        QVERIFY(!words(f.dialog, "headline").contains(QLatin1String("Somebody else")));
        QVERIFY(f.table->isColumnHidden(PlanModel::Novelty));
        f.dialog->reject();
    }

    /// The helper says that the plan is stale: it is made again and shown, and nothing was lost.
    void aStalePlanIsReviewedAgain()
    {
        Review f;
        f.open();
        f.apply->click();
        f.host->setIpvs(otherSite());
        QTRY_VERIFY(words(f.dialog, "headline").contains(QLatin1String("Somebody else changed lb1")));
        QCOMPARE(f.session->state().live().services.size(), 2U);
        QCOMPARE(f.novelties().count(QStringLiteral("new")), 1);
        QTRY_VERIFY(f.apply->isEnabled());
        QTest::qWait(600);
        QCOMPARE(f.session->state().live().services.size(), 2U); // nobody has agreed yet
        click(f.dialog, "apply");
        QTRY_VERIFY(words(f.dialog, "headline").contains(QLatin1String("applied")));
        QCOMPARE(f.session->state().live().services.size(), 1U);
        click(f.dialog, "close");
        QVERIFY(f.pending().isEmpty());
    }

    void stepsThatWentAreShown()
    {
        Review f;
        f.open();
        f.apply->click();
        IpvsState fewer = smallSite();
        fewer.setService(service(tcp("10.0.0.250:443"), "wlc", {}));
        f.host->setIpvs(fewer);
        QTRY_VERIFY(words(f.dialog, "headline").contains(QLatin1String("Somebody else changed lb1")));
        QCOMPARE(f.novelties().count(QStringLiteral("gone")), 1);
        QCOMPARE(f.novelties().last(), QStringLiteral("gone"));
        QVERIFY(f.table->model()
                    ->index(f.table->model()->rowCount() - 1, PlanModel::Words)
                    .data(Qt::FontRole)
                    .value<QFont>()
                    .strikeOut());
        f.dialog->reject();
    }

    /// Somebody else changed something else: what was agreed to is what is done, without asking again.
    void theSamePlanIsTriedAgain()
    {
        Review f;
        f.open();
        f.apply->click();
        IpvsState other = smallSite();
        other.setService(service(tcp("10.0.0.250:8080"), "rr", {}));
        f.host->setIpvs(other);
        QTRY_VERIFY(words(f.dialog, "headline").contains(QLatin1String("applied")));
        QCOMPARE(f.session->state().live().services.size(), 2U);
        QVERIFY(f.session->state().live().service(tcp("10.0.0.250:8080")) != nullptr);
        click(f.dialog, "close");
    }

    /// Who keeps rules of his own is named first.
    void anOwnerIsWarnedOf()
    {
        Review f;
        Surroundings surroundings;
        surroundings.owners = {RulesOwner::Keepalived, RulesOwner::Docker};
        f.host->tellSurroundings(surroundings);
        f.open();
        const QString findings = words(f.dialog, "findings");
        QVERIFY2(findings.startsWith(QStringLiteral("⚠ keepalived keeps rules of IPVS here")),
                 qPrintable(findings));
        QVERIFY(!findings.contains(QLatin1String("docker"), Qt::CaseInsensitive));
        f.host->tellSurroundings({});
        QVERIFY(!words(f.dialog, "findings").contains(QLatin1String("keepalived")));
        f.dialog->reject();
    }

    void theLogOfChangesIsFilteredAndCopied()
    {
        WindowFixture f(smallSite());
        AuditPage page(f.window.actions());
        page.setSession(f.session);
        page.show();
        auto *table = page.findChild<DataTable *>(QStringLiteral("auditTable"));
        QVERIFY(page.findChild<QWidget *>(QStringLiteral("auditTableEmpty")) != nullptr);
        f.host->tellAudit({entryOf(1, QStringLiteral("alice"), auditDone),
                           entryOf(2, QStringLiteral("bob"), errorCodeName(ErrorCode::NotAuthorized)),
                           entryOf(3, QStringLiteral("alice"), errorCodeName(ErrorCode::StaleGeneration))});
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(0, AuditModel::Who).data().toString(), QStringLiteral("alice"));
        QVERIFY(table->model()
                    ->index(1, AuditModel::Outcome)
                    .data()
                    .toString()
                    .contains(QLatin1String("not allowed")));
        auto *kind = page.findChild<QComboBox *>(QStringLiteral("auditKind"));
        kind->setCurrentIndex(2);
        QCOMPARE(table->model()->rowCount(), 2);
        type(&page, "auditText", QStringLiteral("BOB"));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->toTable().contains(QLatin1String("bob")));
        kind->setCurrentIndex(0);
        type(&page, "auditText", QStringLiteral("alice"));
        QCOMPARE(table->model()->rowCount(), 2);
        f.host->tellAudit({entryOf(4, QStringLiteral("alice"), auditDone)}); // and it follows
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, AuditModel::Outcome).data().toString(), QStringLiteral("Done"));
        type(&page, "auditText", QStringLiteral("nobody at all"));
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
    }
};

QTEST_MAIN(ReviewTest)
#include "review_test.moc"
