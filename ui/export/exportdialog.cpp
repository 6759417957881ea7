// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "core/formats/filehead.h"
#include "core/plan/wording/wording.h"
#include "ui/export/exportpreview.h"
#include "ui/export/exportsaving.h"
#include "ui/export/exporttreepane.h"
#include "ui/help/helptopic.h"
#include "ui/panes/elidedlabel.h"
#include "ui/support/labelledbutton.h"
#include "ui/support/semanticcolors.h"
#include "ui/text/textview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QThreadPool>

namespace lvs {

namespace {

QString formatKey()
{
    return QStringLiteral("export/format");
}

} // namespace

ExportDialog::ExportDialog(const ExportSubject &subject, QWidget *parent)
    : QDialog(parent)
    , m_subject(subject)
    , m_tree(new ExportTreePane(this))
    , m_preview(new ExportPreview(this))
    , m_saving(new ExportSaving(*this))
    , m_withPending(new QCheckBox(tr("With the &pending changes"), this))
    , m_status(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(subject.cluster ? tr("Export the cluster %1").arg(subject.name)
                                   : tr("Export the configuration of %1").arg(subject.name));
    setHelp(*this, HelpTopic::Export);
    setModal(true);
    setSizeGripEnabled(true);
    m_withPending->setObjectName(QStringLiteral("withPending"));
    m_withPending->setAccessibleName(tr("With the pending changes"));
    m_withPending->setToolTip(tr("As the host will be once the pending changes are applied."));
    m_withPending->setVisible(subject.hasPending());
    m_status->setObjectName(QStringLiteral("exportStatus"));
    m_preview->text()->installEventFilter(this);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(buildLeft());
    splitter->addWidget(m_preview);
    splitter->setSizes({320, 700});
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildButtons());
    connect(m_withPending, &QCheckBox::toggled, this, &ExportDialog::load);
    connect(m_tree, &ExportTreePane::currentChanged, this, &ExportDialog::showCurrent);
    connect(m_tree, &ExportTreePane::shownChanged, this, &ExportDialog::showAvailability);
    connect(m_saving, &ExportSaving::busyChanged, this, &ExportDialog::showAvailability);
    connect(m_saving, &ExportSaving::ended, this, &ExportDialog::tell);
    auto *search = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(search, &QShortcut::activated, m_tree, &ExportTreePane::focusSearch);
    m_tree->setFocus();
    resize(1060, 660);
    load();
}

QWidget *ExportDialog::buildLeft()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->addWidget(m_withPending);
    layout->addWidget(m_tree, 1);
    left->setMinimumWidth(240);
    return left;
}

QPushButton *ExportDialog::makeButton(const char *name, const QString &icon, const QString &text,
                                      const QString &explanation, const QKeySequence &shortcut)
{
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    auto *button = labelledButton(this, QLatin1String(name), icon, text,
                                  keys.isEmpty() ? explanation : tr("%1 (%2)").arg(explanation, keys));
    if (!shortcut.isEmpty()) {
        connect(new QShortcut(shortcut, this), &QShortcut::activated, button, &QPushButton::click);
    }
    return button;
}

QWidget *ExportDialog::buildButtons()
{
    auto *row = new QWidget(this);
    m_copy = makeButton("copyExport", QStringLiteral("copy"), tr("&Copy"),
                        tr("Copies the whole text of the file."), QKeySequence(QKeySequence::Copy));
    m_save =
        makeButton("saveExport", QStringLiteral("save"), tr("&Save this file…"),
                   tr("Saves the file that is shown, wherever you like."), QKeySequence(QKeySequence::Save));
    m_saveFolder = makeButton("saveExportFolder", QStringLiteral("export"), tr("Save all to a &folder…"),
                              tr("Saves every file that the tree shows, below a folder, by its path."),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_saveArchive =
        makeButton("saveExportArchive", QStringLiteral("export"), tr("Save all as &archive…"),
                   tr("Saves every file that the tree shows in one archive (.tar.gz), which keeps "
                      "who may do what with them."),
                   {});
    auto *close = makeButton("closeExport", {}, tr("Close"), tr("Closes this window."), {});
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, [this] { m_saving->askForFile(*current()); });
    connect(m_saveFolder, &QPushButton::clicked, this,
            [this] { m_saving->askForFolder(m_tree->shownFiles()); });
    connect(m_saveArchive, &QPushButton::clicked, this,
            [this] { m_saving->askForArchive(m_tree->shownFiles(), plainName(m_subject.name)); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_status, 1);
    for (QPushButton *button : {m_copy, m_save, m_saveFolder, m_saveArchive, close}) {
        layout->addWidget(button);
    }
    return row;
}

void ExportDialog::load()
{
    m_isLoading = true;
    m_withPending->setEnabled(false);
    tell(tr("Writing the files…"), true);
    showAvailability();
    QThreadPool::globalInstance()->start([guard = QPointer(this), subject = m_subject,
                                          withPending = m_withPending->isChecked(), load = ++m_loads] {
        QMetaObject::invokeMethod(qApp, [guard, load, parts = subject.parts(withPending)] {
            if (guard && guard->m_loads == load) {
                guard->take(parts);
            }
        });
    });
}

void ExportDialog::take(const Result<QList<ExportedPart>> &parts)
{
    m_isLoading = false;
    m_withPending->setEnabled(true);
    tell({}, true);
    m_tree->setParts(m_subject, parts ? *parts : QList<ExportedPart>(),
                     QSettings().value(formatKey()).toString());
    if (!parts) {
        m_preview->showWords(tr("This cannot be written down"), describe(parts.error()));
    } else if (m_tree->model().rowCount() == 0) {
        m_preview->showWords(
            tr("Nothing to export yet"),
            tr("There are no virtual services here, and nothing that they need around them."));
    }
    Q_EMIT loaded();
}

const ExportedFile *ExportDialog::current() const
{
    return m_tree->model().file(m_tree->current());
}

void ExportDialog::showCurrent()
{
    const QModelIndex index = m_tree->current();
    if (!index.isValid()) {
        m_preview->showWords(tr("Nothing is selected"), tr("Choose a file at the left."));
    } else {
        m_preview->show(m_tree->model(), index);
    }
    if (const ExportedPart *part = m_tree->model().part(index); part != nullptr && !m_isLoading) {
        QSettings().setValue(formatKey(), exportFormatName(part->format));
    }
    showAvailability();
}

void ExportDialog::showAvailability()
{
    const bool isIdle = !m_isLoading && !m_saving->isBusy();
    const bool hasFiles = isIdle && !m_tree->shownFiles().isEmpty();
    m_copy->setEnabled(!m_isLoading && current() != nullptr);
    m_save->setEnabled(isIdle && current() != nullptr);
    m_saveFolder->setEnabled(hasFiles);
    m_saveArchive->setEnabled(hasFiles);
}

void ExportDialog::copy()
{
    QGuiApplication::clipboard()->setText(current()->text);
    tell(tr("Copied."), true);
}

void ExportDialog::tell(const QString &words, bool isGood)
{
    QPalette colors = palette();
    if (!isGood) {
        colors.setColor(QPalette::WindowText, SemanticColors::of(palette()).error);
    }
    m_status->setPalette(colors);
    m_status->setText(words);
    m_status->setToolTip(words);
}

/// The key copies what is selected in the text, and without a selection the whole.
bool ExportDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isCopy = event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy);
    if (watched == m_preview->text() && isCopy) {
        event->setAccepted(m_preview->text()->textCursor().hasSelection());
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace lvs
