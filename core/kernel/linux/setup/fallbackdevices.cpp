// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/fallbackdevices.h"

#include <net/if.h>

#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace lvs::setup {

void requestDevice(const ShortName &name)
{
    // Any socket will do (net/socket.c, sock_do_ioctl), and the helper's sandbox lets it have this one.
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return;
    }
    ifreq request {};
    static_assert(sizeof request.ifr_name > ShortName::longest);
    std::copy_n(name.data(), ShortName::longest, request.ifr_name);
    // The answer does not matter: whoever asks looks for the device again.
    static_cast<void>(ioctl(socket, SIOCGIFFLAGS, &request));
    close(socket);
}

} // namespace lvs::setup
