// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/saved/reader.h"

#include "core/formats/saved/fields.h"
#include "core/formats/saved/objectreader.h"
#include "core/formats/saved/words.h"
#include "core/formats/saved/writer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace lvs {

namespace {

constexpr qint64 latestTime = 253402300799; // 9999-12-31T23:59:59Z

/// Its place within the line would be that within a word.
Error onLine(Error error, int line)
{
    error.position = TextPosition {line, 0, 0};
    return error;
}

/// Hands out the lines of a text, counted from 1.
class Lines
{
public:
    explicit Lines(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_text.isEmpty(); }
    /// Of the line that next() gave last.
    [[nodiscard]] int number() const { return m_number; }
    /// What comes behind that line.
    [[nodiscard]] QByteArrayView rest() const { return m_text; }

    /// The next line without its end. Errors: Truncated, LimitExceeded, NameInvalid for what is no ASCII.
    Result<QString> next()
    {
        ++m_number;
        const qsizetype end = m_text.indexOf('\n');
        if (end > saved::longestLine || (end < 0 && m_text.size() > saved::longestLine)) {
            return onLine(Error(ErrorCode::LimitExceeded,
                                {QStringLiteral("line"), QString::number(saved::longestLine)}),
                          m_number);
        }
        if (end < 0) {
            return onLine(Error(ErrorCode::Truncated), m_number);
        }
        const QByteArrayView line = m_text.first(end);
        m_text = m_text.sliced(end + 1);
        const bool isPlain =
            std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < '\x7f'; });
        const QString text = QString::fromLatin1(line);
        return isPlain ? Result<QString>(text) : onLine(Error(ErrorCode::NameInvalid, {text}), m_number);
    }

private:
    QByteArrayView m_text;
    int m_number = 0;
};

/// Reads the lines above the objects.
class HeaderReader
{
public:
    explicit HeaderReader(Lines &lines)
        : m_lines(lines)
    {
    }

    Result<SavedHeader> read()
    {
        readVersion();
        m_checksum = readHash(saved::checksum);
        m_covered = m_lines.rest();
        SavedHeader header;
        header.origin.number = readNumber(saved::number);
        header.origin.generation = readNumber(saved::generation);
        header.origin.time = readTime();
        readUser(header.origin);
        readCounts(header.summary);
        header.summary.content = readHash(saved::content);
        const QString blank = line();
        if (!m_error && !blank.isEmpty()) {
            fail(Error(ErrorCode::ArgumentUnexpected, {blank}));
        }
        return m_error ? Result<SavedHeader>(*m_error) : Result<SavedHeader>(header);
    }

    /// What the checksum says, and what it says it of.
    [[nodiscard]] const QByteArray &checksum() const { return m_checksum; }
    [[nodiscard]] QByteArrayView covered() const { return m_covered; }

private:
    QString line()
    {
        if (m_error) {
            return {};
        }
        const Result<QString> next = m_lines.next();
        if (!next) {
            m_error = next.error();
        }
        return next.valueOr({});
    }

    void fail(const Error &error)
    {
        if (!m_error) {
            m_error = onLine(error, m_lines.number());
        }
    }

    void finish(saved::Fields &fields)
    {
        if (const Result<void> end = fields.end(); !end) {
            fail(end.error());
        }
    }

    void expect(saved::Fields &fields, QLatin1String word)
    {
        const QString found = fields.word();
        if (found != word) {
            fields.fail(Error(ErrorCode::KeywordUnknown, {found.left(saved::longestUserName), word}));
        }
    }

    void readVersion()
    {
        saved::Fields fields(line());
        expect(fields, saved::magic);
        const quint64 found = fields.numberOf(fields.word(), 0, std::numeric_limits<quint32>::max());
        if (!fields.failed() && found != saved::version) {
            fields.fail(Error(ErrorCode::VersionUnsupported,
                              {QString::number(found), QString::number(saved::version)}));
        }
        finish(fields);
    }

    QByteArray readHash(QLatin1String word)
    {
        saved::Fields fields(line());
        expect(fields, word);
        const QByteArray text = fields.word().toLatin1();
        const QByteArray hash = QByteArray::fromHex(text);
        if (hash.size() != 32 || hash.toHex() != text) {
            fields.fail(Error(ErrorCode::ArgumentUnexpected, {QString::fromLatin1(text)}));
        }
        finish(fields);
        return hash;
    }

