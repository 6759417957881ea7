// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/filling.h"

namespace lvs {

QString filled(const QString &sentence, const QStringList &arguments)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number = i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        if (sentence[i] == u'%' && number > 0) {
            const QString argument = arguments.value(number - 1);
            text += argument.isEmpty() ? QStringLiteral("?") : argument;
            ++i;
        } else {
            text += sentence[i];
        }
    }
    return text;
}

} // namespace lvs
