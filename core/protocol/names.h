// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// Where the helper is found on a bus, and how much may be asked of it at once.
namespace lvs::bus {

inline constexpr QLatin1String helperName {"org.lvsdesk.Helper1"};
inline constexpr QLatin1String directorPath {"/org/lvsdesk/Director1"};
inline constexpr QLatin1String directorInterface {"org.lvsdesk.Director1"};
inline constexpr QLatin1String errorPrefix {"org.lvsdesk.Error."};

inline constexpr QLatin1String readAction {"org.lvsdesk.read"};
inline constexpr QLatin1String changeAction {"org.lvsdesk.change"};
inline constexpr QLatin1String hostConfigurationAction {"org.lvsdesk.host-config"};
inline constexpr QLatin1String persistAction {"org.lvsdesk.persist"};
inline constexpr QLatin1String checkpointOtherAction {"org.lvsdesk.checkpoint-other"};

/// The name, among a helper's features, of its method GetSurroundings.
inline constexpr QLatin1String surroundingsFeature {"surroundings"};
inline constexpr QLatin1String surroundingsSignature {"asbasbasas"};

/// The name, among a helper's features, of its log of changes: GetAudit and AuditGrew.
inline constexpr QLatin1String auditFeature {"audit"};
inline constexpr QLatin1String auditSignature {"a(txussstayuusas)"};
/// Entries of the log in one reply.
inline constexpr quint32 mostAuditEntries = 1000;

/// The name, among a helper's features, of plans that are taken back unless they are confirmed.
inline constexpr QLatin1String checkpointsFeature {"checkpoints"};
/// The options of Apply that ask for one.
inline constexpr QLatin1String checkpointOption {"checkpoint"};
inline constexpr QLatin1String revertWhenLostOption {"revert-when-lost"};
/// Seconds until a plan that is not confirmed is taken back.
inline constexpr quint32 shortestCheckpoint = 5;
inline constexpr quint32 longestCheckpoint = 3600;
/// Why a checkpoint ended.
inline constexpr QLatin1String checkpointConfirmed {"confirmed"};
inline constexpr QLatin1String checkpointRolledBack {"rolled-back"};
inline constexpr QLatin1String checkpointExpired {"expired"};
inline constexpr QLatin1String checkpointClientLost {"client-lost"};
inline constexpr QLatin1String checkpointRecovered {"recovered"};
inline constexpr QLatin1String checkpointFailed {"failed"};

/// The names, among a helper's features, of what is saved to be restored at boot, and of its history.
inline constexpr QLatin1String savedFeature {"saved"};
inline constexpr QLatin1String historyFeature {"history"};
/// The signature of what GetHistory gives.
inline constexpr QLatin1String historySignature {"a(txusuuuay)"};
/// Saved states that are kept, the latest included.
inline constexpr qsizetype longestHistory = 50;

/// Counts up when a client of an older helper would misunderstand an answer.
inline constexpr quint32 apiVersion = 2;

/// Operations in one call; a longer plan travels in several.
inline constexpr qsizetype mostOperationsPerCall = 20000;
/// Operations of a plan that travels in several calls.
inline constexpr qsizetype mostOperationsPerPlan = 250000;
/// Bytes of packed records in one reply. A bus throws a sender of more than 32 MiB off for good, so
/// larger answers go in pages.
inline constexpr qsizetype pageSize = qsizetype {4} * 1024 * 1024;
/// Bytes of packed records as a whole, in pages or in a file.
inline constexpr qsizetype mostPackedBytes = qsizetype {256} * 1024 * 1024;
/// Milliseconds between two samples of the counters.
inline constexpr quint32 shortestInterval = 250;
inline constexpr quint32 longestInterval = 3600 * 1000;
/// Services that one caller names to have only their counters read; who wants more reads all.
inline constexpr qsizetype mostWatchedServices = 1000;
/// Characters of a text, or bytes of an array of them, in a call: no hash, name or request id has as many.
inline constexpr qsizetype largestArgument = qsizetype {64} * 1024;
/// Characters of a request id.
inline constexpr qsizetype longestRequestId = 64;

} // namespace lvs::bus