    quint64 readNumber(QLatin1String word)
    {
        saved::Fields fields(line());
        expect(fields, word);
        const quint64 number = fields.numberOf(fields.word(), 0, std::numeric_limits<quint64>::max());
        finish(fields);
        return number;
    }

    qint64 readTime()
    {
        saved::Fields fields(line());
        expect(fields, saved::time);
        const QString text = fields.word();
        QDateTime time = QDateTime::fromString(text, saved::timeFormat);
        time.setTimeZone(QTimeZone::utc());
        const qint64 seconds = time.toSecsSinceEpoch();
        if (!time.isValid() || seconds < 0 || seconds > latestTime) {
            fields.fail(Error(ErrorCode::ArgumentUnexpected, {text}));
        }
        finish(fields);
        return seconds;
    }

    void readUser(SavedOrigin &origin)
    {
        saved::Fields fields(line());
        expect(fields, saved::user);
        origin.uid =
            static_cast<quint32>(fields.numberOf(fields.word(), 0, std::numeric_limits<quint32>::max()));
        if (fields.hasWord()) {
            origin.user = fields.word();
            if (origin.user.isEmpty() || origin.user != userNameForSaved(origin.user)) {
                fields.fail(Error(ErrorCode::NameInvalid, {origin.user}));
            }
        }
        finish(fields);
    }

    void readCounts(SavedSummary &summary)
    {
        saved::Fields fields(line());
        const auto count = [&](QLatin1String word) {
            expect(fields, word);
            return static_cast<quint32>(fields.numberOf(fields.word(), 0, saved::mostObjects));
        };
        summary.services = count(saved::serviceCount);
        summary.realServers = count(saved::realServerCount);
        summary.setupObjects = count(saved::setupCount);
        finish(fields);
    }

    Lines &m_lines;
    QByteArray m_checksum;
    QByteArrayView m_covered;
    std::optional<Error> m_error;
};

/// Where two texts begin to differ: the line, from 1.
int firstDifference(QByteArrayView left, QByteArrayView right)
{
    const auto place = std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first;
    return static_cast<int>(std::count(left.begin(), place, '\n')) + 1;
}

Result<HostState> readObjects(Lines &lines)
{
    saved::ObjectReader reader;
    for (qsizetype objects = 0; !lines.atEnd(); ++objects) {
        if (objects == saved::mostObjects) {
            return onLine(Error(ErrorCode::LimitExceeded,
                                {QStringLiteral("objects"), QString::number(saved::mostObjects)}),
                          lines.number() + 1);
        }
        const Result<QString> line = lines.next();
        if (!line) {
            return line.error();
        }
        if (const Result<void> read = reader.read(*line); !read) {
            return onLine(read.error(), lines.number());
        }
    }
    return reader.take();
}

} // namespace

Result<SavedHeader> readSavedHeader(QByteArrayView beginning)
{
    Lines lines(beginning);
    return HeaderReader(lines).read();
}

Result<SavedFile> readSaved(QByteArrayView text)
{
    if (text.size() > saved::mostBytes) {
        return onLine(
            Error(ErrorCode::LimitExceeded, {QStringLiteral("bytes"), QString::number(saved::mostBytes)}), 1);
    }
    Lines lines(text);
    HeaderReader headerReader(lines);
    const Result<SavedHeader> header = headerReader.read();
    // A header that cannot be read may be damaged itself: that the version is another one says more.
    const bool isOther = !header
        && (header.error().code == ErrorCode::VersionUnsupported || headerReader.checksum().isEmpty());
    if (isOther) {
        return header.error();
    }
    if (QCryptographicHash::hash(headerReader.covered(), QCryptographicHash::Sha256)
        != headerReader.checksum()) {
        return onLine(Error(ErrorCode::ChecksumMismatch), 2);
    }
    if (!header) {
        return header.error();
    }
    Result<HostState> state = readObjects(lines);
    if (!state) {
        return state.error();
    }
    SavedFile file {header->origin, std::move(*state)};
    const Result<QByteArray> written = writeSaved(file);
    if (!written) {
        return onLine(written.error(), 1);
    }
    if (*written != text) {
        const int line = firstDifference(text, *written);
        // The checksum differs with anything; what it differs for comes below it.
        const QByteArrayView covered = headerReader.covered();
        const qsizetype above = text.size() - covered.size();
        const int below = 2 + firstDifference(covered, QByteArrayView(*written).sliced(above));
        return onLine(Error(ErrorCode::ArgumentUnexpected, {QStringLiteral("order")}),
                      line <= 2 ? below : line);
    }
    return file;
}

} // namespace lvs
