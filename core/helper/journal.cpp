// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/journal.h"

#include "core/protocol/names.h"

#include <QFile>

#include <cerrno>
#include <system_error>

namespace lvs {

namespace {

Error failed(int errorNumber)
{
    const std::string message = std::generic_category().message(errorNumber);
    return {ErrorCode::JournalFailed, {QString::fromStdString(message), QString::number(errorNumber)}};
}

} // namespace

Journal::Journal(const AtomicFolder &folder, const QByteArray &bootId)
    : m_folder(folder)
    , m_bootId(bootId)
{
}

QByteArray Journal::thisBoot()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

Result<void> Journal::load()
{
    m_content = {};
    QByteArray bytes;
    const int error = m_folder.read(fileName, bus::mostPackedBytes, bytes);
    if (error == ENOENT) {
        return {};
    }
    if (error != 0) {
        (void)m_folder.rename(fileName, damagedFileName);
        return failed(error);
    }
    Result<ReadJournal> journal = unpackJournal(bytes);
    if (!journal) {
        (void)m_folder.rename(fileName, damagedFileName);
        return journal.error();
    }
    if (journal->bootId != m_bootId) {
        (void)m_folder.remove(fileName);
        return {};
    }
    m_content = std::move(journal->content);
    return {};
}

Result<void> Journal::write(JournalContent content)
{
    const int error = content.isEmpty() ? m_folder.remove(fileName)
                                        : m_folder.write(fileName, packJournal(content, m_bootId));
    if (error != 0) {
        return failed(error);
    }
    m_content = std::move(content);
    return {};
}

Result<void> Journal::forget(JournalContent content)
{
    const Result<void> written = write(content);
    m_content = std::move(content);
    return written;
}

} // namespace lvs
