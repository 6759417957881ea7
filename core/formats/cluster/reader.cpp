// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluster/reader.h"

#include "core/formats/cluster/documentversion.h"
#include "core/formats/ipvsadm/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace lvs {

namespace {

class Reader
{
public:
    ClusterReading read(const QByteArray &json)
    {
        QJsonParseError parse {};
        const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
        if (parse.error != QJsonParseError::NoError) {
            Error error(ErrorCode::ArgumentUnexpected, {parse.errorString()});
            error.position = positionOf(json.left(parse.offset));
            report({}, error);
            return std::move(m_reading);
        }
        readDocument(document.object());
        return std::move(m_reading);
    }

private:
    static TextPosition positionOf(const QByteArray &before)
    {
        const auto line = static_cast<int>(before.count('\n')) + 1;
        const auto column = static_cast<int>(before.size() - before.lastIndexOf('\n'));
        return {line, column, 0};
    }

    void report(const QString &place, const Error &error) { m_reading.problems.append({place, error}); }

    void refuseUnknown(const QString &place, const QJsonObject &object, const QStringList &known)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!known.contains(member.key())) {
                report(place,
                       Error(ErrorCode::KeywordUnknown, {member.key(), known.join(QLatin1String(", "))}));
            }
        }
    }

    void readDocument(const QJsonObject &object)
    {
        const QString format = QStringLiteral("lvs-cluster");
        if (object.value(QLatin1String("format")).toString() != format) {
            report(
                QStringLiteral("format"),
                Error(ErrorCode::KeywordUnknown, {object.value(QLatin1String("format")).toString(), format}));
            return;
        }
        const int version = object.value(QLatin1String("version")).toInt();
        if (version != clusterVersion) {
            report(QStringLiteral("version"),
                   Error(ErrorCode::VersionUnsupported,
                         {QString::number(version), QString::number(clusterVersion)}));
            return;
        }
        refuseUnknown({}, object,
                      {QStringLiteral("format"), QStringLiteral("version"), QStringLiteral("name"),
                       QStringLiteral("directors"), QStringLiteral("servers"), QStringLiteral("addresses"),
                       QStringLiteral("services")});
        m_reading.cluster.name = object.value(QLatin1String("name")).toString();
        eachObject(object, QStringLiteral("directors"),
                   [this](const QString &place, const QJsonObject &each) { readDirector(place, each); });
        eachObject(object, QStringLiteral("servers"),
                   [this](const QString &place, const QJsonObject &each) { readServer(place, each); });
        eachObject(object, QStringLiteral("addresses"),
                   [this](const QString &place, const QJsonObject &each) { readAddress(place, each); });
        readServices(object.value(QLatin1String("services")));
        addAddressesOfServices();
        const std::size_t directors = m_reading.cluster.directors.size();
        if (directors < 1 || directors > 2) {
            report(QStringLiteral("directors"),
                   Error(ErrorCode::NumberOutOfRange,
                         {QString::number(directors), QStringLiteral("1"), QStringLiteral("2")}));
        }
    }

    void eachObject(const QJsonObject &parent, const QString &name,
                    const std::function<void(const QString &, const QJsonObject &)> &take)
    {
        const QJsonArray array = parent.value(name).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            take(QStringLiteral("%1[%2]").arg(name).arg(i), array.at(i).toObject());
        }
    }

    template <typename Value>
    Value take(const QString &place, const QJsonObject &object, const char *name,
               Result<Value> (*parse)(QStringView), bool needed = true)
    {
        const QString at = place.isEmpty() ? QLatin1String(name) : place + u'.' + QLatin1String(name);
        const QString text = object.value(QLatin1String(name)).toString();
        if (text.isEmpty()) {
            if (needed) {
                report(at, Error(ErrorCode::ArgumentMissing, {QLatin1String(name)}));
            }
            return {};
        }
        const Result<Value> value = parse(text);
        if (!value) {
            report(at, value.error());
            return {};
        }
        return *value;
    }

    std::vector<Address> addresses(const QString &place, const QJsonObject &object)
    {
        std::vector<Address> found;
        const QJsonArray array = object.value(QLatin1String("addresses")).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Result<Address> address = Address::parse(array.at(i).toString());
            if (address) {
                found.push_back(*address);
            } else {
                report(QStringLiteral("%1.addresses[%2]").arg(place).arg(i), address.error());
            }
        }
        return found;
    }

    QString host(const QString &place, const QJsonObject &object)
    {
        const QString name = object.value(QLatin1String("host")).toString();
        if (name.isEmpty()) {
            report(place + QLatin1String(".host"), Error(ErrorCode::NameEmpty));
        }
        return name;
    }

    void readDirector(const QString &place, const QJsonObject &object)
    {
        refuseUnknown(place, object,
                      {QStringLiteral("host"), QStringLiteral("ssh"), QStringLiteral("interface"),
                       QStringLiteral("inside")});
        Director director;
        director.host = host(place, object);
        director.destination = object.value(QLatin1String("ssh")).toString();
        director.interface = take<ShortName>(place, object, "interface", ShortName::parse);
        const QJsonObject inside = object.value(QLatin1String("inside")).toObject();
        const QString insidePlace = place + QLatin1String(".inside");
        refuseUnknown(insidePlace, inside, {QStringLiteral("interface"), QStringLiteral("addresses")});
        director.insideInterface = take<ShortName>(insidePlace, inside, "interface", ShortName::parse, false);
        director.insideAddresses = addresses(insidePlace, inside);
        m_reading.cluster.directors.push_back(director);
    }

    void readServer(const QString &place, const QJsonObject &object)
    {
        refuseUnknown(place, object,
                      {QStringLiteral("host"), QStringLiteral("ssh"), QStringLiteral("interface"),
                       QStringLiteral("addresses")});
        ClusterServer server;
        server.host = host(place, object);
        server.destination = object.value(QLatin1String("ssh")).toString();
        server.interface = take<ShortName>(place, object, "interface", ShortName::parse);
        server.addresses = addresses(place, object);
        if (server.addresses.empty()) {
            report(place + QLatin1String(".addresses"),
                   Error(ErrorCode::ArgumentMissing, {QStringLiteral("addresses")}));
        }
        m_reading.cluster.servers.push_back(server);
    }

    void readAddress(const QString &place, const QJsonObject &object)
    {
        refuseUnknown(
            place, object,
            {QStringLiteral("address"), QStringLiteral("hostRoute"), QStringLiteral("onInterface")});
        VirtualAddress address;
        address.address = take<Address>(place, object, "address", Address::parse);
        address.hostRoute = object.value(QLatin1String("hostRoute")).toBool(false);
        address.onInterface = object.value(QLatin1String("onInterface")).toBool(true);
        m_reading.cluster.addresses.push_back(address);
    }

    void readServices(const QJsonValue &value)
    {
        QString lines;
        const QJsonArray array = value.toArray();
        for (const QJsonValue line : array) {
            lines += line.toString() + u'\n';
        }
        const IpvsadmReading reading = readIpvsadm(lines);
        for (const Error &error : reading.errors) {
            const int line = error.position ? error.position->line : 0;
            report(QStringLiteral("services[%1]").arg(std::max(0, line - 1)), error);
        }
        m_reading.cluster.services = reading.state.services;
    }

    void addAddressesOfServices()
    {
        std::vector<VirtualAddress> &known = m_reading.cluster.addresses;
        for (const VirtualService &service : m_reading.cluster.services) {
            const Address &address = service.key.endpoint().address;
            const bool there = std::any_of(known.begin(), known.end(), [&](const VirtualAddress &each) {
                return each.address == address;
            });
            if (!service.key.isMark() && !there) {
                known.push_back({address, false, true});
            }
        }
    }

    ClusterReading m_reading;
};

} // namespace

ClusterReading readCluster(const QByteArray &json)
{
    return Reader().read(json);
}

} // namespace lvs
