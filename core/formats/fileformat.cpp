// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fileformat.h"

#include "core/formats/cluster/imported.h"
#include "core/formats/ipvsadm/imported.h"
#include "core/formats/keepalived/reader.h"
#include "core/formats/ldirectord/reader.h"
#include "core/formats/listing/reader.h"
#include "core/formats/savedimport.h"
#include "core/formats/shell/reader.h"
#include "core/formats/sysctl/reader.h"

#include <algorithm>
#include <array>

namespace lvs {

namespace {

/// A format, what it is called, and what reads it.
struct Reader
{
    FileFormat format;
    const char *name;
    Imported (*readText)(QStringView text, const ImportOptions &options); ///< null: it is read as bytes
    Imported (*readBytes)(const QByteArray &content, const ImportOptions &options);
};

constexpr std::array readers {
    Reader {FileFormat::Ipvsadm, "ipvsadm", importIpvsadm, nullptr},
    Reader {FileFormat::Shell, "shell", importScript, nullptr},
    Reader {FileFormat::Keepalived, "keepalived", importKeepalived, nullptr},
    Reader {FileFormat::Listing, "listing", importListing, nullptr},
    Reader {FileFormat::Ldirectord, "ldirectord", importLdirectord, nullptr},
    Reader {FileFormat::Sysctl, "sysctl", importSysctl, nullptr},
    Reader {FileFormat::Cluster, "cluster", nullptr, importCluster},
    Reader {FileFormat::Saved, "saved", nullptr, importSaved},
};

constexpr auto formats = [] {
    std::array<FileFormat, readers.size()> all {};
    std::transform(readers.begin(), readers.end(), all.begin(),
                   [](const Reader &each) { return each.format; });
    return all;
}();

const Reader &readerOf(FileFormat format)
{
    return *std::find_if(readers.begin(), readers.end(),
                         [format](const Reader &each) { return each.format == format; });
}

Imported refusal(const Error &error)
{
    Imported imported;
    imported.problems.append(error);
    return imported;
}

/// Of what comes behind that text.
TextPosition positionOf(const QByteArray &before)
{
    const QString line = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1));
    return {static_cast<int>(before.count('\n')) + 1, static_cast<int>(line.size()) + 1, 1};
}

} // namespace

std::span<const FileFormat> fileFormats()
{
    return formats;
}

QString fileFormatName(FileFormat format)
{
    return QLatin1String(readerOf(format).name);
}

Result<FileFormat> fileFormatFromName(QStringView name)
{
    for (const Reader &each : readers) {
        if (name == QLatin1String(each.name)) {
            return each.format;
        }
    }
    return Error(ErrorCode::FormatUnknown, {name.toString(), fileFormatNames().join(QLatin1String(", "))});
}

QStringList fileFormatNames()
{
    QStringList names;
    for (const Reader &each : readers) {
        names.append(QLatin1String(each.name));
    }
    return names;
}

Imported readFile(FileFormat format, const QByteArray &content, const ImportOptions &options)
{
    if (content.size() > options.limits.mostCharacters) {
        return refusal(
            Error(ErrorCode::FileTooLarge, {options.name, QString::number(options.limits.mostCharacters)}));
    }
    if (content.contains('\0')) {
        Error error(ErrorCode::NotText, {options.name});
        error.position = positionOf(content.left(content.indexOf('\0')));
        return refusal(error);
    }
    const Reader &reader = readerOf(format);
    Imported imported;
    if (reader.readText != nullptr) {
        // Columns count characters, and a line's end is one, whatever the file was written on.
        const QString text = QString::fromUtf8(content).replace(QLatin1String("\r\n"), QLatin1String("\n"));
        imported = reader.readText(text, options);
    } else {
        imported = reader.readBytes(content, options);
    }
    finishFindings(imported, options.limits);
    return imported;
}

} // namespace lvs
