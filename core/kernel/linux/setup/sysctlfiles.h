// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sysctl.h"

#include <QByteArray>

namespace lvs::setup {

/// The files below /proc/sys/net of those settings that the model names, in the network namespace that the
/// thread was in when one was first used.
class SysctlFiles
{
public:
    SysctlFiles() = default;
    SysctlFiles(const SysctlFiles &) = delete;
    SysctlFiles &operator=(const SysctlFiles &) = delete;
    ~SysctlFiles();

    /// Those of the host, of "all" and of "default" that are there; those of interfaces come with the links.
    void readCommon(SysctlState &state);
    /// 0 or an errno: ENOENT there is no such setting, EROFS, EACCES, EINVAL.
    [[nodiscard]] int write(const SysctlName &name, const SysctlValue &value);

    /// IPv4: while this lives, an address that goes takes no others along (promote_secondaries in
    /// Documentation/networking/ip-sysctl.rst).
    class KeepSecondaries
    {
    public:
        KeepSecondaries(SysctlFiles &files, const ShortName &interface);
        KeepSecondaries(const KeepSecondaries &) = delete;
        KeepSecondaries &operator=(const KeepSecondaries &) = delete;
        ~KeepSecondaries();

        /// Why it could not be; 0 where it is so.
        [[nodiscard]] int error() const { return m_error; }

    private:
        SysctlFiles &m_files;
        QByteArray m_path;
        QByteArray m_before;
        int m_error;
    };

private:
    [[nodiscard]] bool open();
    [[nodiscard]] QByteArray readFile(const QByteArray &path);
    [[nodiscard]] int writeFile(const QByteArray &path, const QByteArray &text);
    void readOne(SysctlState &state, const SysctlName &name);

    int m_net = -1; ///< the folder
};

} // namespace lvs::setup
