// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/numberformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace lvs {

namespace {

constexpr QChar narrowSpace(0x202f);
constexpr std::array<const char16_t *, 5> prefixes {u"", u"k", u"M", u"G", u"T"};

struct Scaled
{
    QString digits;
    QString prefix;
};

Scaled scale(double value)
{
    size_t step = 0;
    while (value >= 999.5 && step + 1 < prefixes.size()) {
        value /= 1000;
        ++step;
    }
    int decimals = 0;
    if (value != 0 && value < 99.95 && (step > 0 || value < 9.95)) {
        decimals = 1;
    }
    if (step == 0 && decimals == 1 && std::round(value * 10) == std::round(value) * 10) {
        decimals = 0; // a count of so many in this second, not a measure of it
    }
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return {locale.toString(value, 'f', decimals), QString::fromUtf16(prefixes.at(step))};
}

} // namespace

QString unknownNumber()
{
    return QStringLiteral("–");
}

QString formatRate(std::optional<double> perSecond)
{
    if (!perSecond || !std::isfinite(*perSecond)) {
        return unknownNumber();
    }
    const Scaled scaled = scale(*perSecond);
    return scaled.prefix.isEmpty() ? scaled.digits : scaled.digits + narrowSpace + scaled.prefix;
}

QString formatRate(std::optional<double> perSecond, const QString &unit)
{
    if (!perSecond || !std::isfinite(*perSecond)) {
        return unknownNumber();
    }
    const Scaled scaled = scale(*perSecond);
    return scaled.digits + narrowSpace + scaled.prefix + unit;
}

QString formatCount(std::optional<quint64> count)
{
    return count ? QLocale().toString(*count) : unknownNumber();
}

QString formatShare(std::optional<double> share)
{
    if (!share || !std::isfinite(*share)) {
        return unknownNumber();
    }
    return QLocale().toString(std::round(*share * 100), 'f', 0) + narrowSpace + QLatin1Char('%');
}

QString formatDuration(quint64 seconds)
{
    struct Unit
    {
        quint64 length;
        const char *name;
    };
    static constexpr std::array<Unit, 4> units {
        Unit {86400, QT_TRANSLATE_NOOP("lvs::NumberFormat", "d")},
        Unit {3600, QT_TRANSLATE_NOOP("lvs::NumberFormat", "h")},
        Unit {60, QT_TRANSLATE_NOOP("lvs::NumberFormat", "min")},
        Unit {1, QT_TRANSLATE_NOOP("lvs::NumberFormat", "s")},
    };
    QString text;
    int parts = 0;
    for (const Unit &unit : units) {
        const quint64 number = seconds / unit.length;
        if (number > 0 && parts < 2) {
            text += (text.isEmpty() ? QString() : QString(narrowSpace)) + QString::number(number)
                + narrowSpace + QCoreApplication::translate("lvs::NumberFormat", unit.name);
            ++parts;
        } else if (parts > 0) {
            break;
        }
        seconds %= unit.length;
    }
    return text.isEmpty() ? QStringLiteral("0\u202f") + QCoreApplication::translate("lvs::NumberFormat", "s")
                          : text;
}

} // namespace lvs
