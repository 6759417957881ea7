// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/playedfile.h"

#include "tests/lab/conformance/namespace.h"
#include "tests/lab/fidelity/surroundings.h"
#include "tests/lab/fidelity/wire.h"

#include <QFile>
#include <QSet>

#include <cstdio>
#include <thread>

namespace lvs::test {

namespace {

class Player
{
public:
    void play(const QStringList &words)
    {
        if (words[0] == QLatin1String("connect")) {
            connect(words);
        } else if (words[0] == QLatin1String("close")) {
            static_cast<void>(
                m_wire.send({Protocol::Tcp, *Endpoint::parse(words[1]), *Endpoint::parse(words[2]), 0},
                            Wire::Packet::End));
            m_closed.insert(words[1]);
        } else if (words[0] == QLatin1String("sleep")) {
            std::this_thread::sleep_for(std::chrono::duration<double>(words[1].toDouble()));
        } else {
            const bool isNamed = words[0] == QLatin1String("ipvsadm");
            const Finished done = runProgram(QStringLiteral("ipvsadm"), words.mid(isNamed ? 1 : 0));
            if (done.status != 0) {
                qFatal("%s: %s", qPrintable(words.join(u' ')), done.errors.constData());
            }
        }
    }

private:
    void connect(const QStringList &words)
    {
        Arrival arrival;
        arrival.protocol = words[1] == QLatin1String("tcp") ? Protocol::Tcp : Protocol::Udp;
        arrival.client = *Endpoint::parse(words[2]);
        arrival.destination = *Endpoint::parse(words[3]);
        arrival.mark = words.value(5).toUInt();
        const std::optional<Endpoint> server = m_wire.send(arrival, Wire::Packet::Begin);
        std::printf("%s\n", server ? qPrintable(server->toString()) : "none");
        if (m_closed.contains(words[2])) {
            std::this_thread::sleep_for(tick);
        }
    }

    Wire m_wire;
    QSet<QString> m_closed;
};

} // namespace

void playFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }
    enterFreshNamespace();
    Player player;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
        if (!words.isEmpty()) {
            player.play(words);
        }
    }
}

} // namespace lvs::test
