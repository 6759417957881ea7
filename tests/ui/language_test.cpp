// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/demonstrationsetup.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "tests/support/clustermachines.h"
#include "tests/ui/windowfixture.h"
#include "translations/translations.h"
#include "ui/cluster/clusterview.h"
#include "ui/help/help.h"
#include "ui/help/helptopic.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow/views.h"
#include "ui/models/interfacesmodel.h"
#include "ui/panes/hostsetuppage.h"
#include "ui/wizard/clusterwizard.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGroupBox>
#include <QMenu>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextBrowser>

#include <algorithm>

using namespace lvs;
using namespace lvs::test;

namespace {

/// What a person can read on a widget and on what is in it, as "name: text".
class Reading
{
public:
    explicit Reading(const QWidget &root)
    {
        readWidget(root);
        for (const QWidget *widget : root.findChildren<QWidget *>()) {
            if (!widget->objectName().startsWith(QLatin1String("qt_"))) {
                readWidget(*widget);
            }
        }
        for (const QAction *action : root.findChildren<QAction *>()) {
            readAction(*action);
        }
    }

    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    void add(const QObject &object, const QString &text)
    {
        if (!text.isEmpty()) {
            m_texts.append(object.objectName() + QLatin1String(": ") + text);
        }
    }

    void readWidget(const QWidget &widget)
    {
        for (const QString &text : {widget.windowTitle(), widget.toolTip(), widget.accessibleName(),
                                    widget.accessibleDescription(), widget.statusTip()}) {
            add(widget, text);
        }
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            add(widget, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            add(widget, button->text());
        } else if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
            add(widget, line->placeholderText());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
            add(widget, group->title());
        } else if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
            add(widget, menu->title());
        } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < box->count(); ++i) {
                add(widget, box->itemText(i));
            }
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
            readModel(*view);
        }
    }

    void readModel(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole}) {
                add(view, model->headerData(column, Qt::Horizontal, role).toString());
                for (int row = 0; row < model->rowCount(); ++row) {
                    add(view, model->index(row, column).data(role).toString());
                }
            }
        }
    }

    void readAction(const QAction &action)
    {
        for (const QString &text : {action.text(), action.iconText(), action.toolTip(), action.statusTip()}) {
            add(action, text);
        }
    }

    QStringList m_texts;
};

/// Commands are the same in every language.
bool isCommand(const QString &words)
{
    static const QRegularExpression command(QStringLiteral("^(ipvsadm|ip|modprobe|sysctl) "));
    return command.match(words).hasMatch();
}

/// Kernel settings, interfaces and addresses are called the same in every language.
bool isKernelsName(const QString &words)
{
    static const QRegularExpression interface(
        QStringLiteral("^(eth[01](:\\d)?|lo|all|default|fe80::.*|2001:.*)$"));
    const auto rules = sysctlRules();
    return interface.match(words).hasMatch()
        || std::any_of(rules.begin(), rules.end(),
                       [&words](const SysctlRule &rule) { return words == QLatin1String(rule.file); });
}

