// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/fileformatwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lvs {

namespace {

struct Words
{
    FileFormat format;
    TextLanguage language;
    const char *title;
    const char *explanation;
};

constexpr std::array table {
    Words {FileFormat::Ipvsadm, TextLanguage::Commands, QT_TRANSLATE_NOOP("lvs::FileFormat", "ipvsadm rules"),
           QT_TRANSLATE_NOOP("lvs::FileFormat",
                             "What “ipvsadm -S” writes and “ipvsadm -R” reads: a command a line.")},
    Words {FileFormat::Shell, TextLanguage::Commands, QT_TRANSLATE_NOOP("lvs::FileFormat", "Shell script"),
           QT_TRANSLATE_NOOP("lvs::FileFormat",
                             "A script that sets a machine up. It is read, never run: what would have to be "
                             "run to be known is listed.")},
    Words {FileFormat::Keepalived, TextLanguage::Blocks,
           QT_TRANSLATE_NOOP("lvs::FileFormat", "keepalived.conf"),
           QT_TRANSLATE_NOOP("lvs::FileFormat",
                             "Virtual servers as keepalived has them once every real server answers. Checks "
                             "stay keepalived's work.")},
    Words {FileFormat::Listing, TextLanguage::Plain, QT_TRANSLATE_NOOP("lvs::FileFormat", "ipvsadm listing"),
           QT_TRANSLATE_NOOP("lvs::FileFormat",
                             "What “ipvsadm -L -n” prints, pasted from a terminal. A column that it lacks is "
                             "a problem, as nothing is guessed.")},
    Words {FileFormat::Ldirectord, TextLanguage::Settings,
           QT_TRANSLATE_NOOP("lvs::FileFormat", "ldirectord.cf"),
           QT_TRANSLATE_NOOP("lvs::FileFormat",
                             "Virtual services as ldirectord has them once every real server answers.")},
    Words {FileFormat::Sysctl, TextLanguage::Settings,
           QT_TRANSLATE_NOOP("lvs::FileFormat", "Kernel settings"),
           QT_TRANSLATE_NOOP("lvs::FileFormat",
                             "A file of sysctl.d. Settings that LVS has nothing to do with are listed and "
                             "left out.")},
    Words {FileFormat::Cluster, TextLanguage::Json, QT_TRANSLATE_NOOP("lvs::FileFormat", "Cluster document"),
           QT_TRANSLATE_NOOP("lvs::FileFormat",
                             "LVS Desk's own: a whole cluster with its machines. Only its services become "
                             "changes of this host; as a cluster it sets every machine up.")},
    Words {FileFormat::Saved, TextLanguage::Plain, QT_TRANSLATE_NOOP("lvs::FileFormat", "Saved state"),
           QT_TRANSLATE_NOOP("lvs::FileFormat", "What LVS Desk saved of a host, all or nothing.")},
};

const Words &wordsOf(FileFormat format)
{
    return *std::find_if(table.begin(), table.end(),
                         [format](const Words &each) { return each.format == format; });
}

} // namespace

QString formatTitle(FileFormat format)
{
    return QCoreApplication::translate("lvs::FileFormat", wordsOf(format).title);
}

QString formatExplanation(FileFormat format)
{
    return QCoreApplication::translate("lvs::FileFormat", wordsOf(format).explanation);
}

TextLanguage languageOf(FileFormat format)
{
    return wordsOf(format).language;
}

} // namespace lvs
