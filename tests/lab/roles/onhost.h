// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/linuxkernel.h"

#include <QFile>
#include <QString>

#include <fcntl.h>
#include <sched.h>

#include <thread>

namespace lvs::test {

/// Does something to the kernel of a host of the lab, which is the network namespace of its name, and waits
/// for it. False where there is none.
template <typename Do> [[nodiscard]] bool onHost(const QString &host, Do action)
{
    bool done = false;
    std::thread([&] {
        const QByteArray path = QFile::encodeName(QStringLiteral("/run/netns/") + host);
        const int file = open(path.constData(), O_RDONLY | O_CLOEXEC);
        if (file >= 0 && setns(file, CLONE_NEWNET) == 0) {
            LinuxKernel kernel;
            action(kernel);
            done = true;
        }
    }).join();
    return done;
}

} // namespace lvs::test
