// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helptext.h"

#include "app/cli/commandline.h"
#include "app/cli/conversion.h"
#include "core/formats/fileformat.h"

#include <QStringList>

namespace lvs::cli {

namespace {

QString explanation()
{
    return CommandLine::tr(
        "Manages the virtual services of Linux Virtual Server through the helper, as the window does.\n"
        "\n"
        "Verbs:\n"
        "  show          the services and real servers that the kernel has\n"
        "  plan FILE     what would have to change for the kernel to have those of the file\n"
        "  apply FILE    changes that, all or nothing\n"
        "  watch         rates and connections, again and again\n"
        "  export        writes what the host runs now in other programs' formats\n"
        "  cluster plan DOCUMENT    what the machines of a cluster need for their parts in it\n"
        "  cluster apply DOCUMENT   does it: all machines are checked first, then led one after the other;\n"
        "                           where one fails, those before it are led back\n"
        "  cluster remove DOCUMENT  takes their parts from them again\n"
        "  cluster doctor DOCUMENT  what is wrong with the machines of a cluster, why, and what to do;\n"
        "                           --fix does what this program can do about it\n"
        "  cluster export DOCUMENT  writes the files that set its machines up without this program\n"
        "  checkpoint show          changes that wait to be confirmed, and how long\n"
        "  checkpoint confirm       keeps them\n"
        "  checkpoint rollback      takes them back now\n"
        "  checkpoint extend SECONDS  gives them that long from now\n"
        "  role show     what part this machine plays, what says so, and what is wrong with it\n"
        "  save          writes on the host what it runs now, to be restored when it boots\n"
        "  saved show [NUMBER]      what was saved, last or under that number\n"
        "  saved diff               how the host differs from what is saved, object by object\n"
        "  saved revert [NUMBER]    leads the host back to it, all or nothing\n"
        "  history       what was saved, when and by whom\n"
        "\n"
        "FILE holds the services that shall be there, as ipvsadm-save writes them; - is standard input.\n"
        "Time-outs and sync daemons that it does not name stay as they are. DOCUMENT is a cluster's: JSON "
        "with\n"
        "directors, servers, addresses and services.\n"
        "\n"
        "Exit status:\n"
        "  0  done, or nothing to do\n"
        "  1  a host cannot be reached or read, or refused; nothing was changed\n"
        "  2  wrong arguments, or a file that is not right\n"
        "  3  plan, cluster plan: there is something to do; cluster doctor, role show: something is wrong;\n"
        "     checkpoint show: changes wait to be confirmed;\n"
        "     saved diff: the host differs from what is saved\n"
        "  4  not authorised\n"
        "  5  somebody else changed the host meanwhile, or is changing it\n"
        "  6  a step or a host failed, or changes were not confirmed, and what was done was taken back\n"
        "  7  a step or a host failed, and not all was taken back, or was left as --leave wants it\n"
        "  8  the connection was lost, and it is not known what became of the plan");
}

/// What needs no host.
QString simulation()
{
    return CommandLine::tr(
        "What would happen:\n"
        "  simulate FILE       to which real server the kernel would send each client of the file; needs no\n"
        "                      kernel. FILE holds ipvsadm's lines and, where they shall happen:\n"
        "                        connect tcp|udp CLIENT:PORT ADDRESS:PORT [fwmark NUMBER]\n"
        "                        close CLIENT:PORT ADDRESS:PORT\n"
        "                        sleep SECONDS\n"
        "                      For each connect it prints SERVER:PORT, or none.");
}

/// Beside the verbs that are about services now.
QString otherVerbs()
{
    return CommandLine::tr(
        "Who changed what:\n"
        "  log                 the helper's log of changes: who, what, and what became of it\n"
        "\n"
        "'watch' may be given services; then only their counters are read: tcp:10.0.0.250:80,\n"
        "udp:[2001:db8::1]:53, fwm:7, fwm:7:IPv6. Where somebody else changes the host while 'apply' asks, "
        "the\n"
        "plan is made again; with --yes it is carried out only if its steps are still the same.");
}

/// About files in all formats.
QString fileVerbs()
{
    return CommandLine::
        tr("Files of any format: %1.\n"
           "  check FILE          says what is wrong in it, line by line\n"
           "  convert FILE --to FORMAT  writes what it says in another one: %2\n"
           "  import FILE         leads the host there, as 'apply' does, but in any format and with\n"
           "                      addresses, routes and kernel settings, which are added or changed and\n"
           "                      never removed\n"
           "  diff FILE           what that would change; diff FILE FILE what tells one file from another\n"
           "\n"
           "Nothing in a file is executed, and no name is looked up. They end with 2 where a line is wrong,\n"
           "and with 3 where a line was not understood or cannot be said in the other format, or where\n"
           "there is a difference.")
            .arg(fileFormatNames().join(QLatin1String(", ")),
                 conversionTargetNames().join(QLatin1String(", ")));
}

} // namespace

QString helpText()
{
    return QStringList {explanation(), simulation(), otherVerbs(), fileVerbs()}.join(QLatin1String("\n\n"));
}

} // namespace lvs::cli
