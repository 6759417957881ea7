// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/servicefetch.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>

#include <array>

namespace lvs {

namespace {
constexpr std::array<quint16, 4> webPorts {80, 8000, 8008, 8080};
constexpr qsizetype longestWords = 60;
constexpr qint64 longestPage = 65536; ///< bytes that are looked at
} // namespace

QString firstWords(const QByteArray &page)
{
    static const QRegularExpression unseen(QStringLiteral("<(script|style|head)\\b.*?</\\1>"),
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = QString::fromUtf8(page.left(longestPage));
    text.remove(unseen);
    text.remove(tag);
    for (const QString &line : text.split(u'\n')) {
        const QString words = line.simplified();
        if (!words.isEmpty()) {
            return words.size() > longestWords ? words.left(longestWords - 1) + u'…' : words;
        }
    }
    return {};
}

ServiceFetch::ServiceFetch(const ServiceKey &service, int times, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_times(times)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(patience);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { take(false, tr("no answer within %1 s").arg(patience.count() / 1000)); });
}

bool ServiceFetch::canAsk(const ServiceKey &service)
{
    return !service.isMark() && service.protocol() == Protocol::Tcp;
}

bool ServiceFetch::speaksHttp(const ServiceKey &service)
{
    return canAsk(service)
        && std::find(webPorts.begin(), webPorts.end(), service.endpoint().port.number()) != webPorts.end();
}

void ServiceFetch::start()
{
    ask();
}

void ServiceFetch::ask()
{
    m_clock.start();
    m_limit.start();
    if (speaksHttp(m_service)) {
        askByHttp();
    } else {
        askByConnecting();
    }
}

void ServiceFetch::askByHttp()
{
    // One of its own each time: a manager keeps its connections.
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxy(QNetworkProxy::NoProxy);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_service.endpoint().address.toString());
    url.setPort(m_service.endpoint().port.number());
    url.setPath(QStringLiteral("/"));
    QNetworkRequest request(url);
    request.setRawHeader("Connection", "close");
    QNetworkReply *reply = m_network->get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0) {
            take(false, reply->errorString());
            return;
        }
        const QString words = firstWords(reply->read(longestPage));
        take(true, words.isEmpty() ? QStringLiteral("HTTP %1").arg(status) : words);
    });
}

void ServiceFetch::askByConnecting()
{
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] { take(true, tr("connected")); });
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
            [this] { take(false, m_socket->errorString()); });
    m_socket->connectToHost(m_service.endpoint().address.toString(), m_service.endpoint().port.number());
}

void ServiceFetch::take(bool answered, const QString &words)
{
    m_limit.stop();
    // They may be the sender of what led here.
    if (m_network) {
        m_network->disconnect(this);
        for (QObject *reply : m_network->children()) {
            reply->disconnect(this);
        }
        m_network.release()->deleteLater();
    }
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
    }
    const FetchAnswer answer {answered, words, std::chrono::milliseconds(m_clock.elapsed())};
    m_answers.append(answer);
    Q_EMIT this->answered(answer);
    if (m_answers.size() < m_times && answered) {
        ask();
    } else {
        Q_EMIT finished(); // what did not answer once is not waited for again
    }
}

} // namespace lvs
