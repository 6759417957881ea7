// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluster/reader.h"
#include "core/formats/cluster/writer.h"
#include "core/formats/ipvsadm/reader.h"
#include "core/formats/ipvsadm/writer.h"
#include "core/formats/saved/reader.h"
#include "core/formats/saved/writer.h"
#include "core/protocol/conversions.h"
#include "core/protocol/errorname.h"
#include "tests/fuzz/findings.h"
#include "tests/fuzz/targets.h"
#include "tests/support/rawbus/bytesource.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lvs::fuzz {

namespace {

/// With the right checksum in the second line, which no fuzzer would ever guess: what comes behind it is
/// meant.
QByteArray underItsChecksum(QByteArrayView bytes)
{
    const QByteArray text = bytes.toByteArray();
    const qsizetype first = text.indexOf('\n') + 1;
    const qsizetype second = text.indexOf('\n', first) + 1;
    if (first == 0 || second == 0) {
        return text;
    }
    const QByteArray covered = text.mid(second);
    return text.left(first) + "checksum "
        + QCryptographicHash::hash(covered, QCryptographicHash::Sha256).toHex() + '\n' + covered;
}

} // namespace

void runIpvsadm(QByteArrayView bytes)
{
    const IpvsadmReading reading = readIpvsadm(QString::fromUtf8(bytes));
    const TextPlaces places(bytes.toByteArray());
    for (const Error &error : reading.errors) {
        requireWorded(error);
        requireInside(error, places);
    }
    if (!reading.ok()) {
        return;
    }
    const WrittenText written = writeIpvsadmRestore(reading.state);
    const IpvsadmReading again = readIpvsadm(written.text);
    require(written.omissions.isEmpty(), "what ipvsadm can say can be said to it again");
    require(again.ok(), "what was written is read");
    require(again.state == reading.state, "what was written is read as the same");
}

void runSaved(QByteArrayView bytes)
{
    const Result<SavedHeader> header =
        readSavedHeader(bytes.first(std::min(bytes.size(), saved::mostHeaderBytes)));
    if (!header) {
        requireWorded(header.error());
    }
    const QByteArray text = underItsChecksum(bytes);
    const Result<SavedFile> file = readSaved(text);
    if (!file) {
        requireWorded(file.error());
        return;
    }
    const Result<QByteArray> written = writeSaved(*file);
    require(written.ok(), "what was read can be written");
    require(*written == text, "a state has one text");
}

void runCluster(QByteArrayView bytes)
{
    const ClusterReading reading = readCluster(bytes.toByteArray());
    for (const ClusterProblem &problem : reading.problems) {
        requireWorded(problem.error);
    }
    if (!reading.ok()) {
        return;
    }
    const WrittenCluster written = writeCluster(reading.cluster);
    const ClusterReading again = readCluster(written.json);
    require(written.omissions.isEmpty(), "what a document can say can be said in one again");
    require(again.ok(), "what was written is read");
    require(again.cluster == reading.cluster, "what was written is read as the same");
}

void runReport(QByteArrayView bytes)
{
    test::ByteSource source(bytes);
    const QList<ErrorCode> codes = allErrorCodes();
    const auto text = [&source] {
        QByteArray made;
        for (int length = source.byte(); length > 0 && !source.isEmpty(); --length) {
            made.append(static_cast<char>(source.byte()));
        }
        return QString::fromUtf8(made);
    };
    const QString name = source.byte() < 200 ? errorBusName(codes.at(source.byte() % codes.size())) : text();
    requireWorded(errorFromReply(name, text()));

    WireReport wired;
    const auto error = [&] {
        return wire::Error {source.byte() < 200 ? errorCodeName(codes.at(source.byte() % codes.size()))
                                                : text(),
                            {text(), text()}};
    };
    for (int steps = source.below(8); steps > 0; --steps) {
        wired.outcomes.append(static_cast<char>(source.below(7)));
    }
    for (int errors = source.below(4); errors > 0; --errors) {
        wired.errors.append({source.byte(), error()});
    }
    wired.error = error();
    const Result<TransactionReport> report = fromWire(wired);
    if (!report) {
        requireWorded(report.error());
        return;
    }
    require(report->steps.size() == size_t(wired.outcomes.size()), "each outcome is a step's");
    if (report->error) {
        requireWorded(*report->error);
    }
}

} // namespace lvs::fuzz
