// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/listing/servicesettings.h"

#include "core/formats/ipvsadm/tokenvalues.h"

namespace lvs::listing {

namespace {

using ipvsadm::Token;

void readPersistence(const Token &value, ServiceSettings &settings, AddressFamily family, Imported &imported)
{
    const Result<quint64> seconds = ipvsadm::numberAt(value, 1, Persistence::longestTimeout);
    if (!seconds) {
        imported.problems.append(seconds.error());
        return;
    }
    settings.persistence = Persistence {static_cast<quint32>(*seconds), PersistenceMask::single(family)};
}

void readMask(const Token &value, ServiceSettings &settings, AddressFamily family, Imported &imported)
{
    const Result<PersistenceMask> mask = PersistenceMask::parse(value.text, family);
    if (mask) {
        settings.persistence->mask = *mask;
    } else {
        imported.problems.append(ipvsadm::moved(mask.error(), value));
    }
}

void readFlags(const Token &token, ServiceSettings &settings, Imported &imported)
{
    for (const QString &word : token.text.mid(1, token.text.size() - 2).split(u',')) {
        bool isKnown = false;
        for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
            if (settings.scheduler.flagName(flag) == word) {
                settings.schedulerFlags |= flag;
                isKnown = true;
            }
        }
        if (!isKnown) {
            imported.problems.append(ipvsadm::errorAt(token, ErrorCode::ArgumentUnexpected));
        }
    }
}

} // namespace

std::optional<ServiceSettings> readSettings(const std::vector<Token> &tokens, size_t next,
                                            AddressFamily family, Imported &imported)
{
    ServiceSettings settings;
    const Result<Scheduler> scheduler = Scheduler::parse(tokens[next].text);
    if (!scheduler) {
        imported.problems.append(ipvsadm::moved(scheduler.error(), tokens[next]));
        return std::nullopt;
    }
    settings.scheduler = *scheduler;
    for (size_t i = next + 1; i < tokens.size(); ++i) {
        const QString &word = tokens[i].text;
        const Token *const value = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
        if (word == QLatin1String("persistent") && value != nullptr) {
            readPersistence(*value, settings, family, imported);
            ++i;
        } else if (word == QLatin1String("mask") && value != nullptr && settings.persistence) {
            readMask(*value, settings, family, imported);
            ++i;
        } else if (word == QLatin1String("pe") && value != nullptr) {
            settings.persistenceEngine = ShortName::parse(value->text).valueOr({});
            ++i;
        } else if (word == QLatin1String("ops")) {
            settings.onePacket = true;
        } else if (word.startsWith(u'(') && word.endsWith(u')')) {
            readFlags(tokens[i], settings, imported);
        } else {
            imported.problems.append(ipvsadm::errorAt(tokens[i], ErrorCode::ArgumentUnexpected));
        }
    }
    return settings;
}

} // namespace lvs::listing
