// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/requestfile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <cerrno>

namespace lvs {

namespace {

constexpr const char *fileName = "requests";
constexpr quint32 magic = 0x5256534c; // "LSVR"
constexpr quint16 version = 1;
constexpr auto format = QDataStream::Qt_6_4;
/// Of what it unpacks to: reports of some long plans.
constexpr quint32 mostUnpacked = 64U * 1024 * 1024;
constexpr qsizetype checksumSize = 32;

QByteArray checksum(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

QDataStream &operator<<(QDataStream &stream, const wire::Error &error)
{
    return stream << error.code << error.arguments;
}

QDataStream &operator>>(QDataStream &stream, wire::Error &error)
{
    return stream >> error.code >> error.arguments;
}

QDataStream &operator<<(QDataStream &stream, const wire::StepError &error)
{
    return stream << error.step << error.error;
}

QDataStream &operator>>(QDataStream &stream, wire::StepError &error)
{
    return stream >> error.step >> error.error;
}

QDataStream &operator<<(QDataStream &stream, const NotedRequest &request)
{
    stream << request.uid << request.id << request.planHash << request.answer.has_value();
    if (request.answer) {
        const WireReport &report = request.answer->report;
        stream << request.answer->generation << report.outcomes << quint32(report.errors.size());
        for (const wire::StepError &error : report.errors) {
            stream << error;
        }
        stream << report.error;
    }
    return stream;
}

QDataStream &operator>>(QDataStream &stream, NotedRequest &request)
{
    bool hasAnswer = false;
    stream >> request.uid >> request.id >> request.planHash >> hasAnswer;
    if (hasAnswer) {
        PlanAnswer answer;
        quint32 errors = 0;
        stream >> answer.generation >> answer.report.outcomes >> errors;
        for (quint32 i = 0; i < errors && stream.status() == QDataStream::Ok; ++i) {
            wire::StepError error;
            stream >> error;
            answer.report.errors.append(error);
        }
        stream >> answer.report.error;
        request.answer = std::move(answer);
    }
    return stream;
}

QByteArray packed(const QList<NotedRequest> &requests)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(format);
    stream << magic << version << quint32(requests.size());
    for (const NotedRequest &request : requests) {
        stream << request;
    }
    // Outcomes of thousands of steps are nearly always the same.
    const QByteArray small = qCompress(content, 1);
    return checksum(small) + small;
}

} // namespace

QList<NotedRequest> RequestFile::read() const
{
    QByteArray bytes;
    if (m_folder.read(fileName, mostBytes, bytes) != 0) {
        return {};
    }
    const QByteArray small = bytes.mid(checksumSize);
    if (small.size() < 4 || bytes.first(checksumSize) != checksum(small)
        || qFromBigEndian<quint32>(small.constData()) > mostUnpacked) {
        return {};
    }
    QDataStream stream(qUncompress(small));
    stream.setVersion(format);
    quint32 foundMagic = 0;
    quint16 foundVersion = 0;
    quint32 count = 0;
    stream >> foundMagic >> foundVersion >> count;
    if (foundMagic != magic || foundVersion != version) {
        return {};
    }
    QList<NotedRequest> requests;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        NotedRequest request;
        stream >> request;
        requests.append(std::move(request));
    }
    return stream.status() == QDataStream::Ok ? requests : QList<NotedRequest>();
}

bool RequestFile::write(QList<NotedRequest> requests) const
{
    QByteArray bytes = packed(requests);
    while (bytes.size() > mostBytes && requests.size() > 1) {
        requests.remove(0, (requests.size() + 1) / 2);
        bytes = packed(requests);
    }
    if (bytes.size() > mostBytes) {
        return false;
    }
    const int error = m_folder.write(fileName, bytes);
    return error == 0 || error == ENOENT; // a folder that is not there is none
}

} // namespace lvs