/// Texts that have English words and nothing Chinese, but for names that are the same in every language.
QStringList englishTexts(const QWidget &root)
{
    static const QRegularExpression chinese(QStringLiteral("[\\x{3400}-\\x{9fff}]"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    static const QStringList names =
        QStringLiteral("LVS Desk TCP UDP SCTP FWM IPv NAT DR TUN Local TTL lb eth sip "
                       "ipip gue gre rr wrr lc wlc lblc lblcr dh sh sed nq fo ovf mh "
                       "twos flag fallback port fake")
            .split(u' ');
    QStringList english;
    const Reading reading(root);
    for (const QString &text : reading.texts()) {
        const QString words = text.mid(text.indexOf(QLatin1String(": ")) + 2);
        const bool isPath = words.startsWith(u'/') && !words.contains(u' ');
        if (words.contains(chinese) || isCommand(words) || isKernelsName(words) || isPath) {
            continue;
        }
        for (auto match = word.globalMatch(words); match.hasNext();) {
            if (!names.contains(match.next().captured())) {
                english.append(text);
                break;
            }
        }
    }
    english.removeDuplicates();
    return english;
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("zh_CN"))));
    }

    void windowIsChinese()
    {
        WindowFixture f(smallSite());
        QVERIFY(Reading(f.window).texts().size() > 100);
        QCOMPARE(englishTexts(f.window).join(QLatin1Char('\n')), QString());
    }

    void hostSetupIsChinese()
    {
        WindowFixture f(smallSite());
        f.host->setSetup(demonstrationSetup(SimulatedKernel().setup()));
        f.window.workspace().views()->setCurrentWidget(f.window.workspace().hostSetup());
        for (const DataTable *table : f.window.workspace().hostSetup()->tables()) {
            QVERIFY(table->model()->rowCount() > 3);
            QCOMPARE(englishTexts(*table).join(QLatin1Char('\n')), QString());
        }
        const auto *details = f.find<QTextBrowser>("settingDetails");
        f.window.workspace().hostSetup()->tables()[1]->setCurrentIndex(
            f.window.workspace().hostSetup()->tables()[1]->model()->index(0, InterfacesModel::ArpIgnore));
        QVERIFY(details->toPlainText().contains(QStringLiteral("各个值的含义")));
    }

    void dialogsAreChinese()
    {
        WindowFixture f(smallSite());
        const Actions &actions = f.window.actions();
        for (QAction *action : {actions.addService, actions.edit, actions.addRealServer, actions.timeouts,
                                actions.exportState}) {
            action->trigger();
            QDialog *dialog = f.dialog();
            QVERIFY2(dialog, qPrintable(action->objectName()));
            QVERIFY(Reading(*dialog).texts().size() > 5);
            QCOMPARE(englishTexts(*dialog).join(QLatin1Char('\n')), QString());
            dialog->reject();
            QTest::qWait(20);
        }
    }

    void wizardIsChinese()
    {
        WindowFixture f;
        f.host->setSetup(machineWith({QStringLiteral("eth0 10.0.0.17/24")}));
        f.window.actions().wizard->trigger();
        auto *wizard = qobject_cast<ClusterWizard *>(f.dialog());
        QVERIFY(wizard);
        ClusterChoices choices = wizard->draft().choices();
        choices.method = ForwardingMethod::Tunnel;
        choices.address = *Address::parse(u"10.0.0.250");
        wizard->draft().setChoices(choices);
        wizard->draft().addUnmanagedServer();
        choices = wizard->draft().choices();
        choices.servers.front().address = *Address::parse(u"10.0.0.18");
        wizard->draft().setChoices(choices);
        for (int step = 0; step < 6; ++step) {
            wizard->goTo(step);
            QCOMPARE(englishTexts(*wizard).join(QLatin1Char('\n')), QString());
        }
        wizard->close();
        f.window.workspace().views()->setCurrentWidget(f.window.workspace().clusterView());
        QCOMPARE(englishTexts(*f.window.workspace().clusterView()).join(QLatin1Char('\n')), QString());
    }

    void pendingChangesAreChinese()
    {
        WindowFixture f(smallSite());
        PendingChanges pending;
        pending.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
        f.session->edit(pending, QStringLiteral("1"));
        QCOMPARE(englishTexts(f.window).join(QLatin1Char('\n')), QString());
        f.window.actions().review->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(englishTexts(*dialog).join(QLatin1Char('\n')), QString());
        dialog->reject();
    }

    void helpIsChinese()
    {
        WindowFixture f;
        f.window.help().open(helpPlace(HelpTopic::Services));
        const HelpWindow *help = f.window.help().window();
        QVERIFY(help);
        QCOMPARE(help->windowTitle(), QStringLiteral("虚拟服务 – 帮助"));
        QCOMPARE(englishTexts(*help).join(QLatin1Char('\n')), QString());
        const auto *page = help->findChild<QTextBrowser *>(QStringLiteral("helpPage"));
        QVERIFY(page->toPlainText().contains(QStringLiteral("真实服务器")));
    }

    void toolBarHasNoMnemonics()
    {
        WindowFixture f(smallSite());
        QCOMPARE(f.window.actions().addService->text(), QStringLiteral("添加服务(&S)…"));
        for (const QAction *action : f.window.actions().all()) {
            QVERIFY2(!action->iconText().contains(QLatin1Char('(')), qPrintable(action->iconText()));
        }
    }
};

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("language"));
    LanguageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "language_test.moc"
