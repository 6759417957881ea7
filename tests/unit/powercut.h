// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/atomicfile.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <map>
#include <vector>

namespace lvs::test {

/// Writes for real, a few bytes at a time, and remembers every operation in its order.
class RecordedDisk : public FileCalls
{
public:
    enum class Kind { Create, Write, SyncFile, SyncFolder, Rename, Remove };
    struct Operation
    {
        Kind kind = Kind::Create;
        QByteArray folder;
        QByteArray name;
        QByteArray to; ///< of Rename
        QByteArray bytes; ///< of Write
        int file = 0; ///< of Create, Write and SyncFile: which of those that were created
    };

    static constexpr size_t shortWrite = 16;

    int openAt(int folder, const char *name, int flags, mode_t mode) override;
    ssize_t write(int file, const char *bytes, size_t size) override;
    int sync(int file) override;
    int renameAt(int folder, const char *from, const char *to) override;
    int unlinkAt(int folder, const char *name) override;

    [[nodiscard]] const std::vector<Operation> &operations() const { return m_operations; }

private:
    std::vector<Operation> m_operations;
    std::map<int, int> m_files; ///< descriptor to number
    int m_created = 0;
};

/// The files below a folder, by their path in it.
using Tree = std::map<QByteArray, QByteArray>;

[[nodiscard]] Tree treeOf(const QByteArray &folder);
/// Makes a folder of exactly those files, as only their owner may write them.
void makeTree(const QByteArray &folder, const Tree &tree);

/// Every tree that can be found on a disk that had before, whole, when power is lost after the first count
/// operations: what was not waited for may have reached the disk or not, in any combination; a content that
/// was not waited for is there whole, half, as zeros, or not at all. POSIX promises no more.
void afterPowerCut(const Tree &before, const QByteArray &root,
                   const std::vector<RecordedDisk::Operation> &operations, size_t count,
                   const std::function<void(const Tree &)> &found);

/// Does everything for real but wait for the disk.
class HastyDisk : public FileCalls
{
public:
    int sync(int) override { return 0; }
};

/// The same, but one call, counted from 0, fails with that errno.
class FailingDisk : public HastyDisk
{
public:
    FailingDisk(int failing, int errorNumber)
        : m_left(failing)
        , m_error(errorNumber)
    {
    }

    int openAt(int folder, const char *name, int flags, mode_t mode) override;
    ssize_t write(int file, const char *bytes, size_t size) override;
    int sync(int file) override;
    int renameAt(int folder, const char *from, const char *to) override;
    int unlinkAt(int folder, const char *name) override;
    /// Whether the call was reached.
    [[nodiscard]] bool hasFailed() const { return m_left < 0; }

private:
    bool fails();

    int m_left;
    int m_error;
};

} // namespace lvs::test
