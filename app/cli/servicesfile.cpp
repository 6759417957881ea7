// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servicesfile.h"

#include "core/formats/ipvsadm/reader.h"

namespace lvs::cli {

ServicesFile readServicesFile(const QString &path)
{
    ServicesFile file;
    const Result<QByteArray> bytes = readBytes(path);
    if (!bytes) {
        file.problems.append({path, bytes.error()});
        return file;
    }
    file.text = QString::fromUtf8(*bytes);
    const IpvsadmReading reading = readIpvsadm(file.text);
    file.state = reading.state;
    for (const Error &error : reading.errors) {
        file.problems.append({path, error});
    }
    for (const Diagnostic &finding : validate(reading.state)) {
        if (!finding.refuses()) {
            file.warnings.append(finding);
        }
    }
    return file;
}

IpvsState wantedState(const ServicesFile &file, const IpvsState &live)
{
    // Read on the live time-outs, so that the file's own change only what they name.
    IpvsState start;
    start.timeouts = live.timeouts;
    IpvsState wanted = readIpvsadm(file.text, start).state;
    if (!wanted.master) {
        wanted.master = live.master;
    }
    if (!wanted.backup) {
        wanted.backup = live.backup;
    }
    return wanted;
}

} // namespace lvs::cli
