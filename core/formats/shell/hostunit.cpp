// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/hostunit.h"

#include "core/formats/filehead.h"

namespace lvs {

namespace {

const char unit[] = R"unit([Unit]
Description=Linux Virtual Server: the script %1
Wants=network-online.target
After=network-online.target systemd-modules-load.service systemd-sysctl.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/sbin/%1 start
ExecStop=/usr/local/sbin/%1 stop

[Install]
WantedBy=multi-user.target
)unit";

} // namespace

QString hostScriptName(const HostPart &part)
{
    return QLatin1String("lvs-") + plainName(part.cluster.isEmpty() ? part.host : part.cluster);
}

QList<ExportedFile> writeHostScriptFiles(const HostPart &part, ScriptStyle style)
{
    if (part.plan.isEmpty()) {
        return {};
    }
    const QString name =
        hostScriptName(part) + (style == ScriptStyle::Classic ? QStringLiteral("-classic") : QString());
    const WrittenText script = writeHostScript(part.plan, {part.cluster, part.host}, style);
    return {{QLatin1String("usr/local/sbin/") + name, script.text, FileMode::Executable, script.omissions},
            {QLatin1String("etc/systemd/system/") + name + QLatin1String(".service"),
             fileHead(part, {}, {}) + QString::fromLatin1(unit).arg(name),
             FileMode::Plain,
             {}}};
}

} // namespace lvs
