// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fileformat.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace lvs;

namespace {

const QString folder = QStringLiteral(LVS_TEST_DATA);

struct Sample
{
    QString name;
    FileFormat format = FileFormat::Ipvsadm;
    QByteArray content;
};

const std::vector<Sample> &samples()
{
    static const std::vector<Sample> all = [] {
        std::vector<Sample> found;
        for (const FileFormat format : fileFormats()) {
            const QDir files(folder + u'/' + fileFormatName(format));
            for (const QString &name : files.entryList(QDir::Files, QDir::Name)) {
                QFile file(files.filePath(name));
                if (!name.endsWith(QLatin1String(".expected")) && file.open(QIODevice::ReadOnly)) {
                    found.push_back({name, format, file.readAll()});
                }
            }
        }
        return found;
    }();
    return all;
}

/// What holds of every reading, whatever was read: no more findings than the limits allow, each of a place
/// in the text.
bool isSound(const Imported &imported, const QByteArray &content, const ImportLimits &limits = {})
{
    const auto lines = content.count('\n') + 1;
    for (const QList<Error> *list : {&imported.problems, &imported.warnings, &imported.notUnderstood}) {
        if (list->size() > limits.mostFindings + 1) {
            return false;
        }
        for (const Error &error : *list) {
            const TextPosition place = error.position.value_or(TextPosition {});
            if (place.line < 0 || place.line > lines || place.column < 0 || place.length < 0) {
                return false;
            }
        }
    }
    return imported.state.ipvs.services.size() <= 250'000;
}

QByteArray mutated(QByteArray content, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces {
        "{",
        "}",
        "\"",
        "'",
        "$(",
        "${",
        "`",
        "\\",
        "\n",
        "#",
        "=",
        "-",
        "->",
        "0",
        "-1",
        ";;",
        "fi",
        "do ",
        "for",
        "in",
        "99999999999999999999",
        "::",
        "/",
        "@id ",
        "\xff",
        "\t",
        "<<E\n",
        "esac",
        "case",
        "(",
        ")",
        "|",
        "||",
        "&&",
        ">",
        "$1",
        "255.255.255.255",
        "virtual=",
    };
    const int changes = 1 + random.bounded(6);
    for (int i = 0; i < changes; ++i) {
        const qsizetype size = content.size();
        const qsizetype at = size == 0 ? 0 : random.bounded(static_cast<int>(size));
        switch (random.bounded(5)) {
        case 0:
            content.remove(at, 1 + random.bounded(20));
            break;
        case 1:
            content.insert(at, pieces.at(random.bounded(static_cast<int>(pieces.size()))));
            break;
        case 2:
            content.insert(at, content.mid(at, random.bounded(200)));
            break;
        case 3:
            if (size > 0) {
                content[at] = static_cast<char>(1 + random.bounded(255));
            }
            break;
        default: {
            const Sample &other = samples()[random.bounded(static_cast<quint32>(samples().size()))];
            content.insert(at, other.content.mid(other.content.size() / 2, 100));
        }
        }
    }
    return content;
}

QByteArray repeated(const QByteArray &piece, qsizetype size)
{
    return piece.repeated(size / piece.size() + 1);
}

constexpr qsizetype tenMegabytes = qsizetype {10} * 1024 * 1024;

} // namespace

/// Files that are broken, huge or hostile: they are refused or read in part, and never more than that.
class ImportRobustnessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsFilesThatEndAnywhere();
    void standsMutatedFiles();
    void refusesBinaryFiles();
    void refusesWhatIsTooLarge();
    void boundsLargeFiles_data();
    void boundsLargeFiles();
    void takesAnyOrder_data();
    void takesAnyOrder();
    void boundsNesting_data();
    void boundsNesting();
    void boundsWhatUnfolds_data();
    void boundsWhatUnfolds();
    void runsNothing();
};

void ImportRobustnessTest::standsFilesThatEndAnywhere()
{
    int readings = 0;
    for (const Sample &sample : samples()) {
        for (qsizetype length = 0; length < sample.content.size(); ++length) {
            const QByteArray cut = sample.content.left(length);
            QVERIFY2(isSound(readFile(sample.format, cut), cut), qPrintable(sample.name));
            ++readings;
        }
    }
    QVERIFY(readings > 20'000);
}

void ImportRobustnessTest::standsMutatedFiles()
{
    for (quint32 seed = 0; seed < 20'000; ++seed) {
        QRandomGenerator random(seed);
        const Sample &sample = samples()[random.bounded(static_cast<quint32>(samples().size()))];
        const QByteArray content = mutated(sample.content, random);
        QVERIFY2(isSound(readFile(sample.format, content), content),
                 qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(sample.name)));
        (void)detectFormat(sample.name, content);
    }
}

