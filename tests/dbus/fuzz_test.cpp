// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A fuzzer of the bus: calls every member that the helper's introspection names, and some that it does not,
// with random arguments, of the right types and of others, as root, as somebody who may change the tables,
// and as nobody. Each call is answered, once, by an answer or an error of those that there are; the helper
// lives on, and keeps no more memory. LVS_FUZZ_CALLS and LVS_FUZZ_SEED say how many calls and which.
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/introspected.h"
#include "tests/dbus/privatebus.h"
#include "tests/support/rawbus/marshaller.h"
#include "tests/support/rawbus/rawbus.h"
#include "tests/support/rawbus/typedbody.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cstring>
#include <memory>
#include <vector>

using namespace lvs;
using test::ByteSource, test::Caller, test::PrivateBus, test::RawBus, test::RawMessage;

namespace {

/// Sent before any of them is read.
constexpr int batch = 16;

struct Member
{
    QByteArray interface;
    QByteArray name;
    QByteArray signature;
};

int wanted(const char *variable, int usual)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : usual;
}

qint64 memoryOfHelper()
{
    QFile status(QStringLiteral("/proc/%1/statm").arg(PrivateBus::process(QStringLiteral("helper"))));
    return status.open(QIODevice::ReadOnly)
        ? status.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
        : 0;
}

/// Errors that a call may be answered with: ours, and those of D-Bus for what is no call of ours at all.
bool isKnown(const QByteArray &error)
{
    static const QSet<QByteArray> others {
        "org.freedesktop.DBus.Error.AccessDenied",     "org.freedesktop.DBus.Error.InvalidSignature",
        "org.freedesktop.DBus.Error.UnknownInterface", "org.freedesktop.DBus.Error.UnknownMethod",
        "org.freedesktop.DBus.Error.UnknownObject",
    };
    return others.contains(error) || errorCodeFromBusName(QString::fromLatin1(error));
}

} // namespace

class FuzzTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
        m_random.seed(static_cast<quint32>(wanted("LVS_FUZZ_SEED", 1)));
    }

    void randomCallsAreAnswered()
    {
        const QString path = PrivateBus::address().section(u'=', 1).section(u',', 0, 0);
        std::vector<std::unique_ptr<RawBus>> callers;
        for (const quint32 user : {0U, 7003U, 65534U}) {
            callers.push_back(std::make_unique<RawBus>(path, user));
            QVERIFY(!callers.back()->hello().isEmpty());
        }
        readMembers(*callers.front());
        QVERIFY(m_members.size() > 15);
        const pid_t helper = PrivateBus::process(QStringLiteral("helper"));
        const int all = wanted("LVS_FUZZ_CALLS", 4000);
        qint64 warm = 0;
        QElapsedTimer timer;
        timer.start();
        for (int sent = 0; sent < all; sent += batch) {
            callSome(*callers[m_random.bounded(quint32(callers.size()))]);
            if (QTest::currentTestFailed()) {
                return;
            }
            if (warm == 0 && sent >= all / 4) {
                warm = memoryOfHelper();
            }
        }
        const qint64 seconds = std::max<qint64>(timer.elapsed() / 1000, 1);
        QCOMPARE(PrivateBus::process(QStringLiteral("helper")), helper);
        Caller root(QStringLiteral("root"));
        QVERIFY(root.generation() > 0);
        const qint64 grown = memoryOfHelper() - warm;
        qInfo("%d calls of %lld members in %lld s: %d answered, %d refused by %lld errors; helper %.1f MiB "
              "larger "
              "than after a quarter of them",
              m_sent, static_cast<long long>(m_members.size()), static_cast<long long>(seconds), m_answered,
              m_refused, static_cast<long long>(m_errors.size()), double(grown) / 1048576);
        for (auto error = m_errors.constBegin(); error != m_errors.constEnd(); ++error) {
            qInfo("%6d %s", error.value(), error.key().constData());
        }
        QVERIFY(m_answered > all / 50);
        QVERIFY(m_errors.size() > 5);
        // An address sanitizer keeps what was freed.
        QVERIFY(grown < 300LL * 1024 * 1024);
    }

