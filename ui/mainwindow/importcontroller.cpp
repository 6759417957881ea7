// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/importcontroller.h"

#include "core/formats/fileformat.h"
#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/cluster/clusterstore.h"
#include "ui/hosts/hostsession.h"
#include "ui/import/importdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMainWindow>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

namespace lvs {

namespace {
/// As much of a text as is looked at to tell its format.
constexpr qsizetype lookedAt = 64LL * 1024; // characters
} // namespace

ImportController::ImportController(Actions &actions, ClusterStore &clusters, QMainWindow &window)
    : QObject(&window)
    , m_actions(actions)
    , m_clusters(clusters)
    , m_window(window)
{
    connect(actions.importFile, &QAction::triggered, this, &ImportController::openDialog);
    connect(actions.paste, &QAction::triggered, this, &ImportController::paste);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    setSession(nullptr);
}

void ImportController::setSession(HostSession *session)
{
    m_session = session;
    for (QAction *action : {m_actions.importFile, m_actions.paste}) {
        m_actions.setUnavailable(action, session != nullptr ? QString() : tr("no host is shown"));
    }
}

ImportDialog *ImportController::openDialog()
{
    auto *dialog = new ImportDialog(*m_session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::madePending, this, [this](const QString &name) {
        Q_EMIT message(tr("%1 is in the pending changes now. Review them to apply.").arg(name));
    });
    connect(dialog, &ImportDialog::clusterWanted, this, &ImportController::takeCluster);
    dialog->open();
    return dialog;
}

void ImportController::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data != nullptr && ImportDialog::canOpen(*data)) {
        openDialog()->openMime(*data);
        return;
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (detectFormat({}, text.left(lookedAt).toUtf8())) {
        openDialog()->openText(text);
    } else {
        Q_EMIT message(tr("What was copied is no configuration that is known here."));
    }
}

bool ImportController::eventFilter(QObject *watched, QEvent *event)
{
    const bool canTake = m_session != nullptr && QApplication::activeModalWidget() == nullptr;
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (canTake && ImportDialog::canOpen(*drag->mimeData())) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (canTake && ImportDialog::canOpen(*drop->mimeData())) {
            drop->acceptProposedAction();
            openDialog()->openMime(*drop->mimeData());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

/// One of the same name is somebody's work: it is not replaced unasked.
void ImportController::takeCluster(const Cluster &cluster)
{
    const Cluster *known = m_clusters.cluster(cluster.name);
    if (known == nullptr || *known == cluster) {
        keepCluster(cluster);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open as cluster"),
                                tr("There is a cluster %1 already. Replace it?").arg(cluster.name),
                                QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("replaceClusterBox"));
    box->setInformativeText(tr("Nothing changes on any machine before you apply it."));
    QPushButton *replace = box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    replace->setObjectName(QStringLiteral("replaceCluster"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(replace, &QPushButton::clicked, this, [this, cluster] { keepCluster(cluster); });
    box->open();
}

void ImportController::keepCluster(const Cluster &cluster)
{
    if (const Result<void> kept = m_clusters.keep(cluster); !kept) {
        Q_EMIT message(describe(kept.error()));
    }
    Q_EMIT clusterKept(cluster.name);
}

} // namespace lvs
