// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpointtext.h"

#include "app/cli/commandline.h"

namespace lvs::cli {

QJsonObject checkpointJson(const Checkpoint &checkpoint)
{
    return {{QStringLiteral("id"), QString::number(checkpoint.id)}, // more than a number of JSON holds
            {QStringLiteral("remaining"), static_cast<qint64>(checkpoint.remainingSeconds().count())},
            {QStringLiteral("uid"), static_cast<qint64>(checkpoint.uid)},
            {QStringLiteral("mine"), checkpoint.isMine},
            {QStringLiteral("steps"), static_cast<qint64>(checkpoint.steps)}};
}

QString checkpointText(const Checkpoint &checkpoint)
{
    const QString user = checkpoint.user.isEmpty() ? QString::number(checkpoint.uid) : checkpoint.user;
    const QString text = checkpoint.isMine
        ? CommandLine::tr("Checkpoint %1, yours: taken back in %2 s unless it is confirmed. Steps: %3.")
        : CommandLine::tr("Checkpoint %1 of user %4: taken back in %2 s unless it is confirmed. Steps: %3.");
    const QString filled =
        text.arg(checkpoint.id).arg(checkpoint.remainingSeconds().count()).arg(checkpoint.steps);
    return checkpoint.isMine ? filled : filled.arg(user);
}

QString endText(CheckpointEnd why)
{
    switch (why) {
    case CheckpointEnd::Confirmed:
        return CommandLine::tr("Kept.");
    case CheckpointEnd::RolledBack:
        return CommandLine::tr("Taken back, as was asked.");
    case CheckpointEnd::Expired:
        return CommandLine::tr("Taken back, because nobody confirmed it.");
    case CheckpointEnd::ClientLost:
        return CommandLine::tr("Taken back, because the connection was lost.");
    case CheckpointEnd::Recovered:
        return CommandLine::tr("Taken back, because the helper had to start again.");
    case CheckpointEnd::Failed:
        return CommandLine::tr("Not everything could be taken back.");
    case CheckpointEnd::Unheard:
        return CommandLine::tr("It ended while the host could not be reached: look at what is there.");
    }
    Q_UNREACHABLE();
}

ExitStatus statusOf(CheckpointEnd why)
{
    switch (why) {
    case CheckpointEnd::Confirmed:
        return ExitStatus::Done;
    case CheckpointEnd::RolledBack:
    case CheckpointEnd::Expired:
    case CheckpointEnd::ClientLost:
    case CheckpointEnd::Recovered:
        return ExitStatus::TakenBack;
    case CheckpointEnd::Failed:
        return ExitStatus::NotTakenBack;
    case CheckpointEnd::Unheard:
        return ExitStatus::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace lvs::cli
