// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshot/stage.h"
#include "translations/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

using namespace lvs;
using namespace lvs::test;

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lvsdesk-screenshot"));
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Renders the window and its dialogs as pictures."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the pictures go"));
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        parser.showHelp(2);
    }
    const QDir folder(parser.positionalArguments().constFirst());
    if (!folder.mkpath(QStringLiteral("."))) {
        QTextStream(stderr) << "cannot make " << folder.path() << '\n';
        return 1;
    }
    application.setStyle(QStringLiteral("Fusion"));
    bool ok = installTranslations(application, QLocale(QLocale::English));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Stage stage(scheme, folder, {});
        ok = stage.shootAll() && ok;
    }
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    QLocale::setDefault(chinese);
    ok = installTranslations(application, chinese) && ok;
    Stage stage(Scheme::Light, folder, QStringLiteral("zh_CN-"));
    return stage.shootAll() && ok ? 0 : 1;
}
