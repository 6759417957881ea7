// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/auditfile.h"

#include "core/helper/auditline.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lvs {

namespace {

/// A file descriptor that closes itself.
class OpenFile
{
public:
    OpenFile(const QString &path, int flags)
        // Without waiting, should it be a pipe.
        : m_descriptor(
            ::open(QFile::encodeName(path).constData(), flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0640))
    {
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// 0 where it is a plain file of one's own, whose size is given; else an errno.
    [[nodiscard]] int check(qsizetype &size) const
    {
        struct stat status
        {
        };
        if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0) {
            return errno;
        }
        size = static_cast<qsizetype>(status.st_size);
        return S_ISREG(status.st_mode) && status.st_uid == ::geteuid() ? 0 : EPERM;
    }

private:
    int m_descriptor;
};

int writeWhole(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return written < 0 ? errno : ENOSPC;
        }
        done += written;
    }
    return 0;
}

} // namespace

AuditFile::AuditFile(const QString &folder, qsizetype most)
    : m_path(folder.isEmpty() ? QString() : folder + QLatin1String("/audit.log"))
    , m_most(most)
{
}

Error AuditFile::unwritable(int errorNumber) const
{
    return {ErrorCode::FileUnwritable, {m_path, qt_error_string(errorNumber)}};
}

Result<QByteArray> AuditFile::content(const QString &path) const
{
    const OpenFile file(path, O_RDONLY);
    if (file.descriptor() < 0 && errno == ENOENT) {
        return QByteArray();
    }
    qsizetype size = 0;
    if (const int error = file.check(size); error != 0) {
        return Error(ErrorCode::FileUnreadable, {path, qt_error_string(error)});
    }
    // Whatever else stands in it, the latest is at its end.
    const qsizetype wanted = std::min(size, 2 * m_most);
    QByteArray bytes(wanted, Qt::Uninitialized);
    const ssize_t got = ::pread(file.descriptor(), bytes.data(), static_cast<size_t>(wanted), size - wanted);
    if (got < 0) {
        return Error(ErrorCode::FileUnreadable, {path, qt_error_string(errno)});
    }
    bytes.truncate(got);
    return bytes;
}

Result<QList<AuditEntry>> AuditFile::read(qsizetype most) const
{
    QByteArrayList lines;
    if (!isKept()) {
        return QList<AuditEntry>();
    }
    for (const QString &path : {m_path + QLatin1String(".1"), m_path}) {
        const Result<QByteArray> bytes = content(path);
        if (!bytes) {
            return bytes.error();
        }
        lines += bytes->split('\n');
    }
    lines.removeAll(QByteArray()); // what follows the last end
    QList<AuditEntry> entries;
    for (const QByteArray &line : lines.sliced(std::max<qsizetype>(0, lines.size() - most))) {
        if (std::optional<AuditEntry> entry = auditEntryFromLine(line)) {
            entries.append(std::move(*entry));
        }
    }
    return entries;
}

Result<void> AuditFile::append(const QByteArray &lines) const
{
    if (!isKept() || lines.isEmpty()) {
        return {};
    }
    constexpr int flags = O_RDWR | O_APPEND | O_CREAT;
    for (const bool mayRotate : {true, false}) {
        const OpenFile file(m_path, flags);
        qsizetype size = 0;
        if (const int error = file.check(size); error != 0) {
            return unwritable(error);
        }
        if (mayRotate && size > 0 && size + lines.size() > m_most) {
            const QByteArray path = QFile::encodeName(m_path);
            if (::rename(path.constData(), (path + ".1").constData()) != 0) {
                return unwritable(errno);
            }
            continue;
        }
        char last = '\n';
        if (size > 0 && ::pread(file.descriptor(), &last, 1, size - 1) != 1) {
            return unwritable(errno);
        }
        const QByteArray added = last == '\n' ? lines : '\n' + lines;
        if (const int error = writeWhole(file.descriptor(), added); error != 0) {
            // Half a line would be worse than none.
            (void)!::ftruncate(file.descriptor(), size);
            return unwritable(error);
        }
        return {};
    }
    return {};
}

} // namespace lvs
