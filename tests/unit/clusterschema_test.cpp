// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The published schema of cluster documents, against what is written and what is read.
#include "core/formats/cluster/reader.h"
#include "core/formats/cluster/writer.h"
#include "tests/support/randomcluster.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace lvs::test {

namespace {

/// As much of JSON Schema as ours uses; any other keyword fails the test.
class Schema
{
public:
    explicit Schema(const QJsonObject &root)
        : m_root(root)
    {
    }

    /// What is wrong with a value, and where; empty where it fits.
    [[nodiscard]] QString problem(const QJsonValue &value) const { return problem(value, m_root, {}); }

private:
    [[nodiscard]] QJsonObject resolved(const QString &reference) const
    {
        return m_root.value(QLatin1String("$defs")).toObject().value(reference.section(u'/', -1)).toObject();
    }

    [[nodiscard]] QString problem(const QJsonValue &value, const QJsonObject &schema,
                                  const QString &place) const
    {
        for (auto keyword = schema.begin(); keyword != schema.end(); ++keyword) {
            const QString found = problemOf(keyword.key(), keyword.value(), value, schema, place);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }

    [[nodiscard]] QString problemOf(const QString &keyword, const QJsonValue &rule, const QJsonValue &value,
                                    const QJsonObject &schema, const QString &place) const
    {
        const QString no = place + QLatin1String(": ") + keyword;
        const auto unless = [&](bool fits) { return fits ? QString() : no; };
        static const QStringList remarks {QStringLiteral("$schema"), QStringLiteral("$id"),
                                          QStringLiteral("title"),   QStringLiteral("description"),
                                          QStringLiteral("default"), QStringLiteral("$defs")};
        if (remarks.contains(keyword)) {
            return {};
        }
        if (keyword == QLatin1String("$ref")) {
            const QJsonObject target = resolved(rule.toString());
            return target.isEmpty() ? no : problem(value, target, place);
        }
        if (keyword == QLatin1String("type")) {
            const QString type = rule.toString();
            return unless((type == QLatin1String("object") && value.isObject())
                          || (type == QLatin1String("array") && value.isArray())
                          || (type == QLatin1String("string") && value.isString())
                          || (type == QLatin1String("boolean") && value.isBool()));
        }
        if (keyword == QLatin1String("const")) {
            return unless(value == rule);
        }
        if (keyword == QLatin1String("minLength")) {
            return unless(value.toString().size() >= rule.toInt());
        }
        if (keyword == QLatin1String("pattern")) {
            return unless(QRegularExpression(rule.toString()).match(value.toString()).hasMatch());
        }
        if (keyword == QLatin1String("anyOf")) {
            return unless(Address::parse(value.toString()).ok()); // formats ipv4 and ipv6, the only ones
        }
        if (keyword == QLatin1String("minItems")) {
            return unless(value.toArray().size() >= rule.toInt());
        }
        if (keyword == QLatin1String("maxItems")) {
            return unless(value.toArray().size() <= rule.toInt());
        }
        if (keyword == QLatin1String("items")) {
            return problemOfItems(rule.toObject(), value.toArray(), place);
        }
        if (keyword == QLatin1String("required")) {
            for (const QJsonValue &name : rule.toArray()) {
                if (!value.toObject().contains(name.toString())) {
                    return no + u' ' + name.toString();
                }
            }
            return {};
        }
        if (keyword == QLatin1String("properties")) {
            return problemOfMembers(rule.toObject(), value.toObject(), place);
        }
        if (keyword == QLatin1String("additionalProperties")) {
            const QJsonObject known = schema.value(QLatin1String("properties")).toObject();
            for (const QString &name : value.toObject().keys()) {
                if (!known.contains(name)) {
                    return no + u' ' + name;
                }
            }
            return {};
        }
        return no + QLatin1String(" is a keyword that this test does not know");
    }

    [[nodiscard]] QString problemOfItems(const QJsonObject &rule, const QJsonArray &items,
                                         const QString &place) const
    {
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString found = problem(items.at(i), rule, QStringLiteral("%1[%2]").arg(place).arg(i));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }

    [[nodiscard]] QString problemOfMembers(const QJsonObject &rules, const QJsonObject &members,
                                           const QString &place) const
    {
        for (auto member = members.begin(); member != members.end(); ++member) {
            const QJsonObject rule = rules.value(member.key()).toObject();
            const QString found = problem(member.value(), rule, place + u'.' + member.key());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }

    QJsonObject m_root;
};

QJsonObject schemaObject()
{
    QFile file(QStringLiteral(LVS_CLUSTER_SCHEMA));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no schema");
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The members that the schema knows at "directors[0].inside".
QStringList membersAt(const QStringList &path)
{
    const QJsonObject root = schemaObject();
    QJsonObject object = root;
    for (const QString &name : path) {
        object = object.value(QLatin1String("properties")).toObject().value(name).toObject();
        if (object.contains(QLatin1String("items"))) {
            object = object.value(QLatin1String("items")).toObject();
        }
        if (object.contains(QLatin1String("$ref"))) {
            const QString target = object.value(QLatin1String("$ref")).toString().section(u'/', -1);
            object = root.value(QLatin1String("$defs")).toObject().value(target).toObject();
        }
    }
    return object.value(QLatin1String("properties")).toObject().keys();
}

/// The members that the reader knows there: it lists them where it finds one that it does not know.
QStringList readableAt(const QByteArray &json)
{
    for (const ClusterProblem &problem : readCluster(json).problems) {
        if (problem.error.code == ErrorCode::KeywordUnknown
            && problem.error.arguments.value(0) == QLatin1String("?")) {
            QStringList known = problem.error.arguments.value(1).split(QLatin1String(", "));
            known.sort();
            return known;
        }
    }
    return {};
}

} // namespace

class ClusterSchemaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenFits();
    void whatDoesNotFitIsFound_data();
    void whatDoesNotFitIsFound();
    void readerAndSchemaKnowTheSameMembers_data();
    void readerAndSchemaKnowTheSameMembers();
};

void ClusterSchemaTest::whatIsWrittenFits()
{
    const Schema schema(schemaObject());
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const WrittenCluster document = writeCluster(randomCluster(seed));
        const QString problem = schema.problem(QJsonDocument::fromJson(document.json).object());
        QVERIFY2(problem.isEmpty(), qPrintable(problem + u'\n' + QString::fromUtf8(document.json)));
    }
}

void ClusterSchemaTest::whatDoesNotFitIsFound_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("format") << QByteArray("lvs-cluster") << QByteArray("other");
    QTest::newRow("version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2");
    QTest::newRow("member") << QByteArray("\"name\"") << QByteArray("\"nmae\"");
    QTest::newRow("type") << QByteArray("\"onInterface\": true") << QByteArray("\"onInterface\": 1");
    QTest::newRow("interface") << QByteArray("\"eth0\"") << QByteArray("\"eth 0\"");
    QTest::newRow("address") << QByteArray("\"10.0.0.18\"") << QByteArray("\"10.0.0.18/24\"");
    QTest::newRow("missing") << QByteArray("\"address\"") << QByteArray("\"host\"");
}

