// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/checker.h"
#include "core/formats/keepalived/tree.h"

#include <span>

namespace lvs::keepalived {

// What follows a keyword, as values. Each reports what is wrong, with its place, and then gives nothing.

/// The word at that place behind the keyword (1 is the first). Problems: ArgumentMissing.
[[nodiscard]] const Word *argument(const Node &node, size_t place, Findings &findings);
/// Problems: ArgumentUnexpected for what stands behind the last word that has a meaning.
void refuseMore(const Node &node, size_t last, Findings &findings);

[[nodiscard]] std::optional<quint64> numberAt(const Node &node, size_t place, quint64 smallest,
                                              quint64 largest, Findings &findings);
[[nodiscard]] std::optional<qint32> signedNumberAt(const Node &node, size_t place, qint32 smallest,
                                                   qint32 largest, Findings &findings);
/// Seconds with up to six decimals, 0 to 1 000 000.
[[nodiscard]] Time timeAt(const Node &node, size_t place, Findings &findings);
/// on, true, yes, off, false, no; a keyword alone means yes.
[[nodiscard]] bool flagAt(const Node &node, size_t place, Findings &findings);
/// Problems: NameResolutionRefused, AddressInvalid.
[[nodiscard]] std::optional<Address> addressAt(const Node &node, size_t place, Findings &findings);
/// Problems: NameResolutionRefused, PortInvalid.
[[nodiscard]] std::optional<Port> portAt(const Node &node, size_t place, Findings &findings);
/// An address and, where it is there, a port.
[[nodiscard]] std::optional<Endpoint> endpointAt(const Node &node, Findings &findings);
[[nodiscard]] ShortName nameAt(const Node &node, size_t place, Findings &findings);
[[nodiscard]] QString textAt(const Node &node, size_t place, Findings &findings);
/// A command, and the user and group that it runs as.
[[nodiscard]] Script scriptAt(const Node &node, Findings &findings);

/// What a keyword does to a value of type T.
template <typename T> struct Keyword
{
    const char *word;
    void (*take)(const Node &node, T &target, Findings &findings);
};

/// The keyword of a line, or null.
template <typename T> const Keyword<T> *keywordOf(std::span<const Keyword<T>> known, const Node &node)
{
    for (const Keyword<T> &each : known) {
        if (node.keyword() == QLatin1String(each.word)) {
            return &each;
        }
    }
    return nullptr;
}

/// Keeps a line that has no value here. What keepalived is known to take is kept in silence, else it is
/// reported (LineNotUnderstood).
void keepOther(const Node &node, std::span<const char *const> carried, std::vector<Directive> &others,
               Findings &findings);

/// Takes every line of a block: known keywords by their functions, the rest to `target.others`.
template <typename T>
void takeBlock(const Node &node, std::span<const Keyword<T>> known, std::span<const char *const> carried,
               T &target, Findings &findings)
{
    for (const Node &line : node.block) {
        if (const Keyword<T> *const keyword = keywordOf(known, line)) {
            keyword->take(line, target, findings);
        } else {
            keepOther(line, carried, target.others, findings);
        }
    }
}

/// Takes delay_loop, retry and the like; false for other keywords.
bool takeTiming(const Node &node, Timing &timing, Findings &findings);

} // namespace lvs::keepalived
