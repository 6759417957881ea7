// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sealedfile.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lvs {

namespace {

constexpr int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL;

bool writeAll(int file, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count =
            ::write(file, content.constData() + written, static_cast<size_t>(content.size() - written));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        written += count;
    }
    return true;
}

} // namespace

Result<QDBusUnixFileDescriptor> sealedFile(const QByteArray &content)
{
    const int file = ::memfd_create("lvsdesk-records", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0) {
        return Error(ErrorCode::KernelNoMemory, {QStringLiteral("memfd")});
    }
    QDBusUnixFileDescriptor descriptor;
    descriptor.giveFileDescriptor(file);
    if (!writeAll(file, content) || ::fcntl(file, F_ADD_SEALS, seals) != 0) {
        return Error(ErrorCode::KernelNoMemory, {QStringLiteral("memfd")});
    }
    return descriptor;
}

Result<QByteArray> readSealedFile(const QDBusUnixFileDescriptor &descriptor, qsizetype most)
{
    const int file = descriptor.fileDescriptor();
    struct stat status
    {
    };
    if (!descriptor.isValid() || ::fstat(file, &status) != 0 || ::fcntl(file, F_GET_SEALS) != seals) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("sealed file")});
    }
    if (status.st_size > most) {
        return Error(ErrorCode::LimitExceeded, {QStringLiteral("bytes"), QString::number(most)});
    }
    QByteArray content(status.st_size, Qt::Uninitialized);
    qsizetype read = 0;
    while (read < content.size()) {
        // At a position of our own: the file's is shared with all who hold it.
        const ssize_t count =
            ::pread(file, content.data() + read, static_cast<size_t>(content.size() - read), read);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return Error(ErrorCode::Truncated);
        }
        read += count;
    }
    return content;
}

} // namespace lvs