private:
    void readMembers(RawBus &bus)
    {
        RawMessage introspect = RawBus::directorCall("Introspect");
        introspect.interface = "org.freedesktop.DBus.Introspectable";
        const auto reply = bus.call(introspect);
        QVERIFY(reply && reply->type == RawMessage::Reply);
        const test::Introspected all = test::introspected(QString::fromUtf8(test::firstString(reply->body)));
        for (const test::IntrospectedMember &method : all.methods) {
            m_members.append(
                {"org.lvsdesk.Director1", method.name.toLatin1(), method.inSignature.toLatin1()});
        }
        const QByteArray properties = "org.freedesktop.DBus.Properties";
        m_members.append({properties, "Get", "ss"});
        m_members.append({properties, "GetAll", "s"});
        m_members.append({properties, "Set", "ssv"});
        m_members.append({"org.freedesktop.DBus.Introspectable", "Introspect", ""});
        m_members.append({"org.lvsdesk.Director1", "Nothing", "a{sv}"});
    }

    RawMessage randomCall()
    {
        QByteArray bytes(300, '\0');
        m_random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
        ByteSource source(bytes);
        const Member &member = m_members.at(m_random.bounded(m_members.size()));
        const quint32 kind = m_random.bounded(20U);
        QByteArray signature = member.signature;
        if (kind == 0) {
            signature = test::randomSignature(source, 4);
        } else if (kind == 1) { // a part of it, or more
            signature =
                signature.isEmpty() ? QByteArray("u") : signature.first(test::completeType(signature));
        } else if (kind == 2) {
            signature += "u";
        }
        QByteArray body = test::typedBody(signature, source);
        if (signature.startsWith('t')
            && kind < 14) { // the state that a plan is made for, so that it is looked at
            const quint64 generation = m_generation;
            std::memcpy(body.data(), &generation, sizeof generation);
        }
        RawMessage message = RawBus::directorCall(member.name, signature, body);
        message.interface = member.interface;
        if (kind == 3) {
            message.path = m_random.bounded(2) == 0 ? "/" : "/org/lvsdesk/Director2";
        } else if (kind == 4) {
            message.interface = m_random.bounded(2) == 0 ? QByteArray() : QByteArray("org.lvsdesk.Director1");
        }
        message.flags = m_random.bounded(8) == 0 ? quint8(RawMessage::NoReply) : quint8(0);
        message.flags |= m_random.bounded(4) == 0 ? quint8(RawMessage::MayInteract) : quint8(0);
        return message;
    }

    void callSome(RawBus &bus)
    {
        QMap<quint32, RawMessage> open;
        for (int i = 0; i < batch; ++i) {
            const RawMessage message = randomCall();
            const quint32 serial = bus.send(message);
            QVERIFY2(serial != 0, message.member.constData());
            ++m_sent;
            if ((message.flags & RawMessage::NoReply) == 0) {
                open.insert(serial, message);
            }
        }
        while (!open.isEmpty()) {
            const auto reply = bus.receive(std::chrono::seconds(30));
            QVERIFY2(reply, open.first().member.constData());
            if (reply->type == RawMessage::Signal) {
                continue;
            }
            if (reply->sender == "org.freedesktop.DBus" && !open.contains(reply->replySerial)) {
                continue; // the bus tells also who wants no answer that it did not let a message through
            }
            QVERIFY2(open.contains(reply->replySerial), "an answer to nothing, or a second one");
            const RawMessage asked = open.take(reply->replySerial);
            if (reply->type == RawMessage::Reply) {
                ++m_answered;
                continue;
            }
            ++m_refused;
            ++m_errors[reply->error];
            QVERIFY2(isKnown(reply->error),
                     (asked.member + ' ' + asked.signature + ": " + reply->error).constData());
        }
        const auto generation = bus.call(generationCall());
        if (generation && generation->signature == "v" && generation->body.size() >= 16) {
            std::memcpy(&m_generation, generation->body.constData() + 8, sizeof m_generation);
        }
    }

    static RawMessage generationCall()
    {
        test::Marshaller out;
        out.string("org.lvsdesk.Director1");
        out.string("Generation");
        RawMessage message = RawBus::directorCall("Get", "ss", out.take());
        message.interface = "org.freedesktop.DBus.Properties";
        return message;
    }

    QRandomGenerator m_random;
    QList<Member> m_members;
    quint64 m_generation = 0;
    int m_sent = 0;
    int m_answered = 0;
    int m_refused = 0;
    QMap<QByteArray, int> m_errors;
};

QTEST_GUILESS_MAIN(FuzzTest)
#include "fuzz_test.moc"
