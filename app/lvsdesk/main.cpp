// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/allocation.h"
#include "core/session/bushost.h"
#include "core/session/simulatedhost.h"
#include "translations/translations.h"
#include "ui/authorization/authorization.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/symbolicicon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

using namespace lvs;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("lvs::main", text);
}

struct Choice
{
    QString bus;
    bool simulated = false;
};

Choice readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        translated(QT_TRANSLATE_NOOP("lvs::main", "Manages Linux Virtual Server.")));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption bus(
        QStringLiteral("bus"),
        translated(QT_TRANSLATE_NOOP(
            "lvs::main", "Also manage the host whose system bus is reached at that D-Bus address.")),
        translated(QT_TRANSLATE_NOOP("lvs::main", "address")));
    const QCommandLineOption simulated(
        QStringLiteral("simulated"),
        translated(QT_TRANSLATE_NOOP("lvs::main", "Open on the simulated cluster.")));
    parser.addOptions({bus, simulated, languageOption()});
    parser.process(application);
    // ./dev lab says there where the bus of its lab is.
    const QString lab = qEnvironmentVariable("LVSDESK_LAB_BUS");
    return {parser.isSet(bus) ? parser.value(bus) : lab, parser.isSet(simulated)};
}

void addHosts(MainWindow &window, const Choice &choice)
{
    HostSession *lab = choice.bus.isEmpty()
        ? nullptr
        : window.addHost(makeBusHost(QStringLiteral("lab"), choice.bus),
                         translated(QT_TRANSLATE_NOOP("lvs::main", "Lab")));
    HostSession *simulated = nullptr;
    const auto addSimulated = [&] {
        simulated = window.addHost(makeSimulatedHost(),
                                   translated(QT_TRANSLATE_NOOP("lvs::main", "Simulated cluster")));
    };
    // The first one added is shown, and only a host that is shown is started.
    if (choice.simulated && lab == nullptr) {
        addSimulated();
    }
    window.addHost(makeLocalHost(), translated(QT_TRANSLATE_NOOP("lvs::main", "This machine")));
    if (simulated == nullptr) {
        addSimulated();
    }
    if (lab == nullptr && !choice.simulated) {
        window.fallBackToSimulation();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    keepFreedMemory();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk"));
    QApplication::setApplicationName(QStringLiteral("lvsdesk"));
    QApplication::setApplicationVersion(QStringLiteral(LVSDESK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("lvsdesk"));
    QApplication::setWindowIcon(applicationIcon());
    installTranslations(application, chosenLocale(QApplication::arguments()));
    QApplication::setApplicationDisplayName(QStringLiteral("LVS Desk"));
    const Choice choice = readArguments(application);

    MainWindow window;
    Authorization authorization;
    window.restoreSettings();
    addHosts(window, choice);
    window.restoreHosts();
    window.setAuthorization(authorization);
    window.show();
    // Polkit is looked for once the window stands.
    QTimer::singleShot(0, &authorization, &Authorization::prepare);
    return QApplication::exec();
}
