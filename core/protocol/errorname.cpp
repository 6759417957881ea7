// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/errorname.h"

#include "core/protocol/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lvs {

namespace {

/// More than any error of ours has; what a peer sends beyond is cut off.
constexpr qsizetype mostArguments = 8;
constexpr qsizetype longestArgument = 1024;

QString camelCase(const QString &dashed)
{
    QString name;
    bool upper = true;
    for (const QChar letter : dashed) {
        if (letter == u'-') {
            upper = true;
            continue;
        }
        name += upper ? letter.toUpper() : letter;
        upper = false;
    }
    return name;
}

QStringList bounded(const QStringList &arguments)
{
    QStringList taken;
    for (const QString &argument : arguments.mid(0, mostArguments)) {
        taken.append(argument.left(longestArgument));
    }
    return taken;
}

QStringList argumentsFromText(const QString &text)
{
    QStringList arguments;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    for (const QJsonValue value : document.object().value(QLatin1String("arguments")).toArray()) {
        arguments.append(value.toString());
    }
    return bounded(arguments);
}

} // namespace

QString errorBusName(ErrorCode code)
{
    return bus::errorPrefix + camelCase(errorCodeName(code));
}

std::optional<ErrorCode> errorCodeFromBusName(QStringView name)
{
    static const QHash<QString, ErrorCode> codes = [] {
        QHash<QString, ErrorCode> all;
        for (const ErrorCode code : allErrorCodes()) {
            all.insert(errorBusName(code), code);
        }
        return all;
    }();
    const auto found = codes.constFind(name.toString());
    return found == codes.constEnd() ? std::nullopt : std::optional(*found);
}

QString errorBusText(const Error &error)
{
    const QJsonObject object {{QStringLiteral("code"), errorCodeName(error.code)},
                              {QStringLiteral("arguments"), QJsonArray::fromStringList(error.arguments)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Error errorFromReply(const QDBusMessage &reply)
{
    return errorFromReply(reply.errorName(), reply.errorMessage());
}

Error errorFromReply(const QString &name, const QString &text)
{
    if (const std::optional<ErrorCode> code = errorCodeFromBusName(name)) {
        return Error(*code, argumentsFromText(text));
    }
    if (name == QLatin1String("org.freedesktop.DBus.Error.AccessDenied")) {
        return Error(ErrorCode::NotAuthorized, {bus::readAction});
    }
    if (name == QLatin1String("org.freedesktop.DBus.Error.UnknownMethod")
        || name == QLatin1String("org.freedesktop.DBus.Error.UnknownInterface")
        || name == QLatin1String("org.freedesktop.DBus.Error.UnknownObject")
        || name == QLatin1String("org.freedesktop.DBus.Error.InvalidSignature")) {
        return Error(ErrorCode::HelperVersion, {QString(), QString::number(bus::apiVersion)});
    }
    return Error(ErrorCode::HelperUnreachable, {text.isEmpty() ? name : text.left(longestArgument)});
}

wire::Error toWire(const Error &error)
{
    return {errorCodeName(error.code), error.arguments};
}

wire::Error toWire(const std::optional<Error> &error)
{
    return error ? toWire(*error) : wire::Error {};
}

std::optional<Error> fromWire(const wire::Error &error)
{
    if (error.code.isEmpty()) {
        return std::nullopt;
    }
    if (const std::optional<ErrorCode> code = errorCodeFromName(error.code)) {
        return Error(*code, bounded(error.arguments));
    }
    return Error(ErrorCode::Unsupported, {error.code.left(longestArgument)});
}

} // namespace lvs
