// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fileformat.h"

#include "tests/support/importedtext.h"

#include <QDir>
#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

const QString folder = QStringLiteral(LVS_TEST_DATA);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files of a format as people write them, by "format/name".
QStringList corpus()
{
    QStringList names;
    for (const FileFormat format : fileFormats()) {
        const QDir files(folder + u'/' + fileFormatName(format));
        for (const QString &name : files.entryList(QDir::Files, QDir::Name)) {
            if (!name.endsWith(QLatin1String(".expected"))) {
                names.append(fileFormatName(format) + u'/' + name);
            }
        }
    }
    return names;
}

} // namespace

/// Every file of tests/data gives exactly the model and the messages that stand beside it in NAME.expected.
/// After a change that is meant, LVS_WRITE_EXPECTED=1 writes those anew; they are then to be read.
class CorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isLargeEnough();
    void readsAsExpected_data();
    void readsAsExpected();
    void tellsTheFormat_data() { readsAsExpected_data(); }
    void tellsTheFormat();
};

void CorpusTest::isLargeEnough()
{
    QVERIFY(corpus().size() >= 40);
    for (const FileFormat format : fileFormats()) {
        QVERIFY2(!corpus().filter(fileFormatName(format) + u'/').isEmpty(),
                 qPrintable(fileFormatName(format)));
    }
}

void CorpusTest::readsAsExpected_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : corpus()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void CorpusTest::readsAsExpected()
{
    QFETCH(QString, name);
    const QString path = folder + u'/' + name;
    const Result<FileFormat> format = fileFormatFromName(name.section(u'/', 0, 0));
    QVERIFY(format.ok());
    const QString found = importedText(readFile(*format, contentOf(path)));
    const QString expectedPath = path + QLatin1String(".expected");
    if (qEnvironmentVariableIsSet("LVS_WRITE_EXPECTED")) {
        QFile file(expectedPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(found.toUtf8());
        return;
    }
    QCOMPARE(found.split(u'\n'), QString::fromUtf8(contentOf(expectedPath)).split(u'\n'));
}

void CorpusTest::tellsTheFormat()
{
    QFETCH(QString, name);
    const QByteArray content = contentOf(folder + u'/' + name);
    const QString format = name.section(u'/', 0, 0);
    const std::optional<FileFormat> told = detectFormat(name.section(u'/', 1), content);
    const QString toldName = told ? fileFormatName(*told) : QStringLiteral("none");
    // Commands of ipvsadm alone are a file of its own, whatever its name ends in; an empty file says nothing.
    if (content.isEmpty()) {
        QCOMPARE(toldName, QStringLiteral("none"));
    } else {
        QCOMPARE(toldName,
                 name == QLatin1String("shell/seed-both-parts.sh") ? QStringLiteral("ipvsadm") : format);
    }
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
