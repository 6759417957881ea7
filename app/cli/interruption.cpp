// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace lvs::cli {

namespace {

constexpr std::array<int, 3> signalsOfInterest {SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> pipeEnds {-1, -1}; ///< what a signal handler can write to (signal-safety(7))

void handle(int)
{
    const char byte = 0;
    static_cast<void>(::write(pipeEnds[1], &byte, 1) == 1);
}

} // namespace

Interruption::Interruption()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // signals end the program, as they do without this
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT asked();
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    for (const int number : signalsOfInterest) {
        ::sigaction(number, &action, nullptr);
    }
}

Interruption::~Interruption()
{
    for (const int number : signalsOfInterest) {
        ::signal(number, SIG_DFL);
    }
    m_notifier.reset();
    for (int &end : pipeEnds) {
        ::close(std::exchange(end, -1));
    }
}

} // namespace lvs::cli
