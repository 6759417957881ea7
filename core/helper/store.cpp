// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/store.h"

#include "core/formats/saved/reader.h"
#include "core/formats/saved/writer.h"
#include "core/protocol/names.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace lvs {

namespace {

const QByteArray latestName = "state.conf";
const QByteArray ending = ".conf";

/// Sorts as a name in the order of the numbers for as long as anybody will save.
QByteArray nameOf(quint64 number)
{
    return QByteArray::number(number).rightJustified(6, '0') + ending;
}

QString pathOf(const AtomicFolder &folder, const QByteArray &name)
{
    return QFile::decodeName(folder.path() + '/' + name);
}

QString messageOf(int errorNumber)
{
    return QString::fromLocal8Bit(std::strerror(errorNumber));
}

Error unwritable(const QString &path, int errorNumber)
{
    return {ErrorCode::FileUnwritable, {path, messageOf(errorNumber)}};
}

Error unreadable(const QString &path, int errorNumber)
{
    switch (errorNumber) {
    case ELOOP:
    case ENOTDIR:
    case EINVAL:
    case ENXIO:
        return {ErrorCode::FileNotPlain, {path}};
    case EPERM:
        return {ErrorCode::FileUntrusted, {path}};
    case EFBIG:
        return {ErrorCode::FileTooLarge, {path, QString::number(saved::mostBytes)}};
    default:
        return {ErrorCode::FileUnreadable, {path, messageOf(errorNumber)}};
    }
}

Error damage(const QString &path, const Error &error)
{
    const int line = error.position ? error.position->line : 0;
    return {ErrorCode::SavedDamaged,
            QStringList {path, QString::number(line), errorCodeName(error.code)} + error.arguments};
}

/// Whether a disk or a loss of power may have done it. Where the checksum is right, or the version another,
/// somebody wrote what stands there, and only a person can say why.
bool isByAccident(const Error &error)
{
    if (error.code != ErrorCode::SavedDamaged) {
        return false;
    }
    const std::optional<ErrorCode> cause = errorCodeFromName(error.arguments.value(2));
    const bool aboveChecksum = error.arguments.value(1).toInt() <= 2;
    return cause == ErrorCode::ChecksumMismatch || (aboveChecksum && cause != ErrorCode::VersionUnsupported);
}

} // namespace

Store::Store(const QByteArray &folder, FileCalls &calls)
    : m_folder(folder, calls)
    , m_history(folder + "/history", calls)
{
}

Result<void> Store::checkFolders() const
{
    for (const AtomicFolder *folder : {&m_folder, &m_history}) {
        const int error = folder->checkTrust();
        if (error != 0 && error != ENOENT) {
            return unreadable(QFile::decodeName(folder->path()), error);
        }
    }
    return {};
}

Result<SavedFile> Store::read(const AtomicFolder &folder, const QByteArray &name) const
{
    const QString path = pathOf(folder, name);
    QByteArray text;
    const int error = folder.read(name.constData(), saved::mostBytes, text);
    if (error == ENOENT) {
        return Error(ErrorCode::NotSaved, {QStringLiteral("0")});
    }
    if (error != 0) {
        return unreadable(path, error);
    }
    Result<SavedFile> file = readSaved(text);
    return file ? file : damage(path, file.error());
}

Result<Store::Latest> Store::latest() const
{
    if (const Result<void> trusted = checkFolders(); !trusted) {
        return trusted.error();
    }
    Result<SavedFile> file = read(m_folder, latestName);
    if (file) {
        return Latest {std::move(*file), std::nullopt};
    }
    if (!isByAccident(file.error())) {
        return file.error();
    }
    for (const quint64 number : numbers()) {
        Result<SavedFile> before = read(m_history, nameOf(number));
        if (before && before->origin.number == number) {
            return Latest {std::move(*before), file.error()};
        }
    }
    return file.error();
}

