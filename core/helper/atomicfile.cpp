// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/atomicfile.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

namespace lvs {

namespace {

/// Closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
        , m_error(number < 0 ? errno : 0)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }
    /// Why it could not be opened; 0 where it could.
    [[nodiscard]] int error() const { return m_error; }

private:
    int m_number;
    int m_error;
};

int openFolder(const QByteArray &path)
{
    return ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

int errorOf(int result)
{
    return result < 0 ? errno : 0;
}

int writeAll(FileCalls &calls, int file, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count =
            calls.write(file, content.constData() + written, static_cast<size_t>(content.size() - written));
        if (count < 0 && errno != EINTR) {
            return errno;
        }
        if (count == 0) {
            return EIO;
        }
        written += count > 0 ? count : 0;
    }
    return 0;
}

bool isOurs(const struct stat &status)
{
    const bool isOwned = status.st_uid == ::geteuid() || status.st_uid == 0;
    return isOwned && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

int refusalOf(const struct stat &status, qsizetype most)
{
    if (!S_ISREG(status.st_mode)) {
        return EINVAL;
    }
    if (!isOurs(status)) {
        return EPERM;
    }
    return status.st_size > most ? EFBIG : 0;
}

} // namespace

int FileCalls::openAt(int folder, const char *name, int flags, mode_t mode)
{
    return ::openat(folder, name, flags, mode);
}

ssize_t FileCalls::write(int file, const char *bytes, size_t size)
{
    return ::write(file, bytes, size);
}

int FileCalls::sync(int file)
{
    return ::fsync(file);
}

int FileCalls::renameAt(int folder, const char *from, const char *to)
{
    return ::renameat(folder, from, folder, to);
}

int FileCalls::unlinkAt(int folder, const char *name)
{
    return ::unlinkat(folder, name, 0);
}

FileCalls &FileCalls::system()
{
    static FileCalls calls;
    return calls;
}

int AtomicFolder::write(const char *name, const QByteArray &content, mode_t mode) const
{
    const Descriptor folder(openFolder(m_path));
    if (folder.error() != 0) {
        return folder.error();
    }
    const QByteArray fresh = QByteArray(name) + ".new";
    // What a writer who died left behind; nobody is let follow a link that stands there.
    if (const int error = errorOf(m_calls.unlinkAt(folder.number(), fresh.constData()));
        error != 0 && error != ENOENT) {
        return error;
    }
    int error = 0;
    {
        const Descriptor file(m_calls.openAt(folder.number(), fresh.constData(),
                                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (file.error() != 0) {
            return file.error();
        }
        error = writeAll(m_calls, file.number(), content);
        if (error == 0) {
            error = errorOf(m_calls.sync(file.number()));
        }
    }
    if (error == 0) {
        error = errorOf(m_calls.renameAt(folder.number(), fresh.constData(), name));
    }
    if (error != 0) {
        (void)m_calls.unlinkAt(folder.number(), fresh.constData());
        return error;
    }
    return errorOf(m_calls.sync(folder.number()));
}

int AtomicFolder::remove(const char *name) const
{
    const Descriptor folder(openFolder(m_path));
    if (folder.error() != 0) {
        return folder.error();
    }
    const int error = errorOf(m_calls.unlinkAt(folder.number(), name));
    if (error != 0) {
        return error == ENOENT ? 0 : error;
    }
    return errorOf(m_calls.sync(folder.number()));
}

int AtomicFolder::rename(const char *from, const char *to) const
{
    const Descriptor folder(openFolder(m_path));
    if (folder.error() != 0) {
        return folder.error();
    }
    if (const int error = errorOf(m_calls.renameAt(folder.number(), from, to)); error != 0) {
        return error;
    }
    return errorOf(m_calls.sync(folder.number()));
}

int AtomicFolder::checkTrust() const
{
    const Descriptor folder(openFolder(m_path));
    if (folder.error() != 0) {
        return folder.error();
    }
    struct stat status
    {
    };
    const int error = errorOf(::fstat(folder.number(), &status));
    return error != 0 || isOurs(status) ? error : EPERM;
}

int AtomicFolder::read(const char *name, qsizetype most, QByteArray &content) const
{
    return read(name, most, most, content);
}

int AtomicFolder::readBeginning(const char *name, qsizetype most, QByteArray &content) const
{
    return read(name, std::numeric_limits<qsizetype>::max(), most, content);
}

int AtomicFolder::read(const char *name, qsizetype largest, qsizetype most, QByteArray &content) const
{
    const Descriptor folder(openFolder(m_path));
    if (folder.error() != 0) {
        return folder.error();
    }
    // Without waiting: a pipe that somebody put there would keep us for ever.
    const Descriptor file(
        m_calls.openAt(folder.number(), name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0));
    if (file.error() != 0) {
        return file.error();
    }
    struct stat status
    {
    };
    if (const int error = errorOf(::fstat(file.number(), &status)); error != 0) {
        return error;
    }
    if (const int refused = refusalOf(status, largest); refused != 0) {
        return refused;
    }
    content.resize(std::min(static_cast<qsizetype>(status.st_size), most));
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t count =
            ::read(file.number(), content.data() + done, static_cast<size_t>(content.size() - done));
        if (count < 0 && errno != EINTR) {
            return errno;
        }
        if (count == 0) {
            break;
        }
        done += count > 0 ? count : 0;
    }
    content.truncate(done);
    return 0;
}

} // namespace lvs
