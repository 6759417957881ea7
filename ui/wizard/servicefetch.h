// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <memory>

namespace lvs {

/// What became of one request to a service.
struct FetchAnswer
{
    bool answered = false;
    QString words; ///< of an answer the first line that says something; else why there is none
    std::chrono::milliseconds duration {};
};

/// Asks a service several times from this machine, one after the other, each by a connection of its own, so
/// that each is scheduled anew: by HTTP where the port is one of the web's, else by a TCP connection alone.
/// Nothing waits; an answer that does not come within five seconds is none.
class ServiceFetch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds patience {5000};

    ServiceFetch(const ServiceKey &service, int times, QObject *parent = nullptr);

    /// Whether this sort of service can be asked at all: TCP by address.
    [[nodiscard]] static bool canAsk(const ServiceKey &service);
    /// Whether it is asked by HTTP: ports 80, 8000, 8008 and 8080.
    [[nodiscard]] static bool speaksHttp(const ServiceKey &service);

    void start();
    [[nodiscard]] const QList<FetchAnswer> &answers() const { return m_answers; }
    [[nodiscard]] int times() const { return m_times; }

Q_SIGNALS:
    void answered(const lvs::FetchAnswer &answer);
    void finished();

private:
    void ask();
    void askByHttp();
    void askByConnecting();
    void take(bool answered, const QString &words);

    ServiceKey m_service;
    int m_times;
    QList<FetchAnswer> m_answers;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_limit;
    QElapsedTimer m_clock;
};

/// The first line of a page that says something to a person, without its tags.
[[nodiscard]] QString firstWords(const QByteArray &page);

} // namespace lvs
