// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTranslator>

#include <memory>

// A static library's resources are linked in only where they are named, and not from within a namespace.
static void nameResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace lvs {

namespace {

constexpr QLatin1String optionName("language");
constexpr QLatin1String catalogueFolder(":/i18n");

bool load(QTranslator &translator, const QLocale &locale)
{
    nameResources();
    return translator.load(locale, QStringLiteral("lvsdesk"), QStringLiteral("_"), catalogueFolder);
}

void install(QCoreApplication &application, std::unique_ptr<QTranslator> translator)
{
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

QCommandLineOption languageOption()
{
    return {QString(optionName),
            QCoreApplication::translate("lvs::Translations",
                                        "The language of the program's words, such as zh_CN."),
            QCoreApplication::translate("lvs::Translations", "language")};
}

QLocale chosenLocale(const QStringList &arguments)
{
    const QString option = QLatin1String("--") + optionName;
    QString name = qEnvironmentVariable("LVSDESK_LANGUAGE");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == option && i + 1 < arguments.size()) {
            name = arguments.at(i + 1);
        } else if (arguments.at(i).startsWith(option + u'=')) {
            name = arguments.at(i).mid(option.size() + 1);
        }
    }
    return name.isEmpty() ? QLocale::system() : QLocale(name);
}

bool isTranslated(const QLocale &locale)
{
    QTranslator translator;
    return load(translator, locale);
}

QStringList translatedLanguages()
{
    nameResources();
    const QRegularExpression name(QStringLiteral("^lvsdesk_(.+)\\.qm$"));
    QStringList languages;
    for (const QString &file : QDir(catalogueFolder).entryList(QDir::Files, QDir::Name)) {
        languages.append(name.match(file).captured(1));
    }
    return languages;
}

bool installTranslations(QCoreApplication &application, const QLocale &locale)
{
    auto own = std::make_unique<QTranslator>();
    const bool found = load(*own, locale);
    if (!found && !own->load(QStringLiteral("lvsdesk_en"), catalogueFolder)) {
        return false;
    }
    auto qts = std::make_unique<QTranslator>();
    if (found
        && qts->load(QStringLiteral("qtbase_") + own->language(),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        install(application, std::move(qts));
    }
    install(application, std::move(own));
    return found;
}

} // namespace lvs
