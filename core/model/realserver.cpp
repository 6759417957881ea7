// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/realserver.h"

#include "core/model/number.h"

namespace lvs {

Result<Weight> Weight::fromNumber(quint64 number)
{
    return parse(QString::number(number));
}

Result<Weight> Weight::parse(QStringView text)
{
    const Result<quint64> number = parseNumber(text, 0, largest);
    if (!number) {
        return number.error();
    }
    return Weight(static_cast<quint32>(*number));
}

} // namespace lvs
