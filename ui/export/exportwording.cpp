// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportwording.h"

#include <QCoreApplication>

namespace lvs {

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("lvs::ExportWording", words);
}

} // namespace

QString exportFormatTitle(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Cluster:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording", "Cluster document"));
    case ExportFormat::Ipvsadm:
        return QStringLiteral("ipvsadm-restore");
    case ExportFormat::Shell:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording", "Shell script"));
    case ExportFormat::ShellClassic:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording", "Shell script, classic"));
    case ExportFormat::Keepalived:
        return QStringLiteral("keepalived");
    case ExportFormat::Networkd:
        return QStringLiteral("systemd-networkd");
    case ExportFormat::NetworkManager:
        return QStringLiteral("NetworkManager");
    case ExportFormat::Netplan:
        return QStringLiteral("netplan");
    case ExportFormat::Ifupdown:
        return QStringLiteral("ifupdown");
    case ExportFormat::Sysctl:
        return QStringLiteral("sysctl.d");
    case ExportFormat::Modules:
        return QStringLiteral("modules-load.d");
    case ExportFormat::Nftables:
        return QStringLiteral("nftables");
    case ExportFormat::Iptables:
        return QStringLiteral("iptables");
    case ExportFormat::Ansible:
        return QStringLiteral("Ansible");
    }
    Q_UNREACHABLE();
}

QString exportFormatExplanation(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Cluster:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "The whole cluster as this program and lvsdesk-cli read it."));
    case ExportFormat::Ipvsadm:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "The virtual services and their real servers. Restored with: "
                                      "ipvsadm-restore < FILE"));
    case ExportFormat::Shell:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "Everything in one program with start, stop and status, by ip and "
                                      "ipvsadm; a unit of systemd runs it at boot."));
    case ExportFormat::ShellClassic:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "The same for machines that are configured with ifconfig and route."));
    case ExportFormat::Keepalived:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "The services with a health check of every real server; for a pair of "
                                      "directors also the virtual addresses, which move."));
    case ExportFormat::Networkd:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "Addresses, routes and tunnels from boot on. Taken over with: "
                                      "networkctl reload"));
    case ExportFormat::NetworkManager:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "Addresses, routes and tunnels from boot on. Taken over with: nmcli "
                                      "connection reload"));
    case ExportFormat::Netplan:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "Addresses, routes and tunnels from boot on. Taken over with: netplan "
                                      "apply"));
    case ExportFormat::Ifupdown:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "Addresses, routes and tunnels from boot on. Taken over with: ifup "
                                      "INTERFACE"));
    case ExportFormat::Sysctl:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "Kernel settings, such as for ARP and forwarding. Taken over with: "
                                      "sysctl --system"));
    case ExportFormat::Modules:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording", "Kernel modules to be loaded at boot."));
    case ExportFormat::Nftables:
    case ExportFormat::Iptables:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording",
                                      "Packet rules: firewall marks, and masquerading where replies would "
                                      "not come back by themselves."));
    case ExportFormat::Ansible:
        return text(
            QT_TRANSLATE_NOOP("lvs::ExportWording",
                              "A playbook that sets all machines up, and remove.yml that takes it back. "
                              "Run with: ansible-playbook -i inventory.yml site.yml"));
    }
    Q_UNREACHABLE();
}

TextLanguage languageOf(const ExportedFile &file)
{
    const auto ends = [&](const char *ending) { return file.path.endsWith(QLatin1String(ending)); };
    const auto has = [&](const char *part) { return file.path.contains(QLatin1String(part)); };
    if (ends(".yml") || ends(".yaml")) {
        return TextLanguage::Yaml;
    }
    if (ends(".json")) {
        return TextLanguage::Json;
    }
    if (file.mode == FileMode::Executable || ends(".nft") || ends(".rules")) {
        return TextLanguage::Commands;
    }
    return has("/keepalived/") || has("/interfaces.d/") ? TextLanguage::Blocks : TextLanguage::Settings;
}

QString fileModeWords(FileMode mode)
{
    const QString number = fileModeNumber(mode);
    switch (mode) {
    case FileMode::Plain:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording", "mode %1")).arg(number);
    case FileMode::Executable:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording", "mode %1, to be run")).arg(number);
    case FileMode::Private:
        return text(QT_TRANSLATE_NOOP("lvs::ExportWording", "mode %1, for root alone")).arg(number);
    }
    Q_UNREACHABLE();
}

} // namespace lvs