void ImportRobustnessTest::refusesBinaryFiles()
{
    QRandomGenerator random(1);
    for (const FileFormat format : fileFormats()) {
        QByteArray bytes(4096, '\0');
        for (char &each : bytes) {
            each = static_cast<char>(random.bounded(256));
        }
        bytes[100] = '\0';
        const Imported imported = readFile(format, bytes);
        QCOMPARE(imported.problems.size(), 1);
        QCOMPARE(imported.problems.first().code, ErrorCode::NotText);
        QVERIFY(imported.state == HostState());
        // Without a zero byte it may be text, but none that says anything.
        bytes.replace('\0', '\1');
        const Imported text = readFile(format, bytes);
        QVERIFY(isSound(text, bytes));
        QVERIFY(text.state == HostState());
    }
}

void ImportRobustnessTest::refusesWhatIsTooLarge()
{
    ImportOptions options;
    options.name = QStringLiteral("large");
    options.limits.mostCharacters = 100;
    for (const FileFormat format : fileFormats()) {
        const Imported imported = readFile(format, QByteArray(101, '#'), options);
        QCOMPARE(
            imported.problems,
            QList<Error> {Error(ErrorCode::FileTooLarge, {QStringLiteral("large"), QStringLiteral("100")})});
    }
}

void ImportRobustnessTest::boundsLargeFiles_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("piece");
    for (const FileFormat format : fileFormats()) {
        QTest::addRow("one line, %s", qPrintable(fileFormatName(format)))
            << static_cast<int>(format) << QByteArray("a b=c {");
        QTest::addRow("lines, %s", qPrintable(fileFormatName(format)))
            << static_cast<int>(format) << QByteArray("no such line at all\n");
    }
    for (const Sample &sample : samples()) {
        const bool isRepresentative = sample.name.contains(QLatin1String("slips"))
            || sample.name == QLatin1String("web.cf") || sample.name == QLatin1String("plain.txt");
        if (isRepresentative) {
            QTest::addRow("%s again and again", qPrintable(sample.name))
                << static_cast<int>(sample.format) << sample.content + '\n';
        }
    }
}

void ImportRobustnessTest::boundsLargeFiles()
{
    QFETCH(int, format);
    QFETCH(QByteArray, piece);
    const QByteArray content = repeated(piece, tenMegabytes);
    QVERIFY(isSound(readFile(static_cast<FileFormat>(format), content), content));
}

void ImportRobustnessTest::takesAnyOrder_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind");
    const QByteArray service("-A -t 10.0.0.1:80 -s rr\n");
    QTest::newRow("services for ipvsadm")
        << "ipvsadm" << QByteArray() << QByteArray("-A -u ") << QByteArray(":1 -s rr\n");
    QTest::newRow("real servers for ipvsadm")
        << "ipvsadm" << service << QByteArray("-a -t 10.0.0.1:80 -r ") << QByteArray(":80\n");
    QTest::newRow("services of a listing")
        << "listing" << QByteArray() << QByteArray("UDP ") << QByteArray(":1 rr\n");
    QTest::newRow("real servers of a listing") << "listing" << QByteArray("TCP 10.0.0.1:80 rr\n")
                                               << QByteArray("-> ") << QByteArray(":80 Route 1 0 0\n");
}

/// From the last address to the first: to keep them sorted after each line would take many minutes.
void ImportRobustnessTest::takesAnyOrder()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, behind);
    constexpr quint32 many = 100'000;
    constexpr quint32 first = 0x0b000000; // 11.0.0.0
    QByteArray content = head;
    for (quint32 number = many; number > 0; --number) {
        content += before + Address::fromIPv4(first + number).toString().toLatin1() + behind;
    }
    const Imported imported = readFile(*fileFormatFromName(format), content);
    QVERIFY(imported.ok());
    const std::vector<VirtualService> &services = imported.state.ipvs.services;
    QCOMPARE(head.isEmpty() ? services.size() : services.front().realServers.size(), size_t(many));
    QVERIFY(std::is_sorted(services.begin(), services.end(),
                           [](const auto &left, const auto &right) { return left.key < right.key; }));
    QVERIFY(std::is_sorted(services.front().realServers.begin(), services.front().realServers.end()));
}

