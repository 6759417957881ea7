// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptopic.h"

#include "ui/help/help.h"

#include <QVariant>
#include <QWidget>

#include <array>
#include <utility>

namespace lvs {

namespace {

constexpr auto placeProperty = "lvsHelp";

using Page = std::pair<HelpTopic, const char *>;

constexpr std::array pages {
    Page {HelpTopic::Overview, "overview"},
    Page {HelpTopic::Forwarding, "forwarding"},
    Page {HelpTopic::Services, "services"},
    Page {HelpTopic::RealServers, "realservers"},
    Page {HelpTopic::Weights, "weights"},
    Page {HelpTopic::Schedulers, "schedulers"},
    Page {HelpTopic::Persistence, "persistence"},
    Page {HelpTopic::Marks, "marks"},
    Page {HelpTopic::Tunnels, "tunnels"},
    Page {HelpTopic::Arp, "arp"},
    Page {HelpTopic::HostSetup, "hostsetup"},
    Page {HelpTopic::Timeouts, "timeouts"},
    Page {HelpTopic::Sync, "sync"},
    Page {HelpTopic::Numbers, "numbers"},
    Page {HelpTopic::Changes, "changes"},
    Page {HelpTopic::Saved, "saved"},
    Page {HelpTopic::Wizard, "wizard"},
    Page {HelpTopic::Clusters, "clusters"},
    Page {HelpTopic::Import, "import"},
    Page {HelpTopic::Export, "export"},
    Page {HelpTopic::Permissions, "permissions"},
    Page {HelpTopic::Simulation, "simulation"},
    Page {HelpTopic::Shortcuts, "shortcuts"},
};

} // namespace

QList<HelpTopic> allHelpTopics()
{
    QList<HelpTopic> topics;
    for (const auto &[topic, name] : pages) {
        topics.append(topic);
    }
    return topics;
}

QString helpPage(HelpTopic topic)
{
    for (const auto &[known, name] : pages) {
        if (known == topic) {
            return QLatin1String(name);
        }
    }
    Q_UNREACHABLE();
}

QString helpPlace(HelpTopic topic, const QString &anchor)
{
    return anchor.isEmpty() ? helpPage(topic) : helpPage(topic) + u'#' + anchor;
}

void setHelp(QWidget &widget, HelpTopic topic, const QString &anchor)
{
    widget.setProperty(placeProperty, helpPlace(topic, anchor));
}

QString helpOf(const QWidget *widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const QString place = widget->property(placeProperty).toString();
        if (!place.isEmpty()) {
            return place;
        }
    }
    return helpPlace(HelpTopic::Overview);
}

QString helpLink(HelpTopic topic, const QString &anchor)
{
    return QLatin1String(Help::linkScheme) + u':' + helpPlace(topic, anchor);
}

} // namespace lvs
