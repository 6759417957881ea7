// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"

#include "ui/support/symbolicicon.h"

#include <QRegularExpression>

namespace lvs {

namespace {
constexpr auto explanationProperty = "lvsExplanation";

/// Chinese texts have their mnemonic behind them in brackets, "编辑(&E)…", which go with it.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QString toolTipOf(const QAction &action, const QString &reason)
{
    QString title = withoutMnemonic(action.text());
    if (!action.shortcut().isEmpty()) {
        title += QStringLiteral(" (%1)").arg(action.shortcut().toString(QKeySequence::NativeText));
    }
    const QString explanation = action.property(explanationProperty).toString();
    return reason.isEmpty() ? title + QLatin1Char('\n') + explanation
                            : title + QLatin1Char('\n') + explanation + QLatin1Char('\n')
            + Actions::tr("Not available: %1").arg(reason);
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
    // Without {} in this list: lupdate takes one for the body, and what follows for words outside of the
    // class.
    , addService(make("addService", tr("Add &service…"), QStringLiteral("add-service"),
                      QKeySequence(Qt::CTRL | Qt::Key_N), tr("Adds a virtual service: what clients reach.")))
    , addRealServer(make("addRealServer", tr("Add &real server…"), QStringLiteral("add-real-server"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                         tr("Adds a machine that does the work of the selected service.")))
    , edit(make("edit", tr("&Edit…"), QStringLiteral("edit"), QKeySequence(Qt::Key_F2),
                tr("Changes what is selected; several services or real servers at once.")))
    , duplicate(make("duplicate", tr("D&uplicate…"), QStringLiteral("duplicate"),
                     QKeySequence(Qt::CTRL | Qt::Key_D),
                     tr("Adds another like the one selected, with its real servers.")))
    , remove(make("remove", tr("Re&move"), QStringLiteral("remove"), QKeySequence(Qt::Key_Delete),
                  tr("Marks what is selected for removal; nothing happens before you apply.")))
    , timeouts(make("timeouts", tr("&Time-outs and sync daemons…"), QStringLiteral("timeouts"),
                    QKeySequence(),
                    tr("How long the kernel remembers idle connections, and who is told of them.")))
    , addHost(make("addHost", tr("Add &host…"), QStringLiteral("hosts"), QKeySequence(),
                   tr("Manages another machine from here, over ssh.")))
    , renameHost(make("renameHost", tr("Re&name host…"), QStringLiteral("edit"), QKeySequence(),
                      tr("Gives the selected host another name in this list.")))
    , removeHost(make("removeHost", tr("Remove host &from the list"), QStringLiteral("remove"),
                      QKeySequence(),
                      tr("Forgets the selected host; nothing changes on the machine itself.")))
    , connectHost(make("connectHost", tr("Co&nnect"), QStringLiteral("refresh"), QKeySequence(),
                       tr("Tries again now to reach the selected host.")))
    , disconnectHost(make("disconnectHost", tr("&Disconnect"), QStringLiteral("close"), QKeySequence(),
                          tr("Closes the connection to the selected host, or stops trying.")))
    , acceptHostKey(make("acceptHostKey", tr("Accept this host &key"), QStringLiteral("padlock-open"),
                         QKeySequence(),
                         tr("Takes exactly the key with the fingerprint shown into your known hosts, and "
                            "connects.")))
    , wizard(make("wizard", tr("&Wizard…"), QStringLiteral("wizard"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                  tr("Sets up a whole cluster, director and real servers, step by step.")))
    , whatIf(
          make("whatIf", tr("W&hat if…"), QStringLiteral("what-if"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
               tr("Simulates what a change, a failure or a burst would do to a service, before it happens.")))
    , undo(make("undo", tr("&Undo"), QStringLiteral("undo"), QKeySequence(Qt::CTRL | Qt::Key_Z),
                tr("Takes back the last edit that is not applied yet.")))
    , redo(make("redo", tr("&Redo"), QStringLiteral("redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                tr("Makes the edit again that was taken back.")))
    , review(make("review", tr("Review and &apply…"), QStringLiteral("apply"),
                  QKeySequence(Qt::CTRL | Qt::Key_Return),
                  tr("Shows in words and as commands what will be done, then does it.")))
    , discard(make("discard", tr("&Discard changes"), QStringLiteral("discard"), QKeySequence(),
                   tr("Forgets the pending changes; undo brings them back.")))
    , revertLast(make("revertLast", tr("Re&vert last apply"), QStringLiteral("revert"), QKeySequence(),
                      tr("Makes pending what takes the last apply back, to be reviewed first.")))
    , save(make(
          "save", tr("&Save for the next boot"), QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::Key_S),
          tr("Writes on the host what it runs now, to be restored when it boots. Pending changes are not in "
             "it.")))
    , revertToSaved(
          make("revertToSaved", tr("Re&vert to what is saved…"), QStringLiteral("revert"), QKeySequence(),
               tr("Makes pending what leads the host back to what is saved, to be reviewed first.")))
    , showDrift(make("showDrift", tr("&Differences to what is saved…"), QStringLiteral("pending"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                     tr("Shows item by item how the host differs from what is saved.")))
    , showOthers(make("showOthers", tr("C&hanges by others…"), QStringLiteral("pending"), QKeySequence(),
                      tr("Shows item by item what others changed since you last looked.")))
    , seenOthers(make("seenOthers", tr("See&n"), QStringLiteral("apply"), QKeySequence(),
                      tr("Notes that you have seen what others changed; nothing is done.")))
    , importFile(make("import", tr("&Import…"), QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_O),
                      tr("Reads a configuration in any format, shows what it would change, and makes it "
                         "pending.")))
    , paste(make("paste", tr("&Paste a configuration…"), QString(), QKeySequence(Qt::CTRL | Qt::Key_V),
                 tr("Imports the configuration that was copied: rules, a listing, a script.")))
    , exportState(
          make("export", tr("E&xport…"), QStringLiteral("export"), QKeySequence(Qt::CTRL | Qt::Key_E),
               tr("Shows, copies and saves the configuration in the formats of other programs: scripts, "
                  "keepalived, systemd-networkd, Ansible and more.")))
    , copyTable(make("copyTable", tr("&Copy as table"), QStringLiteral("copy"),
                     QKeySequence(QKeySequence::Copy),
                     tr("Copies the selected rows, separated by tabs, as a spreadsheet takes them.")))
    , copyCommands(make("copyCommands", tr("Copy as ipvsadm c&ommands"), QStringLiteral("commands"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                        tr("Copies the ipvsadm commands that make what is selected.")))
    , find(make("find", tr("&Filter"), QStringLiteral("filter"), QKeySequence(Qt::CTRL | Qt::Key_F),
                tr("Shows only rows that contain a text.")))
    , refresh(make("refresh", tr("&Refresh"), QStringLiteral("refresh"), QKeySequence(Qt::Key_F5),
                   tr("Reads the host again now, and tries again to reach one that is not available.")))
    , nextPane(make("nextPane", tr("&Next pane"), QString(), QKeySequence(Qt::Key_F6),
                    tr("Moves to the next pane of the window.")))
    , previousPane(make("previousPane", tr("&Previous pane"), QString(), QKeySequence(Qt::SHIFT | Qt::Key_F6),
                        tr("Moves to the pane before.")))
    , quit(make("quit", tr("&Quit"), QString(), QKeySequence(Qt::CTRL | Qt::Key_Q), tr("Ends the program.")))
    , contents(make("contents", tr("&Contents"), QStringLiteral("help"), QKeySequence(Qt::Key_F1),
                    tr("Opens the help at what you are at.")))
    , about(make("about", tr("&About LVS Desk"), QString(), QKeySequence(),
                 tr("Which program and version this is.")))
{
    for (QAction *action : m_all) {
        setUnavailable(action, {});
    }
}

QAction *Actions::make(const char *name, const QString &text, const QString &icon,
                       const QKeySequence &shortcut, const QString &explanation)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setIconText(withoutMnemonic(text));
    if (!icon.isEmpty()) {
        action->setIcon(symbolicIcon(icon));
    }
    action->setShortcut(shortcut);
    action->setStatusTip(explanation);
    action->setProperty(explanationProperty, explanation);
    m_all.push_back(action);
    return action;
}

void Actions::setUnavailable(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(toolTipOf(*action, reason));
    action->setStatusTip(reason.isEmpty() ? action->property(explanationProperty).toString()
                                          : tr("Not available: %1").arg(reason));
}

} // namespace lvs
