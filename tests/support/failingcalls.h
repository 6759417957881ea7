// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/atomicfile.h"

#include <cerrno>
#include <optional>

namespace lvs::test {

/// The system's calls, of which one and all that follow fail; without waiting for the disk.
class FailingCalls : public FileCalls
{
public:
    /// The number of calls that go well; nothing for all.
    std::optional<int> good;
    int error = ENOSPC;
    int calls = 0; ///< that were made

    int openAt(int folder, const char *name, int flags, mode_t mode) override
    {
        return fails() ? -1 : FileCalls::openAt(folder, name, flags, mode);
    }
    ssize_t write(int file, const char *bytes, size_t size) override
    {
        return fails() ? -1 : FileCalls::write(file, bytes, size);
    }
    int sync(int) override { return fails() ? -1 : 0; }
    int renameAt(int folder, const char *from, const char *to) override
    {
        return fails() ? -1 : FileCalls::renameAt(folder, from, to);
    }
    int unlinkAt(int folder, const char *name) override
    {
        return fails() ? -1 : FileCalls::unlinkAt(folder, name);
    }

private:
    bool fails()
    {
        const bool failed = good && calls >= *good;
        ++calls;
        errno = error;
        return failed;
    }
};

} // namespace lvs::test
