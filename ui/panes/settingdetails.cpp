// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/settingdetails.h"

#include "core/model/interfacename.h"
#include "core/plan/wording/sysctls.h"
#include "ui/help/helptopic.h"
#include "ui/support/semanticcolors.h"
#include "ui/support/settingtext.h"

#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>

namespace lvs {

namespace {

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<p class=\"heading\">%1</p>").arg(text.toHtmlEscaped());
}

QString line(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td class=\"name\">%1</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

/// Where the help says more.
QString moreLink(SysctlKey key)
{
    const auto link = [](HelpTopic topic, const QString &anchor) {
        return QStringLiteral("<p><a href=\"%1\">%2</a></p>")
            .arg(helpLink(topic, anchor), SettingDetails::tr("Learn more"));
    };
    switch (key) {
    case SysctlKey::ArpIgnore:
        return link(HelpTopic::Arp, QStringLiteral("arpignore"));
    case SysctlKey::ArpAnnounce:
        return link(HelpTopic::Arp, QStringLiteral("arpannounce"));
    case SysctlKey::ReversePathFilter:
        return link(HelpTopic::Arp, QStringLiteral("rpfilter"));
    default:
        return link(HelpTopic::HostSetup,
                    sysctlRule(key).place == SysctlPlace::Ipvs ? QStringLiteral("ipvs")
                                                               : QStringLiteral("interfaces"));
    }
}

QString values(const LiveState &state, const SysctlName &name)
{
    const SysctlState &live = state.liveHost().setup.sysctls;
    const SysctlState &desired = state.desiredHost().setup.sysctls;
    const auto now = live.find(name);
    const auto wanted = desired.find(name);
    if (now == live.end() || wanted == desired.end()) {
        return paragraph(SettingDetails::tr("The kernel has no such setting here."));
    }
    QString rows = line(SettingDetails::tr("Now"), valueText(name.key, now->second));
    if (wanted->second != now->second) {
        rows += line(SettingDetails::tr("Pending"), valueText(name.key, wanted->second));
    }
    const bool isCommon = name.interface == allInterfaces || name.interface == futureInterfaces;
    if (isPerInterface(name.key) && !isCommon) {
        const auto common = desired.find(SysctlName {name.key, allInterfaces});
        if (common != desired.end()) {
            rows += line(SettingDetails::tr("“all”"), valueText(name.key, common->second));
        }
        if (const auto effective = effectiveSysctl(desired, name.key, name.interface)) {
            rows += line(SettingDetails::tr("Effective"), valueText(name.key, {*effective, 0}));
        }
    }
    const std::optional<SysctlValue> usual = kernelDefault(name.key);
    rows += line(SettingDetails::tr("Default"),
                 usual ? valueText(name.key, *usual) : SettingDetails::tr("by memory"));
    rows += line(SettingDetails::tr("Range"), rangeText(name.key));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString meanings(SysctlKey key)
{
    QString rows;
    for (const qint64 choice : sysctlChoices(key)) {
        const QString name = valueName(key, choice);
        if (isSwitch(key) || name.isEmpty()) {
            continue;
        }
        QString words = QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped());
        if (const QString sentence = meaning(key, choice); !sentence.isEmpty()) {
            words += QStringLiteral("<br>") + sentence.toHtmlEscaped();
        }
        rows += QStringLiteral("<tr><td class=\"name\">%1</td><td>%2</td></tr>").arg(choice).arg(words);
    }
    return rows.isEmpty()
        ? QString()
        : heading(SettingDetails::tr("What the values mean")) + QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace

SettingDetails::SettingDetails(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("settingDetails"));
    setAccessibleName(tr("Details"));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(9);
    connect(this, &QTextBrowser::anchorClicked, this,
            [](const QUrl &link) { QDesktopServices::openUrl(link); });
    showHint();
}

void SettingDetails::showSetting(const LiveState &state, const SysctlName &name)
{
    const QString when = whenToChange(name.key);
    show(QStringLiteral("<p class=\"title\">%1</p>").arg(name.toString().toHtmlEscaped())
         + paragraph(describe(name.key)) + values(state, name) + paragraph(effectiveRule(name.key))
         + (name.interface == loopbackInterface
                    && (name.key == SysctlKey::ArpIgnore || name.key == SysctlKey::ArpAnnounce)
                ? paragraph(tr("On lo it does nothing: ARP comes in at the network cards."))
                : QString())
         + meanings(name.key) + heading(tr("When to change it")) + paragraph(when) + moreLink(name.key));
}

void SettingDetails::showWords(const QStringList &lines)
{
    QString html = QStringLiteral("<p class=\"title\">%1</p>").arg(lines.value(0).toHtmlEscaped());
    for (const QString &each : lines.mid(1)) {
        html += paragraph(each);
    }
    show(html
         + QStringLiteral("<p><a href=\"%1\">%2</a></p>")
               .arg(helpLink(HelpTopic::HostSetup, QStringLiteral("objects")), tr("Learn more")));
}

void SettingDetails::showHint()
{
    show(paragraph(tr("Choose a setting to read what it does, what its values mean and when to change it.")));
}

void SettingDetails::show(const QString &html)
{
    if (m_html == html) {
        return;
    }
    m_html = html;
    const SemanticColors colors = SemanticColors::of(palette());
    document()->setDefaultStyleSheet(
        QStringLiteral("p { margin: 0 0 7px 0; } .title { font-weight: 600; } "
                       ".heading { font-weight: 600; margin-top: 4px; margin-bottom: 3px; } "
                       "table { margin: 4px 0 7px 0; } td { padding: 0 8px 4px 0; } .name { color: %1; } a { "
                       "color: %2; }")
            .arg(colors.quiet.name(), palette().color(QPalette::Link).name()));
    const int scrolled = verticalScrollBar()->value();
    setHtml(html);
    verticalScrollBar()->setValue(scrolled);
}

void SettingDetails::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) {
        show(std::exchange(m_html, QString()));
    }
}

} // namespace lvs