void ClusterSchemaTest::whatDoesNotFitIsFound()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QByteArray json = R"({"format": "lvs-cluster", "version": 1, "name": "",
        "directors": [{"host": "lb", "interface": "eth0"}],
        "servers": [{"host": "web", "interface": "eth0", "addresses": ["10.0.0.18"]}],
        "addresses": [{"address": "10.0.0.250", "onInterface": true}], "services": []})";
    const Schema schema(schemaObject());
    QCOMPARE(schema.problem(QJsonDocument::fromJson(json).object()), QString());
    json.replace(before, after);
    QVERIFY(!schema.problem(QJsonDocument::fromJson(json).object()).isEmpty());
}

void ClusterSchemaTest::readerAndSchemaKnowTheSameMembers_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QByteArray>("json");
    const QByteArray begin = R"({"format": "lvs-cluster", "version": 1, )";
    QTest::newRow("document") << QStringList() << begin + R"("?": 1})";
    QTest::newRow("director") << QStringList {QStringLiteral("directors")}
                              << begin + R"("directors": [{"?": 1}]})";
    QTest::newRow("inside") << QStringList({QStringLiteral("directors"), QStringLiteral("inside")})
                            << begin + R"("directors": [{"inside": {"?": 1}}]})";
    QTest::newRow("server") << QStringList {QStringLiteral("servers")} << begin + R"("servers": [{"?": 1}]})";
    QTest::newRow("address") << QStringList {QStringLiteral("addresses")}
                             << begin + R"("addresses": [{"?": 1}]})";
}

void ClusterSchemaTest::readerAndSchemaKnowTheSameMembers()
{
    QFETCH(const QStringList, path);
    QFETCH(const QByteArray, json);
    const QStringList known = membersAt(path);
    QVERIFY(!known.isEmpty());
    QCOMPARE(readableAt(json), known);
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterSchemaTest)
#include "clusterschema_test.moc"