Result<SavedFile> Store::numbered(quint64 number) const
{
    Result<Latest> newest = latest();
    if (number == 0 || (newest && newest->file.origin.number == number)) {
        return newest ? Result<SavedFile>(std::move(newest->file)) : newest.error();
    }
    if (const Result<void> trusted = checkFolders(); !trusted) {
        return trusted.error();
    }
    Result<SavedFile> file = read(m_history, nameOf(number));
    const bool isAnother = file && file->origin.number != number;
    // Where the latest is damaged, nobody knows which number it had.
    const bool isUnfinished = newest && !newest->alarm && number > newest->file.origin.number;
    if (isAnother || isUnfinished || (!file && file.error().code == ErrorCode::NotSaved)) {
        return Error(ErrorCode::NotSaved, {QString::number(number)});
    }
    return file;
}

std::optional<SavedHeader> Store::readHeader(const AtomicFolder &folder, const QByteArray &name) const
{
    QByteArray beginning;
    if (folder.readBeginning(name.constData(), saved::mostHeaderBytes, beginning) != 0) {
        return std::nullopt;
    }
    const Result<SavedHeader> header = readSavedHeader(beginning);
    return header ? std::optional(*header) : std::nullopt;
}

QList<quint64> Store::numbers() const
{
    QList<quint64> found;
    const QDir folder(QFile::decodeName(m_history.path()));
    for (const QString &name : folder.entryList({QStringLiteral("*.conf")}, QDir::Files | QDir::System)) {
        const quint64 number = name.chopped(ending.size()).toULongLong();
        if (number != 0 && QFile::encodeName(name) == nameOf(number)) {
            found.append(number);
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

quint64 Store::latestNumber() const
{
    if (const std::optional<SavedHeader> header = readHeader(m_folder, latestName)) {
        return header->origin.number;
    }
    const QList<quint64> all = numbers();
    return all.isEmpty() ? 0 : all.first();
}

QList<SavedHeader> Store::history() const
{
    QList<SavedHeader> all;
    if (!checkFolders()) {
        return all;
    }
    const std::optional<SavedHeader> newest = readHeader(m_folder, latestName);
    if (newest) {
        all.append(*newest);
    }
    for (const quint64 number : numbers()) {
        // One above the latest never came to its end.
        if (all.size() == bus::longestHistory || (newest && number >= newest->origin.number)) {
            continue;
        }
        const std::optional<SavedHeader> header = readHeader(m_history, nameOf(number));
        if (header && header->origin.number == number) {
            all.append(*header);
        }
    }
    return all;
}

void Store::makeHistory() const
{
    // Where that fails, so does the first file in it.
    QDir().mkdir(QFile::decodeName(m_history.path()), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<SavedHeader> Store::save(const SavedOrigin &origin, const HostState &state)
{
    makeHistory();
    if (const Result<void> trusted = checkFolders(); !trusted) {
        return trusted.error();
    }
    SavedFile file {origin, state};
    file.origin.number = latestNumber() + 1;
    const Result<QByteArray> text = writeSaved(file);
    if (!text) {
        return text.error();
    }
    const QByteArray name = nameOf(file.origin.number);
    if (const int error = m_history.write(name.constData(), *text); error != 0) {
        (void)m_history.remove(name.constData());
        return unwritable(pathOf(m_history, name), error);
    }
    if (const int error = m_folder.write(latestName.constData(), *text); error != 0) {
        if (latestNumber() != file.origin.number) {
            (void)m_history.remove(name.constData());
        }
        return unwritable(pathOf(m_folder, latestName), error);
    }
    dropOldest();
    return SavedHeader {file.origin, summaryOf(file.state)};
}

void Store::dropOldest() const
{
    const QList<quint64> all = numbers();
    for (const quint64 number : all.mid(std::min(bus::longestHistory, all.size()))) {
        (void)m_history.remove(nameOf(number).constData());
    }
}

} // namespace lvs
