// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/commandtext.h"

namespace lvs::shell {

QString sourceOf(const Command &command)
{
    QStringList texts;
    for (const Word &word : command.words) {
        texts.append(word.source);
    }
    for (const Redirection &redirection : command.redirections) {
        texts.append(redirection.sign + redirection.target.source);
    }
    using Kind = Command::Kind;
    switch (command.kind) {
    case Kind::For:
        return QLatin1String("for ") + command.name + QLatin1String(" in ") + texts.join(u' ');
    case Kind::Case:
        return QLatin1String("case ") + texts.join(u' ');
    case Kind::If:
        return QStringLiteral("if …");
    case Kind::Loop:
        return QStringLiteral("while …");
    case Kind::Pipeline: {
        QStringList parts;
        for (const Command &each : command.body) {
            parts.append(sourceOf(each));
        }
        return parts.join(QLatin1String(" | "));
    }
    default:
        return texts.join(u' ');
    }
}

} // namespace lvs::shell
