// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/rememberedhosts.h"

#include <QSettings>

namespace lvs {

namespace {
constexpr QLatin1String group("hosts");
constexpr QLatin1String destinationKey("destination");
constexpr QLatin1String nameKey("name");
} // namespace

QList<RememberedHost> rememberedHosts()
{
    QSettings settings;
    QList<RememberedHost> hosts;
    const int count = settings.beginReadArray(group);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const Result<SshDestination> destination =
            SshDestination::parse(settings.value(destinationKey).toString());
        if (destination) {
            const QString name = settings.value(nameKey).toString();
            hosts.append({*destination, name.isEmpty() ? destination->toString() : name});
        }
    }
    settings.endArray();
    return hosts;
}

void rememberHosts(const QList<RememberedHost> &hosts)
{
    QSettings settings;
    settings.remove(group);
    settings.beginWriteArray(group, static_cast<int>(hosts.size()));
    for (int i = 0; i < hosts.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(destinationKey, hosts[i].destination.toString());
        settings.setValue(nameKey, hosts[i].name);
    }
    settings.endArray();
}

} // namespace lvs
