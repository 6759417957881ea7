// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/listing/reader.h"

#include "core/formats/ipvsadm/tokenvalues.h"
#include "core/formats/listing/names.h"
#include "core/formats/listing/seen.h"
#include "core/formats/listing/servercolumns.h"
#include "core/formats/listing/servicesettings.h"
#include "core/formats/listing/tablelines.h"

#include <QRegularExpression>

namespace lvs {

namespace listing {

namespace {

using ipvsadm::Token;

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text[0].isDigit();
}

/// Takes a paste line by line: what a line means hangs on the heading and the service above it.
class ListingReader
{
public:
    explicit ListingReader(Imported &imported)
        : m_imported(imported)
    {
    }

    void read(QStringView text)
    {
        int number = 0;
        qsizetype begin = 0;
        while (begin < text.size()) {
            qsizetype end = text.indexOf(u'\n', begin);
            end = end < 0 ? text.size() : end;
            readLine(text.sliced(begin, end - begin), ++number);
            begin = end + 1;
        }
        takeSeen(m_seen, m_imported);
        reportMissing(m_seen, m_imported);
        reportRefusals(m_seen, m_imported);
    }

private:
    void readLine(QStringView line, int number)
    {
        const std::vector<Token> tokens = ipvsadm::tokenize(line, number);
        if (tokens.empty() || isChatter(line)) {
            return;
        }
        const QString &first = tokens.front().text;
        if (first == QLatin1String("Prot")) {
            return; // what follows names its columns
        }
        if (first == QLatin1String("->") && tokens.size() > 1
            && tokens[1].text.startsWith(QLatin1String("RemoteAddress"))) {
            m_serverColumns = columnsOf(tokens);
        } else if (first == QLatin1String("->")) {
            readServer(tokens);
        } else if (parseProtocol(first) || first == QLatin1String("FWM")) {
            readService(tokens);
        } else if (!readTimeouts(line, m_imported) && !readDaemon(line, number, m_imported)) {
            keep(line.toString().trimmed(), tokens);
        }
    }

    /// The first line of a listing, and a prompt with a command behind it.
    static bool isChatter(QStringView line)
    {
        static const QRegularExpression prompt(
            QStringLiteral(R"((^|[#$>\s])(sudo\s+)?(/\S*/)?ipvsadm(\s|$)|@.*[#$]\s*$)"));
        return line.trimmed().startsWith(QLatin1String("IP Virtual Server version"))
            || prompt.match(line.toString()).hasMatch();
    }

    static QStringList columnsOf(const std::vector<Token> &tokens)
    {
        QStringList columns;
        for (const Token &token : tokens) {
            columns.append(token.text);
        }
        return columns.mid(2); // what names the object
    }

    void keep(const QString &text, const std::vector<Token> &tokens)
    {
        Error error(ErrorCode::LineNotUnderstood, {text});
        error.position = tokens.front().position();
        error.position->length = static_cast<int>(text.size());
        m_imported.notUnderstood.append(error);
    }

    void readService(const std::vector<Token> &tokens)
    {
        m_current = nullptr;
        m_isLost = true;
        if (tokens.size() < 2) {
            m_imported.problems.append(ipvsadm::errorAt(tokens.front(), ErrorCode::Truncated));
            return;
        }
        size_t next = 0;
        const Result<ServiceKey> key = keyOf(tokens, next);
        if (!key) {
            m_imported.problems.append(key.error());
            return;
        }
        m_isLost = false;
        m_imported.namesServices = true;
        m_current = &m_seen[*key];
        m_current->position = tokens.front().position();
        if (next < tokens.size() && !isNumber(tokens[next].text)) {
            takeSettings(tokens, next, key->family());
        }
    }

    void takeSettings(const std::vector<Token> &tokens, size_t next, AddressFamily family)
    {
        if (const auto settings = readSettings(tokens, next, family, m_imported)) {
            m_current->hasScheduler = true;
            m_current->settings = *settings;
        }
    }

    void readServer(const std::vector<Token> &tokens)
    {
        if (m_current == nullptr || tokens.size() < 2) {
            if (!m_isLost) {
                m_imported.problems.append(ipvsadm::errorAt(tokens.front(), ErrorCode::ArgumentUnexpected));
            }
            return;
        }
        const Result<Endpoint> endpoint = endpointOf(tokens[1]);
        if (!endpoint) {
            m_imported.problems.append(endpoint.error());
            return;
        }
        SeenServer &seen = m_current->servers[*endpoint];
        seen.position = tokens[1].position();
        for (qsizetype i = 0; i < m_serverColumns.size(); ++i) {
            const auto at = static_cast<size_t>(i) + 2;
            if (at < tokens.size()) {
                readColumn(m_serverColumns.at(i), tokens[at], seen, m_imported);
            }
        }
    }

    Imported &m_imported;
    /// Of the plain listing, until a heading says otherwise.
    QStringList m_serverColumns {QStringLiteral("Forward"), QStringLiteral("Weight")};
    SeenService *m_current = nullptr; // of the line that was read last
    bool m_isLost = false; // whether that line could not be read, and so its servers belong nowhere
    Seen m_seen;
};

} // namespace

} // namespace listing

Imported importListing(QStringView text, const ImportOptions &)
{
    Imported imported;
    listing::ListingReader(imported).read(text);
    return imported;
}

} // namespace lvs
