// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/exportarchive.h"

#include "core/formats/textfile.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <set>

namespace lvs {

namespace {

struct Release
{
    void operator()(archive *each) const { archive_write_free(each); }
    void operator()(archive_entry *each) const { archive_entry_free(each); }
};

using Archive = std::unique_ptr<archive, Release>;
using Entry = std::unique_ptr<archive_entry, Release>;

la_ssize_t append(archive *, void *target, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

bool open(archive *writer, QByteArray &target)
{
    return archive_write_set_format_pax_restricted(writer) == ARCHIVE_OK
        && archive_write_add_filter_gzip(writer) == ARCHIVE_OK
        // gzip would note the time at which it ran.
        && archive_write_set_options(writer, "gzip:!timestamp") == ARCHIVE_OK
        // The last block is not filled up: that is for tapes.
        && archive_write_set_bytes_in_last_block(writer, 1) == ARCHIVE_OK
        && archive_write_open(writer, &target, nullptr, append, nullptr) == ARCHIVE_OK;
}

bool add(archive *writer, const ExportedFile &file, qint64 time)
{
    const QByteArray bytes = file.text.toUtf8();
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), file.path.toLatin1().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), fileModeNumber(file.mode).toUInt(nullptr, 8));
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_mtime(entry.get(), time, 0);
    archive_entry_set_uname(entry.get(), "root");
    archive_entry_set_gname(entry.get(), "root");
    return archive_write_header(writer, entry.get()) == ARCHIVE_OK
        && archive_write_data(writer, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
}

bool addAll(archive *writer, const QList<ExportedFile> &files, qint64 time)
{
    std::set<QString> added;
    for (const ExportedFile &file : files) {
        if (added.insert(file.path).second && !add(writer, file, time)) {
            return false;
        }
    }
    return archive_write_close(writer) == ARCHIVE_OK;
}

} // namespace

Result<QByteArray> archiveOf(const QList<ExportedFile> &files, qint64 time)
{
    QByteArray bytes;
    const Archive writer(archive_write_new());
    if (!open(writer.get(), bytes) || !addAll(writer.get(), files, time)) {
        return Error(ErrorCode::Unsupported, {QString::fromUtf8(archive_error_string(writer.get()))});
    }
    return bytes;
}

Result<void> saveArchive(const QString &path, const QList<ExportedFile> &files, qint64 time)
{
    // Among the files may be some with passwords in them.
    constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const Result<QByteArray> bytes = archiveOf(files, time);
    return bytes ? saveBytes(path, *bytes, owner) : Result<void>(bytes.error());
}

} // namespace lvs
