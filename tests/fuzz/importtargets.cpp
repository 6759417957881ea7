// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files that people bring, read as the window and the command line read them.
#include "core/formats/fileformat.h"
#include "core/formats/hostpart.h"
#include "core/formats/ipvsadm/reader.h"
#include "core/formats/ipvsadm/writer.h"
#include "core/formats/keepalived/paircluster.h"
#include "core/formats/keepalived/writer.h"
#include "core/formats/saved/reader.h"
#include "core/formats/saved/writer.h"
#include "core/formats/shell/commands.h"
#include "core/formats/sysctl/writer.h"
#include "core/plan/validator.h"
#include "tests/fuzz/findings.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <iterator>

namespace lvs::fuzz {

namespace {

using Findings = QList<Error> Imported::*;

constexpr Findings findingLists[] {&Imported::problems, &Imported::warnings, &Imported::notUnderstood};

bool isSame(const Imported &left, const Imported &right)
{
    const auto hasSame = [&](Findings list) { return left.*list == right.*list; };
    return std::all_of(std::begin(findingLists), std::end(findingLists), hasSame) && left.state == right.state
        && left.namesServices == right.namesServices && left.namedTimeouts == right.namedTimeouts
        && left.cluster == right.cluster && left.keepalived == right.keepalived;
}

void requireSaved(const HostState &state)
{
    const Result<QByteArray> saved = writeSaved({{}, state});
    require(saved.ok(), "what was read can be saved");
    const Result<SavedFile> again = readSaved(*saved);
    require(again.ok(), "what was saved is read");
    require(again->state == state, "what was saved is read as the same");
}

/// Reads it, with what holds of every format.
Imported readAs(FileFormat format, QByteArrayView bytes)
{
    const QByteArray content = bytes.toByteArray();
    const Imported imported = readFile(format, content);
    require(isSame(imported, readFile(format, content)), "a text has one meaning");
    const TextPlaces places(content);
    for (const Findings list : findingLists) {
        require((imported.*list).size() <= ImportLimits().mostFindings + 1, "findings are bounded");
        for (const Error &error : imported.*list) {
            requireWorded(error);
            requireInside(error, places);
        }
    }
    if (imported.ok()) {
        require(firstError(validate(imported.state.ipvs)).ok(), "what was read without problems is valid");
        requireSaved(imported.state);
    }
    return imported;
}

/// Written for ipvsadm the tables are read as the same, but for what ipvsadm has no word for.
void requireTablesAgain(const IpvsState &tables)
{
    const WrittenText written = writeIpvsadmRestore(tables);
    const IpvsadmReading again = readIpvsadm(written.text);
    require(again.ok(), "tables that were written are read");
    require(written.omissions.size() + qsizetype(again.state.realServerCount())
                == qsizetype(tables.realServerCount()),
            "real servers are written or named as omitted");
    require(!written.omissions.isEmpty() || again.state == tables, "tables are read as they were written");
}

/// Written for keepalived the values are read as the same.
void requireConfigAgain(const keepalived::Config &config)
{
    const WrittenText written = writeKeepalived(config);
    const Imported again = readFile(FileFormat::Keepalived, written.text.toUtf8());
    require(again.ok(), "a keepalived.conf that was written is read");
    require(!written.omissions.isEmpty() || again.keepalived == config,
            "a keepalived.conf is read as it was written");
}

} // namespace

void runShell(QByteArrayView bytes)
{
    const Imported imported = readAs(FileFormat::Shell, bytes);
    if (!imported.ok()) {
        return;
    }
    const Result<HostPart> part = hostPart(imported.state, QStringLiteral("host"));
    if (!part) {
        requireWorded(part.error()); // a name that some format could take for more than a name
        return;
    }
    const QString script = shellCommands(part->plan).join(u'\n');
    const Imported again = readFile(FileFormat::Shell, script.toUtf8());
    require(again.ok() && again.notUnderstood.isEmpty(), "commands that were written are read");
    require(again.state == part->state, "commands are read as they were written");
}

void runSysctl(QByteArrayView bytes)
{
    const Imported imported = readAs(FileFormat::Sysctl, bytes);
    HostPart part;
    part.host = QStringLiteral("host");
    part.state = imported.state;
    const QList<ExportedFile> files = writeSysctlFiles(part);
    require(files.isEmpty() == imported.state.setup.sysctls.empty(),
            "there is a file where there is a setting");
    if (files.isEmpty()) {
        return;
    }
    const Imported again = readFile(FileFormat::Sysctl, files.front().text.toUtf8());
    require(again.ok() && again.warnings.isEmpty() && again.notUnderstood.isEmpty(),
            "settings that were written are read");
    require(again.state == imported.state, "settings are read as they were written");
}

void runKeepalived(QByteArrayView bytes)
{
    const Imported imported = readAs(FileFormat::Keepalived, bytes);
    require(imported.keepalived.has_value() || !imported.ok(), "a keepalived.conf has its values");
    if (!imported.ok()) {
        return;
    }
    requireConfigAgain(*imported.keepalived);
    if (const auto pair = keepalived::clusterOf(*imported.keepalived)) {
        for (const ClusterProblem &gap : pair->gaps) {
            requireWorded(gap.error);
        }
    }
}

void runLdirectord(QByteArrayView bytes)
{
    const Imported imported = readAs(FileFormat::Ldirectord, bytes);
    if (!imported.ok()) {
        return;
    }
    requireTablesAgain(imported.state.ipvs);
    if (imported.keepalived) {
        requireConfigAgain(*imported.keepalived);
    }
}

void runListing(QByteArrayView bytes)
{
    const Imported imported = readAs(FileFormat::Listing, bytes);
    if (imported.ok()) {
        requireTablesAgain(imported.state.ipvs);
    }
}

void runFile(QByteArrayView bytes)
{
    const QByteArray content = bytes.toByteArray();
    const std::optional<FileFormat> format = detectFormat({}, content);
    require(detectFormat(QStringLiteral("keepalived.conf"), content)
                == format.value_or(FileFormat::Keepalived),
            "a name counts where the text says nothing");
    QByteArray elsewhere = content;
    elsewhere.replace("\r\n", "\n").replace("\n", "\r\n");
    require(detectFormat({}, elsewhere) == format, "how lines end is no trait of a format");
    if (format) {
        (void)readAs(*format, bytes);
    }
}

} // namespace lvs::fuzz
