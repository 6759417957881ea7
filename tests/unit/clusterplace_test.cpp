// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where in a cluster document a problem is.
#include "core/formats/cluster/place.h"

#include <QTest>

namespace lvs::test {

namespace {

const char document[] =
    "{\"format\": \"lvs-cluster\", \"version\": 1,\n"
    " \"directors\": [{\"host\": \"lb1\",\n"
    "   \"interface\" : \"eth0\"}],\n"
    " \"servers\": [ {\"host\": \"näme\", \"interface\": \"eth0\", \"addresses\": [\"10.0.0.18\", "
    "\"10.0.0.x\"]},\n"
    "  {\"host\": \"web2\"}, {\"host\": \"a \\\" {[,\", \"colour\": \"red\", \"interface\": \"eth0\", "
    "\"addresses\": []}],\n"
    " \"services\": [\"-A -t 10.0.0.250:80\", \"-a -t 10.0.0.250:80 -r 10.0.0.1 -w x\"]}\n";

QString at(const TextPosition &position)
{
    return QStringLiteral("%1:%2").arg(position.line).arg(position.column);
}

} // namespace

class ClusterPlaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesAreFound_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("position");
        const auto add = [](const char *place, const char *position) {
            QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(position);
        };
        add("", "1:1");
        add("format", "1:12");
        add("version", "1:38");
        add("directors", "2:15");
        add("directors[0]", "2:16");
        add("directors[0].interface", "3:18");
        add("servers[0].addresses[1]", "4:80");
        add("servers[1]", "5:3");
        add("servers[2].colour", "5:52");
        add("servers[2].addresses", "5:93");
        add("services[1]", "6:38");
    }
    void placesAreFound()
    {
        QFETCH(const QString, place);
        QFETCH(const QString, position);
        const std::optional<TextPosition> found = positionOf(place, document);
        QVERIFY(found.has_value());
        QCOMPARE(at(*found), position);
    }

    void whatIsNotThereIsNot()
    {
        for (const char *place : {"name", "servers[3]", "servers[1].interface", "format.x", "services[2]"}) {
            QVERIFY2(!positionOf(QString::fromLatin1(place), document), place);
        }
    }

    void everyProblemHasItsPlace()
    {
        QStringList places;
        const ClusterReading reading = readCluster(document);
        for (const ClusterProblem &problem : reading.problems) {
            places.append(errorCodeName(problem.error.code) + u' ' + at(positionOf(problem, document)));
        }
        const QString all = places.join(u'\n');
        QVERIFY2(places.contains(QLatin1String("address-invalid 4:80")), qPrintable(all));
        QVERIFY2(places.contains(QLatin1String("argument-missing 5:3")), qPrintable(all)); // of web2
        QVERIFY2(places.contains(QLatin1String("keyword-unknown 5:52")), qPrintable(all));
        QVERIFY2(places.contains(QLatin1String("argument-missing 5:93")), qPrintable(all)); // no addresses
        QVERIFY2(places.filter(QLatin1String("6:")).size() == 1, qPrintable(all)); // the weight
        QVERIFY2(places.contains(QLatin1String("number-invalid 6:74")), qPrintable(all));
    }

    void whatIsNoJsonIsFoundByTheParser()
    {
        const QByteArray cut = QByteArray(document).left(70);
        const ClusterReading reading = readCluster(cut);
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(positionOf(reading.problems.first(), cut).line, 2);
    }

    void nothingMakesItStumble()
    {
        // Every beginning of the document, and the document with every character in turn away.
        const QByteArray whole(document);
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const QByteArray left = whole.left(length);
            const QByteArray without = whole.left(length) + whole.mid(length + 1);
            for (const QByteArray &text : {left, without}) {
                static_cast<void>(positionOf(QStringLiteral("services[1]"), text));
                const ClusterReading reading = readCluster(text);
                for (const ClusterProblem &problem : reading.problems) {
                    QVERIFY(positionOf(problem, text).line >= 1);
                }
            }
        }
    }
};

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterPlaceTest)
#include "clusterplace_test.moc"
