// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include "core/plan/wording/wording.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace lvs;

namespace {

struct Entry
{
    QByteArray context;
    QByteArray source;
    QByteArray comment;
    bool isPlural = false;
    QStringList translations;
};

void readMessage(QXmlStreamReader &xml, Entry &entry)
{
    entry.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText().toUtf8();
        } else if (xml.name() == QLatin1String("comment")) {
            entry.comment = xml.readElementText().toUtf8();
        } else if (xml.name() == QLatin1String("translation") && entry.isPlural) {
            while (xml.readNextStartElement()) {
                entry.translations.append(xml.readElementText());
            }
        } else if (xml.name() == QLatin1String("translation")) {
            entry.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
}

/// The entries of a catalogue's source, as it is in the repository.
QList<Entry> entriesOf(const QString &language)
{
    QFile file(QStringLiteral(LVS_CATALOGUES "/lvsdesk_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QByteArray context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText().toUtf8();
        } else if (xml.name() == QLatin1String("message")) {
            Entry entry {context, {}, {}, false, {}};
            readMessage(xml, entry);
            entries.append(entry);
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QString translated(const Entry &entry, int number)
{
    return QCoreApplication::translate(entry.context.constData(), entry.source.constData(),
                                       entry.comment.isEmpty() ? nullptr : entry.comment.constData(), number);
}

/// What installTranslations() installed, removed again.
void removeTranslations()
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>();
    qDeleteAll(translators);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void translatesEveryEntry();
    void givesEnglishItsPlurals();
    void followsTheLocale_data();
    void followsTheLocale();
    void choosesTheLocale_data();
    void choosesTheLocale();
    void optionIsKnownToParsers();
    void bringsQtsOwnWords();
    void translatesTheSubjectsOfErrors();
};

void TranslationsTest::translatesEveryEntry()
{
    const QList<Entry> entries = entriesOf(QStringLiteral("zh_CN"));
    QVERIFY(entries.size() > 150);
    const auto clean = qScopeGuard(removeTranslations);
    QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("zh_CN"))));
    for (const Entry &entry : entries) {
        const QString expected =
            QString(entry.translations.value(0)).replace(QLatin1String("%n"), QLatin1String("7"));
        if (!expected.isEmpty()) {
            QCOMPARE(translated(entry, entry.isPlural ? 7 : -1), expected);
        }
    }
}

void TranslationsTest::givesEnglishItsPlurals()
{
    const QList<Entry> entries = entriesOf(QStringLiteral("en"));
    QVERIFY(!entries.isEmpty());
    const auto clean = qScopeGuard(removeTranslations);
    QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("en_GB"))));
    for (const Entry &entry : entries) {
        QVERIFY2(entry.isPlural && entry.translations.size() == 2, entry.source.constData());
        for (const int number : {1, 2}) {
            QCOMPARE(translated(entry, number),
                     QString(entry.translations.at(number - 1))
                         .replace(QLatin1String("%n"), QString::number(number)));
        }
    }
}

void TranslationsTest::followsTheLocale_data()
{
    QTest::addColumn<bool>("found");
    QTest::addColumn<QString>("word");
    const QString chinese = QStringLiteral("加权轮叫");
    const QString english = QStringLiteral("weighted round robin");
    QTest::newRow("zh_CN") << true << chinese;
    QTest::newRow("zh_Hans_SG") << true << chinese;
    QTest::newRow("zh_TW") << false << english;
    QTest::newRow("en_US") << true << english;
    QTest::newRow("de_DE") << false << english;
    QTest::newRow("C") << false << english;
}

void TranslationsTest::followsTheLocale()
{
    QFETCH(bool, found);
    QFETCH(QString, word);
    const auto clean = qScopeGuard(removeTranslations);
    const QLocale locale {QLatin1String(QTest::currentDataTag())};
    QCOMPARE(isTranslated(locale), found);
    QCOMPARE(installTranslations(*QCoreApplication::instance(), locale), found);
    QCOMPARE(QCoreApplication::translate("lvs::Wording", "weighted round robin"), word);
}

void TranslationsTest::choosesTheLocale_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("name");
    const QString program = QStringLiteral("lvsdesk");
    const QString option = QStringLiteral("--language");
    const QString chinese = QStringLiteral("zh_CN");
    const QString german = QStringLiteral("de_DE");
    QTest::newRow("the system's") << QStringList {program} << QString() << QLocale::system().name();
    QTest::newRow("option") << QStringList {program, option, chinese} << QString() << chinese;
    QTest::newRow("option with =") << QStringList {program, option + u'=' + chinese} << QString() << chinese;
    QTest::newRow("environment") << QStringList {program} << chinese << chinese;
    QTest::newRow("option first") << QStringList {program, option, chinese} << german << chinese;
    QTest::newRow("option without value") << QStringList {program, option} << german << german;
    QTest::newRow("program's name") << QStringList {option, chinese} << german << german;
    QTest::newRow("not a language") << QStringList {program, option, QStringLiteral("?")} << QString()
                                    << QStringLiteral("C");
}

void TranslationsTest::choosesTheLocale()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, environment);
    const auto clean = qScopeGuard([] { qunsetenv("LVSDESK_LANGUAGE"); });
    if (!environment.isEmpty()) {
        qputenv("LVSDESK_LANGUAGE", environment.toUtf8());
    }
    QTEST(chosenLocale(arguments).name(), "name");
}

void TranslationsTest::optionIsKnownToParsers()
{
    QCommandLineParser parser;
    parser.addOption(languageOption());
    QVERIFY(parser.parse({QStringLiteral("lvsdesk"), QStringLiteral("--language"), QStringLiteral("zh_CN")}));
    QCOMPARE(parser.value(languageOption()), QStringLiteral("zh_CN"));
    QVERIFY(translatedLanguages().contains(QStringLiteral("zh_CN")));
}

void TranslationsTest::bringsQtsOwnWords()
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    QTranslator qts;
    if (!qts.load(QStringLiteral("qtbase_zh_CN"), folder)) {
        QSKIP(qPrintable(QStringLiteral("Qt's own translations are not installed in %1").arg(folder)));
    }
    const QString expected = qts.translate("QFileDialog", "Look in:");
    QVERIFY(!expected.isEmpty());
    const auto clean = qScopeGuard(removeTranslations);
    QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("zh_CN"))));
    QCOMPARE(QCoreApplication::translate("QFileDialog", "Look in:"), expected);
}

void TranslationsTest::translatesTheSubjectsOfErrors()
{
    const auto clean = qScopeGuard(removeTranslations);
    QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("zh_CN"))));
    QCOMPARE(describe(Error(ErrorCode::KernelDaemonExists, {QStringLiteral("sync daemon master")})),
             QStringLiteral("主\uff08master\uff09同步守护进程已在运行。"));
    QCOMPARE(describe(Error(ErrorCode::KernelInterfaceMissing,
                            {QStringLiteral("sync daemon backup"), QStringLiteral("eth1")})),
             QStringLiteral("备\uff08backup\uff09同步守护进程\uff1a没有接口“eth1”。"));
    QCOMPARE(subjectWords(Step(SetTimeouts {})), QStringLiteral("超时"));
    QCOMPARE(listWords({QStringLiteral("sh"), QStringLiteral("sh-port"), QStringLiteral("sh-fallback")}),
             QStringLiteral("sh、sh-port、sh-fallback"));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
