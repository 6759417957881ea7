// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importwork.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QMimeData;
class QStackedLayout;

namespace lvs {

class EmptyPage;
class FindingsView;
class HostSession;
class ImportDecision;
class ImportPlanView;
class ImportSourceBar;
class PaneHeader;
class TextView;

/// Shows a configuration that somebody wrote down: its text, what was understood of it and what was not, and
/// what it would change on a host; makes that pending. Nothing is applied here.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(HostSession &session, QWidget *parent = nullptr);

    void openFile(const QString &path);
    void openText(const QString &text);
    /// Whether openMime() would have something to open: a local file.
    [[nodiscard]] static bool canOpen(const QMimeData &mime);
    /// The first local file in it.
    void openMime(const QMimeData &mime);

Q_SIGNALS:
    /// It is in the pending changes now.
    void madePending(const QString &name);
    void clusterWanted(const lvs::Cluster &cluster);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QAction *makeAction(const char *name, const QString &icon, const QString &text,
                        const QKeySequence &shortcut, const QString &explanation);
    QWidget *buildContent();
    QWidget *buildBusy();
    void chooseFile();
    void pasteText();
    void begin(const ImportSource &source);
    void cancel();
    void take(const std::shared_ptr<ReadImport> &read);
    void takePlan(const std::shared_ptr<const PlannedImport> &planned);
    void planAgain();
    void showText(const ReadImport &read);
    void showRead();
    void showDecision();
    void showBusy(const QString &words);
    void makePending();
    void openCluster();

    QPointer<HostSession> m_session;
    ImportWork m_work;
    std::shared_ptr<const ReadImport> m_read;
    std::shared_ptr<const PlannedImport> m_planned; ///< null while it is made
    ImportSourceBar *m_bar;
    EmptyPage *m_empty;
    QStackedLayout *m_pages;
    TextView *m_text;
    PaneHeader *m_textHeader;
    FindingsView *m_findings;
    ImportPlanView *m_plan;
    QWidget *m_busy;
    QLabel *m_busyWords;
    ImportDecision *m_decision;
};

} // namespace lvs
