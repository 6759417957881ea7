// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/connectionload.h"

#include "core/kernel/simulated/destination.h"

#include <QRegularExpression>

#include <tuple>

namespace lvs {

namespace {

using Release = std::tuple<int, int, int>;

constexpr Release firstOfLongTerm61 {6, 1, 183};
constexpr Release firstOfLongTerm612 {6, 12, 117};

} // namespace

Result<LoadFormula> loadFormulaOf(QStringView release)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,5}))?(?:[-+~].*)?\\z"));
    const QRegularExpressionMatch match = pattern.match(release.toString());
    if (!match.hasMatch()) {
        return Error(ErrorCode::VersionUnsupported, {release.toString(), QStringLiteral("6.1.176")});
    }
    const Release found {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    const auto series = std::make_pair(std::get<0>(found), std::get<1>(found));
    const bool isNewer =
        series == std::make_pair(6, 1) ? found >= firstOfLongTerm61 : found >= firstOfLongTerm612;
    return isNewer ? LoadFormula::ActiveAndAll : LoadFormula::ActiveAndInactive;
}

qint64 connectionLoad(const Destination &destination, LoadFormula formula)
{
    const qint64 added = formula == LoadFormula::ActiveAndAll ? destination.active : 0;
    return qint64 {destination.active} * 256 + added + destination.inactive;
}

} // namespace lvs
