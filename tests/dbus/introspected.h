// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QXmlStreamReader>

namespace lvs::test {

struct IntrospectedMember
{
    QString name;
    QString inSignature;
    QString outSignature;
};

/// What an interface says of itself.
struct Introspected
{
    QList<IntrospectedMember> methods;
    QList<IntrospectedMember> signalMembers;
    QStringList properties;
};

/// Reads it; empty where the text is not well-formed.
inline Introspected introspected(const QString &text)
{
    Introspected all;
    QXmlStreamReader reader(text);
    QList<IntrospectedMember> *members = nullptr;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) {
            continue;
        }
        const QXmlStreamAttributes attributes = reader.attributes();
        const QString name = attributes.value(QLatin1String("name")).toString();
        if (reader.name() == QLatin1String("method") || reader.name() == QLatin1String("signal")) {
            members = reader.name() == QLatin1String("method") ? &all.methods : &all.signalMembers;
            members->append({name, {}, {}});
        } else if (reader.name() == QLatin1String("property")) {
            all.properties.append(name);
        } else if (reader.name() == QLatin1String("arg")) {
            const bool isIn = attributes.value(QLatin1String("direction")) == QLatin1String("in");
            (isIn ? members->last().inSignature : members->last().outSignature) +=
                attributes.value(QLatin1String("type"));
        }
    }
    return reader.hasError() ? Introspected() : all;
}

} // namespace lvs::test
