// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/simulatedhost.h"
#include "tests/screenshot/stage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

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
    const QCommandLineOption translations(QStringLiteral("translations"),
                                          QStringLiteral("folder with lvsdesk_zh_CN.qm"), QStringLiteral("folder"));
    parser.addOption(translations);
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
    bool ok = true;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Stage stage(scheme, folder, {});
        ok = stage.shootAll() && ok;
    }
    QTranslator translator;
    if (parser.isSet(translations)
        && translator.load(QStringLiteral("lvsdesk_zh_CN"), parser.value(translations))) {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QApplication::installTranslator(&translator);
        Stage stage(Scheme::Light, folder, QStringLiteral("zh_CN-"));
        ok = stage.shootAll() && ok;
    }
    return ok ? 0 : 1;
}
