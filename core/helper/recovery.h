// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"
#include "core/plan/restore/history.h"

#include <QStringList>

#include <functional>

namespace lvs {

/// How taking a change back ended.
struct RollbackReport
{
    size_t restored = 0; ///< objects that were put back
    /// Names of those that were not: somebody else changed them since, or the kernel refuses.
    QStringList left;
    /// Why it could not be done at all: the kernel does not answer.
    std::optional<Error> error;
    std::optional<HostState> state; ///< the host when it ended, where it could be read

    /// There was something to be put back, and nothing of it could be.
    [[nodiscard]] bool failed() const { return error.has_value() || (restored == 0 && !left.isEmpty()); }
    /// RevertIncomplete, or why it could not be done; nothing where all is as before.
    [[nodiscard]] std::optional<Error> asError() const;
};

/// Takes a change back, wherever it stands: reads the kernel, and has the planner lead from there to what
/// was before (core/plan/restore/restoration.h). It may be interrupted at any moment, and begun again. An
/// object whose step the kernel refuses is left, and the rest is put back all the same.
/// remember is called before anything is done that history did not know yet, with what to know then.
[[nodiscard]] RollbackReport rollBack(Kernel &kernel, ObjectHistory history,
                                      const std::function<void(const ObjectHistory &)> &remember);

} // namespace lvs