void ImportRobustnessTest::boundsNesting_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("keepalived blocks") << "keepalived" << QByteArray("a {\n");
    QTest::newRow("keepalived variables") << "keepalived" << QByteArray("$A=${A}${A}\n");
    QTest::newRow("groups") << "shell" << QByteArray("{ ");
    QTest::newRow("subshells") << "shell" << QByteArray("( ");
    QTest::newRow("conditions") << "shell" << QByteArray("if if ");
    QTest::newRow("loops") << "shell" << QByteArray("for a in b; do\n");
    QTest::newRow("cases") << "shell" << QByteArray("case a in a) ");
    QTest::newRow("functions") << "shell" << QByteArray("f() { ");
    QTest::newRow("substitutions") << "shell" << QByteArray("$( ");
    QTest::newRow("here-documents") << "shell" << QByteArray("cat <<E\n");
    QTest::newRow("arrays") << "cluster" << QByteArray("[");
    QTest::newRow("objects") << "cluster" << QByteArray("{\"a\":");
}

void ImportRobustnessTest::boundsNesting()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, piece);
    const QByteArray content = repeated(piece, 1'000'000);
    const Imported imported = readFile(*fileFormatFromName(format), content);
    QVERIFY(isSound(imported, content));
    QVERIFY(!imported.problems.isEmpty());
}

void ImportRobustnessTest::boundsWhatUnfolds_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    QByteArray group("virtual_server_group G {\n");
    for (int i = 0; i < 20; ++i) {
        group += "10." + QByteArray::number(i) + ".0.0/16 80\n";
    }
    group += "2001:db8::/32 80\n}\n";
    QTest::newRow("ranges of a group")
        << "keepalived" << group + "virtual_server group G {\nprotocol TCP\n}\n";
    QByteArray doubling("$A=aaaaaaaaaaaaaaaa\n");
    for (char c = 'B'; c <= 'Z'; ++c) {
        doubling +=
            QByteArray("$") + c + "=${" + static_cast<char>(c - 1) + "}${" + static_cast<char>(c - 1) + "}\n";
    }
    QTest::newRow("variables of variables") << "keepalived" << doubling + "router $Z\n";
    QByteArray loops("W=\"1 2 3 4 5 6 7 8 9 10\"\n");
    for (int i = 0; i < 10; ++i) {
        loops += "for i" + QByteArray::number(i) + " in $W; do\n";
    }
    QTest::newRow("loops in loops") << "shell"
                                    << loops + "ip addr add 10.$i1.$i2.$i3 dev lo\n"
            + QByteArray("done\n").repeated(10);
    QTest::newRow("a function that calls itself") << "shell" << QByteArray("f() { f; f; }\nf\n");
    QByteArray words("A=\"1 1 1 1 1 1 1 1 1 1\"\n");
    for (char c = 'B'; c <= 'Z'; ++c) {
        words +=
            QByteArray(1, c) + "=\"$" + static_cast<char>(c - 1) + " $" + static_cast<char>(c - 1) + "\"\n";
    }
    QTest::newRow("variables of a script") << "shell" << words + "ip addr add $Z dev lo\n";
}

void ImportRobustnessTest::boundsWhatUnfolds()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    const Imported imported = readFile(*fileFormatFromName(format), content);
    QVERIFY(isSound(imported, content));
    const auto isLimit = [](const Error &error) {
        return error.code == ErrorCode::LimitExceeded || error.code == ErrorCode::SubstitutionRefused;
    };
    QVERIFY(std::any_of(imported.problems.begin(), imported.problems.end(), isLimit)
            || std::any_of(imported.notUnderstood.begin(), imported.notUnderstood.end(), isLimit));
}

void ImportRobustnessTest::runsNothing()
{
    const QString trace = QStringLiteral("/tmp/lvs-must-never-be-run");
    QVERIFY(!QFile::exists(trace));
    for (const Sample &sample : samples()) {
        (void)readFile(FileFormat::Shell, sample.content);
    }
    QVERIFY(!QFile::exists(trace));
}

QTEST_GUILESS_MAIN(ImportRobustnessTest)
#include "importrobustness_test.moc"
