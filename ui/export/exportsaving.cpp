// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportsaving.h"

#include "core/formats/exportarchive.h"
#include "core/formats/exportfolder.h"
#include "core/plan/wording/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QThreadPool>

namespace lvs {

namespace {

constexpr qsizetype mostNamed = 6; ///< files in the text of a question; all are in its details

QString folderKey()
{
    return QStringLiteral("export/folder");
}

/// Does the work on another thread, and hands its result to this one, where the receiver still lives.
template <typename Work, typename Then> void inBackground(QObject *receiver, Work work, Then then)
{
    QThreadPool::globalInstance()->start(
        [guard = QPointer(receiver), work = std::move(work), then = std::move(then)] {
            QMetaObject::invokeMethod(qApp, [guard, result = work(), then] {
                if (guard) {
                    then(result);
                }
            });
        });
}

} // namespace

ExportSaving::ExportSaving(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

QFileDialog *ExportSaving::makeDialog(const QString &title, const char *name)
{
    const QString folder = QSettings().value(folderKey(), QDir::homePath()).toString();
    auto *dialog = new QFileDialog(&m_window, title, folder);
    dialog->setObjectName(QLatin1String(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void ExportSaving::open(QFileDialog *dialog, const std::function<void(const QString &path)> &chosen)
{
    connect(dialog, &QFileDialog::fileSelected, this, [chosen, dialog](const QString &path) {
        const bool isFolder = dialog->fileMode() == QFileDialog::Directory;
        QSettings().setValue(folderKey(), isFolder ? path : QFileInfo(path).path());
        chosen(path);
    });
    dialog->open();
}

void ExportSaving::askForFile(const ExportedFile &file)
{
    QFileDialog *dialog = makeDialog(tr("Save this file"), "saveFileDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(file.path).fileName());
    open(dialog, [this, file](const QString &path) {
        save([path, file] { return saveExportedFile(path, file); }, tr("Saved as %1.").arg(path));
    });
}

void ExportSaving::askForArchive(const QList<ExportedFile> &files, const QString &name)
{
    QFileDialog *dialog = makeDialog(tr("Save as archive"), "saveArchiveDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Archives (*.tar.gz)"));
    dialog->selectFile(name + QLatin1String(".tar.gz"));
    open(dialog, [this, files](const QString &path) {
        save([path, files] { return saveArchive(path, files, QDateTime::currentSecsSinceEpoch()); },
             tr("%n file(s) saved in %1.", nullptr, static_cast<int>(files.size())).arg(path));
    });
}

void ExportSaving::askForFolder(const QList<ExportedFile> &files)
{
    QFileDialog *dialog = makeDialog(tr("Save all to a folder"), "saveFolderDialog");
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    open(dialog, [this, files](const QString &path) { lookInto(path, files); });
}

void ExportSaving::lookInto(const QString &folder, const QList<ExportedFile> &files)
{
    setBusy(true);
    inBackground(
        this, [folder, files] { return filesAlreadyIn(folder, files); },
        [this, folder, files](const QStringList &there) {
            setBusy(false);
            if (there.isEmpty()) {
                saveInto(folder, files);
            } else {
                confirm(folder, files, there);
            }
        });
}

void ExportSaving::confirm(const QString &folder, const QList<ExportedFile> &files, const QStringList &there)
{
    const QString others =
        tr("and %n more", nullptr, static_cast<int>(qMax<qsizetype>(0, there.size() - mostNamed)));
    QStringList named = there.mid(0, mostNamed);
    if (there.size() > mostNamed) {
        named.append(others);
    }
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Save all to a folder"),
        tr("%n file(s) in %1 would be replaced:", nullptr, static_cast<int>(there.size())).arg(folder)
            + QLatin1String("\n\n") + named.join(u'\n'),
        QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("replaceQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (there.size() > mostNamed) {
        box->setDetailedText(there.join(u'\n'));
    }
    auto *replace = box->addButton(tr("Replace"), QMessageBox::AcceptRole);
    replace->setObjectName(QStringLiteral("replaceFiles"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, folder, files] { saveInto(folder, files); });
    box->open();
}

void ExportSaving::saveInto(const QString &folder, const QList<ExportedFile> &files)
{
    save([folder, files] { return saveExport(folder, files); },
         tr("%n file(s) saved below %1.", nullptr, static_cast<int>(files.size())).arg(folder));
}

void ExportSaving::save(const std::function<Result<void>()> &work, const QString &words)
{
    setBusy(true);
    inBackground(this, work, [this, words](const Result<void> &saved) {
        setBusy(false);
        Q_EMIT ended(saved ? words : describe(saved.error()), saved.ok());
    });
}

void ExportSaving::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

} // namespace lvs
