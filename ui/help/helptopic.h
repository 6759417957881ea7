// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace lvs {

/// The pages of the help, in the order of its contents. Each is a file of that name in every language's
/// folder of resources/help.
enum class HelpTopic {
    Overview,
    Forwarding,
    Services,
    RealServers,
    Weights,
    Schedulers, ///< a section for each scheduler, its anchor is the scheduler's name
    Persistence,
    Marks,
    Tunnels,
    Arp,
    HostSetup,
    Timeouts,
    Sync,
    Numbers,
    Changes,
    Saved,
    Wizard, ///< a section for each of its steps
    Clusters,
    Import,
    Export,
    Permissions,
    Simulation,
    Shortcuts,
};

[[nodiscard]] QList<HelpTopic> allHelpTopics();

/// The page's name, the same in every language: "schedulers".
[[nodiscard]] QString helpPage(HelpTopic topic);

/// A place in the help as text: "schedulers", or "schedulers#wrr" with the anchor of a section.
[[nodiscard]] QString helpPlace(HelpTopic topic, const QString &anchor = {});

/// Says where the help speaks of this widget, and of what is in it that has no place of its own.
void setHelp(QWidget &widget, HelpTopic topic, const QString &anchor = {});

/// Where the help speaks of this widget: its own place or that of the nearest widget around it; the overview
/// where there is none.
[[nodiscard]] QString helpOf(const QWidget *widget);

/// The address that opens a place when it is a link in a label, for the words "Learn more".
[[nodiscard]] QString helpLink(HelpTopic topic, const QString &anchor = {});

} // namespace lvs
