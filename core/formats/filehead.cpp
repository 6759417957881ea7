// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/filehead.h"

#include <algorithm>

namespace lvs {

namespace {

bool isPlain(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z')
        || (character >= u'0' && character <= u'9') || QStringLiteral("._-").contains(character);
}

} // namespace

QString plainName(const QString &name)
{
    constexpr qsizetype longest = 64;
    QString plain = name.left(longest);
    std::replace_if(
        plain.begin(), plain.end(), [](QChar each) { return !isPlain(each); }, u'_');
    const bool isName = std::any_of(plain.begin(), plain.end(), [](QChar each) { return each != u'.'; });
    return isName ? plain : QStringLiteral("_");
}

QString fileHead(const QString &subject, const QStringList &notes, const QList<Error> &omissions)
{
    QString text = QStringLiteral("# %1, written by LVS Desk.\n").arg(subject);
    for (const QString &note : notes) {
        text += QLatin1String("# ") + note + u'\n';
    }
    if (!omissions.isEmpty()) {
        text += QLatin1String("# Not said here, as this format cannot:\n");
    }
    for (const Error &omission : omissions) {
        text += QLatin1String("#   ") + omission.arguments.value(0) + u'\n';
    }
    return text + u'\n';
}

QString fileHead(const HostPart &part, const QStringList &notes, const QList<Error> &omissions)
{
    const QString host = plainName(part.host);
    const QString subject = part.cluster.isEmpty()
        ? QStringLiteral("The host %1").arg(host)
        : QStringLiteral("The part of %1 in the cluster %2").arg(host, plainName(part.cluster));
    QStringList all = notes;
    for (const InterfaceAddress &each : part.isLasting ? part.moved : std::vector<InterfaceAddress>()) {
        all.append(QLatin1String("Left to keepalived, which moves it between the directors: ")
                   + stepSubject(SetupStep(AddAddress {each})));
    }
    return fileHead(subject, all, omissions);
}

Error omissionOf(const Step &step, const QString &detail)
{
    return {ErrorCode::Unsupported,
            {detail.isEmpty() ? stepSubject(step) : stepSubject(step) + u' ' + detail}};
}

} // namespace lvs
