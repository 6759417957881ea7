// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sys/stat.h>
#include <sys/types.h>

namespace lvs {

/// The system calls by which a file is replaced, one function each, so that a test can have each of them
/// fail, or be the last before the power goes. Each gives what the call gives, and sets errno.
class FileCalls
{
public:
    virtual ~FileCalls() = default;
    [[nodiscard]] virtual int openAt(int folder, const char *name, int flags, mode_t mode);
    [[nodiscard]] virtual ssize_t write(int file, const char *bytes, size_t size);
    [[nodiscard]] virtual int sync(int file);
    [[nodiscard]] virtual int renameAt(int folder, const char *from, const char *to);
    [[nodiscard]] virtual int unlinkAt(int folder, const char *name);

    /// The system's.
    [[nodiscard]] static FileCalls &system();
};

/// A folder in which files are replaced as a whole: whoever reads one, after whatever failure, finds what
/// was there before or what was written, never a part. Only this program may write there. Each function
/// gives 0 or an errno.
class AtomicFolder
{
public:
    /// calls must outlive this.
    explicit AtomicFolder(const QByteArray &path, FileCalls &calls = FileCalls::system())
        : m_path(path)
        , m_calls(calls)
    {
    }

    [[nodiscard]] const QByteArray &path() const { return m_path; }
    /// Writes beside it ("name.new"), to the disk, and puts that in the place of what was there; only then
    /// it counts. ELOOP or ENOTDIR where the folder is a symbolic link or none.
    [[nodiscard]] int write(const char *name, const QByteArray &content, mode_t mode = 0600) const;
    /// No error where there is none.
    [[nodiscard]] int remove(const char *name) const;
    /// Gives a file another name, in place of what had it.
    [[nodiscard]] int rename(const char *from, const char *to) const;
    /// ENOENT where there is none; ELOOP for a symbolic link, EINVAL for what is no plain file, EPERM for
    /// one that is of another user (and not of root) or that others may write to, EFBIG over most bytes.
    [[nodiscard]] int read(const char *name, qsizetype most, QByteArray &content) const;
    /// The same, but of a file of whatever size only the first most bytes.
    [[nodiscard]] int readBeginning(const char *name, qsizetype most, QByteArray &content) const;
    /// 0 where only root and this program's user may put files there; ENOENT where it is not there, ELOOP or
    /// ENOTDIR where it is none, EPERM where others may.
    [[nodiscard]] int checkTrust() const;

private:
    [[nodiscard]] int read(const char *name, qsizetype largest, qsizetype most, QByteArray &content) const;

    QByteArray m_path;
    FileCalls &m_calls;
};

} // namespace lvs
