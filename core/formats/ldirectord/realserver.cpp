// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/realserver.h"

#include "core/formats/ldirectord/values.h"

namespace lvs::ldirectord {

void RealServerReader::problem(const PlacedWord &word, ErrorCode code, const QStringList &more)
{
    reportProblem(m_imported, word, code, more);
}

/// With the service's port where it names none.
std::optional<Endpoint> RealServerReader::endpointAt(const PlacedWord &word)
{
    bool hasPort = false;
    std::optional<Endpoint> endpoint = endpointOf(word, hasPort, m_imported);
    const auto *const service = std::get_if<Endpoint>(&m_server.target);
    if (endpoint && !hasPort && service != nullptr) {
        endpoint->port = service->port;
    }
    return endpoint;
}

void RealServerReader::takeMethod(const PlacedWord &word, RealServerSettings &settings)
{
    if (word.text == QLatin1String("gate")) {
        settings.forwarding = ForwardingMethod::DirectRouting;
    } else if (word.text == QLatin1String("masq")) {
        settings.forwarding = ForwardingMethod::Masquerading;
    } else if (word.text == QLatin1String("ipip")) {
        settings.forwarding = ForwardingMethod::Tunnel;
    } else {
        problem(word, ErrorCode::KeywordUnknown, {QStringLiteral("gate, masq, ipip")});
    }
}

void RealServerReader::takeWeight(const PlacedWord &word, RealServerSettings &settings)
{
    const Result<Weight> weight = Weight::parse(word.text);
    if (weight) {
        settings.weight = *weight;
    } else {
        problem(word, weight.error().code, weight.error().arguments.mid(1));
    }
}

void RealServerReader::read(const Entry &line, CheckSettings checks)
{
    const std::vector<PlacedWord> words = wordsOf(line.value);
    if (words.empty()) {
        problem(line.name, ErrorCode::ArgumentMissing);
        return;
    }
    const qsizetype arrow = words[0].text.indexOf(QLatin1String("->"));
    const std::vector<PlacedWord> addresses = arrow < 0 ? std::vector {words[0]} : range(words[0], arrow);
    RealServerSettings settings;
    size_t next = 1;
    if (words.size() > next) {
        takeMethod(words[next], settings);
    }
    ++next;
    if (words.size() > next && !words[next].text.isEmpty() && words[next].text[0].isDigit()) {
        takeWeight(words[next], settings);
        ++next;
    }
    if (words.size() > next) {
        checks.request = words[next].text;
    }
    if (words.size() > next + 1) {
        checks.receive = words[next + 1].text;
    }
    for (const PlacedWord &address : addresses) {
        add(address, settings, checks);
    }
}

void RealServerReader::add(const PlacedWord &word, const RealServerSettings &settings,
                           const CheckSettings &checks)
{
    const std::optional<Endpoint> endpoint = endpointAt(word);
    if (!endpoint) {
        return;
    }
    if (!m_seen.insert(*endpoint).second) {
        const auto *const service = std::get_if<Endpoint>(&m_server.target);
        problem(word, ErrorCode::RealServerDuplicate);
        m_imported.problems.last().arguments = {service ? service->toString() : QString(),
                                                endpoint->toString()};
        return;
    }
    keepalived::CheckedServer checked;
    checked.server = {*endpoint, settings};
    if (const auto checker = checkerOf(checks, endpoint->port)) {
        checked.checkers.push_back(*checker);
    }
    m_server.servers.push_back(std::move(checked));
    m_places.push_back(word.position);
}

/// The addresses from one to another, each as a word of its own with the port behind the last.
std::vector<PlacedWord> RealServerReader::range(const PlacedWord &word, qsizetype arrow)
{
    constexpr quint32 longest = 4096;
    const QString lastText = word.text.mid(arrow + 2);
    const Result<Address> first = Address::parse(QStringView(word.text).left(arrow));
    const Result<Endpoint> last = Endpoint::parse(lastText);
    if (!first || !last || first->isIPv6() || last->address.isIPv6() || last->address < *first) {
        problem(word, ErrorCode::AddressInvalid);
        return {};
    }
    const quint32 count = last->address.toIPv4() - first->toIPv4() + 1;
    if (count > longest) {
        problem(word, ErrorCode::LimitExceeded, {QString::number(longest)});
        return {};
    }
    const QString port = lastText.contains(u':') ? u':' + last->port.toString() : QString();
    std::vector<PlacedWord> words;
    for (quint32 i = 0; i < count; ++i) {
        words.push_back({Address::fromIPv4(first->toIPv4() + i).toString() + port, word.position});
    }
    return words;
}

void RealServerReader::readFallback(const Entry &line)
{
    const std::vector<PlacedWord> words = wordsOf(line.value);
    const std::optional<Endpoint> endpoint = words.empty() ? std::nullopt : endpointAt(words[0]);
    if (!endpoint) {
        return;
    }
    keepalived::SorryServer sorry;
    sorry.endpoint = *endpoint;
    if (words.size() > 1) {
        takeMethod(words[1], sorry.settings);
    }
    m_server.sorryServer = sorry;
}

} // namespace lvs::ldirectord
