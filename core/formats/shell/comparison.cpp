// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/comparison.h"

namespace lvs::shell {

namespace {

Status statusOf(bool isTrue)
{
    return isTrue ? Status::Succeeded : Status::Failed;
}

Status compareNumbers(const QString &first, const QString &sign, const QString &second)
{
    static const QStringList orders {QStringLiteral("-eq"), QStringLiteral("-ne"), QStringLiteral("-lt"),
                                     QStringLiteral("-le"), QStringLiteral("-gt"), QStringLiteral("-ge")};
    bool isLeft = false;
    bool isRight = false;
    const int left = first.toInt(&isLeft);
    const int right = second.toInt(&isRight);
    if (!isLeft || !isRight) {
        return Status::Unknown;
    }
    switch (orders.indexOf(sign)) {
    case 0:
        return statusOf(left == right);
    case 1:
        return statusOf(left != right);
    case 2:
        return statusOf(left < right);
    case 3:
        return statusOf(left <= right);
    case 4:
        return statusOf(left > right);
    case 5:
        return statusOf(left >= right);
    default:
        return Status::Unknown;
    }
}

Status compareTwo(const QString &first, const QString &sign, const QString &second)
{
    if (sign == QLatin1String("=") || sign == QLatin1String("==")) {
        return statusOf(first == second);
    }
    if (sign == QLatin1String("!=")) {
        return statusOf(first != second);
    }
    return compareNumbers(first, sign, second);
}

} // namespace

Status runTest(const Arguments &arguments)
{
    Arguments words(arguments.begin() + 1, arguments.end());
    if (!words.empty()
        && (words.back().text == QLatin1String("]") || words.back().text == QLatin1String("]]"))) {
        words.pop_back();
    }
    if (words.size() == 3) {
        return compareTwo(words[0].text, words[1].text, words[2].text);
    }
    if (words.size() == 2 && words[0].text == QLatin1String("-n")) {
        return statusOf(!words[1].text.isEmpty());
    }
    if (words.size() == 2 && words[0].text == QLatin1String("-z")) {
        return statusOf(words[1].text.isEmpty());
    }
    return Status::Unknown;
}

} // namespace lvs::shell
