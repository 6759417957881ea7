// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sysctl/writer.h"

#include "core/formats/filehead.h"

namespace lvs {

QList<ExportedFile> writeSysctlFiles(const HostPart &part)
{
    const SysctlState &settings = part.state.setup.sysctls;
    if (settings.empty()) {
        return {};
    }
    // After what distributions bring: their 50-default.conf sets rp_filter of every interface.
    ExportedFile file {QStringLiteral("etc/sysctl.d/90-lvs.conf"), {}, FileMode::Plain, {}};
    QString lines;
    bool isOfIpvs = false;
    for (const auto &[name, value] : settings) {
        if (!name.path()) {
            file.omissions.append(omissionOf(SetupStep(SetSysctl {name, {}, value})));
            continue;
        }
        lines += name.toString() + QLatin1String(" = ") + value.toString(name.key) + u'\n';
        isOfIpvs = isOfIpvs || sysctlRule(name.key).place == SysctlPlace::Ipvs;
    }
    QStringList notes {QStringLiteral("Read at boot; at once with: sysctl --system")};
    if (isOfIpvs) {
        notes.append(QStringLiteral("Settings of IPVS are there once its module is: see modules-load.d."));
    }
    file.text = fileHead(part, notes, file.omissions) + lines;
    return {file};
}

} // namespace lvs
